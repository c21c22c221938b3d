// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/textscan.h"

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

namespace faultline {

enum class FeatureKind : std::uint8_t {
    Word, ///< a stem; in scripts without blanks, two signs
    Part, ///< of a compound in camel case
    Pair, ///< two stems in a row
    Section, ///< a stem with the section it stands in
    Gram, ///< characters inside a word
};

/// One hashed n-gram and the bytes of the folded text that it stands on.
struct Feature {
    std::uint32_t hash = 0;
    std::uint32_t start = 0;
    std::uint16_t length = 0;
    FeatureKind kind = FeatureKind::Word;

    std::uint32_t end() const { return start + length; }
};

/// An input that is no n-gram: what the phrases say of a mode or category, how long the text is.
struct DenseFeature {
    std::uint32_t hash = 0;
    float value = 0; ///< between -1 and 1
};

/// The n-grams of one text: every occurrence, in text order.
struct FeatureList {
    std::vector<Feature> words; ///< word stems, pairs of them, and stems by section
    std::vector<Feature> chars; ///< character n-grams inside words
    std::vector<DenseFeature> dense;

    void clear()
    {
        words.clear();
        chars.clear();
        dense.clear();
    }
};

/// Takes every input of the linear model from a scanned text. Immutable: safe to share.
class FeatureExtractor
{
public:
    explicit FeatureExtractor(const Taxonomy &taxonomy);

    void extract(const TextScan &scan, std::string_view title, std::string_view description,
                 FeatureList &features) const;

    /// What a dense input stands for, so that evidence can point at the phrases behind it.
    std::uint32_t modeHash(std::size_t mode) const { return m_modeHashes[mode]; }
    std::uint32_t categoryHash(std::size_t mode) const { return m_categoryHashes[index(m_categoryOf[mode])]; }

private:
    void addDense(const TextScan &scan, FeatureList &features) const;

    std::vector<std::uint32_t> m_modeHashes;
    std::vector<Category> m_categoryOf;
    std::array<std::uint32_t, kKnownCategoryCount> m_categoryHashes{};
};

} // namespace faultline
