// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/classify/features.h"
#include "core/model/category.h"

#include <QByteArray>

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace faultline {

inline constexpr std::size_t kMostOutputs = kMostModes + 1 + kCategoryCount;

/// Occurrences count less the more there are: 1 + ln(count).
float countWeight(std::uint32_t count);

/// What comes with the weights of a model: how to read its outputs and where to draw lines.
struct ModelHeader {
    std::string name; ///< "faultline" for the shipped one
    std::string base; ///< version of the model it was adapted from, or empty
    std::vector<std::string>
        modes; ///< outputs 0 to n-1; then "unclear", then the five categories and unclear
    double categoryShare = 0.5; ///< weight of the category outputs against the sums of the mode outputs
    double temperature = 1; ///< of the probabilities over the five categories
    double openAbove = 0.5; ///< abstains where the doubt is greater
    double knownWords = 0.4; ///< abstains where a smaller share of the words is known
    std::int64_t texts = 0; ///< trained on
    std::string corpus; ///< sha256 of what it was trained on

    std::size_t outputs() const { return modes.size() + 1 + kCategoryCount; }
    std::size_t firstCategoryOutput() const { return modes.size() + 1; }
    bool operator==(const ModelHeader &) const = default;
};

/// Own: word n-grams that only the texts of a team's corrections brought, after the base was trained.
enum class FeatureBlock : std::uint8_t { Words, Chars, Dense, Own };
inline constexpr std::size_t kBlockCount = 4;
/// Length of the part of the input vector that comes from each block (Dense: factor of its values).
inline constexpr std::array<double, kBlockCount> kBlockWeights{1.0, 0.7, 0.5, 1.0};

/// A training text that an adapted model must go on to see as its base did.
struct RehearsalText {
    std::string title;
    std::string text;

    bool operator==(const RehearsalText &) const = default;
};

/// A model taken apart, weights as numbers: what training makes and what is changed to make another model.
struct ModelParts {
    ModelHeader header;
    std::array<std::uint32_t, kBlockCount> blockSizes{};
    std::vector<std::uint32_t> hashes; ///< in block order
    std::vector<float> idfs;
    std::vector<float> weights; ///< features × outputs
    std::vector<float> bias;
    std::vector<RehearsalText> rehearsal;
};

/// The linear model with weights in eight bits. Immutable after it was made; safe to share.
class LinearModel
{
public:
    explicit LinearModel(ModelParts parts);

    static Result<LinearModel> parse(const QByteArray &bytes, const QString &fileName);
    QByteArray serialize() const;
    ModelParts parts() const;

    const ModelHeader &header() const { return m_header; }
    std::string version() const { return m_version; } ///< name and the first digits of its sha256

    /// Row of a hash in its block, or -1.
    std::int32_t find(FeatureBlock block, std::uint32_t hash) const
    {
        const std::uint32_t key = blockHash(block, hash);
        std::uint32_t at = key & m_tableMask;
        std::uint64_t entry = m_table[at];
        while (entry != 0 && std::uint32_t(entry >> 32) != key) // seldom: the table is at most half full
            entry = m_table[at = (at + 1) & m_tableMask];
        return std::int32_t(std::uint32_t(entry)) - 1; // an empty place gives -1
    }
    float weight(std::size_t row, std::size_t output) const
    {
        return factors(row).scale * float(weights(row)[output]);
    }
    float idf(std::int32_t row) const { return factors(std::size_t(row)).idf; }
    std::size_t featureCount() const { return m_hashes.size(); }

    /// What score() leaves behind, for evidence.
    struct Inputs {
        std::vector<std::uint32_t> slots; ///< by row: position in `rows` + 1; all zero between calls
        std::vector<std::uint32_t> known; ///< room for the rows found, each as often as it occurs
        std::vector<std::uint32_t> rows; ///< that occur, in order of their first occurrence
        std::vector<float> values; ///< of `rows`
        std::vector<std::uint32_t> counts; ///< of `rows`: occurrences
        std::vector<std::int16_t> factors; ///< room for the sums
        std::vector<const std::int8_t *> weights; ///< of `rows`
        std::vector<std::int32_t> wordRows; ///< by word feature: its row or -1
        std::vector<std::int32_t> charRows; ///< by char feature
        std::array<float, kMostOutputs> scores{};
        double knownShare = 1; ///< of the words
    };
    void score(const FeatureList &features, Inputs &inputs) const;

private:
    LinearModel() = default;
    static constexpr qsizetype kMostRows = 1 << 20;
    /// The same n-gram may be in two blocks: the block is part of what is looked up.
    static std::uint32_t blockHash(FeatureBlock block, std::uint32_t hash)
    {
        return hash ^ (0xA511E9B3u * (std::uint32_t(block) + 1));
    }
    struct alignas(64) CacheLine {
        std::int8_t bytes[64] = {};
    };
    struct Factors {
        float idf = 0; ///< 1 for dense inputs
        float scale = 0; ///< weight = scale × the row's whole number
    };
    /// A row lies in as few cache lines as hold it, since reading them is most of the work: its weights as
    /// whole numbers, and its factors at the end.
    const std::int8_t *weights(std::size_t row) const { return m_rows[row * m_linesPerRow].bytes; }
    std::int8_t *weights(std::size_t row) { return m_rows[row * m_linesPerRow].bytes; }
    Factors factors(std::size_t row) const
    {
        float values[2];
        std::memcpy(values, weights(row) + m_linesPerRow * sizeof(CacheLine) - sizeof(values),
                    sizeof(values));
        return {values[0], values[1]};
    }
    void setFactors(std::size_t row, Factors factors)
    {
        const float values[2]{factors.idf, factors.scale};
        std::memcpy(weights(row) + m_linesPerRow * sizeof(CacheLine) - sizeof(values), values,
                    sizeof(values));
    }
    void makeRows(std::size_t count);
    void buildTable();
    std::string nameVersion(const QByteArray &bytes) const;
    std::size_t findRows(FeatureBlock block, const std::vector<Feature> &features, Inputs &inputs,
                         std::vector<std::int32_t> &found) const;
    void scoreBlock(FeatureBlock block, const std::vector<Feature> &features, Inputs &inputs,
                    std::vector<std::int32_t> &found) const;
    void scoreOwnWords(const FeatureList &features, Inputs &inputs) const;
    void addRows(Inputs &inputs, std::size_t first) const;

    ModelHeader m_header;
    std::string m_version;
    std::array<std::uint32_t, kBlockCount> m_blockSizes{};
    std::vector<std::uint32_t> m_hashes; ///< by row: of one n-gram or dense input
    std::vector<CacheLine> m_rows;
    std::vector<float> m_bias;
    std::vector<RehearsalText> m_rehearsal;
    std::size_t m_linesPerRow = 1;
    float m_factorScale = 1; ///< value × scale of a row becomes a whole number of 16 bits
    std::vector<std::uint64_t> m_table; ///< hash, row + 1; open addressing
    std::uint32_t m_tableMask = 0;
};

} // namespace faultline
