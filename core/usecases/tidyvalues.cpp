// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/tidyvalues.h"

#include "core/base/valuekeys.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <numeric>

namespace faultline {

namespace {

using Groups = std::map<std::string, std::vector<std::size_t>>;

/// Values that share a key of either kind, directly or through others, end in one group.
class Union
{
public:
    explicit Union(std::size_t size) : m_parent(size) { std::iota(m_parent.begin(), m_parent.end(), 0U); }

    std::size_t rootOf(std::size_t at)
    {
        while (m_parent[at] != at)
            at = m_parent[at] = m_parent[m_parent[at]];
        return at;
    }

    void join(const Groups &groups)
    {
        for (const auto &[key, members] : groups) {
            for (const std::size_t member : members)
                m_parent[rootOf(member)] = rootOf(members.front());
        }
    }

private:
    std::vector<std::size_t> m_parent;
};

Result<SpellingChange> change(Store &store, SpellingChange wanted, Progress &progress)
{
    const auto changed = store.records().setAliases(wanted.field, wanted.after, progress);
    if (!changed)
        return changed.error();
    wanted.incidents = *changed;
    return wanted;
}

void mergeInto(std::vector<ValueAlias> &aliases, const Merge &merge, const std::string &who, std::int64_t now)
{
    const auto among = [&](const std::string &value) {
        return value != merge.into
            && std::find(merge.spellings.begin(), merge.spellings.end(), value) != merge.spellings.end();
    };
    std::erase_if(aliases, [&](const ValueAlias &alias) {
        return alias.spelling == merge.into || among(alias.spelling);
    });
    for (ValueAlias &alias : aliases) {
        if (among(alias.becomes))
            alias.becomes = merge.into;
    }
    for (const std::string &spelling : merge.spellings) {
        if (spelling != merge.into)
            aliases.push_back({spelling, merge.into, who, now});
    }
}

} // namespace

std::string clusterKeyId(ClusterKey key)
{
    return key == ClusterKey::Fingerprint ? "fingerprint" : "ngram";
}

std::int64_t ValueCluster::incidents() const
{
    return std::accumulate(spellings.begin(), spellings.end(), std::int64_t(0),
                           [](std::int64_t sum, const ValueCount &one) { return sum + one.incidents; });
}

std::vector<ValueCluster> clustersOf(ValueField field, const std::vector<ValueCount> &values)
{
    std::vector<std::string> fingerprints;
    Groups byFingerprint, byNGram;
    for (std::size_t i = 0; i < values.size(); ++i) {
        fingerprints.push_back(fingerprintKey(values[i].value));
        const std::string ngrams = ngramKey(values[i].value);
        // What is punctuation alone has no key.
        if (!fingerprints[i].empty())
            byFingerprint[fingerprints[i]].push_back(i);
        if (!ngrams.empty())
            byNGram[ngrams].push_back(i);
    }
    Union groups(values.size());
    groups.join(byFingerprint);
    groups.join(byNGram);
    std::map<std::size_t, ValueCluster> byRoot;
    std::map<std::size_t, std::size_t> firstOf;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t root = groups.rootOf(i);
        ValueCluster &cluster = byRoot[root];
        cluster.field = field;
        cluster.spellings.push_back(values[i]);
        if (fingerprints[firstOf.emplace(root, i).first->second] != fingerprints[i])
            cluster.key = ClusterKey::NGram;
    }
    std::vector<ValueCluster> clusters;
    for (auto &[root, cluster] : byRoot) {
        if (cluster.spellings.size() < 2)
            continue;
        std::stable_sort(cluster.spellings.begin(), cluster.spellings.end(),
                         [](const ValueCount &a, const ValueCount &b) { return a.incidents > b.incidents; });
        cluster.into = cluster.spellings.front().value;
        clusters.push_back(std::move(cluster));
    }
    std::stable_sort(clusters.begin(), clusters.end(), [](const ValueCluster &a, const ValueCluster &b) {
        return a.incidents() > b.incidents();
    });
    return clusters;
}

Result<std::vector<ValueCluster>> findClusters(Store &store, ValueField field)
{
    const auto values = store.records().values(field);
    if (!values)
        return values.error();
    return clustersOf(field, *values);
}

Result<SpellingChange> mergeValues(Store &store, ValueField field, const std::vector<Merge> &merges,
                                   const std::string &who, const Clock &clock, Progress &progress)
{
    auto before = store.records().aliases(field);
    if (!before)
        return before.error();
    SpellingChange wanted{field, *before, std::move(*before), 0};
    for (const Merge &merge : merges) {
        const bool anyEmpty = merge.into.empty()
            || std::find(merge.spellings.begin(), merge.spellings.end(), "") != merge.spellings.end();
        if (anyEmpty)
            return failure(
                ErrorCode::BadContent,
                QCoreApplication::translate(
                    "TidyValues", "An empty value cannot be merged: it means that nothing was told."));
        mergeInto(wanted.after, merge, who, clock.nowMs());
    }
    return change(store, std::move(wanted), progress);
}

Result<SpellingChange> forgetSpellings(Store &store, ValueField field,
                                       const std::vector<std::string> &spellings, Progress &progress)
{
    auto before = store.records().aliases(field);
    if (!before)
        return before.error();
    SpellingChange wanted{field, *before, std::move(*before), 0};
    for (const std::string &spelling : spellings) {
        if (std::erase_if(wanted.after, [&](const ValueAlias &one) { return one.spelling == spelling; }) == 0)
            return failure(ErrorCode::NotFound,
                           QCoreApplication::translate("TidyValues", "\"%1\" was not merged into anything.")
                               .arg(QString::fromStdString(spelling)));
    }
    return change(store, std::move(wanted), progress);
}

} // namespace faultline
