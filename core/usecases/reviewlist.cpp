// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/reviewlist.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <tuple>

namespace faultline {

namespace {

constexpr std::size_t kMemory = 10;
constexpr double kPenalty = 0.05;

constexpr std::array<std::pair<ReviewKind, std::string_view>, 3> kIds{
    {{ReviewKind::NeedsReview, "needs-review"},
     {ReviewKind::Drawn, "random"},
     {ReviewKind::Disagreed, "disagreed"}}};

/// Incidents of one label and runner-up, least confident first.
struct Kind {
    std::vector<const WaitingIncident *> incidents;
    std::size_t next = 0;
    std::size_t lately = 0; ///< among the last ten taken

    bool isEmpty() const { return next == incidents.size(); }
    double cost() const { return incidents[next]->confidence + kPenalty * double(lately); }
};

std::vector<Kind> kindsOf(const std::vector<WaitingIncident> &waiting)
{
    using Key = std::tuple<Category, std::string_view, std::optional<Category>>;
    std::map<Key, std::size_t> places;
    std::vector<Kind> kinds;
    for (const WaitingIncident &one : waiting) {
        const auto [at, added] = places.emplace(Key(one.category, one.mode, one.secondary), kinds.size());
        if (added)
            kinds.emplace_back();
        kinds[at->second].incidents.push_back(&one);
    }
    for (Kind &kind : kinds)
        std::stable_sort(kind.incidents.begin(), kind.incidents.end(),
                         [](const auto *a, const auto *b) { return a->confidence < b->confidence; });
    return kinds;
}

Result<void> readChosen(ReviewList &list, Labelling &labelling, Labelled which, Progress &progress)
{
    return labelling.each(
        which, false,
        [&](LabelledIncident &one) {
            if (which == Labelled::Drawn && one.decided)
                ++list.done;
            else
                list.rows.push_back(one.row);
        },
        progress);
}

} // namespace

std::string_view reviewKindId(ReviewKind kind)
{
    return kIds[std::size_t(kind)].second;
}

std::optional<ReviewKind> reviewKindFromId(std::string_view id)
{
    for (const auto &[kind, name] : kIds) {
        if (name == id)
            return kind;
    }
    return std::nullopt;
}

std::vector<std::int64_t> orderForReview(const std::vector<WaitingIncident> &waiting)
{
    std::vector<Kind> kinds = kindsOf(waiting);
    std::deque<std::size_t> taken;
    std::vector<std::int64_t> rows;
    rows.reserve(waiting.size());
    while (rows.size() < waiting.size()) {
        std::size_t best = kinds.size();
        for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
            if (!kinds[kind].isEmpty() && (best == kinds.size() || kinds[kind].cost() < kinds[best].cost()))
                best = kind;
        }
        rows.push_back(kinds[best].incidents[kinds[best].next++]->row);
        ++kinds[best].lately;
        taken.push_back(best);
        if (taken.size() > kMemory) {
            --kinds[taken.front()].lately;
            taken.pop_front();
        }
    }
    return rows;
}

Result<ReviewList> reviewList(Store &store, ReviewKind kind, Progress &progress)
{
    ReviewList list;
    const auto incidents = store.count({});
    if (!incidents)
        return incidents.error();
    list.incidents = *incidents;
    if (kind == ReviewKind::NeedsReview) {
        const auto waiting = store.labelling().waiting();
        if (!waiting)
            return waiting.error();
        list.rows = orderForReview(*waiting);
        return list;
    }
    const Labelled which = kind == ReviewKind::Drawn ? Labelled::Drawn : Labelled::Disagreed;
    if (auto read = readChosen(list, store.labelling(), which, progress); !read)
        return read.error();
    return list;
}

} // namespace faultline
