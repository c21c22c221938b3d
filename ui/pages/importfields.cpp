// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/importfields.h"

#include "core/report/format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportFields", text);
}

bool takesSeveral(const std::string &field)
{
    return field == "description" || field == "tags" || field == "extra";
}

std::vector<std::string> columnsOf(const ReadPlan &plan, const std::string &field, std::size_t without)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < plan.columns.size(); ++i) {
        if (i != without && plan.columns[i].field == field)
            names.push_back(plan.columns[i].name);
    }
    return names;
}

void setMap(ReadOptions &options, const std::string &field, std::vector<std::string> columns)
{
    for (auto &[name, value] : options.map) {
        if (name == field) {
            value = std::move(columns);
            return;
        }
    }
    options.map.emplace_back(field, std::move(columns));
}

} // namespace

const std::vector<ImportField> &importFields()
{
    static const std::vector<ImportField> fields{
        {"external_id", translated("External id")},   {"title", translated("Title")},
        {"description", translated("Description")},   {"occurred_at", translated("Occurred at")},
        {"detected_at", translated("Detected at")},   {"resolved_at", translated("Resolved at")},
        {"severity", translated("Severity")},         {"detected_by", translated("Detected by")},
        {"team", translated("Team")},                 {"feature", translated("Feature")},
        {"provider", translated("Provider")},         {"model", translated("Model")},
        {"owner", translated("Owner")},               {"cost", translated("Cost")},
        {"cost_currency", translated("Currency")},    {"hours_lost", translated("Hours lost")},
        {"users_affected", translated("Users affected")}, {"tags", translated("Tags")},
        {"url", translated("Link")},                  {"status", translated("Status")},
        {"source", translated("Source")},             {"label_category", translated("Label: category")},
        {"label_mode", translated("Label: mode")},    {"extra", translated("keep as extra")}};
    return fields;
}

QString importFieldName(const std::string &id)
{
    for (const ImportField &field : importFields()) {
        if (field.id == id)
            return field.name;
    }
    return fromUtf8(id);
}

ReadOptions withColumnField(const ReadOptions &options, const ReadPlan &plan, std::size_t column,
                            const std::string &field)
{
    ReadOptions changed = options;
    const ColumnPlan &one = plan.columns[column];
    if (one.field == field)
        return changed;
    if (one.field != "extra")
        setMap(changed, one.field, columnsOf(plan, one.field, column));
    if (field != "extra") {
        std::vector<std::string> columns;
        if (takesSeveral(field))
            columns = columnsOf(plan, field, column);
        columns.push_back(one.name);
        setMap(changed, field, std::move(columns));
    }
    return changed;
}

QString delimiterName(const std::string &delimiter)
{
    if (delimiter == ",")
        return translated("comma");
    if (delimiter == ";")
        return translated("semicolon");
    if (delimiter == "\t")
        return translated("tab");
    if (delimiter == " ")
        return translated("space");
    if (delimiter == "|")
        return translated("pipe");
    return delimiter.empty() ? translated("none") : translated("“%1”").arg(fromUtf8(delimiter));
}

QString quoteName(const Dialect &dialect)
{
    if (dialect.quote.empty())
        return translated("none");
    const QString quote = fromUtf8(dialect.quote);
    if (dialect.escape == dialect.quote)
        return translated("%1 doubled").arg(quote);
    return dialect.escape.empty() ? quote : translated("%1 with %2").arg(quote, fromUtf8(dialect.escape));
}

} // namespace faultline
