// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/textscan.h"

#include "core/classify/textfold.h"

#include <algorithm>

namespace faultline {

namespace {

using Kind = PhraseMeaning::Kind;

/// A negation turns a phrase that begins this many bytes after it at most, in the same sentence.
constexpr std::uint32_t kNegationReach = 24;
/// A sentence up to this long that begins with a heading is one: the section goes on in those after it.
constexpr std::uint32_t kHeadingSlack = 4;

void appendSegments(std::string_view folded, std::uint32_t from, std::uint32_t to, Section section,
                    std::vector<TextSegment> &segments)
{
    while (from < to) {
        const std::size_t stop = std::min<std::size_t>(folded.find(kBreak, from), to);
        std::uint32_t start = from;
        while (start < stop && folded[start] == ' ')
            ++start;
        if (start < stop)
            segments.push_back({start, std::uint32_t(stop), section});
        from = std::uint32_t(stop) + 1;
    }
}

} // namespace

void TextScanner::scan(std::string_view title, std::string_view description, TextScan &scan) const
{
    scan.folded.clear();
    scan.segments.clear();
    scan.hits.clear();
    scan.phrases.clear();
    scan.unclearCues = 0;
    appendFolded(title, scan.folded);
    scan.titleEnd = std::uint32_t(scan.folded.size());
    scan.folded.push_back(kBreak);
    appendFolded(description, scan.folded);
    m_matcher.match(scan.folded, scan.hits);
    splitSegments(scan);
    collectPhrases(scan);
}

void TextScanner::splitSegments(TextScan &scan) const
{
    appendSegments(scan.folded, 0, scan.titleEnd, Section::Title, scan.segments);
    const std::size_t bodyAt = scan.segments.size();
    appendSegments(scan.folded, scan.descriptionStart(), std::uint32_t(scan.folded.size()), Section::Body,
                   scan.segments);

    Section current = Section::Body;
    std::size_t hitAt = 0;
    for (std::size_t i = bodyAt; i < scan.segments.size(); ++i) {
        TextSegment &segment = scan.segments[i];
        Section own = Section::Body;
        bool heading = false;
        for (; hitAt < scan.hits.size() && scan.hits[hitAt].end <= segment.end; ++hitAt) {
            const PhraseHit &hit = scan.hits[hitAt];
            const PhraseMeaning &meaning = m_book.meanings()[hit.pattern];
            if (hit.start < segment.start)
                continue;
            if (meaning.kind == Kind::Cue) {
                own = own == Section::Cause ? own : meaning.section;
            } else if (meaning.kind == Kind::Heading && hit.start == segment.start
                       && hit.end + kHeadingSlack >= segment.end) {
                heading = true;
                own = meaning.section;
            }
        }
        if (heading)
            current = own;
        segment.section = own == Section::Body && !heading ? current : own;
    }
}

void TextScanner::collectPhrases(TextScan &scan) const
{
    std::uint32_t negationEnd = 0;
    bool negation = false;
    std::size_t segmentAt = 0;
    for (const PhraseHit &hit : scan.hits) {
        const PhraseMeaning &meaning = m_book.meanings()[hit.pattern];
        while (segmentAt + 1 < scan.segments.size() && scan.segments[segmentAt].end < hit.end) {
            ++segmentAt;
            negation = false;
        }
        if (meaning.kind == Kind::Negation) {
            negation = true;
            negationEnd = hit.end;
        } else if (meaning.kind == Kind::Unclear) {
            ++scan.unclearCues;
        } else if (meaning.kind == Kind::Mode) {
            const bool negated = negation && hit.start >= negationEnd && hit.start - negationEnd <= kNegationReach;
            const ModePhrase phrase{hit, meaning.mode, meaning.weight, scan.segments[segmentAt].section, negated};
            const auto same = std::find_if(scan.phrases.rbegin(), scan.phrases.rend(), [&](const ModePhrase &p) {
                return p.mode == phrase.mode && p.hit.end > hit.start;
            });
            if (same == scan.phrases.rend())
                scan.phrases.push_back(phrase);
            else if (same->weight < phrase.weight)
                *same = phrase;
        }
    }
}

} // namespace faultline
