// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/facets.h"
#include "ui/pages/page.h"

#include <functional>
#include <map>

class QMenu;

namespace faultline {

class FilterChip;
class FlowLayout;

/// The filter of the window as a row of chips, and how many incidents it selects.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(PageContext context, QWidget *parent = nullptr);

    void setCounts(std::int64_t selected, std::int64_t total);
    void focusFirstChip();
    /// For the empty state: "These three filters select nothing" with the last one by name.
    QString nothingText() const;

private:
    void update();
    void openFacet(Facet facet, QWidget *anchor);
    void openPeriod(QWidget *anchor);
    void openSearch();
    void openTag();
    void openAdd();
    void addSaved(QMenu &menu);
    void saveFilter();
    void copyCommand() const;
    void openChoices(Facet facet, QWidget *anchor);
    void change(const std::function<void(IncidentFilter &)> &edit);

    PageContext m_context;
    std::map<Facet, FilterChip *> m_chips;
    FilterChip *m_add;
    QWidget *m_holder;
    TextLabel *m_count;
};

} // namespace faultline
