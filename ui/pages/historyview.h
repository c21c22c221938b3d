// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/readinesshistory.h"

#include <QWidget>

class QHBoxLayout;

namespace faultline {

class Button;
class Look;
class ScoreHistoryChart;
class TableCard;
class TextLabel;

/// Assessments over time; below, two of them control by control, "did it pay?", and answers of several
/// assessors.
class HistoryView : public QWidget
{
    Q_OBJECT

public:
    explicit HistoryView(Look &look, QWidget *parent = nullptr);

    /// `history`: saved ones by date, then today's answers as they stand.
    void show(std::vector<PastAssessment> history, std::vector<ControlEffect> effects);
    /// Answers of several assessors; settling one by hand asks for them anew with settled().
    void showMerged(const MergedAssessments &merged, const Playbook &playbook);

Q_SIGNALS:
    void openAnswersWanted(); ///< from files
    void mergeSavedWanted(const std::vector<std::size_t> &positions); ///< of the history shown
    void saveAnswersWanted();
    void settled(const std::string &control, int assessor); ///< −1: by the rule
    void mergedTaken();

private:
    void makeLower();
    void showLower();
    void showChanges();
    void showSettling();
    std::vector<std::size_t> selection() const;

    Look &m_look;
    std::vector<PastAssessment> m_history;
    std::vector<ControlEffect> m_effects;
    std::optional<MergedAssessments> m_merged;
    Playbook m_mergedPlaybook;
    TableCard *m_list;
    ScoreHistoryChart *m_chart;
    TableCard *m_lower;
    TextLabel *m_note;
    QWidget *m_settling;
    QHBoxLayout *m_settlingRow;
    Button *m_mergeSaved, *m_take;
};

} // namespace faultline
