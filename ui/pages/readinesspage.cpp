// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/readinesspage.h"

#include "core/report/format.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/controllist.h"
#include "ui/pages/plantable.h"
#include "ui/pages/scorescard.h"
#include "ui/pages/tablecard.h"
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
#include <QTableView>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kSideWidth = 388;
constexpr int kSideBelow = 1000;
constexpr int kStripHeight = 292;
constexpr int kPlanLevel = 4;
constexpr int kPlanFirstMove = 5;
const QString kDepth = QStringLiteral("readiness/full");

} // namespace

ReadinessPage::ReadinessPage(PageContext context)
    : Page(context, QStringLiteral("readiness"), tr("Readiness"), QStringLiteral("readiness")), m_job(context.jobs)
{
    Look &look = context.look;
    const Playbook &playbook = context.workspace.knowledge()->playbook;
    makeHead();
    m_row = new QBoxLayout(QBoxLayout::LeftToRight);
    m_row->setSpacing(12);
    m_list = new ControlList(look, playbook);
    m_side = new QWidget;
    m_sideRow = new QBoxLayout(QBoxLayout::TopToBottom, m_side);
    m_sideRow->setContentsMargins(0, 0, 0, 0);
    m_sideRow->setSpacing(12);
    m_scores = new ScoresCard(look);
    m_plan = new TableCard(look);
    m_plan->tabs()->addTab(tr("Plan"));
    m_plan->table()->setAccessibleName(tr("Plan"));
    m_planNote = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_planNote->setContentsMargins(16, 8, 16, 10);
    m_plan->body()->addWidget(m_planNote);
    m_sideRow->addWidget(m_scores);
    m_sideRow->addWidget(m_plan, 1);
    m_row->addWidget(m_list, 1);
    m_row->addWidget(m_side);
    content()->addLayout(m_row, 1);
    m_list->setQuick(m_depth->current() == 0);
    connectQuestions();
    connect(&context.workspace, &Workspace::opened, this, [this] {
        m_loaded = false;
        m_team.clear();
        m_draft.reset();
    });
}

ReadinessPage::~ReadinessPage() = default;

void ReadinessPage::makeHead()
{
    Look &look = m_context.look;
    const Playbook &playbook = m_context.workspace.knowledge()->playbook;
    m_teamChip = new FilterChip(look, tr("Team"));
    m_date = new QDateEdit;
    m_date->setDisplayFormat(QStringLiteral("d MMM yyyy"));
    m_date->setLocale(QLocale(QLocale::English));
    m_date->setCalendarPopup(true);
    m_date->setAccessibleName(tr("Date of the assessment, the last day of the window"));
    m_date->setFixedHeight(look.scaled(28));
    m_date->setMinimumWidth(look.scaled(124));
    m_depth = new Segments(look, {{tr("Quick, %1").arg(quickQuestions(playbook).size()), tr("the quick questions"), 0},
                                  {tr("Full, %1").arg(playbook.controls().size()), tr("all controls"), 0}});
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
        loadTeam();
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
    connect(m_list, &ControlList::evidenceEdited, this, [this](const std::string &control, const QString &evidence) {
        if (!m_draft)
            return;
        m_draft->setEvidence(control, evidence.toStdString());
        compute(false);
    });
    connect(m_list, &ControlList::sinceEdited, this, [this](const std::string &control, std::optional<CivilDate> since) {
        if (!m_draft)
            return;
        m_draft->setSince(control, since);
        compute(false);
    });
    connect(m_list, &ControlList::recordWanted, this, &ReadinessPage::showRecord);
}

void ReadinessPage::refresh()
{
    if (!m_context.workspace.isOpen() || !m_context.workspace.facts())
        return;
    if (!m_loaded)
        loadTeam();
    else if (m_draft)
        compute(true);
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
            loadTeam();
        });
    };
    add({}, tr("All teams"));
    for (const std::string &team : facts->columns().teams) {
        if (!team.empty())
            add(team, oneLine(team));
    }
    menu->popup(m_teamChip->mapToGlobal(QPoint(0, m_teamChip->height() + 4)));
}

void ReadinessPage::loadTeam()
{
    m_loaded = true;
    m_context.workspace.read<std::optional<SavedAssessment>>(
        m_job, tr("Reading the assessment"),
        [team = m_team](Store &store, Progress &) { return store.latestAssessment(team); }, this,
        [this](Result<std::optional<SavedAssessment>> saved) {
            if (saved)
                begin(*saved);
            else
                messages()->showError(saved.error());
        },
        Jobs::Shown::Quietly);
}

CivilDate ReadinessPage::newestDay() const
{
    const auto last = m_context.workspace.summary().lastOccurredAt;
    return CivilDate::fromEpochMs(last ? *last : m_context.workspace.clock().nowMs());
}

void ReadinessPage::begin(const std::optional<SavedAssessment> &saved)
{
    Assessment assessment;
    if (const auto kept = AssessmentDraft::kept(m_context.settings, m_context.workspace.path(), m_team))
        assessment = *kept;
    else if (saved)
        assessment = saved->assessment;
    assessment.team = m_team;
    if (!assessment.date)
        assessment.date = newestDay();
    if (assessment.assessor.empty())
        assessment.assessor = m_context.settings.reviewer().toStdString();
    m_draft = std::make_unique<AssessmentDraft>(m_context.settings, m_context.workspace.path(), assessment);
    m_teamChip->setValue(m_team.empty() ? tr("all") : oneLine(m_team));
    m_teamChip->setUserSet(!m_team.empty());
    m_teamChip->setSentence(tr("Team is %1").arg(m_teamChip->value()));
    m_date->setDate(QDate(assessment.date->year(), assessment.date->month(), assessment.date->day()));
    compute(true);
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
    m_readiness = computeReadiness(knowledge->playbook, knowledge->study, assessment, date, m_window);
    showResult();
}

void ReadinessPage::showResult()
{
    const Playbook &playbook = m_context.workspace.knowledge()->playbook;
    m_list->show(*m_draft, m_readiness, m_window);
    m_scores->show(m_readiness, playbook, !m_draft->assessment().answers.empty());
    subtitle()->setPlain(tr("window %1 days, %2").arg(m_readiness.windowDays)
                             .arg(incidentsText(m_readiness.incidentsInWindow)));
    m_plan->setTable(planTable(m_readiness, playbook), 168);
    hidePlanColumns();
    m_plan->setNote(tr("%1 below level 2").arg(counted(qint64(m_readiness.plan.size()), tr("%1 control"),
                                                       tr("%1 controls"))));
    QString note = tr("Incidents it could have prevented in the window: an estimate.");
    if (m_readiness.outside.share.count > 0)
        note += QLatin1Char(' ')
                + tr("Outside the playbook: %1.").arg(shareText(m_readiness.outside.share));
    m_planNote->setPlain(note);
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void ReadinessPage::hidePlanColumns()
{
    const bool below = m_row->direction() == QBoxLayout::TopToBottom;
    for (const int column : {kPlanLevel, kPlanFirstMove})
        m_plan->table()->setColumnHidden(column, !below);
}

void ReadinessPage::showRecord(const std::string &control)
{
    const Playbook &playbook = m_context.workspace.knowledge()->playbook;
    const Control *one = playbook.control(control);
    if (!one || !m_draft)
        return;
    IncidentFilter filter;
    filter.modes = one->prevents;
    if (!m_team.empty())
        filter.teams = {m_team};
    filter.from = m_readiness.windowFrom;
    filter.to = m_readiness.date;
    if (const auto since = m_draft->answer(control).since; since && *since >= *filter.from)
        filter.from = CivilDate{since->days + 1};
    m_context.workspace.show(QStringLiteral("incidents"), filter);
}

void ReadinessPage::save()
{
    if (!m_draft)
        return;
    const std::string version = m_context.workspace.knowledge()->playbook.version;
    m_context.workspace.change<std::int64_t>(
        tr("Saving the assessment"),
        [assessment = m_draft->assessment(), version, now = m_context.workspace.clock().nowMs()](
            Store &store, Progress &) { return store.saveAssessment(assessment, version, now); },
        [this](const Result<std::int64_t> &saved) {
            if (!saved)
                return;
            m_draft->forget();
            messages()->say(MessageBar::Kind::Done, tr("The assessment is saved. The report of this team uses it."));
        },
        Jobs::Shown::Quietly);
}

QStringList ReadinessPage::statusTexts() const
{
    const Playbook &playbook = m_context.workspace.knowledge()->playbook;
    const auto controls = playbook.controls();
    const auto answered = std::count_if(controls.begin(), controls.end(), [this](const Control *control) {
        return m_draft && m_draft->isAnswered(control->id);
    });
    return {tr("%1 of %2 controls answered").arg(answered).arg(controls.size()),
            tr("Playbook %1").arg(oneLine(playbook.version))};
}

bool ReadinessPage::canTrigger(const QString &id) const
{
    return id == QLatin1String("page.copy") && !m_readiness.plan.empty();
}

void ReadinessPage::trigger(const QString &id)
{
    if (id == QLatin1String("page.copy"))
        QApplication::clipboard()->setText(tabSeparated(*m_plan->model()));
}

void ReadinessPage::focusFirst()
{
    m_list->focusFirst();
}

void ReadinessPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const Look &look = m_context.look;
    const bool below = width() < look.scaled(kSideBelow);
    m_row->setDirection(below ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    hidePlanColumns();
    m_sideRow->setDirection(below ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_scores->setFixedWidth(look.scaled(kSideWidth));
    m_side->setFixedHeight(below ? look.scaled(kStripHeight) : QWIDGETSIZE_MAX);
    m_side->setMinimumHeight(below ? look.scaled(kStripHeight) : 0);
    m_side->setMinimumWidth(below ? 0 : look.scaled(kSideWidth));
    m_side->setMaximumWidth(below ? QWIDGETSIZE_MAX : look.scaled(kSideWidth));
}

} // namespace faultline
