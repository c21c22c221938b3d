// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/storage/statement.h"

#include <QString>

#include <memory>

struct sqlite3;

namespace faultline {

/// How failures travel inside core/storage; the store's functions turn it into an Error at their border.
struct StorageFailure
{
    Error error;
};

/// One connection to an SQLite file, set up to distrust it. Used by one thread at a time.
class Database
{
public:
    enum class Access { ReadWrite, ReadWriteCreate, ReadOnly };

    /// Where ReadWrite is asked for and the file cannot be written, the connection is read-only.
    Database(const QString &path, Access access);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    const QString &path() const { return m_path; }
    bool isReadOnly() const;
    bool isAtRest() const; ///< no transaction is open
    sqlite3 *handle() { return m_handle; }

    void exec(const char *sql); ///< any number of statements
    Statement prepare(std::string_view sql) { return Statement(*this, sql); }
    std::int64_t readInteger(std::string_view sql); ///< first column of the first row, 0 without one
    std::string readText(std::string_view sql);
    std::int64_t changes() const; ///< rows the last statement changed

    /// Throws unless the code says that all is well.
    void require(int sqliteCode)
    {
        if (sqliteCode != 0) [[unlikely]]
            throw failureOf(sqliteCode);
    }
    StorageFailure failureOf(int sqliteCode) const;

private:
    void distrust();

    QString m_path;
    sqlite3 *m_handle = nullptr;
};

/// Rolls back when it goes, unless commit() was called.
class Transaction
{
public:
    enum class Kind {
        Immediate, ///< readers go on until the commit
        Exclusive, ///< nobody else gets in: bulk work may write before the commit
    };

    explicit Transaction(Database &database, Kind kind = Kind::Immediate);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    void commit();

private:
    Database &m_database;
    bool m_open = true;
};

} // namespace faultline
