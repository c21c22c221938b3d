// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"

#include <cstdint>
#include <vector>

namespace faultline {

/// Asks what these incidents are and decides them all in one undoable step; nothing where it was left. Failures
/// are said by the page.
void relabelIncidents(const PageContext &context, LatestJob &job, const std::vector<std::int64_t> &rowIds,
                      Page &page);

} // namespace faultline
