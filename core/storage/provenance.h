// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/store.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace faultline {

std::vector<ImportedFile> readImports(Database &database);
std::optional<ImportedFile> findSameImport(Database &database, const ImportKey &key);
std::vector<RejectedRow> readRejectedRows(Database &database, std::optional<std::int64_t> importId);

/// See Store::undoImport(). NotFound where there is no such import.
void undoImport(Database &database, Transaction &transaction, std::int64_t importId);

} // namespace faultline
