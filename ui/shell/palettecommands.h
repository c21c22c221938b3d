// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/shell/commandpalette.h"

namespace faultline {

class Actions;
class Workspace;

/// The actions that can run now, and the teams and modes of the open workspace.
std::vector<PaletteEntry> paletteEntries(Actions &actions, Workspace &workspace);

/// What only a search gives: looking for its text among the incidents, or opening the one of this id.
std::vector<PaletteEntry> paletteSearchEntries(const QString &search, Workspace &workspace);

} // namespace faultline
