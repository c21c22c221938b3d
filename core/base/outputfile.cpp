// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outputfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>

namespace faultline {

namespace {

Error unwritable(const QString &path, const QString &why)
{
    if (errno == ENOSPC || errno == EDQUOT)
        return failure(ErrorCode::DiskFull,
                       QCoreApplication::translate("OutputFile",
                                                   "%1 was not written: the disk is full. "
                                                   "Free some space and try again.")
                           .arg(path));
    return failure(ErrorCode::Unwritable,
                   QCoreApplication::translate("OutputFile", "%1 cannot be written: %2.").arg(path, why));
}

} // namespace

Result<void> writeOutputFile(const QString &path, std::string_view bytes)
{
    return writeOutputFile(path, [bytes](const ByteSink &sink) { return sink(bytes); });
}

Result<void> writeOutputFile(const QString &path, const QByteArray &bytes)
{
    return writeOutputFile(path, std::string_view(bytes.constData(), std::size_t(bytes.size())));
}

Result<void> writeOutputFile(const QString &path, const std::function<Result<void>(const ByteSink &)> &write)
{
    const QFileInfo target(path);
    if (target.isDir())
        return failure(ErrorCode::NotAFile,
                       QCoreApplication::translate("OutputFile", "%1 is a folder; name a file.").arg(path));
    if (target.exists() && !target.isFile())
        return failure(
            ErrorCode::NotAFile,
            QCoreApplication::translate("OutputFile", "%1 is no regular file; name another.").arg(path));
    errno = 0;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(path, file.errorString());
    const auto written = write([&](std::string_view bytes) -> Result<void> {
        if (file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            return unwritable(path, file.errorString());
        return {};
    });
    if (!written)
        return written;
    if (!file.commit())
        return unwritable(path, file.errorString());
    return {};
}

} // namespace faultline
