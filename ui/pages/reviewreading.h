// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/incidentrecord.h"
#include "ui/widgets/card.h"

#include <string>

class QHBoxLayout;

namespace faultline {

class EvidenceText;
class WhyList;

/// The incident under review: where it comes from, its text with evidence marked, what speaks for which side.
/// Below it is room for buttons.
class ReviewReading : public Card
{
    Q_OBJECT

public:
    explicit ReviewReading(Look &look, QWidget *parent = nullptr);

    void show(const IncidentRecord &record, const std::string &zone);
    QString name() const; ///< the incident's id, for the text of an undo step
    QHBoxLayout *buttons() const { return m_buttons; }

private:
    void showReasons(const std::vector<Evidence> &evidence);

    TextLabel *m_where;
    TextLabel *m_title;
    EvidenceText *m_text;
    TextLabel *m_reasonHeads[2];
    WhyList *m_reasons[2];
    QHBoxLayout *m_buttons;
};

} // namespace faultline
