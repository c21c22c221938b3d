// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/importincidents.h"
#include "ui/pages/filecheck.h"

namespace faultline {

/// What became of a file's rows, in a line.
QString importedText(const QString &fileName, const ImportReport &report);

/// What stands behind "Details" of a check: nothing where the first warning is all.
QString allWarnings(const FileCheck &check);

} // namespace faultline
