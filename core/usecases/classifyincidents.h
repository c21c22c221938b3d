// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// Classifies what no person has decided and this classifier has not seen; gives how many. Stopped, it keeps
/// what is done (Cancelled), and the next call goes on.
Result<std::int64_t> classifyIncidents(Store &store, const Knowledge &knowledge, const Clock &clock,
                                       Progress &progress);

/// One text with its evidence, as a classification object with probabilities.
std::string classifyTextJson(const Knowledge &knowledge, const std::string &text);

/// A classifier's decision in the form that is stored.
RowDecision rowDecision(const ClassifierDecision &made);

/// Ids of Taxonomy::modes() in order, which RowDecision::mode counts from 1.
std::vector<std::string> modeIds(const Taxonomy &taxonomy);

} // namespace faultline
