// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <string_view>

namespace faultline {

/// Writes the whole file or leaves what was there as it was. Unwritable, DiskFull, NotAFile with one clear
/// line.
Result<void> writeOutputFile(const QString &path, std::string_view bytes);

} // namespace faultline
