// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/phrasebook.h"
#include "core/classify/phrasematcher.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A sentence of the folded text.
struct TextSegment {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    Section section = Section::Body;
};

/// A phrase that speaks for a mode, in its place.
struct ModePhrase {
    PhraseHit hit;
    std::uint32_t mode = 0;
    float weight = 0;
    Section section = Section::Body;
    bool negated = false;
};

/// What one pass over title and description finds. Reused from text to text to save allocations.
struct TextScan {
    std::string folded; ///< title, kBreak, description
    std::uint32_t titleEnd = 0;
    std::vector<TextSegment> segments;
    std::vector<PhraseHit> hits;
    std::vector<ModePhrase> phrases; ///< in text order; of one mode's overlapping phrases only the weightiest
    std::uint32_t unclearCues = 0;

    std::uint32_t descriptionStart() const { return titleEnd + 1; }
};

/// Finds phrases, sentences and their sections. Immutable: one object may serve several threads.
class TextScanner
{
public:
    explicit TextScanner(PhraseBook book) : m_book(std::move(book)), m_matcher(m_book.patterns()) {}

    const PhraseBook &book() const { return m_book; }
    const PhraseMatcher &matcher() const { return m_matcher; }

    void scan(std::string_view title, std::string_view description, TextScan &scan) const;

private:
    void splitSegments(TextScan &scan) const;
    void collectPhrases(TextScan &scan) const;

    PhraseBook m_book;
    PhraseMatcher m_matcher;
};

} // namespace faultline
