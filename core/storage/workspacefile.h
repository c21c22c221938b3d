// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/storage/database.h"

#include <QString>

namespace faultline {

enum class FileKind { Missing, Empty, Regular };

/// What stands at this path, without opening it. NotAFile for a directory, FIFO, device or socket;
/// Unreadable where it may not be read or looked at.
Result<FileKind> fileKind(const QString &path);

/// Copies a live database to `path` through SQLite's backup interface; the copy appears whole or not at all.
void backUp(Database &database, const QString &path);

} // namespace faultline
