// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/localcalendar.h"
#include "core/model/incidentfilter.h"
#include "core/storage/database.h"
#include "core/storage/textsearch.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace faultline {

/// An IncidentFilter as a condition over "incidents i [LEFT JOIN decisions d]"; keeps what its parameters
/// point to.
class FilterSql
{
public:
    /// `zone` is the IANA name in which days are counted.
    FilterSql(const IncidentFilter &filter, const std::string &zone);

    bool needsDecisions() const { return m_needsDecisions; }
    /// " WHERE …" or nothing; its parameters are numbered from 1 in order.
    const std::string &where() const { return m_where; }
    void bindTo(Statement &statement) const;

private:
    void require(const std::string &condition);
    void requireWord(std::string_view column, const std::vector<std::string> &texts);
    void addDays(const IncidentFilter &filter, const std::string &zone);
    void addWeek(const IncidentFilter &filter, const std::string &zone);
    void addDecided(const IncidentFilter &filter);
    void addTags(const std::vector<std::string> &tags);
    std::string parameter(std::int64_t value);
    std::string parameter(std::string value);
    std::string parameters(const std::vector<std::string> &texts);

    std::string m_where;
    std::vector<std::variant<std::int64_t, std::string, const TextSearch *, const LocalCalendar *>> m_values;
    std::unique_ptr<TextSearch> m_search;
    std::unique_ptr<LocalCalendar> m_calendar;
    bool m_needsDecisions = false;
};

} // namespace faultline
