// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/category.h"
#include "core/model/ownmode.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

struct PersonDecision;

/// The classifier's stored word on an incident.
struct MachineWord {
    Category category = Category::Unclear; ///< Unclear where it abstained
    std::string mode;
    std::optional<Category> secondary;
    double confidence = 0;
    std::string version; ///< empty: not classified yet

    bool operator==(const MachineWord &) const = default;
};

/// One incident with every word on it. Where a person decided, the machine's word is the one from before.
struct LabelledIncident {
    std::int64_t row = 0; ///< the store's handle
    std::string id;
    std::string externalId;
    std::string title, description;
    MachineWord machine;
    std::string labelCategory, labelMode; ///< a reader's opinion that came with the file; empty: none
    bool decided = false;
    Category category = Category::Unclear; ///< a person's, where decided
    std::string mode;
    std::string reviewer, note;
    std::int64_t decidedAt = 0; ///< UTC epoch ms
    bool drawn = false; ///< among those drawn at random
};

/// Which incidents each() visits.
enum class Labelled : std::uint8_t {
    Decided, ///< by a person
    Undecided,
    WithColumn, ///< a label came with the file
    Drawn, ///< at random, decided or not
    Disagreed, ///< two people's labels differ and nobody has settled it
};

/// What one reader made of one incident.
struct Reading {
    std::string incidentId;
    std::string reader;
    Category category = Category::Unclear;
    std::string mode;
    std::string note;
    std::int64_t readAt = 0; ///< UTC epoch ms

    bool operator==(const Reading &) const = default;
};

/// What needs review, without its texts.
struct WaitingIncident {
    std::int64_t row = 0;
    Category category = Category::Unclear;
    std::string mode;
    std::optional<Category> secondary;
    double confidence = 0;
};

/// A classifier made from the workspace's own decisions.
struct OwnModel {
    std::string version;
    std::string base; ///< version of the shipped one it was made from
    std::int64_t decisions = 0; ///< it learnt from
    std::int64_t madeAt = 0; ///< UTC epoch ms
    std::string bytes; ///< as `faultline train` writes

    bool operator==(const OwnModel &) const = default;
};

/// How many undecided incidents one version of the classifier has labelled.
struct VersionCount {
    std::string version; ///< empty: not classified
    std::int64_t count = 0;

    bool operator==(const VersionCount &) const = default;
};

/// The part of a workspace that is about who labelled what, and with what it labels. Errors as of Store.
class Labelling
{
public:
    virtual ~Labelling() = default;

    // Reading
    using Visit = std::function<void(LabelledIncident &)>;
    /// Calls `visit` for each of them in row order; texts are left out unless wanted. Cancelled where
    /// progress says stop.
    virtual Result<void> each(Labelled which, bool texts, const Visit &visit, Progress &progress) = 0;
    virtual Result<std::vector<WaitingIncident>> waiting() = 0;
    virtual Result<std::vector<VersionCount>> machineVersions() = 0;

    // Several readers
    virtual Result<std::vector<Reading>> readings() = 0;
    virtual Result<std::vector<Reading>> readingsOf(const std::string &incidentId) = 0;
    /// Keeps what readers said (a reader's later word on an incident replaces the earlier one), marks
    /// incidents as open disagreements and takes decisions over, all or nothing.
    virtual Result<void> takeLabels(std::span<const Reading> readings, std::span<const std::string> disagreed,
                                    std::span<const PersonDecision> decisions, std::int64_t nowMs)
        = 0;
    /// For undo: takes all of it out again.
    virtual Result<void> returnLabels(std::span<const Reading> readings,
                                      std::span<const std::string> disagreed,
                                      std::span<const PersonDecision> decisions, std::int64_t nowMs)
        = 0;
    /// Decides and closes the disagreement; history says "settled".
    virtual Result<void> settle(std::span<const PersonDecision> decisions, std::int64_t nowMs) = 0;
    /// For undo: the disagreements are open again; decisions stay as they are.
    virtual Result<void> reopen(std::span<const std::string> incidentIds) = 0;

    // Samples
    /// Draws up to `count` incidents at random that were not drawn before; the same `seed` over the same
    /// incidents draws the same. Gives their ids.
    virtual Result<std::vector<std::string>> draw(std::int64_t count, std::uint64_t seed, std::int64_t nowMs)
        = 0;
    /// For undo.
    virtual Result<void> putBack(std::span<const std::string> incidentIds) = 0;

    // What the workspace classifies with
    virtual Result<std::vector<OwnMode>> ownModes() = 0;
    virtual Result<void> setOwnModes(std::span<const OwnMode> modes) = 0;
    /// Nothing: the shipped one.
    virtual Result<std::optional<OwnModel>> ownModel() = 0;
    /// The one in use from now on; nothing: the shipped one. Earlier ones are kept, the latest four.
    virtual Result<void> useOwnModel(const std::optional<OwnModel> &model) = 0;
    virtual Result<std::optional<OwnModel>> ownModelNamed(const std::string &version) = 0;
};

} // namespace faultline
