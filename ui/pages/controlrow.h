// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/readiness.h"

#include <QWidget>

class QHBoxLayout;

namespace faultline {

class Button;
class ControlDetail;
class IconLabel;
class Look;
class Segments;
class TextLabel;

/// One control of the questionnaire: its level, evidence, and what the record says against it. The open one
/// shows everything else, see ControlDetail.
class ControlRow : public QWidget
{
    Q_OBJECT

public:
    ControlRow(Look &look, const Control &control, QWidget *parent = nullptr);

    /// Width of the level's segments, for the head over them.
    static int levelWidth(Look &look);

    const Control &control() const { return m_control; }
    void showAnswer(const Answer &answer, bool answered);
    void showScore(const ControlScore &score, std::int64_t contradicting, std::int64_t preventable);
    void setWhatIf(int level); ///< −1: as answered
    void setQuick(bool quick);
    void setOpen(bool open);
    bool isOpen() const { return m_open; }
    Segments *segments() const { return m_segments; }

Q_SIGNALS:
    void levelChosen(faultline::AnswerLevel level);
    void answerEdited(const faultline::Answer &answer);
    void whatIfChosen(int level); ///< −1: as answered
    void recordWanted();
    void activated(); ///< clicked or reached by the keyboard
    void moveWanted(int step); ///< Up and Down on the level

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeDetail();
    void showEvidence();
    QString recordTip(ControlStatus status, std::int64_t preventable) const;

    Look &m_look;
    Control m_control;
    Answer m_answer;
    bool m_answered = false;
    bool m_withoutEvidence = false;
    bool m_open = false;
    bool m_quick = false;
    int m_whatIf = -1;
    QHBoxLayout *m_row;
    Segments *m_segments;
    TextLabel *m_evidence;
    IconLabel *m_warning;
    TextLabel *m_record;
    Button *m_contradicted;
    ControlDetail *m_detail = nullptr; ///< from the first time it is open
};

} // namespace faultline
