// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <optional>

class QWidget;

namespace faultline {

/// Yes or Cancel, which is what Enter gives. `text` is shown as it is: it may hold names from files.
bool isConfirmed(QWidget *parent, const QString &title, const QString &text);

/// Asks where to and writes `bytes` there, whole or not at all. The path written; nothing where the person
/// gave it up.
std::optional<Result<QString>> saveAs(QWidget *parent, const QString &title, const QString &suggested,
                                      const QString &kinds, const QByteArray &bytes);

} // namespace faultline
