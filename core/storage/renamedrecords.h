// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/words.h"

#include <cstdint>
#include <unordered_map>

namespace faultline {

/// Records, also deleted ones, whose team is another than their file told: the id that a file would give them
/// which tells the team as it counts, with the id that they have. So a file that has adopted our team, our
/// own export before all, is known as telling of the same records.
std::unordered_map<std::uint64_t, std::uint64_t> renamedRecords(Database &database, const WordBook &words);

} // namespace faultline
