// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/incidentrecord.h"
#include "ui/pages/page.h"
#include "ui/widgets/card.h"

class QFormLayout;
class QGridLayout;

namespace faultline {

class CategoryCombo;
class EvidenceText;
class ModeCombo;
class ScrollColumn;
class WhyList;

/// The whole of one incident: key facts, what it is taken to be and by whom, its text with the evidence marked, why,
/// what else was read, its past.
class IncidentDetails : public Card
{
    Q_OBJECT

public:
    explicit IncidentDetails(PageContext context, QWidget *parent = nullptr);

    void show(const IncidentRecord &record, const QString &search);
    void clear();

Q_SIGNALS:
    void closed();

private:
    void buildHead(QVBoxLayout *column);
    void buildFacts(QVBoxLayout *column);
    void buildDecision(QVBoxLayout *column);
    void buildTexts(QVBoxLayout *column);
    void showFacts(const Incident &incident);
    void showWhy();
    void showMore();
    void decide(Category category, const std::string &mode);

    PageContext m_context;
    IncidentRecord m_record;
    ScrollColumn *m_area;
    TextLabel *m_where;
    TextLabel *m_title;
    QGridLayout *m_facts;
    CategoryCombo *m_category;
    ModeCombo *m_mode;
    TextLabel *m_decidedBy;
    TextLabel *m_label;
    Button *m_accept;
    EvidenceText *m_text;
    TextLabel *m_whyTitle;
    WhyList *m_why;
    QWidget *m_more;
};

} // namespace faultline
