// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/classifyincidents.h"

#include "core/usecases/incidentjson.h"
#include "core/usecases/workspaceknowledge.h"

namespace faultline {

RowDecision rowDecision(const ClassifierDecision &made)
{
    RowDecision decision;
    decision.decidedBy = DecidedBy::Classifier;
    decision.category = made.category;
    decision.mode = made.mode ? std::uint16_t(*made.mode + 1) : std::uint16_t(0);
    decision.secondary = made.secondary ? std::uint8_t(*made.secondary) : std::uint8_t(255);
    decision.confidence = float(made.confidence);
    return decision;
}

std::vector<std::string> modeIds(const Taxonomy &taxonomy)
{
    std::vector<std::string> ids;
    for (const FailureMode &mode : taxonomy.modes())
        ids.push_back(mode.id);
    return ids;
}

Result<std::int64_t> classifyIncidents(Store &store, const Knowledge &knowledge, const Clock &clock,
                                       Progress &progress)
{
    const auto own = workspaceKnowledge(store, knowledge);
    if (!own)
        return own.error();
    const Classifier &classifier = *own->classifier;
    return store.classifyUndecided(
        [&](std::string_view title, std::string_view description) {
            return rowDecision(classifier.classify(title, description));
        },
        modeIds(own->taxonomy), classifier.version(), clock.nowMs(), progress);
}

std::string classifyTextJson(const Knowledge &knowledge, const std::string &text)
{
    const ClassifierDecision made = knowledge.classifier->classify({}, text);
    Classification word;
    word.category = made.category;
    if (made.mode)
        word.mode = knowledge.taxonomy.modes()[*made.mode].id;
    word.secondary = made.secondary;
    word.confidence = made.confidence;
    word.decidedBy = DecidedBy::Classifier;
    word.classifierVersion = knowledge.classifier->version();
    word.evidence = knowledge.classifier->evidence({}, text);
    std::string json;
    appendClassificationJson(json, word, &made.probabilities);
    return json;
}

} // namespace faultline
