// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QWidget>

namespace faultline {

/// F6: moves the keyboard to the next (or former) of these parts of the window that can take it.
void focusNextRegion(const QList<QWidget *> &regions, bool forward);

} // namespace faultline
