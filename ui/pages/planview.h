// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/planentry.h"
#include "core/readiness/readiness.h"

#include <QWidget>

class QLineEdit;

namespace faultline {

class Button;
class Look;
class TableCard;
class TextLabel;

/// The plan: ranked controls, what is planned by whom until when, the planned score beside today's.
class PlanView : public QWidget
{
    Q_OBJECT

public:
    explicit PlanView(Look &look, QWidget *parent = nullptr);

    void show(const Readiness &readiness, const Playbook &playbook, const std::vector<PlanEntry> &entries,
              const WhatIf &planned);
    TableCard *table() const { return m_table; }

Q_SIGNALS:
    void entryEdited(const faultline::PlanEntry &entry);
    void entryRemoved(const std::string &control);
    void exportWanted();
    void recordWanted(const std::string &control);

private:
    QWidget *makeEditor();
    std::string selectedControl() const;
    void showSelected();
    void readFields();

    Look &m_look;
    Readiness m_readiness;
    Playbook m_playbook;
    std::vector<PlanEntry> m_entries;
    std::string m_shown;
    TextLabel *m_score;
    TableCard *m_table;
    TextLabel *m_note;
    TextLabel *m_name;
    TextLabel *m_how;
    QLineEdit *m_date, *m_owner, *m_entryNote;
    TextLabel *m_problem;
    Button *m_put, *m_record;
};

} // namespace faultline
