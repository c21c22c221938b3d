// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/historyview.h"

#include "core/report/format.h"
#include "core/report/readinesstables.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/scorehistorychart.h"
#include "ui/pages/tablecard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

enum LowerTab { Changes, DidItPay, Assessors };

TableSpec historyTable(const std::vector<PastAssessment> &history)
{
    TableSpec table;
    table.columns = {{HistoryView::tr("Date"), ColumnAlign::Right, 1},
                     {HistoryView::tr("Declared"), ColumnAlign::Right, 1},
                     {HistoryView::tr("Observed"), ColumnAlign::Right, 1},
                     {HistoryView::tr("Tier"), ColumnAlign::Left, 1},
                     {HistoryView::tr("Incidents"), ColumnAlign::Right, 1},
                     {HistoryView::tr("Assessor"), ColumnAlign::Left, 1},
                     {HistoryView::tr("Playbook"), ColumnAlign::Left, 1}};
    for (const PastAssessment &past : history) {
        const Readiness &readiness = past.readiness;
        const QString assessor = oneLine(readiness.assessor);
        table.rows.push_back({dateText(readiness.date), scoreText(readiness.declared.score),
                              scoreText(readiness.observed.score), tierText(readiness.observed.tier),
                              countText(readiness.incidentsInWindow),
                              past.saved.id > 0 ? assessor : HistoryView::tr("now, not saved"),
                              oneLine(past.playbook.version)});
    }
    return table;
}

} // namespace

HistoryView::HistoryView(Look &look, QWidget *parent) : QWidget(parent), m_look(look)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    auto *upper = new QHBoxLayout;
    upper->setSpacing(12);
    m_list = new TableCard(look);
    m_list->tabs()->addTab(tr("Assessments"));
    m_list->table()->setAccessibleName(tr("Assessments"));
    m_list->table()->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setStretchLast();
    auto *chartCard = new Card(look);
    chartCard->setTitle(tr("Scores over time"));
    chartCard->setCaption(tr("Solid: observed, what the record leaves. Dashed: declared."));
    m_chart = new ScoreHistoryChart(look);
    chartCard->body()->addWidget(m_chart, 1);
    upper->addWidget(m_list, 3);
    upper->addWidget(chartCard, 2);
    column->addLayout(upper, 2);
    makeLower();
    column->addWidget(m_lower, 3);
    connect(m_list->table()->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &HistoryView::showLower);
    connect(m_lower->tabs(), &TabStrip::currentChanged, this, &HistoryView::showLower);
    connect(m_lower->table()->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &HistoryView::showSettling);
}

void HistoryView::makeLower()
{
    m_lower = new TableCard(m_look);
    m_lower->tabs()->addTab(tr("What changed"));
    m_lower->tabs()->addTab(tr("Did it pay?"));
    m_lower->tabs()->addTab(tr("Several assessors"));
    m_lower->table()->setAccessibleName(tr("Control by control"));
    m_lower->setStretchLast();
    m_note = new TextLabel(m_look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_note->setContentsMargins(16, 8, 16, 8);
    m_settling = new QWidget;
    m_settlingRow = new QHBoxLayout(m_settling);
    m_settlingRow->setContentsMargins(16, 0, 16, 10);
    m_settlingRow->setSpacing(8);
    auto *open = new Button(m_look, Button::Kind::Secondary, tr("Merge answers from files…"));
    auto *save = new Button(m_look, Button::Kind::Quiet, tr("Save my answers as a file…"));
    m_mergeSaved = new Button(m_look, Button::Kind::Secondary, tr("Merge the selected"));
    m_take = new Button(m_look, Button::Kind::Secondary, tr("Use the merged answers"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(16, 0, 16, 10);
    buttons->setSpacing(8);
    for (Button *button : {open, m_mergeSaved, m_take, save}) {
        button->setHead(true);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    auto *foot = new QWidget;
    auto *footColumn = new QVBoxLayout(foot);
    footColumn->setContentsMargins(0, 0, 0, 0);
    footColumn->setSpacing(0);
    footColumn->addWidget(m_note);
    footColumn->addWidget(m_settling);
    footColumn->addLayout(buttons);
    m_lower->body()->addWidget(foot);
    connect(open, &QAbstractButton::clicked, this, &HistoryView::openAnswersWanted);
    connect(save, &QAbstractButton::clicked, this, &HistoryView::saveAnswersWanted);
    connect(m_take, &QAbstractButton::clicked, this, &HistoryView::mergedTaken);
    connect(m_mergeSaved, &QAbstractButton::clicked, this, [this] { Q_EMIT mergeSavedWanted(selection()); });
}

void HistoryView::show(std::vector<PastAssessment> history, std::vector<ControlEffect> effects)
{
    m_history = std::move(history);
    m_effects = std::move(effects);
    m_list->setTable(historyTable(m_history), 160);
    m_list->setNote(m_history.size() < 2 ? tr("Save assessments to see them side by side")
                                         : tr("select one or two to compare"));
    m_chart->show(m_history);
    if (!m_history.empty())
        m_list->table()->setCurrentIndex(m_list->model()->index(int(m_history.size()) - 1, 0));
    showLower();
}

void HistoryView::showMerged(const MergedAssessments &merged, const Playbook &playbook)
{
    const int row = m_lower->tabs()->current() == Assessors ? m_lower->table()->currentIndex().row() : 0;
    m_merged = merged;
    m_mergedPlaybook = playbook;
    m_lower->tabs()->setCurrent(Assessors);
    showLower();
    m_lower->table()->setCurrentIndex(m_lower->model()->index(std::max(row, 0), 0));
    showSettling();
}

std::vector<std::size_t> HistoryView::selection() const
{
    std::vector<std::size_t> rows;
    for (const QModelIndex &index : m_list->table()->selectionModel()->selectedRows()) {
        if (index.row() >= 0 && std::size_t(index.row()) < m_history.size())
            rows.push_back(std::size_t(index.row()));
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void HistoryView::showLower()
{
    const int tab = m_lower->tabs()->current();
    m_mergeSaved->setVisible(tab == Assessors && selection().size() > 1);
    m_take->setVisible(tab == Assessors && m_merged.has_value());
    if (tab == Changes) {
        showChanges();
    } else if (tab == DidItPay && !m_history.empty()) {
        m_lower->setTable(effectTable(m_effects, m_history.back().playbook), 200);
        m_lower->setNote(QString());
        m_note->setPlain(effectNote(m_effects));
    } else if (m_merged) {
        m_lower->setTable(mergeTable(*m_merged, m_mergedPlaybook, false), 200);
        m_lower->setNote(
            counted(qint64(m_merged->differences()), tr("%1 control differs"), tr("%1 controls differ")));
        m_note->setPlain(
            tr("Where levels differ the lower one counts, until you choose whose answer counts."));
        if (!m_lower->table()->currentIndex().isValid())
            m_lower->table()->setCurrentIndex(m_lower->model()->index(0, 0));
    } else {
        m_lower->setTable({}, 200);
        m_lower->setNote(QString());
        m_note->setPlain(
            tr("Open the answers of two or more assessors, or select two assessments above, to see where "
               "they differ and to make one assessment of them."));
    }
    showSettling();
}

void HistoryView::showChanges()
{
    const std::vector<std::size_t> rows = selection();
    if (m_history.size() < 2 || rows.empty() || (rows.size() == 1 && rows.front() == 0)) {
        m_lower->setTable({}, 200);
        m_lower->setNote(QString());
        m_note->setPlain(m_history.size() < 2
                             ? tr("One assessment so far. The next one will stand beside it here.")
                             : tr("Nothing stands before the first assessment."));
        return;
    }
    const PastAssessment &after = m_history[rows.back()];
    const PastAssessment &before = m_history[rows.size() > 1 ? rows.front() : rows.front() - 1];
    const AssessmentChanges changes
        = compareAssessments(before.readiness, before.playbook, after.readiness, after.playbook);
    m_lower->setTable(changesTable(changes, after.playbook, true), 220);
    m_lower->setNote(tr("%1 and %2: %3 of %4 controls changed")
                         .arg(dateText(before.readiness.date), dateText(after.readiness.date))
                         .arg(changes.changed())
                         .arg(changes.controls.size()));
    QString note
        = tr("Declared %1 then, %2 now; observed %3 then, %4 now. Each is held against the incidents of its "
             "own "
             "window, as the record stands today.")
              .arg(scoreText(before.readiness.declared.score), scoreText(after.readiness.declared.score),
                   scoreText(before.readiness.observed.score), scoreText(after.readiness.observed.score));
    const auto differences = playbookDifferences(before.playbook, after.playbook);
    if (!differences.empty())
        note += QLatin1Char(' ')
            + tr("The playbooks differ: %1.").arg(playbookDifferencesSummary(differences));
    if (changes.changed() == 0)
        note.prepend(tr("No control changed.") + QLatin1Char(' '));
    m_note->setPlain(note);
}

void HistoryView::showSettling()
{
    while (QLayoutItem *item = m_settlingRow->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    const int row = m_lower->table()->currentIndex().row();
    const bool shown = m_lower->tabs()->current() == Assessors && m_merged && row >= 0
        && std::size_t(row) < m_merged->answers.size();
    m_settling->setVisible(shown);
    if (!shown)
        return;
    const MergedAnswer &answer = m_merged->answers[std::size_t(row)];
    auto *label = new TextLabel(m_look, TextRole::Caption, TextColor::Muted);
    label->setPlain(tr("Whose answer counts?"));
    m_settlingRow->addWidget(label);
    const auto add = [&](const QString &name, int assessor) {
        auto *button = new Button(m_look, Button::Kind::Secondary, name);
        button->setHead(true);
        button->setAccessibleName(tr("%1 counts for %2").arg(name, fromUtf8(answer.control)));
        connect(button, &QAbstractButton::clicked, this,
                [this, control = answer.control, assessor] { Q_EMIT settled(control, assessor); });
        m_settlingRow->addWidget(button);
    };
    for (std::size_t i = 0; i < m_merged->assessors.size(); ++i)
        add(tr("%1: %2").arg(oneLine(m_merged->assessors[i]), answerLevelText(answer.answers[i].level)),
            int(i));
    if (answer.how == Settled::ByHand)
        add(tr("By the rule"), -1);
    m_settlingRow->addStretch(1);
}

} // namespace faultline
