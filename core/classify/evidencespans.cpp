// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/evidencespans.h"

#include "core/classify/textfold.h"

#include <algorithm>

namespace faultline {

namespace {

/// Room for " of " or " the " between two spans that are one phrase to a reader.
constexpr std::uint32_t kJoinGap = 5;
constexpr std::size_t kMostSpans = 12;

void growToWords(EvidenceSpan &span, const std::string &folded)
{
    // Scripts without blanks have words that never end: a span grows by a word's usual length at most.
    constexpr std::uint32_t kMostGrowth = 16;
    const std::uint32_t start = span.start;
    while (span.start > 0 && start - span.start < kMostGrowth && isWordByte(folded[span.start - 1])
           && std::uint8_t(folded[span.start]) < 0x80)
        --span.start;
    const std::uint32_t end = span.end;
    while (span.end < folded.size() && span.end - end < kMostGrowth && isWordByte(folded[span.end])
           && std::uint8_t(folded[span.end]) < 0x80)
        ++span.end;
    while (span.start > 0 && (std::uint8_t(folded[span.start]) & 0xC0) == 0x80)
        --span.start;
    while (span.end < folded.size() && (std::uint8_t(folded[span.end]) & 0xC0) == 0x80)
        ++span.end;
}

bool joins(const EvidenceSpan &left, const EvidenceSpan &right, const std::string &folded)
{
    if (left.category != right.category || right.start > left.end + kJoinGap)
        return false;
    for (std::uint32_t at = left.end; at < right.start; ++at) {
        if (folded[at] == kBreak)
            return false;
    }
    return true;
}

std::vector<EvidenceSpan> joinSpans(std::vector<EvidenceSpan> spans, const std::string &folded)
{
    std::sort(spans.begin(), spans.end(), [](const EvidenceSpan &a, const EvidenceSpan &b) {
        return a.category != b.category ? a.category < b.category
            : a.start != b.start        ? a.start < b.start
                                        : a.end < b.end;
    });
    std::vector<EvidenceSpan> joined;
    double strongest = 0;
    for (const EvidenceSpan &span : spans) {
        if (joined.empty() || !joins(joined.back(), span, folded)) {
            joined.push_back(span);
            strongest = span.weight;
            continue;
        }
        EvidenceSpan &last = joined.back();
        if (span.weight > strongest && span.mode) {
            strongest = span.weight;
            last.mode = span.mode;
        }
        // Overlapping phrases say the same thing once.
        last.weight = span.start < last.end ? std::max(last.weight, span.weight) : last.weight + span.weight;
        last.end = std::max(last.end, span.end);
    }
    return joined;
}

} // namespace

std::vector<Evidence> mergeEvidence(std::vector<EvidenceSpan> spans, std::string_view title,
                                    std::string_view description, const TextScan &scan,
                                    const std::vector<std::string> &modeIds)
{
    for (EvidenceSpan &span : spans)
        growToWords(span, scan.folded);
    std::vector<EvidenceSpan> joined = joinSpans(std::move(spans), scan.folded);
    std::sort(joined.begin(), joined.end(), [](const EvidenceSpan &a, const EvidenceSpan &b) {
        return a.weight != b.weight ? a.weight > b.weight : a.start < b.start;
    });
    joined.resize(std::min(joined.size(), kMostSpans));

    std::vector<Evidence> result;
    for (const EvidenceSpan &span : joined) {
        const bool inTitle = span.start < scan.titleEnd;
        const std::string_view field = inTitle ? title : description;
        const std::uint32_t base = inTitle ? 0 : scan.descriptionStart();
        const std::size_t start = span.start - base;
        const std::size_t end = std::min<std::size_t>(span.end - base, field.size());
        Evidence evidence;
        evidence.field = inTitle ? "title" : "description";
        evidence.start = std::int32_t(codePoints(field, start));
        evidence.text = std::string(field.substr(start, end - start));
        evidence.length = std::int32_t(codePoints(evidence.text, evidence.text.size()));
        evidence.weight = span.weight;
        evidence.category = span.category;
        if (span.mode)
            evidence.mode = modeIds[*span.mode];
        result.push_back(std::move(evidence));
    }
    return result;
}

} // namespace faultline
