// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace faultline {

/// The words of a text and its pairs of neighbouring words, as sorted hashes, each once.
std::vector<std::uint32_t> wordSet(std::string_view title, std::string_view description);

/// How near texts are to one among a pool: the share of what their words weigh together that both have
/// (weighted Jaccard), a word weighing more the fewer texts of the pool have it. 1 for the same words, 0 for
/// none in common.
class TextNearness
{
public:
    explicit TextNearness(std::vector<std::uint32_t> shown);

    /// To be called for each text of the pool before the first near().
    void learn(const std::vector<std::uint32_t> &words);
    double near(const std::vector<std::uint32_t> &words) const;

private:
    double weight(std::uint32_t word) const;

    std::vector<std::uint32_t> m_shown;
    std::unordered_map<std::uint32_t, std::uint32_t> m_texts; ///< of the pool that have a word
    std::uint32_t m_pool = 1;
};

} // namespace faultline
