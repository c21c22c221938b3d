// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/rowgrouper.h"

#include "core/import/cellkind.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kNone = std::size_t(-1);

std::size_t placeOf(const std::vector<std::string> &header, const std::string &name)
{
    const std::string wanted = comparableName(name);
    const auto found = std::find_if(header.begin(), header.end(),
                                    [&](const std::string &column) { return comparableName(column) == wanted; });
    return name.empty() || found == header.end() ? kNone : std::size_t(found - header.begin());
}

} // namespace

bool RowGrouper::applies(const Profile &profile, const std::vector<std::string> &header)
{
    return placeOf(header, profile.groupBy) != kNone;
}

RowGrouper::RowGrouper(const Profile &profile, const std::vector<std::string> &header)
    : m_profile(profile), m_key(placeOf(header, profile.groupBy)), m_order(placeOf(header, profile.groupOrder))
{
}

double RowGrouper::orderOf(const TableRecord &record) const
{
    if (m_order >= record.cells.size())
        return 0;
    return parseNumber(record.cells[m_order], DecimalMark::Point).value_or(0);
}

void RowGrouper::merge(Group &group, const TableRecord &record, double order) const
{
    const bool later = order >= group.order;
    group.order = std::max(group.order, order);
    if (group.cells.size() < record.cells.size())
        group.cells.resize(record.cells.size());
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
        const std::string_view text = trimmed(record.cells[i]);
        const bool nothing = text.empty()
                             || std::find(m_profile.nothing.begin(), m_profile.nothing.end(), text) != m_profile.nothing.end();
        const bool gap = trimmed(group.cells[i]).empty();
        if (!nothing && (later || gap))
            group.cells[i] = text;
    }
}

Result<void> RowGrouper::fill(RecordSource &source)
{
    m_filled = true;
    TableRecord record;
    for (;;) {
        auto more = source.next(record);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        const std::string key(m_key < record.cells.size() ? trimmed(record.cells[m_key]) : std::string_view());
        const double order = orderOf(record);
        if (record.problem.empty() && record.leftOut.empty() && !key.empty()) {
            const auto [place, fresh] = m_places.emplace(key, m_groups.size());
            if (!fresh) {
                merge(m_groups[place->second], record, order);
                ++m_merged;
                continue;
            }
        }
        Group group;
        group.cells.assign(record.cells.begin(), record.cells.end());
        group.raw = record.raw;
        group.problem = record.problem;
        group.leftOut = record.leftOut;
        group.line = record.line;
        group.offset = record.offset;
        group.order = order;
        m_groups.push_back(std::move(group));
    }
}

bool RowGrouper::next(TableRecord &record)
{
    if (m_at == m_groups.size())
        return false;
    const Group &group = m_groups[m_at++];
    m_views.assign(group.cells.begin(), group.cells.end());
    record.cells = m_views;
    record.raw = group.raw;
    record.line = group.line;
    record.offset = group.offset;
    record.problem = group.problem;
    record.leftOut = group.leftOut;
    return true;
}

} // namespace faultline
