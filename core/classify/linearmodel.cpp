// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/linearmodel.h"

#include "core/classify/softmax.h"

#include <algorithm>
#include <bit>
#include <cmath>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace faultline {

namespace {

/// Tables and rows are spread over more memory than the caches hold: they are asked for this many features
/// ahead.
constexpr std::size_t kAhead = 12;

constexpr std::size_t kMostCount = 15;

std::array<float, kMostCount + 1> makeCountWeights()
{
    std::array<float, kMostCount + 1> weights{};
    for (std::size_t count = 1; count <= kMostCount; ++count)
        weights[count] = float(1 + portableLog(double(count)));
    return weights;
}

const std::array<float, kMostCount + 1> kCountWeights = makeCountWeights();

constexpr std::size_t kLanes = 16;

std::int16_t nearest(float value)
{
    return std::int16_t(value + (value < 0 ? -0.5f : 0.5f));
}

using Sums = std::array<std::int32_t, (kMostOutputs + kLanes - 1) / kLanes * kLanes>;

#ifdef __SSE2__
/// Lanes × 16 outputs of all rows, lanes known when compiled so that all sums stay in registers.
template <std::size_t lanes>
void addLanes(const std::vector<const std::int8_t *> &rows, const std::vector<std::int16_t> &factors,
              std::int32_t *sums)
{
    __m128i totals[4 * lanes];
    for (__m128i &total : totals)
        total = _mm_setzero_si128();
    for (std::size_t i = 0; i < factors.size(); i += 2) {
        const bool pair = i + 1 < factors.size();
        const std::int8_t *first = rows[i];
        const std::int8_t *second = rows[pair ? i + 1 : i];
        const auto secondFactor = std::uint16_t(pair ? factors[i + 1] : 0);
        const __m128i factor
            = _mm_set1_epi32(int(std::uint32_t(secondFactor) << 16 | std::uint16_t(factors[i])));
        for (std::size_t lane = 0; lane < lanes; ++lane) {
            const __m128i a = _mm_load_si128(reinterpret_cast<const __m128i *>(first + lane * kLanes));
            const __m128i b = _mm_load_si128(reinterpret_cast<const __m128i *>(second + lane * kLanes));
            // Bytes of both rows side by side, then each pair as two numbers of 16 bits.
            const __m128i low = _mm_unpacklo_epi8(a, b);
            const __m128i high = _mm_unpackhi_epi8(a, b);
            const auto add = [&](__m128i &total, __m128i bytes) {
                const __m128i numbers = _mm_srai_epi16(bytes, 8);
                total = _mm_add_epi32(total, _mm_madd_epi16(numbers, factor));
            };
            const __m128i zero = _mm_setzero_si128();
            add(totals[4 * lane], _mm_unpacklo_epi8(zero, low));
            add(totals[4 * lane + 1], _mm_unpackhi_epi8(zero, low));
            add(totals[4 * lane + 2], _mm_unpacklo_epi8(zero, high));
            add(totals[4 * lane + 3], _mm_unpackhi_epi8(zero, high));
        }
    }
    for (std::size_t q = 0; q < 4 * lanes; ++q)
        _mm_storeu_si128(reinterpret_cast<__m128i *>(sums + 4 * q), totals[q]);
}
#endif

/// sums[k] = Σ factor × row[k].
void addAll(const std::vector<const std::int8_t *> &rows, const std::vector<std::int16_t> &factors,
            std::size_t outputs, Sums &sums)
{
#ifdef __SSE2__
    switch ((outputs + kLanes - 1) / kLanes) {
    case 1:
        return addLanes<1>(rows, factors, sums.data());
    case 2:
        return addLanes<2>(rows, factors, sums.data());
    case 3:
        return addLanes<3>(rows, factors, sums.data());
    default:
        return addLanes<4>(rows, factors, sums.data());
    }
#else
    sums.fill(0);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        for (std::size_t k = 0; k < outputs; ++k)
            sums[k] += std::int32_t(factors[i]) * rows[i][k];
    }
#endif
}
static_assert(kMostOutputs <= 4 * kLanes);

} // namespace

float countWeight(std::uint32_t count)
{
    return kCountWeights[std::min<std::size_t>(count, kMostCount)];
}

LinearModel::LinearModel(ModelParts parts)
    : m_header(std::move(parts.header)), m_blockSizes(parts.blockSizes), m_bias(std::move(parts.bias)),
      m_rehearsal(std::move(parts.rehearsal))
{
    const std::size_t outputs = m_header.outputs();
    makeRows(parts.hashes.size());
    m_hashes = parts.hashes;
    for (std::size_t row = 0; row < parts.hashes.size(); ++row) {
        const float *from = parts.weights.data() + row * outputs;
        float largest = 0;
        for (std::size_t k = 0; k < outputs; ++k)
            largest = std::max(largest, std::abs(from[k]));
        const float scale = largest / 127.0f;
        setFactors(row, {parts.idfs[row], scale});
        for (std::size_t k = 0; k < outputs && scale > 0; ++k)
            weights(row)[k] = std::int8_t(std::lround(from[k] / scale));
    }
    buildTable();
    m_version = nameVersion(serialize());
}

void LinearModel::makeRows(std::size_t count)
{
    m_hashes.resize(count);
    m_linesPerRow = (m_header.outputs() + sizeof(Factors) + sizeof(CacheLine) - 1) / sizeof(CacheLine);
    m_rows.resize(count * m_linesPerRow);
}

ModelParts LinearModel::parts() const
{
    ModelParts parts;
    parts.header = m_header;
    parts.blockSizes = m_blockSizes;
    const std::size_t outputs = m_header.outputs();
    parts.hashes = m_hashes;
    for (std::size_t row = 0; row < featureCount(); ++row) {
        parts.idfs.push_back(factors(row).idf);
        for (std::size_t k = 0; k < outputs; ++k)
            parts.weights.push_back(weight(row, k));
    }
    parts.bias = m_bias;
    parts.rehearsal = m_rehearsal;
    return parts;
}

void LinearModel::buildTable()
{
    float largest = 1e-6f;
    for (std::size_t row = 0; row < featureCount(); ++row)
        largest = std::max(largest, factors(row).scale);
    m_factorScale = 32767.0f / largest;
    const std::size_t size = std::bit_ceil(featureCount() * 2 + 2);
    m_table.assign(size, 0);
    m_tableMask = std::uint32_t(size - 1);
    std::size_t block = 0;
    std::size_t blockEnd = m_blockSizes[0];
    for (std::size_t row = 0; row < featureCount(); ++row) {
        while (row >= blockEnd)
            blockEnd += m_blockSizes[++block];
        const std::uint32_t key = blockHash(FeatureBlock(block), m_hashes[row]);
        std::uint32_t at = key & m_tableMask;
        while (m_table[at] != 0)
            at = (at + 1) & m_tableMask;
        m_table[at] = std::uint64_t(key) << 32 | std::uint64_t(row + 1);
    }
}

/// Adds the rows from `first` on, each times its value, to the scores: whole numbers throughout, so that the
/// sum is the same in any order and on any machine.
void LinearModel::addRows(Inputs &inputs, std::size_t first) const
{
    const std::size_t count = inputs.rows.size() - first;
    inputs.factors.resize(count);
    inputs.weights.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t row = inputs.rows[first + i];
        inputs.factors[i] = nearest(inputs.values[first + i] * factors(row).scale * m_factorScale);
        inputs.weights[i] = weights(row);
    }
    Sums sums;
    addAll(inputs.weights, inputs.factors, m_header.outputs(), sums);
    for (std::size_t k = 0; k < m_header.outputs(); ++k)
        inputs.scores[k] += float(sums[k]) / m_factorScale;
}

namespace {

double knownShare(const std::vector<Feature> &features, const std::vector<std::int32_t> &found)
{
    std::size_t words = 0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < features.size(); ++i) {
        const bool isWord = features[i].kind == FeatureKind::Word;
        words += isWord;
        known += isWord && found[i] >= 0;
    }
    return words == 0 ? 1 : double(known) / double(words);
}

} // namespace

/// The rows of a block's features, -1 where one is unknown. A pass of its own: while it waits for the memory
/// of one feature it goes on to the next, and what is needed of the rows afterwards is on its way.
std::size_t LinearModel::findRows(FeatureBlock block, const std::vector<Feature> &features, Inputs &inputs,
                                  std::vector<std::int32_t> &found) const
{
    found.resize(features.size());
    inputs.known.resize(features.size() + 1);
    std::size_t known = 0;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (i + kAhead < features.size())
            __builtin_prefetch(m_table.data() + (blockHash(block, features[i + kAhead].hash) & m_tableMask));
        const std::int32_t row = find(block, features[i].hash);
        found[i] = row;
        __builtin_prefetch(m_rows.data() + std::ptrdiff_t(row) * std::ptrdiff_t(m_linesPerRow));
        inputs.known[known] = std::uint32_t(row);
        known += row >= 0;
    }
    return known;
}

void LinearModel::scoreBlock(FeatureBlock block, const std::vector<Feature> &features, Inputs &inputs,
                             std::vector<std::int32_t> &found) const
{
    const std::size_t first = inputs.rows.size();
    const std::size_t occurrences = findRows(block, features, inputs, found);
    inputs.rows.resize(first + occurrences + 1);
    inputs.counts.resize(first + occurrences + 1);
    std::size_t end = first;
    for (std::size_t i = 0; i < occurrences; ++i) {
        const std::uint32_t row = inputs.known[i];
        // Nothing here has to be guessed by the processor.
        std::uint32_t &slot = inputs.slots[row];
        const bool isNew = slot == 0;
        inputs.rows[end] = row;
        inputs.counts[end] = 0;
        end += isNew;
        slot = isNew ? std::uint32_t(end) : slot;
        ++inputs.counts[slot - 1];
    }
    inputs.rows.resize(end);
    inputs.counts.resize(end);
    inputs.values.resize(end);
    double square = 0;
    for (std::size_t i = first; i < end; ++i) {
        const std::uint32_t row = inputs.rows[i];
        inputs.slots[row] = 0;
        const float value = countWeight(inputs.counts[i]) * factors(row).idf;
        inputs.values[i] = value;
        square += double(value) * double(value);
    }
    if (square <= 0)
        return;
    const float scale = float(kBlockWeights[std::size_t(block)] / std::sqrt(square));
    for (std::size_t i = first; i < inputs.rows.size(); ++i)
        inputs.values[i] *= scale;
    addRows(inputs, first);
}

void LinearModel::score(const FeatureList &features, Inputs &inputs) const
{
    inputs.slots.resize(featureCount(), 0);
    inputs.rows.clear();
    inputs.values.clear();
    inputs.counts.clear();
    std::copy(m_bias.begin(), m_bias.end(), inputs.scores.begin());
    scoreBlock(FeatureBlock::Words, features.words, inputs, inputs.wordRows);
    inputs.knownShare = knownShare(features.words, inputs.wordRows);
    scoreBlock(FeatureBlock::Chars, features.chars, inputs, inputs.charRows);
    if (m_blockSizes[std::size_t(FeatureBlock::Own)] > 0)
        scoreOwnWords(features, inputs);
    const std::size_t first = inputs.rows.size();
    for (const DenseFeature &feature : features.dense) {
        const std::int32_t row = find(FeatureBlock::Dense, feature.hash);
        if (row < 0)
            continue;
        inputs.rows.push_back(std::uint32_t(row));
        inputs.values.push_back(float(kBlockWeights[2]) * feature.value);
        inputs.counts.push_back(1);
    }
    addRows(inputs, first);
}

/// A word is in the base's block or in the own one, never in both.
void LinearModel::scoreOwnWords(const FeatureList &features, Inputs &inputs) const
{
    std::vector<std::int32_t> own;
    scoreBlock(FeatureBlock::Own, features.words, inputs, own);
    for (std::size_t i = 0; i < own.size(); ++i)
        inputs.wordRows[i] = std::max(inputs.wordRows[i], own[i]);
}

} // namespace faultline
