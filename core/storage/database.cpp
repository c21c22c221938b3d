// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"

#include "core/base/localcalendar.h"
#include "core/storage/textsearch.h"

#include <QCoreApplication>
#include <QFile>

#include <sqlite3.h>

namespace faultline {

namespace {

constexpr int kBusyTimeoutMs = 2000;

struct Wording {
    ErrorCode code;
    const char *text; ///< %1 is the file
};

Wording readOnlyWording(int extendedCode)
{
    if (extendedCode == SQLITE_READONLY_ROLLBACK || extendedCode == SQLITE_READONLY_RECOVERY
        || extendedCode == SQLITE_READONLY_CANTINIT || extendedCode == SQLITE_READONLY_CANTLOCK)
        return {ErrorCode::Unwritable,
                QT_TRANSLATE_NOOP("Database",
                                  "%1 was left in the middle of a change, and its journal cannot be rolled "
                                  "back where nothing can "
                                  "be written. Open it once in a place that can be written.")};
    return {ErrorCode::Unwritable,
            QT_TRANSLATE_NOOP("Database",
                              "%1 cannot be written. Check its permissions and those of its folder.")};
}

Wording wordingOf(int extendedCode)
{
    switch (extendedCode & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::WorkspaceBusy,
                QT_TRANSLATE_NOOP("Database",
                                  "%1 is in use by another program. Try again when it has finished.")};
    case SQLITE_FULL:
        return {
            ErrorCode::DiskFull,
            QT_TRANSLATE_NOOP(
                "Database", "There is no space left for %1. Nothing was changed; make room and try again.")};
    case SQLITE_NOTADB:
        return {ErrorCode::WorkspaceForeign,
                QT_TRANSLATE_NOOP("Database", "%1 is not a Faultline workspace. Nothing was changed in it.")};
    case SQLITE_CORRUPT:
        return {ErrorCode::WorkspaceDamaged,
                QT_TRANSLATE_NOOP("Database", "%1 is damaged. Restore it from a backup copy.")};
    case SQLITE_READONLY:
        return readOnlyWording(extendedCode);
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return {ErrorCode::Unwritable,
                QT_TRANSLATE_NOOP(
                    "Database",
                    "%1 or its journal cannot be opened. Check the permissions of the file and its folder.")};
    case SQLITE_INTERRUPT:
        return {ErrorCode::Cancelled, QT_TRANSLATE_NOOP("Database", "The work on %1 was stopped.")};
    case SQLITE_CONSTRAINT:
    case SQLITE_MISMATCH:
        return {
            ErrorCode::WorkspaceDamaged,
            QT_TRANSLATE_NOOP("Database", "%1 holds values that a workspace cannot hold; it is damaged.")};
    case SQLITE_IOERR:
        return {ErrorCode::StorageFailed,
                QT_TRANSLATE_NOOP("Database",
                                  "Reading or writing %1 failed. Nothing was changed; check the disk.")};
    default:
        return {ErrorCode::StorageFailed,
                QT_TRANSLATE_NOOP("Database", "The work on %1 failed. Nothing was changed.")};
    }
}

/// Whether any of the texts after the search holds what it looks for.
void containsFunction(sqlite3_context *context, int count, sqlite3_value **values)
{
    const auto *search
        = static_cast<const TextSearch *>(sqlite3_value_pointer(values[0], "faultline_search"));
    bool found = false;
    for (int i = 1; search && !found && i < count; ++i) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(values[i]));
        found = text && search->finds({text, std::size_t(sqlite3_value_bytes(values[i]))});
    }
    sqlite3_result_int(context, found);
}

/// Weekday × 32 + hour of a moment on the calendar's clocks; 31 for the hour of a day alone, NULL for no
/// moment.
void weekFunction(sqlite3_context *context, int, sqlite3_value **values)
{
    constexpr std::int32_t kNoHour = 31;
    const auto *calendar
        = static_cast<const LocalCalendar *>(sqlite3_value_pointer(values[0], "faultline_calendar"));
    if (!calendar || sqlite3_value_type(values[1]) == SQLITE_NULL)
        return;
    const std::int64_t at = sqlite3_value_int64(values[1]);
    const bool dayOnly = sqlite3_value_int(values[2]) != 0;
    const std::int64_t local = dayOnly ? at : calendar->localMs(at);
    sqlite3_result_int(context,
                       weekdayOf(CivilDate::fromEpochMs(local)) * 32 + (dayOnly ? kNoHour : hourOf(local)));
}

/// Nobody asks how much memory SQLite has taken; counting it costs a lock at each allocation. Has no effect
/// where SQLite was in use before.
void countNoMemory()
{
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    Q_UNUSED(done);
}

} // namespace

Database::Database(const QString &path, Access access) : m_path(path)
{
    countNoMemory();
    const int flags = access == Access::ReadOnly ? SQLITE_OPEN_READONLY
        : access == Access::ReadWrite            ? SQLITE_OPEN_READWRITE
                                                 : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &m_handle,
                                     flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE, nullptr);
    if (code != SQLITE_OK) {
        const StorageFailure failure = failureOf(code);
        sqlite3_close_v2(m_handle);
        throw failure;
    }
    try {
        distrust();
    } catch (...) {
        sqlite3_close_v2(m_handle);
        throw;
    }
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

void Database::distrust()
{
    sqlite3_extended_result_codes(m_handle, 1);
    sqlite3_busy_timeout(m_handle, kBusyTimeoutMs);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(m_handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    exec("PRAGMA cell_size_check = ON");
    require(sqlite3_create_function_v2(m_handle, "faultline_contains", 3, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                       nullptr, containsFunction, nullptr, nullptr, nullptr));
    require(sqlite3_create_function_v2(m_handle, "faultline_week", 3, SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                       nullptr, weekFunction, nullptr, nullptr, nullptr));
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

bool Database::isAtRest() const
{
    return sqlite3_get_autocommit(m_handle) != 0;
}

void Database::exec(const char *sql)
{
    require(sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr));
}

std::int64_t Database::readInteger(std::string_view sql)
{
    Statement statement(*this, sql);
    return statement.step() ? statement.integer(0) : 0;
}

std::string Database::readText(std::string_view sql)
{
    Statement statement(*this, sql);
    return statement.step() ? std::string(statement.text(0)) : std::string();
}

std::int64_t Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

StorageFailure Database::failureOf(int sqliteCode) const
{
    const int extended = m_handle ? sqlite3_extended_errcode(m_handle) : sqliteCode;
    const Wording wording = wordingOf((extended & 0xFF) == (sqliteCode & 0xFF) ? extended : sqliteCode);
    const QString detail = m_handle ? QString::fromUtf8(sqlite3_errmsg(m_handle))
                                    : QString::fromUtf8(sqlite3_errstr(sqliteCode));
    return {failure(wording.code, QCoreApplication::translate("Database", wording.text).arg(m_path),
                    QStringLiteral("SQLite %1: %2").arg(QString::number(extended), detail))};
}

Transaction::Transaction(Database &database, Kind kind) : m_database(database)
{
    database.exec(kind == Kind::Exclusive ? "BEGIN EXCLUSIVE" : "BEGIN IMMEDIATE");
}

Transaction::~Transaction()
{
    // Where even the rollback fails, the journal stays and the next opening rolls it back.
    if (m_open && !sqlite3_get_autocommit(m_database.handle()))
        sqlite3_exec(m_database.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit()
{
    m_database.exec("COMMIT");
    m_open = false;
}

} // namespace faultline
