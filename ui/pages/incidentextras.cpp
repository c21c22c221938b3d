// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentextras.h"

#include "core/report/format.h"
#include "ui/models/incidenttexts.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kMostExtras = 60;
constexpr qsizetype kMostExtraText = 2000;

QString translated(const char *text)
{
    return QCoreApplication::translate("IncidentExtras", text);
}

void addTitle(Look &look, QVBoxLayout *column, const QString &title)
{
    auto *label = new TextLabel(look, TextRole::Name);
    label->setPlain(title);
    column->addSpacing(8);
    column->addWidget(label);
}

void addRow(Look &look, QGridLayout *grid, const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = grid->rowCount();
    auto *head = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Elided);
    head->setPlain(name);
    head->setFixedWidth(look.scaled(110));
    auto *text = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped);
    text->setPlain(value);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(head, row, 0, Qt::AlignTop);
    grid->addWidget(text, row, 1);
}

QGridLayout *addGrid(QVBoxLayout *column)
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(1, 1);
    column->addLayout(grid);
    return grid;
}

QString fieldName(const std::string &id)
{
    if (id == "team")
        return translated("Team");
    if (id == "feature")
        return translated("Feature");
    if (id == "provider")
        return translated("Provider");
    return id == "model" ? translated("Model") : translated("Tags");
}

void addFields(Look &look, QVBoxLayout *column, const IncidentRecord &record, const std::string &zone)
{
    const Incident &incident = record.incident;
    addTitle(look, column, translated("Recorded"));
    QGridLayout *grid = addGrid(column);
    const auto moment
        = [&](const std::optional<std::int64_t> &at) { return at ? momentText(*at, zone) : QString(); };
    if (incident.occurredPrecision == TimePrecision::Time)
        addRow(look, grid, translated("Occurred"), moment(incident.occurredAt));
    addRow(look, grid, translated("Detected"), moment(incident.detectedAt));
    addRow(look, grid, translated("Resolved"), moment(incident.resolvedAt));
    addRow(look, grid, translated("Feature"), oneLine(incident.feature));
    addRow(look, grid, translated("Provider"), oneLine(incident.provider));
    addRow(look, grid, translated("Model"), oneLine(incident.model));
    addRow(look, grid, translated("Owner"), oneLine(incident.owner));
    if (incident.usersAffected)
        addRow(look, grid, translated("Users affected"), countText(*incident.usersAffected));
    if (incident.hoursLost)
        addRow(look, grid, translated("Hours lost"), effortText(*incident.hoursLost));
    addRow(look, grid, translated("Tags"), tagsText(incident));
    addRow(look, grid, translated("Status"), oneLine(incident.status));
    addRow(look, grid, translated("Link"), oneLine(incident.url));
    addRow(look, grid, translated("Read from"),
           incident.origin.file.empty() ? QString()
                                        : translated("%1, line %2")
                                              .arg(QFileInfo(fromUtf8(incident.origin.file)).fileName())
                                              .arg(incident.origin.line));
    for (const ToldValue &told : record.told)
        addRow(look, grid, translated("%1 in the file").arg(fieldName(told.field)),
               told.value.empty() ? translated("not told") : oneLine(told.value));
    for (std::size_t i = 0; i < std::min(incident.extra.size(), kMostExtras); ++i)
        addRow(look, grid, oneLine(incident.extra[i].first),
               fromUtf8(incident.extra[i].second).left(kMostExtraText).trimmed());
}

QString decisionName(const std::string &text, const Taxonomy &taxonomy)
{
    if (const auto category = categoryFromId(text))
        return categoryText(*category);
    return taxonomy.mode(text) ? modeText(taxonomy, text) : oneLine(text);
}

void addHistory(Look &look, QVBoxLayout *column, const IncidentRecord &record, const std::string &zone,
                const Taxonomy &taxonomy)
{
    if (record.history.empty())
        return;
    addTitle(look, column, translated("History"));
    QGridLayout *grid = addGrid(column);
    for (const HistoryEntry &entry : record.history) {
        QString text = oneLine(entry.what);
        const QString to = decisionName(entry.to, taxonomy);
        if (!entry.from.empty() && !to.isEmpty())
            text += translated(": %1 → %2").arg(decisionName(entry.from, taxonomy), to);
        else if (!to.isEmpty())
            text += translated(": %1").arg(to);
        if (!entry.who.empty())
            text += translated(", by %1").arg(QFileInfo(fromUtf8(entry.who)).fileName());
        if (!entry.why.empty())
            text += translated(" (%1)").arg(oneLine(entry.why));
        addRow(look, grid, momentText(entry.at, zone), text);
    }
}

} // namespace

QWidget *makeIncidentExtras(Look &look, const IncidentRecord &record, const std::string &zone,
                            const Taxonomy &taxonomy)
{
    auto *widget = new QWidget;
    auto *column = new QVBoxLayout(widget);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    addFields(look, column, record, zone);
    addHistory(look, column, record, zone, taxonomy);
    return widget;
}

} // namespace faultline
