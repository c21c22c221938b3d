// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reviewpage.h"

#include "core/report/format.h"
#include "ui/models/incidenttexts.h"
#include "ui/pages/likeitcard.h"
#include "ui/pages/reviewbuttons.h"
#include "ui/pages/reviewchoices.h"
#include "ui/pages/reviewprogress.h"
#include "ui/pages/reviewreading.h"
#include "ui/pages/similardialog.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/labelcommands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kSideWidth = 340;
constexpr int kHintFrom = 720;
/// Letters that choose no mode: note, skip, unclear, undo.
constexpr auto kOwnLetters = "NSUZ";

} // namespace

PageInfo ReviewPage::info()
{
    return {QStringLiteral("review"), tr("Review"), QStringLiteral("review")};
}

ReviewPage::ReviewPage(PageContext context)
    : Page(context, info()), m_queueJob(context.jobs), m_recordJob(context.jobs), m_relabelJob(context.jobs)
{
    makeHead();
    m_views = new QStackedWidget;
    m_empty = new EmptyState(context.look);
    auto *emptyCard = new Card(context.look);
    emptyCard->body()->addWidget(m_empty);
    m_views->addWidget(makeWork());
    m_views->addWidget(emptyCard);
    m_progress = new ReviewProgress(context.look);
    content()->addWidget(m_progress);
    content()->addWidget(m_views, 1);
    connect(m_progress, &ReviewProgress::kindChosen, this, &ReviewPage::openKind);
    connect(m_empty, &EmptyState::acted, this,
            [this] { m_context.actions[QStringLiteral("review.draw")]->trigger(); });
    connect(&context.look, &Look::changed, this, &ReviewPage::fitSide);
    connect(&context.workspace, &Workspace::opened, this, [this] {
        m_progress->setKind(ReviewKind::NeedsReview);
        openKind(ReviewKind::NeedsReview);
    });
    setFocusPolicy(Qt::StrongFocus);
    makeKeys();
}

ReviewPage::~ReviewPage() = default;

void ReviewPage::makeHead()
{
    m_undo = new Button(m_context.look, Button::Kind::Quiet, tr("Undo"));
    m_undo->setHead(true);
    m_undo->setIconName(QStringLiteral("undo"));
    m_undo->setKeyCap(QStringLiteral("Z"));
    headActions()->addWidget(m_undo);
    connect(m_undo, &QAbstractButton::clicked, this, &ReviewPage::undo);
    m_relabel = addHeadButton(tr("Relabel like this…"));
    connect(m_relabel, &QAbstractButton::clicked, this, &ReviewPage::relabelSimilar);
    Button *more = addHeadButton(tr("More"));
    auto *menu = new QMenu(this);
    for (const char *id : {"review.learn", "review.merge", "review.draw", "review.modes", "go.labels"})
        menu->addAction(m_context.actions[QString::fromLatin1(id)]);
    more->setMenu(menu);
}

QWidget *ReviewPage::makeWork()
{
    Look &look = m_context.look;
    auto *work = new QWidget;
    auto *row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    m_reading = new ReviewReading(look);
    m_buttons = new ReviewButtons(look, m_reading->buttons(), this);
    m_choices = new ReviewChoices(look, m_context.workspace.taxonomy());
    m_likeIt = new LikeItCard(look, m_context.workspace, m_context.jobs);
    m_choices->addCard(m_likeIt);
    m_side = new ScrollColumn;
    m_side->setColumn(m_choices);
    row->addWidget(m_reading, 1);
    row->addWidget(m_side);
    connect(m_buttons, &ReviewButtons::accepted, this, &ReviewPage::accept);
    connect(m_buttons, &ReviewButtons::skipped, this, &ReviewPage::skip);
    connect(m_choices, &ReviewChoices::changed, this, &ReviewPage::updateAccept);
    connect(m_likeIt, &LikeItCard::relabelWanted, this, &ReviewPage::relabelSimilar);
    connect(m_likeIt, &LikeItCard::found, this,
            [this] { m_relabel->setEnabled(!m_likeIt->similar().empty()); });
    return work;
}

void ReviewPage::addKey(int key, std::function<void()> run)
{
    auto *shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, action = std::move(run)] {
        if (m_row)
            action();
    });
}

void ReviewPage::makeKeys()
{
    for (int i = 0; i < int(kKnownCategoryCount); ++i)
        addKey(Qt::Key_1 + i, [this, i] { m_choices->chooseCategory(Category(i)); });
    for (int key = Qt::Key_A; key <= Qt::Key_Z; ++key) {
        if (!QLatin1String(kOwnLetters).contains(QChar(key)))
            addKey(key, [this, key] { m_choices->chooseModeKey(QString(QChar(key))); });
    }
    addKey(Qt::Key_U, [this] { m_choices->chooseCategory(Category::Unclear); });
    addKey(Qt::Key_N, [this] { m_buttons->askNote(); });
    addKey(Qt::Key_S, [this] { skip(); });
    addKey(Qt::Key_Return, [this] { accept(); });
    addKey(Qt::Key_Enter, [this] { accept(); });
    auto *back = new QShortcut(QKeySequence(Qt::Key_Z), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &ReviewPage::undo);
}

void ReviewPage::trigger(const QString &actionId)
{
    const ReviewKind kind
        = actionId == QLatin1String("review.settle") ? ReviewKind::Disagreed : ReviewKind::Drawn;
    m_progress->setKind(kind);
    openKind(kind);
}

void ReviewPage::openKind(ReviewKind)
{
    m_queue.clear();
    m_decided.clear();
    m_row.reset();
    if (isVisible())
        refresh();
}

void ReviewPage::refresh()
{
    if (!m_context.workspace.isOpen())
        return;
    m_context.workspace.read<ReviewList>(
        m_queueJob, tr("Finding what needs review"),
        [kind = m_progress->kind()](Store &store, Progress &progress) {
            return reviewList(store, kind, progress);
        },
        this,
        [this](Result<ReviewList> list) {
            if (!list) {
                messages()->showError(list.error());
                return;
            }
            m_list = std::move(*list);
            m_queue.setRows(m_list.rows);
            readCurrent();
        },
        Jobs::Shown::Quietly);
}

void ReviewPage::readCurrent()
{
    showProgress();
    const auto row = m_queue.current();
    if (!row) {
        m_row.reset();
        showNone();
        return;
    }
    m_views->setCurrentIndex(0);
    if (m_row == row)
        return;
    m_context.workspace.read<Shown>(
        m_recordJob, tr("Reading the incident"),
        [id = *row, knowledge = m_context.workspace.knowledge()](Store &store, Progress &) -> Result<Shown> {
            auto found = store.incidents(std::vector<std::int64_t>{id});
            if (!found)
                return found.error();
            if (found->empty())
                return failure(ErrorCode::NotFound, tr("This incident is not in the workspace any more."));
            auto record = readIncidentRecord(store, *knowledge, found->front().id);
            if (!record)
                return record.error();
            auto readings = store.labelling().readingsOf(found->front().id);
            if (!readings)
                return readings.error();
            return Shown{std::move(*record), std::move(*readings)};
        },
        this,
        [this, row](Result<Shown> shown) {
            if (!shown) {
                messages()->showError(shown.error());
                return;
            }
            m_row = row;
            show(*shown);
        },
        Jobs::Shown::Quietly);
}

void ReviewPage::show(const Shown &shown)
{
    m_shown = shown;
    m_askedWhy = false;
    m_reading->show(shown.record, m_context.workspace.summary().zone);
    const ClassifierDecision &machine = shown.record.machine;
    const Classification &word = shown.record.incident.classification;
    const bool abstained = machine.category == Category::Unclear;
    Category proposed = abstained ? machine.mostProbable : machine.category;
    const auto shared = m_context.workspace.taxonomy();
    std::string mode = machine.mode ? shared->modes()[*machine.mode].id : std::string();
    if (m_progress->kind() == ReviewKind::Disagreed) {
        proposed = word.category;
        mode = word.mode;
    }
    m_choices->setTaxonomy(shared);
    m_choices->show(machine, proposed, mode, captionOf(shown));
    m_buttons->clearNote();
    updateAccept();
    m_relabel->setEnabled(false);
    m_likeIt->find(m_progress->kind() == ReviewKind::Disagreed ? std::string() : shown.record.incident.id);
    if (isVisible() && !m_buttons->isAsking())
        setFocus(Qt::OtherFocusReason);
}

QString ReviewPage::captionOf(const Shown &shown) const
{
    if (m_progress->kind() == ReviewKind::Disagreed) {
        QStringList said;
        for (const Reading &reading : shown.readings)
            said += tr("%1: %2").arg(oneLine(reading.reader),
                                     reading.mode.empty()
                                         ? categoryText(reading.category)
                                         : modeText(m_context.workspace.knowledge()->taxonomy, reading.mode));
        return said.join(QStringLiteral(" · "));
    }
    if (shown.record.machine.category == Category::Unclear)
        return tr("The classifier abstained; the most probable is marked");
    return m_progress->kind() == ReviewKind::Drawn
        ? tr("Proposed by the classifier; drawn at random")
        : tr("Proposed by the classifier; uncertain, so it is here");
}

void ReviewPage::showProgress()
{
    const std::int64_t done = m_queue.done() + m_list.done;
    subtitle()->setPlain(ReviewProgress::countsText(m_queue.left(), done));
    m_progress->show(m_list, m_queue.left(), done);
    m_undo->setEnabled(!m_decided.empty());
    Q_EMIT statusChanged();
}

void ReviewPage::showNone()
{
    m_relabel->setEnabled(false);
    const ReviewProgress::Words words = m_progress->nothingLeft(m_context.workspace.summary().incidents);
    m_empty->say(words.what, words.todo, words.action);
    m_views->setCurrentIndex(1);
}

void ReviewPage::updateAccept()
{
    m_buttons->setAccepts(m_choices->category(), m_progress->kind() == ReviewKind::Disagreed);
}

void ReviewPage::accept()
{
    if (!m_row)
        return;
    const Classification &word = m_shown.record.incident.classification;
    const bool overrides = m_choices->category() != word.category && word.category != Category::Unclear;
    if (overrides && m_buttons->note().isEmpty() && !m_askedWhy) {
        m_askedWhy = true;
        m_buttons->askNote();
        return;
    }
    decide(decisionStep(m_shown.record.incident, m_choices->category(), m_choices->mode(),
                        m_context.settings.reviewer().toStdString(), m_buttons->note().toStdString()),
           tr("%1 is %2").arg(m_reading->name(), categoryText(m_choices->category())));
}

void ReviewPage::decide(const DecisionStep &step, const QString &text)
{
    m_decided.push_back(*m_row);
    m_queue.takeAway();
    m_row.reset();
    Workspace &workspace = m_context.workspace;
    if (m_progress->kind() == ReviewKind::Disagreed)
        workspace.undoStack().push(new SettleCommand(workspace, step, text));
    else
        workspace.undoStack().push(new DecideCommand(workspace, {step}, text));
    readCurrent();
}

void ReviewPage::skip()
{
    m_queue.skip();
    readCurrent();
}

void ReviewPage::undo()
{
    if (m_decided.empty() || !m_context.workspace.undoStack().canUndo())
        return;
    m_queue.bringFront(m_decided.back());
    m_queue.undone();
    m_decided.pop_back();
    m_row.reset();
    m_context.workspace.undoStack().undo();
}

void ReviewPage::relabelSimilar()
{
    if (!m_row || m_likeIt->similar().empty())
        return;
    const auto decision = askSimilar(m_context.look, m_context.workspace.taxonomy(), m_shown.record.incident,
                                     m_likeIt->similar(), m_choices->category(), m_choices->mode(), this);
    if (decision)
        decideSimilar(*decision);
}

void ReviewPage::decideSimilar(const SimilarDecision &decision)
{
    std::vector<std::int64_t> rows{*m_row};
    rows.insert(rows.end(), decision.rows.begin(), decision.rows.end());
    m_context.workspace.read<std::vector<Incident>>(
        m_relabelJob, tr("Reading incidents"),
        [rows](Store &store, Progress &) { return store.incidents(rows); }, this,
        [this, decision, rows](Result<std::vector<Incident>> incidents) {
            if (!incidents) {
                messages()->showError(incidents.error());
                return;
            }
            std::vector<DecisionStep> steps;
            for (const Incident &incident : *incidents)
                steps.push_back(decisionStep(incident, decision.category, decision.mode,
                                             m_context.settings.reviewer().toStdString(), decision.note));
            m_decided.push_back(rows.front());
            m_queue.takeAway();
            m_row.reset();
            const QString text = tr("Relabel %1").arg(incidentsText(std::int64_t(steps.size())));
            Workspace &workspace = m_context.workspace;
            workspace.undoStack().push(new DecideCommand(workspace, std::move(steps), text));
        });
}

void ReviewPage::fitSide()
{
    const Look &look = m_context.look;
    m_side->setFixedWidth(std::min(look.scaled(kSideWidth), width() * 2 / 5));
    m_buttons->setRoomy(width() - m_side->width() >= look.scaled(kHintFrom));
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitSide();
}

QStringList ReviewPage::statusTexts() const
{
    return {tr("%1 to review of %2")
                .arg(countText(m_queue.left()), countText(m_context.workspace.summary().incidents)),
            tr("Reviewer: %1").arg(m_context.settings.reviewer())};
}

void ReviewPage::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
}

} // namespace faultline
