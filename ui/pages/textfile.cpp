// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/textfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

namespace faultline {

Result<void> saveBytes(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    return failure(ErrorCode::Unwritable,
                   QCoreApplication::translate("TextFile", "%1 could not be written, so the old file stays as it was. "
                                                           "Choose another place, or free some space.")
                       .arg(QFileInfo(path).fileName()),
                   file.errorString());
}

Result<void> saveText(const QString &path, const std::string &utf8)
{
    return saveBytes(path, QByteArray(utf8.data(), qsizetype(utf8.size())));
}

} // namespace faultline
