// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/assessment.h"

#include <QWidget>

#include <array>
#include <vector>

class QGridLayout;
class QLineEdit;

namespace faultline {

class Look;
class Segments;
class TextLabel;

/// What opens under a control: question, meaning of the levels, how to do it, and every field of the answer.
class ControlDetail : public QWidget
{
    Q_OBJECT

public:
    ControlDetail(Look &look, const Control &control, QWidget *parent = nullptr);

    void showAnswer(const Answer &answer, bool answered);
    void setWhatIf(int level); ///< −1: as today
    /// Only what the quick questionnaire needs, so that it stays on one screen.
    void setQuick(bool quick);

Q_SIGNALS:
    void edited(const faultline::Answer &answer);
    void whatIfChosen(int level);

private:
    void addTexts(QGridLayout *grid);
    void addFields(QGridLayout *grid);
    QLineEdit *addField(QGridLayout *grid, int row, int column, const QString &label, const QString &hint);
    void readFields();
    void describeEntry();
    void showReason();

    Look &m_look;
    Control m_control;
    Answer m_answer;
    bool m_answered = false;
    bool m_quick = false;
    std::vector<QWidget *> m_onlyInFull;
    std::array<TextLabel *, 3> m_levels{};
    QLineEdit *m_evidence, *m_evidenceDate, *m_link, *m_since, *m_note, *m_owner, *m_reason;
    TextLabel *m_reasonLabel;
    TextLabel *m_entry;
    TextLabel *m_problem;
    Segments *m_whatIf;
};

} // namespace faultline
