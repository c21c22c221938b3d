// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartexport.h" // plainToolTip

#include <QString>

#include <string>

namespace faultline {

/// Menu and action text with "&" shown as it is.
QString menuText(const QString &text);

/// "1 incident", "1,240 incidents": the form for one and the form for several, %1 being the number.
QString counted(qint64 number, const QString &one, const QString &several);

/// Stored UTF-8, with line breaks and tabs as single blanks, for one-line places.
QString oneLine(const std::string &utf8);

} // namespace faultline
