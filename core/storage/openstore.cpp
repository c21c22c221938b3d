// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/guarded.h"
#include "core/storage/schema.h"
#include "core/storage/sqlitestore.h"
#include "core/storage/workspacefile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <unistd.h>

namespace faultline {

namespace {

using StorePointer = std::unique_ptr<Store>;

Error missing(const QString &path)
{
    return failure(ErrorCode::WorkspaceMissing,
                   QCoreApplication::translate("OpenStore",
                                               "There is no workspace %1. Import a file into it first, or "
                                               "check the name.")
                       .arg(path));
}

Error foreign(const QString &path)
{
    return failure(ErrorCode::WorkspaceForeign,
                   QCoreApplication::translate("OpenStore",
                                               "%1 is not a Faultline workspace. Nothing was changed in it.")
                       .arg(path));
}

/// Nothing where a workspace in this state can be used.
std::optional<Error> refusal(SchemaOutcome outcome, const QString &path)
{
    switch (outcome) {
    case SchemaOutcome::Current:
    case SchemaOutcome::Upgraded:
    case SchemaOutcome::NewerCompatible:
        return std::nullopt;
    case SchemaOutcome::NewerIncompatible:
        return failure(ErrorCode::WorkspaceNewer,
                       QCoreApplication::translate("OpenStore",
                                                   "%1 was written by a newer Faultline. Use that version, "
                                                   "or update this one.")
                           .arg(path));
    case SchemaOutcome::Damaged:
        return failure(ErrorCode::WorkspaceDamaged,
                       QCoreApplication::translate("OpenStore",
                                                   "%1 is damaged: its tables are not those of a Faultline "
                                                   "workspace. Restore it from a backup copy.")
                           .arg(path));
    case SchemaOutcome::Empty:
    case SchemaOutcome::Foreign:
        break;
    }
    return foreign(path);
}

void requireWritable(const QString &path)
{
    const QString folder = QFileInfo(path).absolutePath();
    if (!QFileInfo(folder).isDir())
        throw StorageFailure{ failure(
            ErrorCode::Unwritable,
            QCoreApplication::translate("OpenStore", "%1 cannot be made: there is no folder %2.")
                .arg(path, folder)) };
    const bool fileRefuses = QFile::exists(path) && ::access(QFile::encodeName(path).constData(), W_OK) != 0;
    if (fileRefuses || ::access(QFile::encodeName(folder).constData(), W_OK) != 0)
        throw StorageFailure{ failure(ErrorCode::Unwritable,
                                      QCoreApplication::translate("OpenStore",
                                                                  "%1 cannot be written. Check its "
                                                                  "permissions and those of its folder.")
                                          .arg(path)) };
}

StorePointer makeNew(const QString &path, FileFate fate)
{
    requireWritable(path);
    auto database = std::make_unique<Database>(path, Database::Access::ReadWriteCreate);
    // From here on the store clears away what it made, even where making it fails.
    auto store = std::make_unique<SqliteStore>(std::move(database), fate);
    store->create();
    return store;
}

StorePointer openExisting(const QString &path, OpenMode mode)
{
    auto database = std::make_unique<Database>(path, Database::Access::ReadWrite);
    const SchemaOutcome outcome = settleSchema(*database, schemaSteps());
    if (const auto refused = refusal(outcome, path))
        throw StorageFailure{ *refused };
    if (mode == OpenMode::Read)
        database->exec("PRAGMA query_only = ON");
    else
        requireWritable(path);
    return std::make_unique<SqliteStore>(std::move(database), FileFate{});
}

} // namespace

Result<StorePointer> openStore(const QString &path, OpenMode mode)
{
    const auto kind = fileKind(path);
    if (!kind)
        return kind.error();
    return guarded<StorePointer>([&]() -> StorePointer {
        if (*kind == FileKind::Regular)
            return openExisting(path, mode);
        if (mode == OpenMode::Read)
            throw StorageFailure{ *kind == FileKind::Missing ? missing(path) : foreign(path) };
        FileFate fate;
        fate.removeUnlessStored = mode == OpenMode::Write && *kind == FileKind::Missing;
        fate.emptyUnlessStored = mode == OpenMode::Write && *kind == FileKind::Empty;
        return makeNew(path, fate);
    });
}

Result<StorePointer> openTemporaryStore()
{
    QTemporaryFile file(QDir::tempPath() + QStringLiteral("/faultline-XXXXXX.tmp"));
    file.setAutoRemove(false);
    if (!file.open())
        return failure(
            ErrorCode::Unwritable,
            QCoreApplication::translate("OpenStore", "No temporary workspace can be made in %1: %2")
                .arg(QDir::tempPath(), file.errorString()));
    const QString path = file.fileName();
    file.close();
    return guarded<StorePointer>([&] {
        FileFate fate;
        fate.removeAlways = true;
        return makeNew(path, fate);
    });
}

} // namespace faultline
