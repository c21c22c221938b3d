// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/storage/labelling.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// What holds in this workspace: the shipped knowledge with the workspace's own modes in the taxonomy and its
/// own classifier, where it has them. Knowledge that is a workspace's already is given back as it is. An own
/// classifier that this program cannot use (made for another taxonomy or model format) is left aside: the
/// shipped one labels, and its version says so.
Result<Knowledge> workspaceKnowledge(Store &store, const Knowledge &knowledge);

/// Changes whenever workspaceKnowledge() would give something else; never empty.
Result<std::string> knowledgeMark(Store &store);

/// The same with a classifier and modes that need not be the stored ones, nothing meaning the shipped.
Result<Knowledge> knowledgeWith(const Knowledge &shipped, const std::optional<OwnModel> &model,
                                const std::vector<OwnMode> &modes);

/// Puts own modes in place of the ones before and classifies anew what no person has decided. BadContent
/// where one of them cannot stand; nothing is changed then. Cancelled: the modes are stored, classifying goes
/// on later.
Result<std::int64_t> changeOwnModes(Store &store, const Knowledge &shipped, const std::vector<OwnMode> &modes,
                                    const Clock &clock, Progress &progress);

} // namespace faultline
