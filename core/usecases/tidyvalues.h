// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/records.h"
#include "core/storage/store.h"

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// Under which key spellings met: the n-gram key also brings together what differs in blanks, and is wrong
/// more often.
enum class ClusterKey : std::uint8_t { Fingerprint, NGram };

/// "fingerprint", "ngram".
std::string clusterKeyId(ClusterKey key);

/// Two or more values of a field that are likely to mean the same.
struct ValueCluster {
    ValueField field = ValueField::Team;
    ClusterKey key = ClusterKey::Fingerprint;
    std::string into; ///< proposed: the most frequent one
    std::vector<ValueCount> spellings; ///< the most frequent first

    bool operator==(const ValueCluster &) const = default;
    std::int64_t incidents() const;
};

/// Clusters with the most incidents first.
std::vector<ValueCluster> clustersOf(ValueField field, const std::vector<ValueCount> &values);
Result<std::vector<ValueCluster>> findClusters(Store &store, ValueField field);

/// Some spellings become one.
struct Merge {
    std::vector<std::string> spellings;
    std::string into;
};

/// What stood before and after a change of a field's spellings, for undo and redo.
struct SpellingChange {
    ValueField field = ValueField::Team;
    std::vector<ValueAlias> before, after;
    std::int64_t incidents = 0; ///< that read differently now
};

/// Makes records of these spellings read as the chosen ones, now and in later imports. Earlier merges into
/// one of the spellings go along. BadContent where a spelling is empty.
Result<SpellingChange> mergeValues(Store &store, ValueField field, const std::vector<Merge> &merges,
                                   const std::string &who, const Clock &clock, Progress &progress);

/// Records with these spellings read again as their files told. NotFound where one was never merged.
Result<SpellingChange> forgetSpellings(Store &store, ValueField field,
                                       const std::vector<std::string> &spellings, Progress &progress);

} // namespace faultline
