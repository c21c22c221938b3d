// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/statement.h"

#include "core/base/localcalendar.h"
#include "core/storage/database.h"
#include "core/storage/textsearch.h"

#include <sqlite3.h>

#include <cmath>
#include <utility>

namespace faultline {

Statement::Statement(Database &database, std::string_view sql) : m_database(&database)
{
    database.require(sqlite3_prepare_v3(database.handle(), sql.data(), int(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr));
}

Statement::~Statement()
{
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement &&other) noexcept
    : m_database(other.m_database), m_statement(std::exchange(other.m_statement, nullptr))
{
}

Statement &Statement::bind(int parameter, std::int64_t value)
{
    m_database->require(sqlite3_bind_int64(m_statement, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, double value)
{
    m_database->require(sqlite3_bind_double(m_statement, parameter, value));
    return *this;
}

Statement &Statement::bind(int parameter, std::string_view text)
{
    // A null pointer would bind NULL where an empty text is meant.
    m_database->require(sqlite3_bind_text64(m_statement, parameter, text.empty() ? "" : text.data(),
                                            text.size(), SQLITE_STATIC, SQLITE_UTF8));
    return *this;
}

Statement &Statement::bindBlob(int parameter, std::string_view bytes)
{
    m_database->require(sqlite3_bind_blob64(m_statement, parameter, bytes.empty() ? "" : bytes.data(),
                                            bytes.size(), SQLITE_STATIC));
    return *this;
}

Statement &Statement::bindNull(int parameter)
{
    m_database->require(sqlite3_bind_null(m_statement, parameter));
    return *this;
}

Statement &Statement::bindUnless(int parameter, std::int64_t value, std::int64_t none)
{
    return value == none ? bindNull(parameter) : bind(parameter, value);
}

Statement &Statement::bindReal(int parameter, double value)
{
    return std::isnan(value) ? bindNull(parameter) : bind(parameter, value);
}

Statement &Statement::bindSearch(int parameter, const TextSearch &search)
{
    m_database->require(sqlite3_bind_pointer(m_statement, parameter, const_cast<TextSearch *>(&search),
                                             "faultline_search", nullptr));
    return *this;
}

Statement &Statement::bindCalendar(int parameter, const LocalCalendar &calendar)
{
    m_database->require(sqlite3_bind_pointer(m_statement, parameter, const_cast<LocalCalendar *>(&calendar),
                                             "faultline_calendar", nullptr));
    return *this;
}

bool Statement::step()
{
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code != SQLITE_DONE) {
        // The error must be read before the reset lets the locks go.
        const auto failure = m_database->failureOf(code);
        sqlite3_reset(m_statement);
        throw failure;
    }
    return false;
}

void Statement::run()
{
    while (step()) { }
    reset();
}

void Statement::reset()
{
    sqlite3_reset(m_statement);
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}
double Statement::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::string_view Statement::text(int column) const
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
    return text ? std::string_view(text, std::size_t(sqlite3_column_bytes(m_statement, column)))
                : std::string_view();
}

std::string_view Statement::blob(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string_view(bytes, std::size_t(sqlite3_column_bytes(m_statement, column)))
                 : std::string_view();
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

std::optional<std::int64_t> Statement::optionalInteger(int column) const
{
    if (isNull(column))
        return std::nullopt;
    return integer(column);
}

} // namespace faultline
