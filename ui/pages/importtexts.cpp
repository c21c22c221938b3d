// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/importtexts.h"

#include "core/report/format.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportTexts", text);
}

} // namespace

QString importedText(const QString &fileName, const ImportReport &report)
{
    const ImportedFile &file = report.file;
    QStringList sentences{report.sameFileAgain
                              ? translated("%1 is in already; nothing changed.").arg(fileName)
                              : translated("%1: %2 new, %3 changed, %4 unchanged, %5 rejected.")
                                    .arg(fileName, countText(file.inserted), countText(file.updated),
                                         countText(file.unchanged), countText(file.rejected))};
    if (file.respelt > 0)
        sentences << translated("%1 rows got a spelling you merged.").arg(countText(file.respelt));
    if (file.deleted > 0)
        sentences << translated("%1 rows tell of incidents you deleted; they stay out.")
                         .arg(countText(file.deleted));
    return sentences.join(QLatin1Char(' '));
}

QString allWarnings(const FileCheck &check)
{
    const QStringList all(check.warnings.begin(), check.warnings.end());
    return all.size() < 2 ? QString() : all.join(QLatin1Char('\n'));
}

} // namespace faultline
