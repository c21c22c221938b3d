// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/playbook.h"
#include "core/readiness/readiness.h"
#include "ui/widgets/card.h"

namespace faultline {

class Button;
class ChartView;

/// Tier and score by the answers and by the record, then practice by practice.
class ScoresCard : public Card
{
    Q_OBJECT

public:
    explicit ScoresCard(Look &look, QWidget *parent = nullptr);

    /// `answered`: whether any question has an answer; else there is no score to tell.
    void show(const Readiness &readiness, const Playbook &playbook, bool answered,
              const std::optional<Readiness> &whatIf);
    void setCompact(bool compact); ///< without the words under the chart

Q_SIGNALS:
    void explanationWanted();

private:
    struct Side {
        TextLabel *head, *tier, *score;
    };
    void restyle();
    void showWhatIf(const std::optional<Readiness> &whatIf);

    Look &m_cardLook;
    Side m_declared;
    Side m_observed;
    Side m_whatIf;
    QFrame *m_whatIfLine = nullptr;
    Button *m_explain;
    bool m_compact = false;
    ChartView *m_chart;
    TextLabel *m_note;
};

} // namespace faultline
