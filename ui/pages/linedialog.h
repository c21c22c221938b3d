// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

class QWidget;

namespace faultline {

class Look;

/// Asks for one line of text; nothing where it was left or is blank.
std::optional<QString> askLine(Look &look, const QString &question, const QString &label,
                               const QString &action, QWidget *parent);

} // namespace faultline
