// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/datafiles.h"

#include <QStringList>

class QApplication;

namespace faultline {

/// Opens the window and runs until it is closed; the exit status. `paths`: a workspace to open or files to import;
/// `openSample`: start on the invented sample incidents.
int runDesktop(QApplication &application, const DataFiles &files, const QStringList &paths, bool openSample);

} // namespace faultline
