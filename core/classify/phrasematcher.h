// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// One phrase found in folded text; start and end in bytes.
struct PhraseHit {
    std::uint32_t pattern = 0;
    std::uint32_t start = 0;
    std::uint32_t end = 0;

    bool operator==(const PhraseHit &) const = default;
};

/// Finds thousands of phrases in one pass over a text (Aho and Corasick 1975, as a full automaton).
/// A phrase matches whole words, blanks and punctuation between them being alike; a "*" at its end lets the
/// last word go on ("hallucinat*"). Phrases that begin beyond Latin script need no word boundaries.
class PhraseMatcher
{
public:
    PhraseMatcher() : PhraseMatcher(std::vector<std::string>{}) {}
    explicit PhraseMatcher(const std::vector<std::string> &patterns);

    /// Appends the hits in order of their ends; overlapping ones all.
    void match(std::string_view folded, std::vector<PhraseHit> &hits) const;

private:
    struct Output {
        std::uint32_t pattern = 0;
        std::uint32_t length = 0; ///< bytes of a match without runs of blanks
        std::uint32_t words = 0;  ///< blanks inside, so that runs can be walked back over
        bool wholeWord = true;
    };

    void emit(std::uint32_t state, std::string_view folded, std::size_t end, std::vector<PhraseHit> &hits) const;

    std::uint8_t m_symbols[256] = {};
    std::uint32_t m_stride = 0;
    std::uint32_t m_start = 0;             ///< row after a word boundary
    /// By row and symbol: the next state's row, kHit where that one has outputs; the state's number at the end.
    std::vector<std::uint32_t> m_next;
    std::vector<std::uint32_t> m_outputAt; ///< by state: begin in m_outputs; the next entry is the end
    std::vector<Output> m_outputs;
};

} // namespace faultline
