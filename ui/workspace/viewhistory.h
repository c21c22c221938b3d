// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentfilter.h"

#include <QString>

#include <optional>
#include <vector>

namespace faultline {

/// A page and the filter it was seen under.
struct View {
    QString page;
    IncidentFilter filter;

    bool operator==(const View &) const = default;
};

/// Where the window has been: back and forward as in a browser.
class ViewHistory
{
public:
    /// A view equal to the present one is not kept twice; what lay ahead is forgotten.
    void visit(const View &view);
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_views.size(); }
    std::optional<View> back();
    std::optional<View> forward();
    void clear();

private:
    std::vector<View> m_views;
    std::size_t m_at = 0;
};

} // namespace faultline
