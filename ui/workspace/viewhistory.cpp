// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/viewhistory.h"

namespace faultline {

namespace {

constexpr std::size_t kMostViews = 100;

} // namespace

void ViewHistory::visit(const View &view)
{
    if (!m_views.empty()) {
        if (m_views[m_at] == view)
            return;
        m_views.resize(m_at + 1);
    }
    m_views.push_back(view);
    if (m_views.size() > kMostViews)
        m_views.erase(m_views.begin());
    m_at = m_views.size() - 1;
}

std::optional<View> ViewHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_views[--m_at];
}

std::optional<View> ViewHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_views[++m_at];
}

void ViewHistory::clear()
{
    m_views.clear();
    m_at = 0;
}

} // namespace faultline
