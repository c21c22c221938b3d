// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/linearmodel.h"

#include "core/classify/softmax.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

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

} // namespace

float countWeight(std::uint32_t count)
{
    if (count == 1)
        return 1;
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
        m_table[at] = (key & ~kRowMask) | std::uint32_t(row + 1);
    }
}

void LinearModel::addRow(std::size_t row, float factor, float *sums) const
{
    constexpr std::size_t kLanes = 16;
    const std::int8_t *from = m_rows.data() + row * m_stride;
    for (std::size_t lane = 0; lane < m_stride; lane += kLanes) {
        for (std::size_t k = 0; k < kLanes; ++k)
            sums[lane + k] += factor * float(from[lane + k]);
    }
}

void LinearModel::scoreBlock(FeatureBlock block, const std::vector<Feature> &features, Inputs &inputs,
                             std::vector<std::int32_t> &found) const
{
    const std::size_t first = inputs.rows.size();
    std::size_t words = 0;
    std::size_t known = 0;
    found.resize(features.size());
    for (std::size_t i = 0; i < features.size(); ++i) {
        if (i + kAhead < features.size())
            __builtin_prefetch(m_table.data() + (blockHash(block, features[i + kAhead].hash) & m_tableMask));
        const Feature &feature = features[i];
        const std::int32_t row = find(block, feature.hash);
        words += feature.kind == FeatureKind::Word;
        known += feature.kind == FeatureKind::Word && row >= 0;
        found[i] = row;
        if (row < 0)
            continue;
        std::uint32_t &slot = inputs.slots[std::size_t(row)];
        if (slot == 0) {
            __builtin_prefetch(m_rows.data() + std::size_t(row) * m_stride);
            inputs.rows.push_back(std::uint32_t(row));
            inputs.counts.push_back(0);
            slot = std::uint32_t(inputs.rows.size());
        }
        ++inputs.counts[slot - 1];
    }
    if (words > 0 && block == FeatureBlock::Words)
        inputs.knownShare = double(known) / double(words);
    double square = 0;
    for (std::size_t i = first; i < inputs.rows.size(); ++i) {
        inputs.slots[inputs.rows[i]] = 0;
        const float value = countWeight(inputs.counts[i]) * m_features[inputs.rows[i]].idf;
        inputs.values.push_back(value);
        square += double(value) * double(value);
    }
    if (square <= 0)
        return;
    const float scale = float(kBlockWeights[std::size_t(block)] / std::sqrt(square));
    for (std::size_t i = first; i < inputs.rows.size(); ++i) {
        inputs.values[i] *= scale;
        addRow(inputs.rows[i], inputs.values[i] * m_features[inputs.rows[i]].scale, inputs.scores.data());
    }
}

void LinearModel::score(const FeatureList &features, Inputs &inputs) const
{
    inputs.slots.resize(m_features.size(), 0);
    inputs.rows.clear();
    inputs.values.clear();
    inputs.counts.clear();
    inputs.knownShare = 1;
    std::copy(m_bias.begin(), m_bias.end(), inputs.scores.begin());
    scoreBlock(FeatureBlock::Words, features.words, inputs, inputs.wordRows);
    scoreBlock(FeatureBlock::Chars, features.chars, inputs, inputs.charRows);
    if (m_blockSizes[std::size_t(FeatureBlock::Own)] > 0)
        scoreOwnWords(features, inputs);
    for (const DenseFeature &feature : features.dense) {
        const std::int32_t row = find(FeatureBlock::Dense, feature.hash);
        if (row < 0)
            continue;
        const float value = float(kBlockWeights[2]) * feature.value;
        inputs.rows.push_back(std::uint32_t(row));
        inputs.values.push_back(value);
        inputs.counts.push_back(1);
        addRow(std::size_t(row), value * m_features[std::size_t(row)].scale, inputs.scores.data());
    }
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
