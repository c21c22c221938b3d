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

/// Finds thousands of phrases in one pass over a text: at each beginning of a word a trie is walked as far as
/// it goes. A phrase matches whole words, blanks and punctuation between them being alike; a "*" at its end
/// lets the last word go on ("hallucinat*"). Phrases that begin beyond Latin script need no word boundaries.
class PhraseMatcher
{
public:
    PhraseMatcher() : PhraseMatcher(std::vector<std::string>{}) { }
    explicit PhraseMatcher(const std::vector<std::string> &patterns);

    /// Appends the hits in order of their ends, of those with one end the longest first; overlapping ones
    /// all.
    void match(std::string_view folded, std::vector<PhraseHit> &hits) const;

private:
    /// A place of the double array (Aoe 1989): the child of state s by a symbol lies at base of s + symbol,
    /// if its parent is s.
    struct Place {
        std::uint32_t parent = 0; ///< state + 1; 0 where no state is
        std::uint32_t base = 0; ///< kHit where phrases end here
    };
    struct Output {
        std::uint32_t pattern = 0;
        bool wholeWord = true;
    };

    std::uint32_t findRoom(const std::vector<std::uint8_t> &symbols, std::size_t &firstFree) const;
    void noteBeginning(std::string_view phrase);
    void noteFirstWord(std::string_view phrase);
    std::size_t placeOf(std::uint64_t key) const;
    void walk(std::string_view folded, std::size_t start, std::size_t at, std::uint32_t state,
              std::vector<PhraseHit> &hits) const;
    void emit(std::uint32_t state, std::string_view folded, std::size_t start, std::size_t end,
              std::vector<PhraseHit> &hits) const;

    std::uint8_t m_symbols[256] = {};
    std::vector<bool> m_begins; ///< by beginningOf: whether a phrase whose first word may go on begins so
    /// First word of the other phrases.
    struct FirstWord {
        std::uint64_t key = 0; ///< its first eight bytes at most; 0 where the place is free
        std::uint32_t state = 0; ///< behind them
        std::uint32_t next = 0; ///< by five bits of a byte: whether a phrase's next word begins so
    };
    std::vector<FirstWord> m_firstWords; ///< open addressing
    std::vector<Place> m_places; ///< state 0 is the root
    std::vector<std::uint32_t> m_outputAt; ///< by state: begin in m_outputs; the next entry is the end
    std::vector<Output> m_outputs;
};

} // namespace faultline
