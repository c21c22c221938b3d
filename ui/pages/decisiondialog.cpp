// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/decisiondialog.h"

#include "core/report/format.h"
#include "ui/models/incidenttexts.h"
#include "ui/models/tablespecmodel.h"
#include "ui/widgets/button.h"
#include "ui/widgets/celldelegate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kRow = 28;
constexpr int kMostFirstRows = 7;
constexpr int kSecondRows = 7;

QString translated(const char *text)
{
    return QCoreApplication::translate("DecisionDialog", text);
}

QTableView *makeTable(Look &look, const TableSpec &spec, const QString &name, int rows, QWidget *parent)
{
    auto *model = new TableSpecModel(parent);
    model->setTable(spec);
    auto *table = new QTableView(parent);
    styleTable(table, look, kRow);
    table->setModel(model);
    table->setAccessibleName(name);
    table->horizontalHeader()->setResizeContentsPrecision(50);
    table->resizeColumnsToContents();
    for (int column = 0; column < model->columnCount(); ++column)
        table->setColumnWidth(column, std::min(table->columnWidth(column), look.scaled(260)));
    table->horizontalHeader()->setStretchLastSection(true);
    const int shown = std::min(int(spec.rows.size()), rows);
    table->setMinimumHeight(look.scaled(kRow) * (shown + 1) + 8);
    return table;
}

void addTable(Look &look, QVBoxLayout *column, const TableSpec &spec, const QString &caption, int rows, QWidget *parent)
{
    if (spec.rows.empty())
        return;
    auto *label = new TextLabel(look, TextRole::Caption, TextColor::Muted, TextLabel::Lines::Wrapped);
    label->setPlain(caption);
    column->addWidget(label);
    column->addWidget(makeTable(look, spec, caption, rows, parent), 1);
}

} // namespace

bool askDecision(Look &look, const DecisionQuestion &question, QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(question.title);
    dialog.setFixedWidth(look.scaled(640));
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(10);
    auto *lead = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped);
    lead->setPlain(question.lead);
    column->addWidget(lead);
    addTable(look, column, question.first, question.firstCaption, kMostFirstRows, &dialog);
    addTable(look, column, question.second, question.secondCaption, kSecondRows, &dialog);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    auto *no = new Button(look, Button::Kind::Secondary, question.no);
    foot->addWidget(no);
    QObject::connect(no, &QAbstractButton::clicked, &dialog, &QDialog::reject);
    if (!question.yes.isEmpty()) {
        auto *yes = new Button(look, Button::Kind::Primary, question.yes);
        foot->addWidget(yes);
        QObject::connect(yes, &QAbstractButton::clicked, &dialog, &QDialog::accept);
    }
    column->addSpacing(6);
    column->addLayout(foot);
    return dialog.exec() == QDialog::Accepted;
}

TableSpec sharesTable(const ModelChange &change)
{
    TableSpec table;
    table.columns = {{translated("Category"), ColumnAlign::Left, 2},
                     {translated("Now"), ColumnAlign::Left, 2},
                     {translated("Then"), ColumnAlign::Left, 2}};
    for (const Category category : kCategories) {
        table.rows.push_back({categoryText(category),
                              shareText(proportion(change.before[index(category)], change.incidents)),
                              shareText(proportion(change.after[index(category)], change.incidents))});
        table.rowCategory.push_back(category);
    }
    return table;
}

QString labelText(const Label &label, const Taxonomy &taxonomy)
{
    return label.mode.empty() ? categoryText(label.category)
                              : translated("%1 · %2").arg(categoryText(label.category), modeText(taxonomy, label.mode));
}

TableSpec movesTable(const ModelChange &change, const Taxonomy &taxonomy)
{
    TableSpec table;
    table.columns = {{translated("Incident"), ColumnAlign::Left, 3},
                     {translated("Now"), ColumnAlign::Left, 2},
                     {translated("Then"), ColumnAlign::Left, 2}};
    for (const MovedIncident &one : change.moves) {
        table.rows.push_back({oneLine(one.title.empty() ? one.id : one.title), labelText(one.from, taxonomy),
                              labelText(one.to, taxonomy)});
        table.rowCategory.push_back(one.to.category);
    }
    return table;
}

TableSpec agreementTable(const ReaderAgreement &agreement)
{
    TableSpec table;
    table.columns = {{translated("Category"), ColumnAlign::Left, 2},
                     {translated("Kappa and share labelled alike"), ColumnAlign::Left, 4}};
    for (const Category category : kCategories) {
        const std::size_t at = index(category);
        std::int64_t met = 0;
        for (std::size_t other = 0; other < kCategoryCount; ++other)
            met += agreement.confusion[at][other] + agreement.confusion[other][at];
        if (met == 0)
            continue;
        table.rows.push_back({categoryText(category), agreementText(agreement.perCategory[at])});
        table.rowCategory.push_back(category);
    }
    if (!table.rows.empty()) {
        table.rows.push_back({translated("All together"), agreementText(agreement.overall)});
        table.rowCategory.push_back(std::nullopt);
    }
    return table;
}

TableSpec disagreementTable(const std::vector<Disagreement> &disagreements, const Taxonomy &taxonomy)
{
    TableSpec table;
    table.columns = {{translated("Incident"), ColumnAlign::Left, 3}, {translated("Labels"), ColumnAlign::Left, 4}};
    for (const Disagreement &one : disagreements) {
        QStringList said;
        for (const Reading &reading : one.readings)
            said += translated("%1: %2").arg(oneLine(reading.reader),
                                             labelText({reading.category, reading.mode}, taxonomy));
        table.rows.push_back({oneLine(one.title.empty() ? one.id : one.title), said.join(QStringLiteral("; "))});
    }
    return table;
}

} // namespace faultline
