// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/composereport.h"
#include "ui/pages/page.h"
#include "ui/render/reportpage.h"

#include <array>

class QCheckBox;
class QComboBox;
class QDateEdit;
class QLineEdit;

namespace faultline {

/// What goes into the report, and how it looks: team, period, rule, parts, paper, logo, colour.
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
    void addParts(QVBoxLayout *column);
    void addBrand(QVBoxLayout *column);
    void chooseLogo();
    void setLogo(const QString &path);
    void setAccent();
    void tell();

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
    QComboBox *m_length;
    QWidget *m_partsBox;
    std::array<QCheckBox *, kReportPartCount> m_parts{};
    Button *m_chooseLogo;
    Button *m_removeLogo;
    TextLabel *m_logoName;
    QLineEdit *m_accent;
    TextLabel *m_accentSaid;
    ReportBrand m_brand;
    TextLabel *m_assessment;
    Button *m_assess;
};

} // namespace faultline
