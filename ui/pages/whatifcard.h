// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/readiness.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace faultline {

class Button;
class ScrollColumn;

/// Levels moved in the what-if, the incidents they address, and what that rests on.
class WhatIfCard : public Card
{
    Q_OBJECT

public:
    explicit WhatIfCard(Look &look, QWidget *parent = nullptr);

    void show(const WhatIf &whatIf, const Readiness &today, const Playbook &playbook);

Q_SIGNALS:
    void resetWanted();
    void firstThreeWanted();
    void planWanted();
    void assumptionsWanted();

private:
    void showEmpty(const Readiness &today);
    void fillRows(const WhatIf &whatIf, const Playbook &playbook);
    void addRow(const QString &name, const QString &level, const QString &count, bool strong);

    Look &m_cardLook;
    Button *m_reset, *m_try, *m_plan, *m_assumptions;
    QWidget *m_rows = nullptr;
    QGridLayout *m_grid = nullptr;
    int m_gridRow = 0;
    ScrollColumn *m_area;
    TextLabel *m_note;
};

} // namespace faultline
