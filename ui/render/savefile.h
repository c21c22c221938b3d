// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace faultline {

/// Replaces the file only when all is written; else what was there stays.
/// Errors: NotAFile (a folder), Unwritable, DiskFull.
Result<void> saveFile(const QString &path, const QByteArray &bytes);

} // namespace faultline
