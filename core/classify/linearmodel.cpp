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

/// The same n-gram may be in two blocks: the block is part of what is looked up.
std::uint32_t blockHash(FeatureBlock block, std::uint32_t hash)
{
    return hash ^ (0xA511E9B3u * (std::uint32_t(block) + 1));
}

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
            parts.weights.push_back(weight(std::int32_t(row), k));
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
        m_table[at] = (std::uint64_t(key) << 32) | std::uint64_t(row + 1);
    }
}

std::int32_t LinearModel::find(FeatureBlock block, std::uint32_t hash) const
{
    const std::uint32_t key = blockHash(block, hash);
    for (std::uint32_t at = key & m_tableMask;; at = (at + 1) & m_tableMask) {
        const std::uint64_t entry = m_table[at];
        if (entry == 0)
            return -1;
        if (std::uint32_t(entry >> 32) == key)
            return std::int32_t(std::uint32_t(entry)) - 1;
    }
}

void LinearModel::addRow(std::size_t row, float factor, float *sums) const
{
    const std::int8_t *from = m_rows.data() + row * m_stride;
    for (std::size_t k = 0; k < m_stride; ++k)
        sums[k] += factor * float(from[k]);
}

void LinearModel::scoreBlock(FeatureBlock block, const std::vector<Feature> &features, Inputs &inputs) const
{
    const std::size_t first = inputs.rows.size();
    std::size_t words = 0;
    std::size_t known = 0;
    for (const Feature &feature : features) {
        const std::int32_t row = find(block, feature.hash);
        words += feature.kind == FeatureKind::Word;
        known += feature.kind == FeatureKind::Word && row >= 0;
        if (row >= 0 && inputs.counts[std::size_t(row)]++ == 0)
            inputs.rows.push_back(std::uint32_t(row));
    }
    if (words > 0 && block == FeatureBlock::Words)
        inputs.knownShare = double(known) / double(words);
    double square = 0;
    for (std::size_t i = first; i < inputs.rows.size(); ++i) {
        std::uint16_t &count = inputs.counts[inputs.rows[i]];
        const float value = countWeight(count) * m_features[inputs.rows[i]].idf;
        count = 0;
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
    inputs.counts.resize(m_features.size(), 0);
    inputs.rows.clear();
    inputs.values.clear();
    inputs.knownShare = 1;
    std::copy(m_bias.begin(), m_bias.end(), inputs.scores.begin());
    scoreBlock(FeatureBlock::Words, features.words, inputs);
    scoreBlock(FeatureBlock::Chars, features.chars, inputs);
    if (m_blockSizes[std::size_t(FeatureBlock::Own)] > 0)
        scoreBlock(FeatureBlock::Own, features.words, inputs);
    for (const DenseFeature &feature : features.dense) {
        const std::int32_t row = find(FeatureBlock::Dense, feature.hash);
        if (row < 0)
            continue;
        const float value = float(kBlockWeights[2]) * feature.value;
        inputs.rows.push_back(std::uint32_t(row));
        inputs.values.push_back(value);
        addRow(std::size_t(row), value * m_features[std::size_t(row)].scale, inputs.scores.data());
    }
}

} // namespace faultline
