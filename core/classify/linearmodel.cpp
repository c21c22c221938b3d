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

/// Tables and rows are spread over more memory than the caches hold: they are asked for this many features ahead.
constexpr std::size_t kAhead = 12;

constexpr std::size_t kMostCount = 15;

std::array<float, kMostCount + 1> makeCountWeights()
{
    std::array<float, kMostCount + 1> weights{};
    for (std::size_t count = 1; count <= kMostCount; ++count)
        weights[count] = float(1 + portableLog(double(count)));
    return weights;
}

constexpr std::size_t kLanes = 16;

std::int16_t nearest(float value) { return std::int16_t(value + (value < 0 ? -0.5f : 0.5f)); }

/// Sixteen outputs of all rows: sums[k] = Σ factor × row[k].
void addLanes(const std::int8_t *rows, std::size_t stride, const std::uint32_t *which,
              const std::vector<std::int16_t> &factors, std::array<std::int32_t, kLanes> &sums)
{
#ifdef __SSE2__
    __m128i quarter[4] = {_mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128(), _mm_setzero_si128()};
    const auto load = [&](std::size_t i) {
        return _mm_loadu_si128(reinterpret_cast<const __m128i *>(rows + std::size_t(which[i]) * stride));
    };
    for (std::size_t i = 0; i < factors.size(); i += 2) {
        const bool pair = i + 1 < factors.size();
        const __m128i a = load(i);
        const __m128i b = load(pair ? i + 1 : i);
        const std::int16_t second = pair ? factors[i + 1] : std::int16_t(0);
        const __m128i factor = _mm_set1_epi32(int(std::uint32_t(std::uint16_t(second)) << 16 | std::uint16_t(factors[i])));
        const __m128i aLow = _mm_srai_epi16(_mm_unpacklo_epi8(a, a), 8);
        const __m128i aHigh = _mm_srai_epi16(_mm_unpackhi_epi8(a, a), 8);
        const __m128i bLow = _mm_srai_epi16(_mm_unpacklo_epi8(b, b), 8);
        const __m128i bHigh = _mm_srai_epi16(_mm_unpackhi_epi8(b, b), 8);
        quarter[0] = _mm_add_epi32(quarter[0], _mm_madd_epi16(_mm_unpacklo_epi16(aLow, bLow), factor));
        quarter[1] = _mm_add_epi32(quarter[1], _mm_madd_epi16(_mm_unpackhi_epi16(aLow, bLow), factor));
        quarter[2] = _mm_add_epi32(quarter[2], _mm_madd_epi16(_mm_unpacklo_epi16(aHigh, bHigh), factor));
        quarter[3] = _mm_add_epi32(quarter[3], _mm_madd_epi16(_mm_unpackhi_epi16(aHigh, bHigh), factor));
    }
    for (std::size_t q = 0; q < 4; ++q)
        _mm_storeu_si128(reinterpret_cast<__m128i *>(sums.data() + 4 * q), quarter[q]);
#else
    sums.fill(0);
    for (std::size_t i = 0; i < factors.size(); ++i) {
        const std::int8_t *row = rows + std::size_t(which[i]) * stride;
        for (std::size_t k = 0; k < kLanes; ++k)
            sums[k] += std::int32_t(factors[i]) * row[k];
    }
#endif
}

} // namespace

float countWeightBeyondOne(std::uint32_t count)
{
    static const std::array<float, kMostCount + 1> weights = makeCountWeights();
    return weights[std::min<std::size_t>(count, kMostCount)];
}

LinearModel::LinearModel(ModelParts parts)
    : m_header(std::move(parts.header)), m_blockSizes(parts.blockSizes), m_bias(std::move(parts.bias)),
      m_rehearsal(std::move(parts.rehearsal))
{
    const std::size_t outputs = m_header.outputs();
    m_stride = (outputs + 15) / 16 * 16;
    m_rows.resize(parts.hashes.size() * m_stride, 0);
    m_bias.resize(m_stride, 0.0f);
    m_features.reserve(parts.hashes.size());
    for (std::size_t row = 0; row < parts.hashes.size(); ++row) {
        const float *from = parts.weights.data() + row * outputs;
        float largest = 0;
        for (std::size_t k = 0; k < outputs; ++k)
            largest = std::max(largest, std::abs(from[k]));
        const float scale = largest / 127.0f;
        m_features.push_back({parts.hashes[row], parts.idfs[row], scale});
        for (std::size_t k = 0; k < outputs && scale > 0; ++k)
            m_rows[row * m_stride + k] = std::int8_t(std::lround(from[k] / scale));
    }
    buildTable();
    m_version = nameVersion(serialize());
}

ModelParts LinearModel::parts() const
{
    ModelParts parts;
    parts.header = m_header;
    parts.blockSizes = m_blockSizes;
    const std::size_t outputs = m_header.outputs();
    for (std::size_t row = 0; row < m_features.size(); ++row) {
        parts.hashes.push_back(m_features[row].hash);
        parts.idfs.push_back(m_features[row].idf);
        for (std::size_t k = 0; k < outputs; ++k)
            parts.weights.push_back(weight(row, k));
    }
    parts.bias.assign(m_bias.begin(), m_bias.begin() + std::ptrdiff_t(outputs));
    parts.rehearsal = m_rehearsal;
    return parts;
}

void LinearModel::buildTable()
{
    float largest = 1e-6f;
    for (const ModelFeature &feature : m_features)
        largest = std::max(largest, feature.scale);
    m_factorScale = 32767.0f / largest;
    const std::size_t size = std::bit_ceil(m_features.size() * 2 + 2);
    m_table.assign(size, 0);
    m_tableMask = std::uint32_t(size - 1);
    std::size_t block = 0;
    std::size_t blockEnd = m_blockSizes[0];
    for (std::size_t row = 0; row < m_features.size(); ++row) {
        while (row >= blockEnd)
            blockEnd += m_blockSizes[++block];
        const std::uint32_t key = blockHash(FeatureBlock(block), m_features[row].hash);
        std::uint32_t at = key & m_tableMask;
        while (m_table[at] != 0)
            at = (at + 1) & m_tableMask;
        m_table[at] = std::uint64_t(key) << 32 | std::uint64_t(row + 1);
    }
}

/// Adds the rows from `first` on, each times its value, to the scores: whole numbers throughout, so that the sum is the
/// same in any order and on any machine.
void LinearModel::addRows(Inputs &inputs, std::size_t first) const
{
    std::vector<std::int16_t> &factors = inputs.factors;
    factors.clear();
    for (std::size_t i = first; i < inputs.rows.size(); ++i)
        factors.push_back(nearest(inputs.values[i] * m_features[inputs.rows[i]].scale * m_factorScale));
    std::array<std::int32_t, kLanes> sums;
    for (std::size_t lane = 0; lane < m_stride; lane += kLanes) {
        addLanes(m_rows.data() + lane, m_stride, inputs.rows.data() + first, factors, sums);
        for (std::size_t k = 0; k < kLanes && lane + k < inputs.scores.size(); ++k)
            inputs.scores[lane + k] += float(sums[k]) / m_factorScale;
    }
}

void LinearModel::scoreBlock(FeatureBlock block, const std::vector<Feature> &features, Inputs &inputs,
                             std::vector<std::int32_t> &found) const
{
    const std::size_t first = inputs.rows.size();
    std::size_t words = 0;
    std::size_t known = 0;
    found.resize(features.size());
    inputs.rows.resize(first + features.size() + 1);
    inputs.counts.resize(first + features.size() + 1);
    std::size_t end = first;
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (i + kAhead < features.size())
            __builtin_prefetch(m_table.data() + (blockHash(block, features[i + kAhead].hash) & m_tableMask));
        const Feature &feature = features[i];
        const std::int32_t row = find(block, feature.hash);
        const bool isWord = feature.kind == FeatureKind::Word;
        words += isWord;
        known += isWord && row >= 0;
        found[i] = row;
        // Row -1 has a slot too, so that nothing here has to be guessed by the processor.
        std::uint32_t &slot = inputs.slots[std::size_t(row + 1)];
        const bool isNew = slot == 0;
        inputs.rows[end] = std::uint32_t(row);
        inputs.counts[end] = isNew ? 0 : inputs.counts[end];
        end += isNew;
        slot = isNew ? std::uint32_t(end) : slot;
        ++inputs.counts[slot - 1];
    }
    if (inputs.slots[0] != 0) { // what is unknown is no input
        const std::size_t unknown = inputs.slots[0] - 1;
        inputs.slots[0] = 0;
        --end;
        inputs.rows[unknown] = inputs.rows[end];
        inputs.counts[unknown] = inputs.counts[end];
    }
    inputs.rows.resize(end);
    inputs.counts.resize(end);
    if (words > 0 && block == FeatureBlock::Words)
        inputs.knownShare = double(known) / double(words);
    double square = 0;
    for (std::size_t i = first; i < inputs.rows.size(); ++i) {
        inputs.slots[inputs.rows[i] + 1] = 0;
        const float value = countWeight(inputs.counts[i]) * m_features[inputs.rows[i]].idf;
        inputs.values.push_back(value);
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
    inputs.slots.resize(m_features.size() + 1, 0);
    inputs.rows.clear();
    inputs.values.clear();
    inputs.counts.clear();
    inputs.knownShare = 1;
    std::copy(m_bias.begin(), m_bias.end(), inputs.scores.begin());
    scoreBlock(FeatureBlock::Words, features.words, inputs, inputs.wordRows);
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
