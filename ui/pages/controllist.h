// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/controlrow.h"
#include "ui/widgets/card.h"

#include <vector>

namespace faultline {

class AssessmentDraft;
class ScrollColumn;

/// The questionnaire: the controls by practice, quick or all. Up and Down move between them.
class ControlList : public Card
{
    Q_OBJECT

public:
    ControlList(Look &look, const Playbook &playbook, QWidget *parent = nullptr);

    void setQuick(bool quick);
    void show(const AssessmentDraft &draft, const Readiness &readiness, const IncidentWindow &window);
    void focusFirst();

Q_SIGNALS:
    void levelChosen(const std::string &control, faultline::AnswerLevel level);
    void evidenceEdited(const std::string &control, const QString &evidence);
    void sinceEdited(const std::string &control, std::optional<faultline::CivilDate> since);
    void recordWanted(const std::string &control);

private:
    struct Group {
        QWidget *head;
        TextLabel *count;
        std::vector<ControlRow *> rows;
    };
    QWidget *makeHeads();
    void addGroup(QVBoxLayout *column, const QString &title, std::optional<Category> category,
                  const std::vector<Control> &controls);
    void connectRow(ControlRow *row);
    void open(ControlRow *row);
    void move(int step);

    Look &m_listLook;
    ScrollColumn *m_area;
    std::vector<Group> m_groups;
    ControlRow *m_open = nullptr;
};

} // namespace faultline
