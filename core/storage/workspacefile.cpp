// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/workspacefile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <sqlite3.h>

#include <cerrno>
#include <cstdio>
#include <cstring>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace faultline {

namespace {

constexpr int kPagesPerStep = 1024;

QString systemWords(int number)
{
    return QString::fromLocal8Bit(std::strerror(number));
}

[[noreturn]] void throwUnwritable(const QString &path, int number)
{
    throw StorageFailure{ failure(number == ENOSPC ? ErrorCode::DiskFull : ErrorCode::Unwritable,
                                  QCoreApplication::translate("WorkspaceFile", "%1 cannot be written: %2")
                                      .arg(path, systemWords(number))) };
}

void copyPages(Database &from, Database &to)
{
    sqlite3_backup *backup = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    if (!backup)
        throw to.failureOf(sqlite3_errcode(to.handle()));
    int code = SQLITE_OK;
    while (code == SQLITE_OK)
        code = sqlite3_backup_step(backup, kPagesPerStep);
    sqlite3_backup_finish(backup);
    if (code != SQLITE_DONE)
        throw to.failureOf(code);
}

/// A renamed file is only safe once its folder is on the disk too.
void syncFolder(const QString &path)
{
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
}

} // namespace

Result<FileKind> fileKind(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    struct stat state
    {
    };
    if (::stat(name.constData(), &state) != 0) {
        if (errno == ENOENT)
            return FileKind::Missing;
        return failure(errno == ENOTDIR ? ErrorCode::NotAFile : ErrorCode::Unreadable,
                       QCoreApplication::translate("WorkspaceFile", "%1 cannot be opened: %2")
                           .arg(path, systemWords(errno)));
    }
    if (!S_ISREG(state.st_mode))
        return failure(
            ErrorCode::NotAFile,
            S_ISDIR(state.st_mode)
                ? QCoreApplication::translate("WorkspaceFile", "%1 is a folder, not a workspace file.")
                      .arg(path)
                : QCoreApplication::translate("WorkspaceFile",
                                              "%1 is not a regular file; a workspace is "
                                              "one.")
                      .arg(path));
    if (::access(name.constData(), R_OK) != 0)
        return failure(ErrorCode::Unreadable,
                       QCoreApplication::translate("WorkspaceFile", "%1 cannot be read: %2")
                           .arg(path, systemWords(errno)));
    return state.st_size == 0 ? FileKind::Empty : FileKind::Regular;
}

void backUp(Database &database, const QString &path)
{
    const auto there = fileKind(path);
    if (!there)
        throw StorageFailure{ there.error() };
    const QFileInfo target(path), source(database.path());
    if (target.exists() && target.canonicalFilePath() == source.canonicalFilePath())
        throw StorageFailure{ failure(ErrorCode::Unwritable,
                                      QCoreApplication::translate("WorkspaceFile",
                                                                  "%1 is the workspace itself; name "
                                                                  "another file for its copy.")
                                          .arg(path)) };
    const QString part = path + QStringLiteral(".part");
    const QByteArray partName = QFile::encodeName(part), name = QFile::encodeName(path);
    ::unlink(partName.constData());
    try {
        Database copy(part, Database::Access::ReadWriteCreate);
        copyPages(database, copy);
    } catch (...) {
        ::unlink(partName.constData());
        throw;
    }
    if (std::rename(partName.constData(), name.constData()) != 0) {
        const int number = errno;
        ::unlink(partName.constData());
        throwUnwritable(path, number);
    }
    syncFolder(path);
}

} // namespace faultline
