// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/comparegroups.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"

class QMenu;

namespace faultline {

class TableCard;

/// The window's filter beside the study, all other incidents, a team or a period: every figure of both sides
/// with difference, interval and word.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    explicit CompareView(PageContext context, QWidget *parent = nullptr);

    /// Compares again, under the present filter.
    void load();
    /// Against whom: as `faultline compare --with` takes it.
    void compareWith(const std::string &with);
    const std::vector<ComparisonTable> &tables() const { return m_tables; }
    /// The present table as CSV.
    QByteArray exported() const;
    void copyToClipboard() const;

Q_SIGNALS:
    void left(); ///< back to the charts is wanted
    void failed(const faultline::Error &error);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fillMenu();
    void chooseTeam();
    void show(const Comparison &comparison);
    void showTable(int tab);
    QString commandLine() const;

    PageContext m_context;
    LatestJob m_job;
    std::string m_with = "study";
    std::vector<ComparisonTable> m_tables;
    QMenu *m_menu;
    Button *m_choice;
    TextLabel *m_sides;
    TableCard *m_card;
};

} // namespace faultline
