// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/model/factcolumns.h"
#include "core/storage/database.h"

namespace faultline {

/// All incidents as columns, people's decisions in place of the machine's. Throws Cancelled where progress
/// says stop.
FactColumns loadFactColumns(Database &database, Progress &progress);

} // namespace faultline
