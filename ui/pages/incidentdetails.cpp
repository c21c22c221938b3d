// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentdetails.h"

#include "core/report/format.h"
#include "ui/models/incidenttexts.h"
#include "ui/pages/incidentextras.h"
#include "ui/widgets/button.h"
#include "ui/widgets/categorycombo.h"
#include "ui/widgets/evidencetext.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/whylist.h"
#include "ui/workspace/commands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollBar>
#include <QVBoxLayout>

namespace faultline {

namespace {

constexpr std::size_t kMostReasons = 5;
constexpr int kFieldWidth = 230;

TextLabel *made(Look &look, TextRole role, TextColor color = TextColor::Text,
                TextLabel::Lines lines = TextLabel::Lines::One)
{
    return new TextLabel(look, role, color, lines);
}

} // namespace

IncidentDetails::IncidentDetails(PageContext context, QWidget *parent) : Card(context.look, parent), m_context(context)
{
    setAccessibleName(tr("Details of the incident"));
    setBare();
    m_area = new ScrollColumn;
    auto *page = new QWidget;
    page->setMaximumWidth(context.look.scaled(720));
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(16, 12, 16, 16);
    column->setSpacing(0);
    buildHead(column);
    buildFacts(column);
    buildDecision(column);
    buildTexts(column);
    column->addStretch(1);
    m_area->setColumn(page);
    body()->addWidget(m_area);
}

void IncidentDetails::buildHead(QVBoxLayout *column)
{
    Look &look = m_context.look;
    auto *row = new QHBoxLayout;
    m_where = made(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    auto *close = new Button(look, Button::Kind::Quiet, {});
    close->setIconName(QStringLiteral("close"));
    close->setHead(true);
    close->setAccessibleName(tr("Close the details"));
    close->setToolTip(tr("Close (Esc)"));
    connect(close, &QAbstractButton::clicked, this, &IncidentDetails::closed);
    row->addWidget(m_where, 1);
    row->addWidget(close);
    column->addLayout(row);
    m_title = made(look, TextRole::Headline, TextColor::Text, TextLabel::Lines::Wrapped);
    m_title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_title);
    column->addSpacing(10);
    column->addWidget(makeLine());
}

void IncidentDetails::buildFacts(QVBoxLayout *column)
{
    column->addSpacing(8);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(8);
    m_facts->setVerticalSpacing(0);
    column->addLayout(m_facts);
    column->addSpacing(8);
    column->addWidget(makeLine());
}

void IncidentDetails::buildDecision(QVBoxLayout *column)
{
    Look &look = m_context.look;
    column->addSpacing(10);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(6);
    grid->setColumnMinimumWidth(0, look.scaled(78));
    grid->setColumnStretch(1, 1);
    m_category = new CategoryCombo(look);
    m_mode = new ModeCombo(m_context.workspace.taxonomy());
    for (QComboBox *combo : {static_cast<QComboBox *>(m_category), static_cast<QComboBox *>(m_mode)}) {
        combo->setMaximumWidth(look.scaled(kFieldWidth));
        combo->setMinimumWidth(look.scaled(150));
        combo->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    }
    m_decidedBy = made(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Elided);
    m_accept = new Button(look, Button::Kind::Link, tr("Accept"));
    m_accept->setAccessibleName(tr("Accept the classifier's word"));
    auto *decided = new QHBoxLayout;
    decided->setSpacing(12);
    decided->addWidget(m_decidedBy, 1);
    decided->addWidget(m_accept);
    m_label = made(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    const QString names[] = {tr("Category"), tr("Mode"), tr("Decided by")};
    for (int row = 0; row < 3; ++row) {
        auto *name = made(look, TextRole::Caption, TextColor::Muted);
        name->setPlain(names[row]);
        grid->addWidget(name, row, 0);
    }
    grid->addWidget(m_category, 0, 1);
    grid->addWidget(m_mode, 1, 1);
    grid->addLayout(decided, 2, 1);
    grid->addWidget(m_label, 3, 1);
    column->addLayout(grid);
    connect(m_category, &QComboBox::activated, this, [this] { decide(m_category->category(), {}); });
    connect(m_mode, &QComboBox::activated, this, [this] { decide(m_category->category(), m_mode->mode()); });
    connect(m_accept, &QAbstractButton::clicked, this, [this] {
        decide(m_record.incident.classification.category, m_record.incident.classification.mode);
    });
}

void IncidentDetails::buildTexts(QVBoxLayout *column)
{
    Look &look = m_context.look;
    auto *happened = made(look, TextRole::Name);
    happened->setPlain(tr("What happened"));
    m_text = new EvidenceText(look, TextRole::Body);
    m_text->setGrowing(true);
    m_text->setAccessibleName(tr("Text of the incident"));
    m_whyTitle = made(look, TextRole::Name);
    m_whyTitle->setPlain(tr("Why this category"));
    m_why = new WhyList(look);
    m_more = new QWidget;
    column->addSpacing(10);
    column->addWidget(happened);
    column->addSpacing(2);
    column->addWidget(m_text);
    column->addSpacing(8);
    column->addWidget(m_whyTitle);
    column->addWidget(m_why);
    column->addSpacing(8);
    column->addWidget(m_more);
}

void IncidentDetails::clear()
{
    m_record = {};
}

void IncidentDetails::show(const IncidentRecord &record, const QString &search)
{
    const bool another = record.incident.id != m_record.incident.id;
    m_record = record;
    const Incident &incident = record.incident;
    const Classification &word = incident.classification;
    const std::string &zone = m_context.workspace.summary().zone;
    m_where->setPlain(QStringList{oneLine(incident.externalId.empty() ? incident.id : incident.externalId),
                                  incidentDateText(incident, zone), teamText(incident.team)}
                          .join(QStringLiteral(" · ")));
    m_title->setPlain(incident.title.empty() ? tr("No title") : oneLine(incident.title));
    showFacts(incident);
    m_category->setCategory(word.category);
    m_mode->setTaxonomy(m_context.workspace.taxonomy());
    m_mode->setMode(word.category, word.mode);
    m_decidedBy->setPlain(decidedByText(word));
    if (word.decidedBy == DecidedBy::Classifier)
        m_decidedBy->setToolTip(plainToolTip(tr("Classifier %1").arg(oneLine(word.classifierVersion))));
    m_accept->setVisible(word.decidedBy == DecidedBy::Classifier && word.category != Category::Unclear);
    const auto label = categoryFromId(incident.labelCategory);
    m_label->setVisible(!incident.labelCategory.empty());
    m_label->setPlain(tr("The file's label: %1")
                          .arg(label ? categoryText(*label) : oneLine(incident.labelCategory)));
    m_text->show(incident.description.empty() ? incident.title : incident.description, record.evidence,
                 incident.description.empty() ? "title" : "description");
    m_text->setSearch(search);
    showWhy();
    showMore();
    if (another)
        m_area->verticalScrollBar()->setValue(0);
}

void IncidentDetails::showFacts(const Incident &incident)
{
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    Look &look = m_context.look;
    const std::pair<QString, QString> facts[] = {
        {tr("Severity"), incident.severity ? QString::number(*incident.severity) : tr("not told")},
        {tr("Detected after"), detectedAfterText(incident)},
        {tr("Found by"), detectedByText(incident.detectedBy)},
        {tr("Cost"), costText(incident)}};
    int column = 0;
    for (const auto &[name, value] : facts) {
        auto *head = made(look, TextRole::Caption, TextColor::Muted);
        head->setPlain(name);
        auto *text = made(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Elided);
        text->setPlain(value);
        m_facts->addWidget(head, 0, column);
        m_facts->addWidget(text, 1, column);
        m_facts->setColumnStretch(column, column % 2 == 0 ? 2 : 3);
        ++column;
    }
}

void IncidentDetails::showWhy()
{
    const Category category = m_record.incident.classification.category;
    auto lines = whyLines(m_record.evidence, category, kMostReasons);
    m_whyTitle->setVisible(!lines.empty());
    m_whyTitle->setPlain(category == Category::Unclear ? tr("What the text hints at") : tr("Why this category"));
    m_why->setVisible(!lines.empty());
    m_why->setLines(std::move(lines));
}

void IncidentDetails::showMore()
{
    auto *fresh = makeIncidentExtras(m_context.look, m_record, m_context.workspace.summary().zone,
                                     m_context.workspace.knowledge()->taxonomy);
    QLayout *layout = m_more->parentWidget()->layout();
    delete layout->replaceWidget(m_more, fresh);
    delete m_more;
    m_more = fresh;
}

void IncidentDetails::decide(Category category, const std::string &mode)
{
    const Classification &now = m_record.incident.classification;
    if (now.decidedBy == DecidedBy::Person && now.category == category && now.mode == mode)
        return;
    const DecisionStep step = decisionStep(m_record.incident, category, mode,
                                           m_context.settings.reviewer().toStdString(), {});
    m_context.workspace.undoStack().push(
        new DecideCommand(m_context.workspace, {step}, tr("%1 is %2").arg(m_where->plain().section(QStringLiteral(" · "), 0, 0),
                                                                          categoryText(category))));
}

} // namespace faultline
