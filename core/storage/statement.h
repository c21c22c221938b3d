// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3_stmt;

namespace faultline {

class Database;
class LocalCalendar;
class TextSearch;

/// A prepared statement. Parameters count from 1, columns from 0. What fails throws StorageFailure.
class Statement
{
public:
    Statement(Database &database, std::string_view sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    Statement(Statement &&other) noexcept;

    Statement &bind(int parameter, std::int64_t value);
    Statement &bind(int parameter, double value);
    /// The text is not copied: it must stay until the statement is reset.
    Statement &bind(int parameter, std::string_view text);
    /// Bytes that are no text; not copied either.
    Statement &bindBlob(int parameter, std::string_view bytes);
    Statement &bindNull(int parameter);
    /// Null where `value` is `none`.
    Statement &bindUnless(int parameter, std::int64_t value, std::int64_t none);
    /// Null where not a number.
    Statement &bindReal(int parameter, double value);

    /// For the SQL function faultline_contains(search, text).
    Statement &bindSearch(int parameter, const TextSearch &search);
    /// For the SQL function faultline_week(calendar, epochMs, dayOnly).
    Statement &bindCalendar(int parameter, const LocalCalendar &calendar);

    bool step(); ///< true: a row is there
    void run(); ///< steps to the end and resets
    void reset();

    std::int64_t integer(int column) const;
    double real(int column) const;
    std::string_view text(int column) const; ///< until the next step
    std::string_view blob(int column) const; ///< until the next step
    bool isNull(int column) const;
    std::optional<std::int64_t> optionalInteger(int column) const;

private:
    Database *m_database;
    sqlite3_stmt *m_statement = nullptr;
};

} // namespace faultline
