// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/composereport.h"
#include "ui/pages/page.h"
#include "ui/render/reportpage.h"

class QCheckBox;
class QComboBox;
class QDateEdit;

namespace faultline {

/// What goes into the report: team, period, rule, parts, paper.
class ReportOptions : public QWidget
{
    Q_OBJECT

public:
    explicit ReportOptions(PageContext context, QWidget *parent = nullptr);

    /// Teams and days of the open workspace; keeps what is chosen where it can.
    void refresh();
    ReportRequest request() const;
    PageSize pageSize() const;
    void showAssessment(const QString &text, bool assessed);

Q_SIGNALS:
    void changed();

private:
    void addTitle(class QVBoxLayout *column, const QString &title);
    QCheckBox *addCheck(QVBoxLayout *column, const QString &text, const QString &why);

    PageContext m_context;
    bool m_filling = false;
    QComboBox *m_team;
    QCheckBox *m_allDays;
    QDateEdit *m_from;
    QDateEdit *m_to;
    QCheckBox *m_studyRule;
    QCheckBox *m_anonymous;
    QCheckBox *m_appendix;
    QComboBox *m_paper;
    TextLabel *m_assessment;
    Button *m_assess;
};

} // namespace faultline
