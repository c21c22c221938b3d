// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <string_view>

namespace faultline {

/// Writes the whole file or leaves what was there as it was. Unwritable, DiskFull, NotAFile with one clear
/// line.
Result<void> writeOutputFile(const QString &path, std::string_view bytes);
Result<void> writeOutputFile(const QString &path, const QByteArray &bytes);

/// Takes the next bytes of a file.
using ByteSink = std::function<Result<void>(std::string_view)>;
/// The same in pieces: `write` is called once and hands them over; an error of its own leaves the old file
/// too.
Result<void> writeOutputFile(const QString &path, const std::function<Result<void>(const ByteSink &)> &write);

} // namespace faultline
