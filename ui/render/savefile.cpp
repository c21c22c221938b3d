// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/savefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace faultline {

Result<void> saveFile(const QString &path, const QByteArray &bytes)
{
    if (QFileInfo(path).isDir())
        return failure(ErrorCode::NotAFile,
                       QCoreApplication::translate("faultline::Report", "%1 is a folder. Name a file in it.").arg(path));
    QSaveFile file(path);
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const int number = errno;
    if (number == ENOSPC || number == EDQUOT)
        return failure(ErrorCode::DiskFull,
                       QCoreApplication::translate("faultline::Report", "The disk is full, so %1 was not written. Free some space and export again.")
                           .arg(QFileInfo(path).fileName()),
                       file.errorString());
    return failure(ErrorCode::Unwritable,
                   QCoreApplication::translate("faultline::Report", "%1 cannot be written. Choose another place or change its permissions.").arg(path),
                   file.errorString());
}

} // namespace faultline
