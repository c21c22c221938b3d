// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/ownmodeclassifier.h"

#include "core/base/sha256.h"
#include "core/classify/evidencespans.h"
#include "core/classify/textfold.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kMarkDigits = 6;
/// A workspace's word speaks as strongly as a phrase that says it alone.
constexpr double kWordWeight = 1.5;

std::string marked(const std::string &version, std::span<const OwnMode> modes)
{
    std::string text;
    for (const OwnMode &mode : modes) {
        text += mode.id + '\n';
        for (const std::string &words : mode.words)
            text += words + '\n';
        text += '\n';
    }
    return version + "+modes-" + hexOf(Sha256().of(text)).substr(0, kMarkDigits);
}

/// As the matcher wants it: lower case, one blank between words, the closing star kept.
std::string pattern(std::string_view words)
{
    const bool goesOn = words.ends_with('*');
    std::string folded;
    appendFolded(goesOn ? words.substr(0, words.size() - 1) : words, folded);
    std::string text;
    for (const char byte : folded) {
        if (isWordByte(byte))
            text += byte;
        else if (!text.empty() && text.back() != ' ')
            text += ' ';
    }
    if (!text.empty() && text.back() == ' ')
        text.pop_back();
    if (goesOn && !text.empty())
        text += '*';
    return text;
}

void foldText(std::string_view title, std::string_view description, TextScan &scan)
{
    appendFolded(title, scan.folded);
    scan.titleEnd = std::uint32_t(scan.folded.size());
    scan.folded.push_back(kBreak);
    appendFolded(description, scan.folded);
}

} // namespace

OwnModeClassifier::OwnModeClassifier(std::shared_ptr<const Classifier> base, std::span<const OwnMode> modes,
                                     const Taxonomy &extended)
    : m_base(std::move(base)), m_version(marked(m_base->version(), modes))
{
    for (const FailureMode &mode : extended.modes())
        m_modeIds.push_back(mode.id);
    std::vector<std::string> patterns;
    for (const OwnMode &own : modes) {
        const auto position = extended.modeIndex(own.id);
        if (!position)
            continue;
        for (const std::string &words : own.words) {
            if (std::string text = pattern(words); !text.empty()) {
                patterns.push_back(std::move(text));
                m_modeOf.push_back(m_modes.size());
            }
        }
        m_modes.push_back({*position, extended.modes()[*position].category});
    }
    m_matcher = PhraseMatcher(patterns);
}

std::optional<OwnModeClassifier::Found> OwnModeClassifier::find(const std::string &folded,
                                                                const ClassifierDecision &decision) const
{
    std::vector<PhraseHit> hits;
    m_matcher.match(folded, hits);
    std::vector<std::vector<PhraseHit>> byMode(m_modes.size());
    for (const PhraseHit &hit : hits)
        byMode[m_modeOf[hit.pattern]].push_back(hit);
    std::optional<Found> best;
    for (const bool anyCategory : {false, true}) {
        if (best || (anyCategory && decision.category != Category::Unclear))
            break;
        for (std::size_t mode = 0; mode < m_modes.size(); ++mode) {
            if (byMode[mode].empty() || (!anyCategory && m_modes[mode].category != decision.mostProbable))
                continue;
            if (!best || byMode[mode].size() > best->hits.size())
                best = Found{mode, byMode[mode]};
        }
    }
    return best;
}

ClassifierDecision OwnModeClassifier::classify(std::string_view title, std::string_view description) const
{
    ClassifierDecision decision = m_base->classify(title, description);
    TextScan scan;
    foldText(title, description, scan);
    const auto found = find(scan.folded, decision);
    if (!found)
        return decision;
    const Mode &mode = m_modes[found->mode];
    if (decision.mostProbable != mode.category) {
        decision.secondary = decision.mostProbable;
        decision.mostProbable = mode.category;
        decision.confidence = decision.probabilities[index(mode.category)];
    }
    decision.category = mode.category;
    decision.mode = decision.mostProbableMode = mode.position;
    return decision;
}

std::vector<Evidence> OwnModeClassifier::evidence(std::string_view title, std::string_view description) const
{
    std::vector<Evidence> all = m_base->evidence(title, description);
    TextScan scan;
    foldText(title, description, scan);
    const auto found = find(scan.folded, m_base->classify(title, description));
    if (!found)
        return all;
    const Mode &mode = m_modes[found->mode];
    std::vector<EvidenceSpan> spans;
    for (const PhraseHit &hit : found->hits)
        spans.push_back({hit.start, hit.end, kWordWeight, mode.category, std::uint32_t(mode.position)});
    auto own = mergeEvidence(std::move(spans), title, description, scan, m_modeIds);
    all.insert(all.begin(), own.begin(), own.end());
    std::stable_sort(all.begin(), all.end(),
                     [](const Evidence &a, const Evidence &b) { return a.weight > b.weight; });
    return all;
}

} // namespace faultline
