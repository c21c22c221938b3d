// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/labelspage.h"

#include "core/report/format.h"
#include "ui/models/incidenttexts.h"
#include "ui/models/tablespecmodel.h"
#include "ui/pages/chartcard.h"
#include "ui/pages/decisiondialog.h"
#include "ui/pages/labelactions.h"
#include "ui/pages/tablecard.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/tabstrip.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/workspace.h"

#include <QGridLayout>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kAbreastFrom = 1060; ///< width of the page
enum Tab : int { Wrong, Open, Readers };

} // namespace

PageInfo LabelsPage::info()
{
    return {QStringLiteral("labels"), tr("Labels"), QStringLiteral("done")};
}

LabelsPage::LabelsPage(PageContext context)
    : Page(context, info()), m_job(context.jobs), m_actions(new LabelActions(context, *this))
{
    makeHead();
    m_scroll = new ScrollColumn;
    m_scroll->setColumn(makeColumn());
    content()->addWidget(m_scroll, 1);
    subtitle()->setPlain(tr("How good are these labels?"));
    connect(messages(), &MessageBar::acted, m_actions, &LabelActions::showWhatWouldMove);
}

LabelsPage::~LabelsPage() = default;

void LabelsPage::makeHead()
{
    Actions &actions = m_context.actions;
    Button *more = addHeadButton(tr("More"));
    auto *menu = new QMenu(this);
    for (const char *id : {"review.merge", "review.settle", "review.modes"})
        menu->addAction(actions[QString::fromLatin1(id)]);
    menu->addSeparator();
    connect(menu->addAction(tr("Go back to the shipped classifier…")), &QAction::triggered, m_actions,
            &LabelActions::useShipped);
    more->setMenu(menu);
    Button *draw = addHeadButton(tr("Check 50 at random"));
    connect(draw, &QAbstractButton::clicked, actions[QStringLiteral("review.draw")], &QAction::trigger);
    Button *learn = addHeadButton(tr("Learn from my corrections…"), true);
    connect(learn, &QAbstractButton::clicked, actions[QStringLiteral("review.learn")], &QAction::trigger);
}

QWidget *LabelsPage::makeSummary()
{
    Look &look = m_context.look;
    auto *card = new Card(look);
    card->setTitle(tr("What people found"));
    m_which = new Segments(look,
                           {{tr("All checked"), tr("all that people checked"), 0},
                            {tr("Random check"), tr("only those drawn at random"), 0}});
    m_which->setWide(true);
    m_which->setSubject(tr("Labels"));
    m_which->setCurrent(0);
    card->headActions()->addWidget(m_which);
    m_summary = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped);
    m_note = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    m_note->setPlain(selectionText());
    card->body()->addWidget(m_summary);
    card->body()->addSpacing(6);
    card->body()->addWidget(m_note);
    connect(m_which, &Segments::chosen, this, [this] { showCharts(); });
    return card;
}

QWidget *LabelsPage::makeColumn()
{
    Look &look = m_context.look;
    auto *column = new QWidget;
    auto *rows = new QVBoxLayout(column);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(12);
    m_calibration = new ChartCard(look);
    m_confusion = new ChartCard(look);
    m_calibration->setMinimumHeight(look.scaled(330));
    m_confusion->setMinimumHeight(look.scaled(330));
    m_charts = new QGridLayout;
    m_charts->setSpacing(12);
    m_table = new TableCard(look);
    m_table->setMinimumHeight(look.scaled(320));
    m_table->tabs()->addTab(tr("Seen differently"));
    m_table->tabs()->addTab(tr("To settle"));
    m_table->tabs()->addTab(tr("Readers"));
    m_table->setStretchLast();
    m_settle = new Button(look, Button::Kind::Secondary, tr("Settle them"));
    m_settle->setHead(true);
    m_table->head()->addWidget(m_settle);
    connect(m_settle, &QAbstractButton::clicked, m_context.actions[QStringLiteral("review.settle")],
            &QAction::trigger);
    connect(m_table->tabs(), &TabStrip::currentChanged, this, [this] { showTable(); });
    connect(m_table->table(), &QTableView::activated, this,
            [this](const QModelIndex &at) { openRow(at.row()); });
    connect(m_table->table(), &QTableView::clicked, this,
            [this](const QModelIndex &at) { openRow(at.row()); });
    rows->addWidget(makeSummary());
    rows->addLayout(m_charts);
    rows->addWidget(m_table, 1);
    placeCharts();
    return column;
}

void LabelsPage::placeCharts()
{
    const bool abreast = width() >= m_context.look.scaled(kAbreastFrom);
    m_charts->addWidget(m_calibration, 0, 0);
    m_charts->addWidget(m_confusion, abreast ? 0 : 1, abreast ? 1 : 0);
    m_charts->setColumnStretch(0, 3);
    m_charts->setColumnStretch(1, abreast ? 2 : 0);
}

void LabelsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    placeCharts();
}

void LabelsPage::refresh()
{
    if (!m_context.workspace.isOpen())
        return;
    m_context.workspace.read<Found>(
        m_job, tr("Reading the labels"),
        [](Store &store, Progress &progress) -> Result<Found> {
            auto quality = labelQuality(store, progress);
            if (!quality)
                return quality.error();
            auto open = openDisagreements(store, progress);
            if (!open)
                return open.error();
            return Found{std::move(*quality), std::move(*open)};
        },
        this,
        [this](Result<Found> found) {
            if (found)
                show(std::move(*found));
            else
                messages()->showError(found.error());
        },
        Jobs::Shown::Quietly);
}

void LabelsPage::show(Found found)
{
    m_found = std::move(found);
    showSummary();
    showCharts();
    m_table->tabs()->setCount(Wrong, countText(m_found.quality.wrongCount));
    m_table->tabs()->setCount(Open, countText(std::int64_t(m_found.open.size())), !m_found.open.empty());
    m_table->tabs()->setCount(Readers, countText(std::int64_t(readersTable().rows.size())));
    showTable();
    tellVersions();
    Q_EMIT statusChanged();
}

void LabelsPage::showSummary()
{
    QStringList lines = labelQualityText(m_found.quality).split(QLatin1Char('\n'));
    lines.removeAll(selectionText());
    m_summary->setPlain(lines.join(QLatin1Char('\n')));
    m_note->setVisible(m_found.quality.all.decided > 0);
}

void LabelsPage::showCharts()
{
    const CheckedLabels &checked = m_which->current() == 1 ? m_found.quality.random : m_found.quality.all;
    m_calibration->setSpec(calibrationChart(checked));
    m_confusion->setSpec(confusionChart(checked.agreement, tr("Who says what?"),
                                        tr("Rows: what people decided; columns: what the classifier had "
                                           "said, “unclear” where it left it open.")));
}

TableSpec LabelsPage::wrongTable() const
{
    const Taxonomy &taxonomy = m_context.workspace.knowledge()->taxonomy;
    TableSpec table;
    table.columns = {{tr("Incident"), ColumnAlign::Left, 3},
                     {tr("Person"), ColumnAlign::Left, 2},
                     {tr("Classifier"), ColumnAlign::Left, 2},
                     {tr("Sure"), ColumnAlign::Right, 1},
                     {tr("Decided by"), ColumnAlign::Left, 1}};
    for (const WrongLabel &one : m_found.quality.wrong) {
        table.rows.push_back({oneLine(one.title.empty() ? one.id : one.title),
                              labelText(one.person, taxonomy), labelText(one.machine, taxonomy),
                              percentText(one.confidence), oneLine(one.reviewer)});
        table.rowCategory.push_back(one.person.category);
    }
    return table;
}

TableSpec LabelsPage::readersTable() const
{
    TableSpec table;
    table.columns = {{tr("Readers"), ColumnAlign::Left, 2},
                     {tr("Both labelled"), ColumnAlign::Right, 1},
                     {tr("Agreement"), ColumnAlign::Left, 4}};
    const auto add = [&](const QString &names, const ReaderAgreement &pair) {
        table.rows.push_back({names, countText(pair.overall.n), agreementText(pair.overall)});
    };
    const LabelQuality &quality = m_found.quality;
    if (quality.all.agreement.overall.n > 0)
        add(tr("People and classifier"), quality.all.agreement);
    for (const ReaderAgreement &pair : quality.readers)
        add(tr("%1 and %2").arg(oneLine(pair.first), oneLine(pair.second)), pair);
    if (quality.columnAndMachine)
        add(tr("Label column and classifier"), *quality.columnAndMachine);
    if (quality.columnAndPeople)
        add(tr("Label column and people"), *quality.columnAndPeople);
    return table;
}

void LabelsPage::showTable()
{
    const int tab = m_table->tabs()->current();
    m_settle->setVisible(tab == Open && !m_found.open.empty());
    switch (tab) {
    case Wrong:
        m_table->setNote(m_found.quality.wrongCount > std::int64_t(m_found.quality.wrong.size())
                             ? tr("The first %1").arg(countText(std::int64_t(m_found.quality.wrong.size())))
                             : tr("The classifier's surest mistakes first; a click opens the record"));
        m_table->setTable(wrongTable(), 300);
        break;
    case Open:
        m_table->setNote(m_found.open.empty() ? tr("Nobody differs, or no other copy was merged")
                                              : QString());
        m_table->setTable(disagreementTable(m_found.open, m_context.workspace.knowledge()->taxonomy), 360);
        break;
    default:
        m_table->setNote(tr("Cohen's kappa with its 95% interval; a click shows it by category"));
        m_table->setTable(readersTable(), 300);
    }
}

void LabelsPage::openRow(int row)
{
    const auto at = std::size_t(row);
    switch (m_table->tabs()->current()) {
    case Wrong:
        if (row >= 0 && at < m_found.quality.wrong.size())
            m_context.workspace.showIncident(m_found.quality.wrong[at].id);
        break;
    case Open:
        if (row >= 0 && at < m_found.open.size())
            m_context.workspace.showIncident(m_found.open[at].id);
        break;
    default:
        m_actions->showAgreement(m_found.quality, row);
    }
}

void LabelsPage::tellVersions()
{
    const std::string now = m_context.workspace.knowledge()->classifier->version();
    std::int64_t older = 0;
    QStringList names;
    for (const VersionCount &version : m_found.quality.versions) {
        if (version.version.empty() || version.version == now)
            continue;
        older += version.count;
        names += fromUtf8(version.version);
    }
    if (older > 0)
        messages()->say(MessageBar::Kind::Warning,
                        tr("%1 labelled by another classifier (%2); this one is %3.")
                            .arg(incidentsText(older), names.join(QStringLiteral(", ")), fromUtf8(now)),
                        {}, tr("What would move…"));
}

void LabelsPage::trigger(const QString &actionId)
{
    if (actionId == QLatin1String("review.learn"))
        m_actions->learn();
    else if (actionId == QLatin1String("review.draw"))
        m_actions->draw();
    else if (actionId == QLatin1String("review.merge"))
        m_actions->merge();
    else if (actionId == QLatin1String("review.modes"))
        m_actions->editModes();
}

QStringList LabelsPage::statusTexts() const
{
    return {tr("%1 checked by people").arg(shareText(m_found.quality.checked)),
            tr("Classifier %1")
                .arg(fromUtf8(m_context.workspace.knowledge()->classifier
                                  ? m_context.workspace.knowledge()->classifier->version()
                                  : std::string()))};
}

void LabelsPage::focusFirst()
{
    m_table->table()->setFocus(Qt::OtherFocusReason);
}

} // namespace faultline
