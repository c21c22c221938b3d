// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/similarincidents.h"

#include "core/classify/textsimilarity.h"
#include "core/storage/labelling.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace faultline {

namespace {

struct Candidate {
    SimilarIncident incident;
    std::vector<std::uint32_t> words;
};

struct Pool {
    std::optional<Candidate> shown;
    std::vector<Candidate> others;
};

SimilarIncident plain(const LabelledIncident &one)
{
    return {one.row, one.id, one.externalId, one.title, one.machine.category, one.machine.mode, 0};
}

/// The undecided incidents with the shown one's machine label.
Result<Pool> readPool(Store &store, const std::string &id, Progress &progress)
{
    Pool pool;
    std::optional<MachineWord> wanted;
    NoProgress unwatched;
    for (const Labelled which : {Labelled::Undecided, Labelled::Decided}) {
        const auto found = store.labelling().each(
            which, true,
            [&](LabelledIncident &one) {
                if (one.id == id) {
                    wanted = one.machine;
                    pool.shown = Candidate{plain(one), wordSet(one.title, one.description)};
                }
            },
            unwatched);
        if (!found)
            return found.error();
        if (wanted)
            break;
    }
    if (!wanted)
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("SimilarIncidents", "No incident has the id %1.")
                           .arg(QString::fromStdString(id)));
    const auto read = store.labelling().each(
        Labelled::Undecided, true,
        [&](LabelledIncident &one) {
            if (one.id != id && one.machine.category == wanted->category && one.machine.mode == wanted->mode)
                pool.others.push_back({plain(one), wordSet(one.title, one.description)});
        },
        progress);
    if (!read)
        return read.error();
    return pool;
}

} // namespace

Result<std::vector<SimilarIncident>> similarIncidents(Store &store, const std::string &id, Progress &progress)
{
    const auto pool = readPool(store, id, progress);
    if (!pool)
        return pool.error();
    TextNearness nearness(pool->shown->words);
    for (const Candidate &one : pool->others)
        nearness.learn(one.words);
    std::vector<SimilarIncident> similar;
    for (const Candidate &one : pool->others) {
        SimilarIncident incident = one.incident;
        incident.nearness = nearness.near(one.words);
        if (incident.nearness >= kLikeFrom)
            similar.push_back(std::move(incident));
    }
    std::stable_sort(similar.begin(), similar.end(),
                     [](const auto &a, const auto &b) { return a.nearness > b.nearness; });
    similar.resize(std::min(similar.size(), kMostSimilar));
    return similar;
}

} // namespace faultline
