// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

class QDialog;
class QVBoxLayout;

namespace faultline {

class Button;
class Look;

/// The last row of a dialog that asks: Cancel, and what it is about to do, which is returned.
Button *addDialogButtons(Look &look, QDialog &dialog, QVBoxLayout *column, const QString &apply);

} // namespace faultline
