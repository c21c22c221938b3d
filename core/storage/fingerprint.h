// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/storage/database.h"

#include <string>

namespace faultline {

/// What a workspace says, as one number: sha256 over "<id> <sha256 of the record's canonical JSON>\n" in id
/// order. The canonical JSON holds the content, the machine's word and a person's decision; no file, line or
/// time of import. One pass in the order of the file, 40 bytes a record. Throws Cancelled where progress says
/// stop.
std::string workspaceFingerprint(Database &database, Progress &progress);

} // namespace faultline
