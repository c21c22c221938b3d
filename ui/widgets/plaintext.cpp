// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/plaintext.h"

#include "core/report/format.h"

namespace faultline {

QString menuText(const QString &text)
{
    QString result = text;
    return result.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString counted(qint64 number, const QString &one, const QString &several)
{
    return (number == 1 ? one : several).arg(countText(number));
}

QString oneLine(const std::string &utf8)
{
    return fromUtf8(utf8).simplified();
}

} // namespace faultline
