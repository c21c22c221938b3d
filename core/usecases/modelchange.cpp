// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/modelchange.h"

#include "core/report/format.h"
#include "core/usecases/classifyincidents.h"
#include "core/usecases/labeljson.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

bool needsReview(Category category, double confidence)
{
    return category == Category::Unclear || confidence < kReviewBelow;
}

class Change
{
public:
    Change(const Classifier &classifier, const Taxonomy &taxonomy)
        : m_classifier(classifier), m_taxonomy(taxonomy)
    {
    }

    void visit(const LabelledIncident &one)
    {
        ++change.incidents;
        ++change.undecided;
        const ClassifierDecision decision = m_classifier.classify(one.title, one.description);
        const Label from{one.machine.category, one.machine.mode};
        const Label to{decision.category,
                       decision.mode ? m_taxonomy.modes()[*decision.mode].id : std::string()};
        ++change.before[index(from.category)];
        ++change.after[index(to.category)];
        change.toReviewBefore += needsReview(from.category, one.machine.confidence) ? 1 : 0;
        change.toReviewAfter += needsReview(to.category, decision.confidence) ? 1 : 0;
        if (from == to)
            return;
        const bool category = from.category != to.category;
        ++(category ? change.moved : change.modesMoved);
        auto &list = category ? change.moves : m_modes;
        if (list.size() < kMostMovesListed)
            list.push_back({one.row, one.id, one.externalId, one.title, from, to, decision.confidence});
    }

    ModelChange finish()
    {
        const std::size_t room = kMostMovesListed - change.moves.size();
        m_modes.resize(std::min(m_modes.size(), room));
        std::move(m_modes.begin(), m_modes.end(), std::back_inserter(change.moves));
        return std::move(change);
    }

    ModelChange change;

private:
    const Classifier &m_classifier;
    const Taxonomy &m_taxonomy;
    std::vector<MovedIncident> m_modes;
};

} // namespace

Result<ModelChange> modelChange(Store &store, const Knowledge &candidate, Progress &progress)
{
    Change change(*candidate.classifier, candidate.taxonomy);
    change.change.to = candidate.classifier->version();
    auto versions = store.labelling().machineVersions();
    if (!versions)
        return versions.error();
    change.change.from = std::move(*versions);
    auto read = store.labelling().each(
        Labelled::Undecided, true, [&](LabelledIncident &one) { change.visit(one); }, progress);
    if (!read)
        return read.error();
    read = store.labelling().each(
        Labelled::Decided, false,
        [&](LabelledIncident &one) {
            ++change.change.incidents;
            ++change.change.before[index(one.category)];
            ++change.change.after[index(one.category)];
        },
        progress);
    if (!read)
        return read.error();
    return change.finish();
}

Result<std::int64_t> acceptModel(Store &store, const Knowledge &shipped, const std::optional<OwnModel> &model,
                                 const Clock &clock, Progress &progress)
{
    if (auto used = store.labelling().useOwnModel(model); !used)
        return used.error();
    return classifyIncidents(store, shipped, clock, progress);
}

QString modelChangeText(const ModelChange &change)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("ModelChange", text); };
    return translated(
               "%1 of %2 labels that no person has decided would move to another category, %3 to another "
               "mode of the same one. %4 would wait for review, %5 do now.")
        .arg(countText(change.moved), countText(change.undecided), countText(change.modesMoved),
             countText(change.toReviewAfter), countText(change.toReviewBefore));
}

std::string modelChangeJson(const ModelChange &change)
{
    Json json{{"from", Json::array()},
              {"to", change.to},
              {"incidents", change.incidents},
              {"undecided", change.undecided},
              {"moved", change.moved},
              {"modes_moved", change.modesMoved},
              {"needs_review_before", change.toReviewBefore},
              {"needs_review_after", change.toReviewAfter},
              {"categories", Json::array()},
              {"moves", Json::array()}};
    for (const VersionCount &version : change.from)
        json["from"].push_back({{"version", version.version}, {"incidents", version.count}});
    for (const Category category : kCategories)
        json["categories"].push_back(
            {{"category", categoryId(category)},
             {"before", proportionJson(proportion(change.before[index(category)], change.incidents))},
             {"after", proportionJson(proportion(change.after[index(category)], change.incidents))}});
    for (const MovedIncident &one : change.moves)
        json["moves"].push_back(
            {{"id", one.id},
             {"external_id", one.externalId},
             {"title", one.title},
             {"from", {{"category", categoryId(one.from.category)}, {"mode", one.from.mode}}},
             {"to", {{"category", categoryId(one.to.category)}, {"mode", one.to.mode}}},
             {"confidence", one.confidence}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace faultline
