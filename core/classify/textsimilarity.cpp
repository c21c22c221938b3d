// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/textsimilarity.h"

#include "core/classify/textfold.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace faultline {

namespace {

constexpr std::uint32_t kBasis = 2166136261u;

/// FNV-1a (Fowler, Noll and Vo), which may be carried on over the next word of a pair.
std::uint32_t hashOn(std::uint32_t hash, std::string_view text)
{
    for (const char byte : text)
        hash = (hash ^ std::uint8_t(byte)) * 16777619u;
    return hash;
}

} // namespace

std::vector<std::uint32_t> wordSet(std::string_view title, std::string_view description)
{
    std::string folded;
    appendFolded(title, folded);
    folded.push_back(kBreak);
    appendFolded(description, folded);
    std::vector<std::uint32_t> words;
    std::string_view former;
    for (std::size_t at = 0; at < folded.size();) {
        if (!isWordByte(folded[at])) {
            former = folded[at] == kBreak ? std::string_view() : former;
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < folded.size() && isWordByte(folded[end]))
            ++end;
        const std::string_view word = std::string_view(folded).substr(at, end - at);
        words.push_back(hashOn(kBasis, word));
        if (!former.empty())
            words.push_back(hashOn(hashOn(hashOn(kBasis, former), " "), word));
        former = word;
        at = end;
    }
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    return words;
}

TextNearness::TextNearness(std::vector<std::uint32_t> shown) : m_shown(std::move(shown))
{
    learn(m_shown);
}

void TextNearness::learn(const std::vector<std::uint32_t> &words)
{
    for (const std::uint32_t word : words)
        ++m_texts[word];
    ++m_pool;
}

double TextNearness::weight(std::uint32_t word) const
{
    const auto known = m_texts.find(word);
    return std::log(double(m_pool + 1) / double(known == m_texts.end() ? 1 : known->second));
}

double TextNearness::near(const std::vector<std::uint32_t> &words) const
{
    double both = 0;
    double all = 0;
    auto left = m_shown.begin();
    auto right = words.begin();
    while (left != m_shown.end() || right != words.end()) {
        if (right == words.end() || (left != m_shown.end() && *left < *right)) {
            all += weight(*left++);
        } else if (left == m_shown.end() || *right < *left) {
            all += weight(*right++);
        } else {
            both += weight(*left);
            all += weight(*left);
            ++left;
            ++right;
        }
    }
    return all > 0 ? both / all : 0;
}

} // namespace faultline
