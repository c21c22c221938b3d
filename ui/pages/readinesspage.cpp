// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/readinesspage.h"

#include "core/report/format.h"
#include "core/usecases/assessreadiness.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/controllist.h"
#include "ui/pages/explanationview.h"
#include "ui/pages/historyview.h"
#include "ui/pages/planview.h"
#include "ui/pages/playbookview.h"
#include "ui/pages/scorescard.h"
#include "ui/pages/tablecard.h"
#include "ui/pages/whatifcard.h"
#include "ui/widgets/button.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDateEdit>
#include <QMenu>
#include <QStackedWidget>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kSideWidth = 388;
constexpr int kSideBelow = 1000;
constexpr int kStripHeight = 252;
const QString kDepth = QStringLiteral("readiness/full");

} // namespace

PageInfo ReadinessPage::info()
{
    return {QStringLiteral("readiness"), tr("Readiness"), QStringLiteral("readiness")};
}

ReadinessPage::ReadinessPage(PageContext context)
    : Page(context, info()), m_job(context.jobs), m_historyJob(context.jobs),
      m_playbook(context.workspace.knowledge()->playbook)
{
    makeHead();
    m_views = new TabStrip(context.look);
    m_views->setObjectName(QStringLiteral("readinessViews"));
    for (const QString &name :
         {tr("Questions"), tr("Plan"), tr("History"), tr("How it comes about"), tr("Playbook")})
        m_views->addTab(name);
    m_stack = new QStackedWidget;
    makeQuestions();
    makeViews();
    content()->addWidget(m_views);
    content()->addSpacing(4);
    content()->addWidget(m_stack, 1);
    connectQuestions();
    connectWhatIf();
    connectPlan();
    connectHistory();
    connectPlaybook();
    connect(m_views, &TabStrip::currentChanged, this, &ReadinessPage::showView);
    connect(&context.workspace, &Workspace::opened, this, [this] {
        m_loaded = false;
        m_team.clear();
        m_draft.reset();
        m_levels.clear();
        m_views->setCurrent(Questions);
        showView();
    });
}

ReadinessPage::~ReadinessPage() = default;

void ReadinessPage::makeQuestions()
{
    Look &look = m_context.look;
    auto *questions = new QWidget;
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, questions);
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(12);
    m_list = new ControlList(look, m_playbook);
    m_side = new QWidget;
    m_sideRow = new QBoxLayout(QBoxLayout::TopToBottom, m_side);
    m_sideRow->setContentsMargins(0, 0, 0, 0);
    m_sideRow->setSpacing(12);
    m_scores = new ScoresCard(look);
    m_whatIfCard = new WhatIfCard(look);
    m_sideRow->addWidget(m_scores);
    m_sideRow->addWidget(m_whatIfCard, 1);
    m_row->addWidget(m_list, 1);
    m_row->addWidget(m_side);
    m_list->setQuick(m_depth->current() == 0);
    m_stack->addWidget(questions);
}

void ReadinessPage::makeViews()
{
    Look &look = m_context.look;
    m_plan = new PlanView(look);
    m_past = new HistoryView(look);
    m_explanation = new ExplanationView(look);
    m_playbookView = new PlaybookView(look);
    for (QWidget *view : {static_cast<QWidget *>(m_plan), static_cast<QWidget *>(m_past),
                          static_cast<QWidget *>(m_explanation), static_cast<QWidget *>(m_playbookView)})
        m_stack->addWidget(view);
}

void ReadinessPage::makeHead()
{
    Look &look = m_context.look;
    m_teamChip = new FilterChip(look, tr("Team"));
    m_date = new QDateEdit;
    m_date->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_date->setLocale(QLocale(QLocale::English));
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Date of the assessment, the last day of the window"));
    m_date->setFixedHeight(look.scaled(28));
    m_date->setMinimumWidth(look.scaled(124));
    m_depth = new Segments(
        look,
        {{tr("Quick, %1").arg(quickQuestions(m_playbook).size()), tr("the quick questions"), 0},
         {tr("Full, %1").arg(m_playbook.controls().size()), tr("all controls"), 0}});
    m_depth->setObjectName(QStringLiteral("readinessDepth"));
    m_depth->setWide(true);
    m_depth->setSubject(tr("Questions"));
    m_depth->setCurrent(m_context.settings.value(kDepth, false).toBool() ? 1 : 0);
    headActions()->addWidget(m_teamChip);
    headActions()->addWidget(m_date);
    headActions()->addWidget(m_depth);
    m_save = addHeadButton(tr("Save assessment"), true);
    connect(m_teamChip, &FilterChip::opened, this, &ReadinessPage::chooseTeam);
    connect(m_teamChip, &FilterChip::removed, this, [this] {
        m_team.clear();
        m_loaded = false;
        load();
    });
    connect(m_date, &QDateEdit::dateChanged, this, [this](const QDate &date) {
        const auto day = CivilDate::fromYmd(date.year(), date.month(), date.day());
        if (!m_draft || !day || m_draft->assessment().date == day)
            return;
        m_draft->setDate(*day);
        compute(true);
    });
    connect(m_depth, &Segments::chosen, this, [this](int depth) {
        m_context.settings.setValue(kDepth, depth == 1);
        m_list->setQuick(depth == 0);
    });
    connect(m_save, &QAbstractButton::clicked, this, &ReadinessPage::save);
}

void ReadinessPage::connectQuestions()
{
    connect(m_list, &ControlList::levelChosen, this, [this](const std::string &control, AnswerLevel level) {
        if (!m_draft)
            return;
        m_draft->setLevel(control, level);
        compute(false);
    });
    connect(m_list, &ControlList::answerEdited, this, [this](const Answer &answer) {
        if (!m_draft)
            return;
        m_draft->setAnswer(answer);
        compute(false);
    });
    connect(m_list, &ControlList::whatIfChosen, this, &ReadinessPage::setWhatIf);
    connect(m_list, &ControlList::recordWanted, this, &ReadinessPage::showRecord);
}

void ReadinessPage::refresh()
{
    if (!m_context.workspace.isOpen() || !m_context.workspace.facts())
        return;
    load();
}

void ReadinessPage::chooseTeam()
{
    const auto facts = m_context.workspace.facts();
    if (!facts)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setStyleSheet(QStringLiteral("QMenu { menu-scrollable: 1; }"));
    const auto add = [this, menu](const std::string &team, const QString &label) {
        QAction *action = menu->addAction(menuText(label));
        action->setCheckable(true);
        action->setChecked(team == m_team);
        connect(action, &QAction::triggered, this, [this, team] {
            m_team = team;
            m_loaded = false;
            load();
        });
    };
    add({}, tr("All teams"));
    for (const std::string &team : facts->columns().teams) {
        if (!team.empty())
            add(team, oneLine(team));
    }
    menu->popup(m_teamChip->mapToGlobal(QPoint(0, m_teamChip->height() + 4)));
}

void ReadinessPage::compute(bool newWindow)
{
    const auto facts = m_context.workspace.facts();
    if (!facts || !m_draft)
        return;
    const Assessment &assessment = m_draft->assessment();
    const auto knowledge = m_context.workspace.knowledge();
    const CivilDate date = assessment.date.value_or(newestDay());
    if (newWindow)
        m_window = teamWindow(*facts, m_team, date, assessment.windowDays);
    m_readiness = computeReadiness(m_playbook, knowledge->study, assessment, date, m_window);
    m_whatIf = computeWhatIf(m_playbook, knowledge->study, assessment, date, m_window, m_levels);
    showResult();
}

void ReadinessPage::setWhatIf(const std::string &control, int level)
{
    const auto found = std::find_if(m_levels.begin(), m_levels.end(),
                                    [&](const WhatIfLevel &one) { return one.control == control; });
    const bool same = found != m_levels.end() && found->level == level;
    if (found != m_levels.end())
        m_levels.erase(found);
    const ControlScore *today = m_readiness.control(control);
    const bool asToday = today && today->applicable && today->declared == level;
    if (level >= 0 && !same && !asToday)
        m_levels.push_back({control, level});
    compute(false);
}

void ReadinessPage::showResult()
{
    const bool answered = !m_draft->assessment().answers.empty();
    const bool moved = !m_whatIf.changes.empty();
    m_list->show(*m_draft, m_readiness, m_window);
    m_list->showWhatIf(m_levels);
    m_scores->show(m_readiness, m_playbook, answered || moved,
                   moved ? std::optional(m_whatIf.readiness) : std::nullopt);
    m_whatIfCard->show(m_whatIf, m_readiness, m_playbook);
    subtitle()->setPlain(tr("window %1 days, %2")
                             .arg(m_readiness.windowDays)
                             .arg(incidentsText(m_readiness.incidentsInWindow)));
    m_views->setCount(Plan, countText(std::int64_t(m_readiness.plan.size())));
    const auto &study = m_context.workspace.knowledge()->study;
    m_plan->show(
        m_readiness, m_playbook, entriesInPlan(m_readiness, m_entries),
        plannedReadiness(m_playbook, study, m_draft->assessment(), m_readiness, m_window, m_entries));
    if (m_views->current() == Arithmetic)
        m_explanation->show(m_readiness, m_playbook);
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void ReadinessPage::showView()
{
    const int view = m_views->current();
    m_stack->setCurrentIndex(view);
    m_depth->setVisible(view == Questions);
    if (!m_draft)
        return;
    if (view == Arithmetic)
        m_explanation->show(m_readiness, m_playbook);
    if (view == History)
        loadHistory();
    Q_EMIT triggersChanged();
}

void ReadinessPage::showRecord(const std::string &control)
{
    const Control *one = m_playbook.control(control);
    if (!one || !m_draft)
        return;
    IncidentFilter filter;
    filter.modes = one->prevents;
    if (!m_team.empty())
        filter.teams = {m_team};
    filter.from = m_readiness.windowFrom;
    filter.to = m_readiness.date;
    // What contradicts lies after the day it came in; else all that it would have prevented is shown.
    const bool contradicted = m_readiness.contradiction(control) != nullptr;
    if (const auto since = m_draft->answer(control).since; contradicted && since && *since >= *filter.from)
        filter.from = CivilDate{since->days + 1};
    m_context.workspace.show(QStringLiteral("incidents"), filter);
}

QStringList ReadinessPage::statusTexts() const
{
    const auto controls = m_playbook.controls();
    const auto answered = std::count_if(controls.begin(), controls.end(), [this](const Control *control) {
        return m_draft && m_draft->isAnswered(control->id);
    });
    return {tr("%1 of %2 controls answered").arg(answered).arg(controls.size()),
            tr("Playbook %1").arg(oneLine(m_playbook.version)), tr("Answers are kept as you give them")};
}

bool ReadinessPage::canTrigger(const QString &id) const
{
    if (id == QLatin1String("page.export"))
        return m_draft && !m_readiness.plan.empty();
    return id == QLatin1String("page.copy") && m_draft
        && (m_views->current() == Arithmetic || !m_readiness.plan.empty());
}

void ReadinessPage::trigger(const QString &id)
{
    if (id == QLatin1String("page.export"))
        exportPlan();
    else if (id == QLatin1String("page.copy"))
        QApplication::clipboard()->setText(m_views->current() == Arithmetic
                                               ? m_explanation->text()
                                               : tabSeparated(*m_plan->table()->model()));
}

void ReadinessPage::focusFirst()
{
    if (m_views->current() == Questions)
        m_list->focusFirst();
    else
        m_views->setFocus(Qt::OtherFocusReason);
}

void ReadinessPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const Look &look = m_context.look;
    const bool below = width() < look.scaled(kSideBelow);
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sideRow->setDirection(below ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_scores->setCompact(below);
    m_scores->setFixedWidth(look.scaled(kSideWidth));
    // The questions keep the larger part of a low window.
    const int strip = std::max(std::min(look.scaled(kStripHeight), height() * 9 / 20),
                               m_scores->layout()->totalMinimumHeightForWidth(look.scaled(kSideWidth)));
    m_side->setMaximumHeight(below ? strip : QWIDGETSIZE_MAX);
    m_side->setMinimumHeight(below ? strip : 0);
    m_side->setMinimumWidth(below ? 0 : look.scaled(kSideWidth));
    m_side->setMaximumWidth(below ? QWIDGETSIZE_MAX : look.scaled(kSideWidth));
}

} // namespace faultline
