// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>
#include <QString>
#include <QStringList>

namespace faultline {

/// The face of every report: bundled Roboto, sized in device pixels at the given resolution, no ligatures,
/// no hinting, with a fixed order of further families for what Roboto lacks. The order puts the Chinese,
/// Japanese or Korean forms first that the language ("ja", "zh-TW", "ko") asks for.
QFont reportFont(double pointSize, bool strong, double deviceDpi, const QString &language = {});

/// The scripts ("Han", "Thai") whose characters no font of this machine can draw, in order of appearance.
class MissingScripts
{
public:
    explicit MissingScripts(const QString &language) : m_language(language) {}
    void look(const QString &text);
    const QStringList &names() const { return m_names; }

private:
    QString m_language;
    QStringList m_names;
};

} // namespace faultline
