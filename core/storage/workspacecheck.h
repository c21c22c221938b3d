// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QString>

#include <vector>

namespace faultline {

/// Reads everything and holds it against what must be so: SQLite's own checks, references, every record's id
/// and content hash against its content, every import's sum. One line a finding, at most a few of each kind.
std::vector<QString> checkWorkspace(Database &database);

} // namespace faultline
