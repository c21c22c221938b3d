// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QWidget;

namespace faultline {

class Actions;
class Look;

/// Keys of the window and what the figures mean, to read.
void showHelp(Look &look, const Actions &actions, QWidget *parent);

/// "What is this number?": explains the part of the window that has the focus, else lets the mouse point at
/// one.
void explainNumber();

/// Version, licence, and what the program is built on; names the bundled face and its licence.
void showAbout(Look &look, QWidget *parent);

} // namespace faultline
