// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/incidentreader.h"
#include "ui/pages/page.h"

#include <functional>
#include <vector>

namespace faultline {

class FilterChip;

/// How the file is taken, as chips: source, delimiter, quote, encoding, zone, dates, severity words, team.
/// What is found out can be set otherwise.
class ImportChips : public QWidget
{
    Q_OBJECT

public:
    explicit ImportChips(PageContext context, QWidget *parent = nullptr);

    void show(const ReadPlan &plan, const ReadOptions &options);

Q_SIGNALS:
    void changed(const faultline::ReadOptions &options);

private:
    struct Entry {
        QString label;
        std::function<void(ReadOptions &)> apply;
        bool isNow = false;
    };
    FilterChip *addChip(const QString &name, std::vector<Entry> (ImportChips::*entries)() const);
    void openMenu(FilterChip *chip, const std::vector<Entry> &entries);
    void set(FilterChip *chip, const QString &value, bool byUser);

    std::vector<Entry> sources() const;
    std::vector<Entry> delimiters() const;
    std::vector<Entry> quotes() const;
    std::vector<Entry> encodings() const;
    std::vector<Entry> zones() const;
    std::vector<Entry> dateOrders() const;
    std::vector<Entry> traces() const;
    void askZone();
    void askSeverityWords();
    void askTeam();
    void tell(const ReadOptions &options);

    PageContext m_context;
    ReadPlan m_plan;
    ReadOptions m_options;
    FilterChip *m_source;
    FilterChip *m_delimiter;
    FilterChip *m_quote;
    FilterChip *m_encoding;
    FilterChip *m_zone;
    FilterChip *m_dates;
    FilterChip *m_severity;
    FilterChip *m_traces;
    FilterChip *m_team;
};

} // namespace faultline
