// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reviewpage.h"

#include "core/report/format.h"
#include "core/stats/proportion.h"
#include "ui/models/incidenttexts.h"
#include "ui/pages/reviewchoices.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/evidencetext.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/whylist.h"
#include "ui/workspace/commands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kMostReasons = 3;
constexpr int kSideWidth = 340;
constexpr int kHintFrom = 720;

} // namespace

ReviewPage::ReviewPage(PageContext context)
    : Page(context, QStringLiteral("review"), tr("Review"), QStringLiteral("review")), m_queueJob(context.jobs),
      m_recordJob(context.jobs)
{
    m_undo = new Button(context.look, Button::Kind::Quiet, tr("Undo"));
    m_undo->setHead(true);
    m_undo->setIconName(QStringLiteral("undo"));
    m_undo->setKeyCap(QStringLiteral("Z"));
    headActions()->addWidget(m_undo);
    connect(m_undo, &QAbstractButton::clicked, this, &ReviewPage::undo);
    m_views = new QStackedWidget;
    auto *work = new QWidget;
    auto *column = new QVBoxLayout(work);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(makeProgress());
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    m_choices = new ReviewChoices(context.look, context.workspace.knowledge()->taxonomy);
    connect(&context.look, &Look::changed, this, &ReviewPage::fitSide);
    row->addWidget(makeReading(), 1);
    row->addWidget(m_choices);
    column->addLayout(row, 1);
    m_empty = new EmptyState(context.look);
    auto *emptyCard = new Card(context.look);
    emptyCard->body()->addWidget(m_empty);
    m_views->addWidget(work);
    m_views->addWidget(emptyCard);
    content()->addWidget(m_views, 1);
    connect(m_choices, &ReviewChoices::changed, this, &ReviewPage::updateAccept);
    connect(&context.workspace, &Workspace::opened, this, [this] {
        m_queue.clear();
        m_decided.clear();
        m_shown.reset();
    });
    setFocusPolicy(Qt::StrongFocus);
    makeKeys();
}

ReviewPage::~ReviewPage() = default;

QWidget *ReviewPage::makeProgress()
{
    auto *widget = new QWidget;
    auto *row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_bar = new QProgressBar;
    m_bar->setFixedWidth(220);
    m_bar->setTextVisible(false);
    m_bar->setAccessibleName(tr("Reviewed"));
    m_stop = new TextLabel(m_context.look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Elided);
    row->addWidget(m_bar);
    row->addWidget(m_stop, 1);
    return widget;
}

QWidget *ReviewPage::makeReading()
{
    Look &look = m_context.look;
    auto *card = new Card(look);
    card->setAccessibleName(tr("The incident"));
    card->layout()->setContentsMargins(33, 22, 33, 20);
    QVBoxLayout *column = card->body();
    m_where = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    m_title = new TextLabel(look, TextRole::PageTitle, TextColor::Text, TextLabel::Lines::Wrapped);
    m_text = new EvidenceText(look, TextRole::Reading);
    m_text->setMaximumWidth(look.scaled(600));
    m_text->setAccessibleName(tr("Text of the incident"));
    column->addWidget(m_where);
    column->addSpacing(4);
    column->addWidget(m_title);
    column->addSpacing(10);
    column->addWidget(m_text, 1);
    column->addSpacing(8);
    column->addWidget(makeLine());
    column->addSpacing(8);
    auto *reasons = new QHBoxLayout;
    reasons->setSpacing(32);
    for (int side = 0; side < 2; ++side) {
        auto *half = new QVBoxLayout;
        half->setSpacing(4);
        m_reasonHeads[side] = new TextLabel(look, TextRole::Caption, TextColor::Muted);
        m_reasons[side] = new WhyList(look);
        m_reasons[side]->setBars(false);
        half->addWidget(m_reasonHeads[side]);
        half->addWidget(m_reasons[side]);
        half->addStretch(1);
        reasons->addLayout(half, 1);
    }
    column->addLayout(reasons);
    column->addSpacing(12);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(10);
    makeButtons(buttons);
    column->addLayout(buttons);
    return card;
}

void ReviewPage::makeButtons(QHBoxLayout *row)
{
    Look &look = m_context.look;
    m_accept = new Button(look, Button::Kind::Primary, tr("Accept"));
    m_accept->setKeyCap(tr("Enter"));
    auto *skipButton = new Button(look, Button::Kind::Secondary, tr("Skip"));
    skipButton->setKeyCap(QStringLiteral("S"));
    auto *noteButton = new Button(look, Button::Kind::Secondary, tr("Add a note"));
    noteButton->setKeyCap(QStringLiteral("N"));
    m_note = new QLineEdit;
    m_note->setPlaceholderText(tr("Why, in one line"));
    m_note->setAccessibleName(tr("Note"));
    m_note->hide();
    m_hint = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    m_hint->setPlain(tr("Another category asks for one line of why"));
    row->addWidget(m_accept);
    row->addWidget(skipButton);
    row->addWidget(noteButton);
    row->addWidget(m_note, 1);
    row->addWidget(m_hint, 1);
    connect(m_accept, &QAbstractButton::clicked, this, &ReviewPage::accept);
    connect(skipButton, &QAbstractButton::clicked, this, &ReviewPage::skip);
    connect(noteButton, &QAbstractButton::clicked, this, [this] {
        m_note->setVisible(true);
        showHint();
        m_note->setFocus(Qt::ShortcutFocusReason);
    });
    addKey(Qt::Key_N, [noteButton] { noteButton->click(); });
    addKey(Qt::Key_S, [this] { skip(); });
}

void ReviewPage::addKey(int key, std::function<void()> run)
{
    auto *shortcut = new QShortcut(QKeySequence(key), this);
    shortcut->setContext(Qt::WidgetWithChildrenShortcut);
    connect(shortcut, &QShortcut::activated, this, [this, action = std::move(run)] {
        if (m_shown)
            action();
    });
}

void ReviewPage::makeKeys()
{
    for (int i = 0; i < int(kKnownCategoryCount); ++i)
        addKey(Qt::Key_1 + i, [this, i] { m_choices->chooseCategory(Category(i)); });
    addKey(Qt::Key_U, [this] { m_choices->chooseCategory(Category::Unclear); });
    for (int key = Qt::Key_A; key <= Qt::Key_J; ++key)
        addKey(key, [this, key] { m_choices->chooseModeKey(QString(QChar(key))); });
    addKey(Qt::Key_Return, [this] { accept(); });
    addKey(Qt::Key_Enter, [this] { accept(); });
    auto *back = new QShortcut(QKeySequence(Qt::Key_Z), this);
    back->setContext(Qt::WidgetWithChildrenShortcut);
    connect(back, &QShortcut::activated, this, &ReviewPage::undo);
}

void ReviewPage::refresh()
{
    if (!m_context.workspace.isOpen())
        return;
    IncidentFilter waiting;
    waiting.needsReview = true;
    m_context.workspace.read<std::vector<std::int64_t>>(
        m_queueJob, tr("Finding what needs review"),
        [waiting](Store &store, Progress &) { return store.rowIds(waiting, IncidentOrder::Confidence, false); }, this,
        [this](Result<std::vector<std::int64_t>> rows) {
            if (!rows) {
                messages()->showError(rows.error());
                return;
            }
            m_queue.setRows(std::move(*rows));
            readCurrent();
        },
        Jobs::Shown::Quietly);
}

void ReviewPage::readCurrent()
{
    showProgress();
    const auto row = m_queue.current();
    if (!row) {
        m_shown.reset();
        showNone();
        return;
    }
    m_views->setCurrentIndex(0);
    if (m_shown == row)
        return;
    m_context.workspace.read<IncidentRecord>(
        m_recordJob, tr("Reading the incident"),
        [id = *row, knowledge = m_context.workspace.knowledge()](Store &store, Progress &) -> Result<IncidentRecord> {
            auto found = store.incidents(std::vector<std::int64_t>{id});
            if (!found)
                return found.error();
            if (found->empty())
                return failure(ErrorCode::NotFound, tr("This incident is not in the workspace any more."));
            return readIncidentRecord(store, *knowledge, found->front().id);
        },
        this,
        [this, row](Result<IncidentRecord> record) {
            if (!record) {
                messages()->showError(record.error());
                return;
            }
            m_shown = row;
            show(*record);
        },
        Jobs::Shown::Quietly);
}

void ReviewPage::show(const IncidentRecord &record)
{
    m_record = record;
    m_askedWhy = false;
    const Incident &incident = record.incident;
    QStringList where{oneLine(incident.externalId.empty() ? incident.id : incident.externalId),
                      incidentDateText(incident, m_context.workspace.summary().zone), teamText(incident.team)};
    if (incident.severity)
        where.append(tr("severity %1").arg(*incident.severity));
    if (incident.detectedBy)
        where.append(tr("found by: %1").arg(detectedByText(incident.detectedBy)));
    m_where->setPlain(where.join(QStringLiteral(" · ")));
    m_title->setPlain(incident.title.empty() ? tr("No title") : oneLine(incident.title));
    m_text->show(incident.description.empty() ? incident.title : incident.description, record.evidence,
                 incident.description.empty() ? "title" : "description");
    const Taxonomy &taxonomy = m_context.workspace.knowledge()->taxonomy;
    const ClassifierDecision &machine = record.machine;
    const bool abstained = machine.category == Category::Unclear;
    const Category proposed = abstained ? machine.mostProbable : machine.category;
    const std::string mode = machine.mode ? taxonomy.modes()[*machine.mode].id : std::string();
    m_choices->show(machine, proposed, mode,
                    abstained ? tr("The classifier abstained; the most probable is marked")
                              : tr("Proposed by the classifier; uncertain, so it is here"));
    m_note->clear();
    m_note->setVisible(false);
    showHint();
    showReasons();
    updateAccept();
    if (isVisible() && !m_note->hasFocus())
        setFocus(Qt::OtherFocusReason);
}

void ReviewPage::showReasons()
{
    // The best two sides, each with what speaks for it.
    std::vector<Category> sides;
    for (const Evidence &span : m_record.evidence) {
        if (std::find(sides.begin(), sides.end(), span.category) == sides.end() && sides.size() < 2)
            sides.push_back(span.category);
    }
    for (std::size_t side = 0; side < 2; ++side) {
        const bool has = side < sides.size();
        m_reasonHeads[side]->setVisible(has);
        m_reasons[side]->setVisible(has);
        if (!has)
            continue;
        std::vector<WhyList::Line> lines;
        for (const Evidence &span : m_record.evidence) {
            if (span.category == sides[side] && lines.size() < kMostReasons)
                lines.push_back({oneLine(span.text), span.weight, span.category, false});
        }
        m_reasonHeads[side]->setPlain(tr("For %1").arg(categoryText(sides[side])));
        m_reasons[side]->setLines(std::move(lines));
    }
}

void ReviewPage::showProgress()
{
    const std::int64_t left = m_queue.left();
    const std::int64_t all = left + m_queue.done();
    subtitle()->setPlain(all == 0 ? QString()
                                  : tr("%1 of %2 done, %3 to go")
                                        .arg(countText(m_queue.done()), countText(all), countText(left)));
    m_bar->setRange(0, int(std::max<std::int64_t>(1, all)));
    m_bar->setValue(int(m_queue.done()));
    const auto share = proportion(left, m_context.workspace.summary().incidents).share();
    m_stop->setPlain(tr("What is left can move no share by more than %1 points. Below 2 points you may stop.")
                         .arg(share.value_or(0) * 100, 0, 'f', 1));
    m_undo->setEnabled(!m_decided.empty());
    Q_EMIT statusChanged();
}

void ReviewPage::showNone()
{
    const std::int64_t all = m_context.workspace.summary().incidents;
    m_empty->say(tr("Nothing needs you."),
                 all == 0 ? tr("There is no incident yet whose label could be in doubt.")
                          : tr("All %1 labels are either sure or decided by a person.").arg(countText(all)));
    m_views->setCurrentIndex(1);
}

void ReviewPage::updateAccept()
{
    const Category chosen = m_choices->category();
    m_accept->setText(tr("Accept %1").arg(categoryText(chosen)));
    m_accept->updateGeometry();
}

void ReviewPage::accept()
{
    if (!m_shown)
        return;
    const bool overrides = m_choices->category() != m_record.incident.classification.category
                           && m_record.incident.classification.category != Category::Unclear;
    if (overrides && m_note->text().trimmed().isEmpty() && !m_askedWhy) {
        m_askedWhy = true;
        m_note->setVisible(true);
        showHint();
        m_note->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    const DecisionStep step = decisionStep(m_record.incident, m_choices->category(), m_choices->mode(),
                                           m_context.settings.reviewer().toStdString(),
                                           m_note->text().trimmed().toStdString());
    const QString text = tr("%1 is %2").arg(m_where->plain().section(QStringLiteral(" · "), 0, 0),
                                            categoryText(m_choices->category()));
    m_decided.push_back(*m_shown);
    m_queue.takeAway();
    m_shown.reset();
    m_context.workspace.undoStack().push(new DecideCommand(m_context.workspace, {step}, text));
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
    m_shown.reset();
    m_context.workspace.undoStack().undo();
}

void ReviewPage::fitSide()
{
    const Look &look = m_context.look;
    m_choices->setFixedWidth(std::min(look.scaled(kSideWidth), width() * 2 / 5));
    showHint();
}

void ReviewPage::showHint()
{
    const int room = width() - m_choices->width();
    m_hint->setVisible(m_note->isHidden() && room >= m_context.look.scaled(kHintFrom));
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    fitSide();
}

QStringList ReviewPage::statusTexts() const
{
    return {tr("%1 to review of %2").arg(countText(m_queue.left()), countText(m_context.workspace.summary().incidents)),
            tr("Reviewer: %1").arg(m_context.settings.reviewer())};
}

void ReviewPage::focusFirst()
{
    setFocus(Qt::OtherFocusReason);
}

} // namespace faultline
