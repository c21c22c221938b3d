// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <string>

namespace faultline {

/// Writes the whole file or leaves the old one as it was.
Result<void> saveText(const QString &path, const std::string &utf8);
Result<void> saveBytes(const QString &path, const QByteArray &bytes);

} // namespace faultline
