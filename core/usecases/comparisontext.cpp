// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/analysisjson.h"
#include "core/report/charttext.h"
#include "core/report/format.h"
#include "core/usecases/comparegroups.h"

#include <QCoreApplication>
#include <QStringList>

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

QString words(const char *text)
{
    return QCoreApplication::translate("Compare", text);
}

QString figureName(const std::string &id)
{
    if (id == "outside_model")
        return words("Outside the model");
    if (id == "severity_1_or_2")
        return words("Severity 1 or 2, of those that tell it");
    if (id == "found_by_users")
        return words("Found by users, of those that tell it");
    if (id == "without_owner")
        return words("Without an owner");
    return words("Retrieval without an owner");
}

QString modeName(const std::string &id, const Taxonomy &taxonomy)
{
    const FailureMode *mode = taxonomy.mode(id);
    return fromUtf8(mode ? mode->name : id);
}

Json rowsJson(const std::vector<Comparison::Row> &rows, const char *key)
{
    Json list = Json::array();
    for (const Comparison::Row &row : rows) {
        Json json{{key, row.id}};
        json.update(comparedJson(row.compared));
        list.push_back(std::move(json));
    }
    return list;
}

Json medianJson(const Durations &durations)
{
    const auto orNull = [](const std::optional<double> &value) { return value ? Json(*value) : Json(); };
    return {{"count", durations.count},
            {"left_out", durations.leftOut},
            {"median_hours", orNull(durations.median)},
            {"median_low_hours", orNull(durations.medianLow)},
            {"median_high_hours", orNull(durations.medianHigh)}};
}

TableSpec comparedTable(const QString &head)
{
    TableSpec table;
    table.columns = {{head, ColumnAlign::Left, 3},
                     {words("Ours"), ColumnAlign::Right, 2},
                     {words("Theirs"), ColumnAlign::Right, 2},
                     {words("Difference"), ColumnAlign::Right, 2},
                     {words("Word"), ColumnAlign::Left, 2}};
    return table;
}

void addCompared(TableSpec &table, const QString &name, const ComparedShare &compared,
                 std::optional<Category> category = std::nullopt)
{
    const QString word = differenceText(compared);
    table.rows.push_back(
        {name, shareText(compared.ours), shareText(compared.theirs),
         differenceNumberText(compared.difference),
         word.isEmpty() ? category == Category::Unclear ? QStringLiteral("–") : words("too few to compare")
                        : word});
    table.rowCategory.push_back(category);
}

TableSpec timesTable(const Analysis &ours, const Analysis &theirs)
{
    TableSpec table;
    table.columns = {{words("Median time"), ColumnAlign::Left, 2},
                     {words("Ours"), ColumnAlign::Right, 2},
                     {words("Theirs"), ColumnAlign::Right, 2}};
    const auto add = [&](const QString &name, const Durations &a, const Durations &b) {
        table.rows.push_back({name, a.median ? medianText(a) : QStringLiteral("–"),
                              b.median ? medianText(b) : QStringLiteral("–")});
    };
    add(words("To detect"), ours.toDetect.all, theirs.toDetect.all);
    add(words("To resolve"), ours.toResolve.all, theirs.toResolve.all);
    add(words("From one incident to the next"), ours.between, theirs.between);
    return table;
}

std::vector<ComparisonTable> tablesAgainstStudy(const Comparison &comparison, const Study &study)
{
    TableSpec rows = comparedTable(words("What the study's row speaks of"));
    for (const StudyComparison::Row &row : comparison.study.rows)
        addCompared(rows, fromUtf8(row.label), row.compared, row.category);
    rows.rows.push_back({words("Everything else"), shareText(comparison.study.oursElse),
                         shareText(comparison.study.theirsElse), QStringLiteral("–"),
                         words("not published")});
    rows.rowCategory.push_back(std::nullopt);
    std::vector<ComparisonTable> tables{{words("What broke, by the study's rows"), rows}};
    TableSpec figures = comparedTable(words("Figure"));
    for (const Comparison::Row &row : comparison.figures)
        addCompared(figures, figureName(row.id), row.compared);
    const Durations &cost = comparison.ours.toDetect.categories[index(Category::Cost)];
    figures.rows.push_back({words("Median time to detect an overspend"),
                            cost.median ? medianText(cost) : QStringLiteral("–"),
                            durationText(study.medianDaysToDetectOverspend * 24), QStringLiteral("–"),
                            words("the study gives no interval")});
    figures.rowCategory.push_back(std::nullopt);
    tables.push_back({words("What else the study tells"), figures});
    return tables;
}

} // namespace

std::string comparisonJson(const Comparison &comparison)
{
    Json json{{"ours", {{"name", comparison.ourName.toStdString()}, {"total", comparison.ours.selected}}},
              {"with", comparison.theirName.toStdString()},
              {"study_rule", comparison.studyRule},
              {"unjudged_by_study_rule", comparison.ours.unjudgedByStudyRule},
              {"small_sample",
               comparison.ours.isSmallSample() || (comparison.theirs && comparison.theirs->isSmallSample())}};
    if (comparison.withStudy) {
        json.update(studyComparisonJson(comparison.study));
    } else {
        json["theirs"]
            = {{"name", comparison.theirName.toStdString()}, {"total", comparison.theirs->selected}};
        json["rows"] = Json::array();
        for (const Category category : kCategories) {
            Json row{{"category", std::string(categoryId(category))}};
            row.update(comparedJson(comparison.categories[index(category)]));
            json["rows"].push_back(std::move(row));
        }
        json["modes"] = rowsJson(comparison.modes, "mode");
        const auto times = [&](const Durations &a, const Durations &b) {
            return Json{{"ours", medianJson(a)}, {"theirs", medianJson(b)}};
        };
        json["time_to_detect"] = times(comparison.ours.toDetect.all, comparison.theirs->toDetect.all);
        json["time_to_resolve"] = times(comparison.ours.toResolve.all, comparison.theirs->toResolve.all);
        json["time_between"] = times(comparison.ours.between, comparison.theirs->between);
    }
    json["figures"] = rowsJson(comparison.figures, "figure");
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

QString comparisonText(const Comparison &comparison)
{
    QStringList lines{
        words("Ours: %1, %2").arg(comparison.ourName, incidentsText(comparison.ours.selected)),
        comparison.theirs
            ? words("Theirs: %1, %2").arg(comparison.theirName, incidentsText(comparison.theirs->selected))
            : words("Theirs: %1").arg(comparison.theirName),
        comparison.studyRule ? words("Study rule on") : words("Study rule off")};
    const auto add = [&](const QString &name, const ComparedShare &compared) {
        const QString word = differenceText(compared);
        lines << words("%1: %2 against %3; %4%5")
                     .arg(name, shareText(compared.ours), shareText(compared.theirs),
                          differenceNumberText(compared.difference),
                          word.isEmpty() ? QString() : QStringLiteral(", ") + word);
    };
    for (const StudyComparison::Row &row : comparison.study.rows)
        add(fromUtf8(row.label), row.compared);
    if (comparison.withStudy)
        lines << words("Everything else: %1 against %2")
                     .arg(shareText(comparison.study.oursElse), shareText(comparison.study.theirsElse));
    else
        for (const Category category : kCategories)
            add(categoryText(category), comparison.categories[index(category)]);
    for (const Comparison::Row &row : comparison.figures)
        add(figureName(row.id), row.compared);
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

std::vector<ComparisonTable> comparisonTables(const Comparison &comparison, const Study &study,
                                              const Taxonomy &taxonomy)
{
    if (comparison.withStudy)
        return tablesAgainstStudy(comparison, study);
    TableSpec categories = comparedTable(words("Category"));
    for (const Category category : kCategories)
        addCompared(categories, categoryText(category), comparison.categories[index(category)], category);
    TableSpec figures = comparedTable(words("Figure"));
    for (const Comparison::Row &row : comparison.figures)
        addCompared(figures, figureName(row.id), row.compared);
    TableSpec modes = comparedTable(words("Failure mode"));
    for (const Comparison::Row &row : comparison.modes) {
        const FailureMode *mode = taxonomy.mode(row.id);
        addCompared(modes, modeName(row.id, taxonomy), row.compared,
                    mode ? std::optional(mode->category) : std::nullopt);
    }
    return {{words("What broke"), categories},
            {words("How bad, who finds out, who owns it"), figures},
            {words("How long"), timesTable(comparison.ours, *comparison.theirs)},
            {words("Failure modes"), modes}};
}

} // namespace faultline
