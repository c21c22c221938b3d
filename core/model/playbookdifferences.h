// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/playbook.h"

#include <QString>

#include <string>
#include <vector>

namespace faultline {

/// One thing in which a playbook differs from the study's.
struct PlaybookDifference {
    enum class Kind : std::uint8_t {
        Added, ///< a control or practice the study's does not have
        Removed,
        Moved, ///< a control in another practice
        Changed, ///< one field of it
    };

    Kind kind = Kind::Changed;
    std::string id; ///< of the control or practice; empty: the playbook as a whole
    std::string name;
    std::string field; ///< "weight", "question", "levels", …; as in playbook.json
    std::string from, to; ///< as text; empty where there is nothing to show

    bool operator==(const PlaybookDifference &) const = default;
};

/// In the order of `own`, then what it lacks. The version and the name alone are no difference.
std::vector<PlaybookDifference> playbookDifferences(const Playbook &study, const Playbook &own);

/// One sentence: "Weight of Timeouts on every call (timeouts): 3 instead of 2."
QString playbookDifferenceText(const PlaybookDifference &difference);
/// "3 controls changed, 1 added, 2 removed"; "no difference in practices and controls".
QString playbookDifferencesSummary(const std::vector<PlaybookDifference> &differences);

} // namespace faultline
