// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reviewqueue.h"

#include <algorithm>

namespace faultline {

void ReviewQueue::setRows(std::vector<std::int64_t> rowIds)
{
    const auto front = m_wanted ? m_wanted : current();
    m_wanted.reset();
    std::unordered_set<std::int64_t> stillOpen;
    for (const std::int64_t id : rowIds) {
        if (m_deciding.count(id) > 0)
            stillOpen.insert(id);
    }
    m_deciding = stillOpen;
    std::erase_if(rowIds, [&](std::int64_t id) { return m_deciding.count(id) > 0; });
    std::stable_partition(rowIds.begin(), rowIds.end(), [&](std::int64_t id) { return m_skipped.count(id) == 0; });
    m_rows = std::move(rowIds);
    if (front)
        bringFront(*front);
    m_wanted.reset();
}

std::optional<std::int64_t> ReviewQueue::current() const
{
    return m_rows.empty() ? std::nullopt : std::optional(m_rows.front());
}

void ReviewQueue::skip()
{
    if (m_rows.empty())
        return;
    m_skipped.insert(m_rows.front());
    std::rotate(m_rows.begin(), m_rows.begin() + 1, m_rows.end());
}

void ReviewQueue::takeAway()
{
    if (m_rows.empty())
        return;
    m_deciding.insert(m_rows.front());
    m_rows.erase(m_rows.begin());
    ++m_done;
}

void ReviewQueue::bringFront(std::int64_t rowId)
{
    m_deciding.erase(rowId);
    const auto found = std::find(m_rows.begin(), m_rows.end(), rowId);
    if (found != m_rows.end())
        std::rotate(m_rows.begin(), found, found + 1);
    else
        m_wanted = rowId;
}

void ReviewQueue::clear()
{
    *this = {};
}

} // namespace faultline
