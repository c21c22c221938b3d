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
    void showWhatIf(const std::vector<WhatIfLevel> &levels);
    void focusFirst();

Q_SIGNALS:
    void levelChosen(const std::string &control, faultline::AnswerLevel level);
    void answerEdited(const faultline::Answer &answer);
    void whatIfChosen(const std::string &control, int level); ///< −1: as answered
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
    std::vector<std::string> m_quick; ///< ids of the controls that the quick questionnaire asks
};

} // namespace faultline
