// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chartbuilders.h"
#include "core/report/charttext.h"
#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

std::int64_t sum(const CategoryCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
}

struct HeatRow {
    HeatMapSpec::Axis axis;
    CategoryCounts counts{};
};

/// Rows × the six categories.
ChartSpec heatChart(const std::string &id, const QString &title, const QString &rowHead,
                    const std::vector<HeatRow> &rows)
{
    HeatMapSpec map;
    TableSpec table;
    table.columns = {{rowHead, ColumnAlign::Left, 2}, {words("All"), ColumnAlign::Right, 1}};
    for (const Category category : kCategories) {
        map.columns.push_back(
            {categoryShortText(category), categoryText(category), std::string(categoryId(category))});
        table.columns.push_back({categoryText(category), ColumnAlign::Right, 1});
    }
    QStringList parts;
    for (const HeatRow &row : rows) {
        map.rows.push_back(row.axis);
        map.counts.emplace_back(row.counts.begin(), row.counts.end());
        std::vector<QString> cells{row.axis.fullName, countText(sum(row.counts))};
        for (const std::int64_t count : row.counts)
            cells.push_back(countText(count));
        table.rows.push_back(std::move(cells));
        parts << QStringLiteral("%1: %2").arg(row.axis.fullName, countText(sum(row.counts)));
    }
    ChartSpec chart;
    chart.id = id;
    chart.title = title;
    chart.table = std::move(table);
    chart.description = spokenChart(title, parts);
    chart.body = std::move(map);
    return chart;
}

QString lackText(std::int64_t lacking, const QString &one, const QString &many)
{
    if (lacking == 0)
        return {};
    return QLatin1Char(' ') + (lacking == 1 ? one : many.arg(countText(lacking)));
}

/// The categories with most durations beside "all"; a curve of fewer than five says nothing.
std::vector<Category> largestCurves(const DurationsByCategory &durations)
{
    std::vector<Category> found;
    for (const Category category : kCategories) {
        if (category != Category::Unclear && durations.categories[index(category)].count >= kTooFew)
            found.push_back(category);
    }
    std::stable_sort(found.begin(), found.end(), [&](Category a, Category b) {
        return durations.categories[index(a)].count > durations.categories[index(b)].count;
    });
    if (found.size() > 2)
        found.resize(2);
    return found;
}

EcdfSpec::Line curve(const QString &name, std::optional<Category> category, const Durations &durations)
{
    EcdfSpec::Line line;
    line.category = category;
    line.key = category ? std::string(categoryId(*category)) : std::string();
    line.hours = durations.curve;
    line.smallSample = durations.count < kSmallSample;
    line.label = line.smallSample ? words("%1, n = %2").arg(name).arg(durations.count) : name;
    return line;
}

std::vector<QString> durationCells(const QString &name, const Durations &d)
{
    const auto text = [](const std::optional<double> &hours) {
        return hours ? durationText(*hours) : QStringLiteral("–");
    };
    return {name,
            countText(d.count),
            text(d.lowerQuartile),
            text(d.median),
            medianIntervalText(d),
            text(d.upperQuartile),
            countText(d.leftOut)};
}

ChartSpec durationChart(const std::string &id, const QString &title, const DurationsByCategory &durations,
                        const QString &drawn)
{
    EcdfSpec spec;
    ChartSpec chart;
    chart.id = id;
    chart.title = title;
    chart.caption
        = drawn + lackText(durations.all.leftOut, words("1 lacks a time."), words("%1 lack a time."));
    sayHowMany(chart, durations.all.count);
    if (durations.all.count == 0)
        chart.tooFew = words("No record here tells both times.");
    chart.table.columns = {{words("Incidents"), ColumnAlign::Left, 2},
                           {words("With both times"), ColumnAlign::Right, 1},
                           {words("Lower quartile"), ColumnAlign::Right, 1},
                           {words("Median"), ColumnAlign::Right, 1},
                           {words("95%"), ColumnAlign::Right, 1},
                           {words("Upper quartile"), ColumnAlign::Right, 1},
                           {words("Left out"), ColumnAlign::Right, 1}};
    chart.table.rows.push_back(durationCells(words("All"), durations.all));
    chart.table.rowCategory.push_back(std::nullopt);
    QStringList parts;
    if (durations.all.median)
        parts << quartilesText(durations.all);
    for (const Category category : kCategories) {
        const Durations &own = durations.categories[index(category)];
        if (own.count == 0)
            continue;
        chart.table.rows.push_back(durationCells(categoryText(category), own));
        chart.table.rowCategory.push_back(category);
        parts << words("%1 median %2").arg(categoryText(category), durationText(*own.median));
    }
    spec.lines.push_back(curve(words("All"), std::nullopt, durations.all));
    for (const Category category : largestCurves(durations))
        spec.lines.push_back(curve(categoryText(category), category, durations.categories[index(category)]));
    spec.medianHours = durations.all.median;
    chart.description = spokenChart(title, parts);
    chart.body = std::move(spec);
    return chart;
}

} // namespace

ChartSpec severityChart(const Analysis &analysis)
{
    std::vector<HeatRow> rows;
    for (std::size_t severity = 1; severity < kSeverityRows; ++severity) {
        if (sum(analysis.severity[severity]) > 0) {
            const QString name = words("Severity %1").arg(severity);
            rows.push_back({{name, name, std::to_string(severity)}, analysis.severity[severity]});
        }
    }
    const bool noneTold = rows.empty();
    if (analysis.lackingSeverity > 0)
        rows.push_back({{words("Not told"), words("Severity not told"), "0"}, analysis.severity[0]});
    ChartSpec chart = heatChart("severity", words("How bad?"), words("Severity"), rows);
    chart.caption = words("Incidents by severity, 1 the worst.")
        + lackText(analysis.lackingSeverity, words("1 does not tell."), words("%1 do not tell."));
    sayHowMany(chart, analysis.selected);
    if (noneTold && analysis.selected > 0)
        chart.tooFew = words("No record here tells its severity.");
    return chart;
}

ChartSpec detectionChart(const Analysis &analysis)
{
    std::vector<HeatRow> rows;
    for (std::size_t i = 0; i < kDetectedByCount; ++i) {
        if (sum(analysis.detection[i]) > 0) {
            const QString name = detectedByText(DetectedBy(i));
            rows.push_back({{name, name, std::string(detectedById(DetectedBy(i)))}, analysis.detection[i]});
        }
    }
    std::stable_sort(rows.begin(), rows.end(),
                     [](const HeatRow &a, const HeatRow &b) { return sum(a.counts) > sum(b.counts); });
    const bool noneTold = rows.empty();
    if (analysis.lackingDetection > 0)
        rows.push_back(
            {{words("Not told"), words("Detection not told"), ""}, analysis.detection[kDetectedByCount]});
    ChartSpec chart = heatChart("detection", words("Who finds out?"), words("Found by"), rows);
    chart.caption = words("Incidents by how they were found.")
        + lackText(analysis.lackingDetection, words("1 does not tell."), words("%1 do not tell."));
    sayHowMany(chart, analysis.selected);
    if (noneTold && analysis.selected > 0)
        chart.tooFew = words("No record here tells how it was found.");
    return chart;
}

ChartSpec overspendChart(const Analysis &analysis, const Study &study)
{
    DurationsByCategory cost;
    cost.all = analysis.toDetect.categories[index(Category::Cost)];
    ChartSpec chart = durationChart("overspend", words("How long does an overspend run?"), cost,
                                    words("Cost incidents detected, from the start on."));
    if (cost.all.median)
        chart.caption += QLatin1Char(' ')
            + words("Median %1; the study's: %2.")
                  .arg(medianText(cost.all), durationText(study.medianDaysToDetectOverspend * 24));
    EcdfSpec &spec = std::get<EcdfSpec>(chart.body);
    spec.lines.front().label = cost.all.count < kSmallSample
        ? words("%1, n = %2").arg(categoryText(Category::Cost)).arg(cost.all.count)
        : categoryText(Category::Cost);
    spec.lines.front().category = Category::Cost;
    spec.lines.front().key = std::string(categoryId(Category::Cost));
    spec.studyHours = study.medianDaysToDetectOverspend * 24;
    spec.studyLabel = words("%1: the study").arg(durationText(*spec.studyHours));
    chart.table.rows.front().front() = categoryText(Category::Cost);
    chart.table.rowCategory.front() = Category::Cost;
    std::vector<QString> studyRow{
        words("The study"),  QStringLiteral("–"), QStringLiteral("–"), durationText(*spec.studyHours),
        QStringLiteral("–"), QStringLiteral("–"), QStringLiteral("–")};
    chart.table.rows.push_back(std::move(studyRow));
    chart.table.rowCategory.push_back(std::nullopt);
    chart.description = spokenChart(chart.title, {chart.caption});
    return chart;
}

ChartSpec timesBetweenChart(const Analysis &analysis)
{
    DurationsByCategory gaps;
    gaps.all = analysis.between;
    gaps.all.leftOut = 0;
    ChartSpec chart = durationChart("between", words("How often does something break?"), gaps,
                                    words("Time from one incident to the next."));
    if (analysis.between.median)
        chart.caption += QLatin1Char(' ') + words("Median %1.").arg(medianText(analysis.between));
    chart.caption += lackText(analysis.between.leftOut, words("1 tells no time of day."),
                              words("%1 tell no time of day."));
    chart.table.rows.front()[0] = words("All");
    chart.table.columns[0].title = words("Gaps between incidents");
    chart.table.columns[1].title = words("Count");
    chart.table.rows.front().back() = countText(analysis.between.leftOut);
    if (analysis.between.count == 0)
        chart.tooFew = words("Fewer than two incidents here tell their time of day.");
    else if (analysis.between.leftOut > analysis.between.count + 1)
        chart.tooFew = words("Most records here tell no time of day: gaps between the others would mislead.");
    chart.description = spokenChart(chart.title, {chart.caption});
    return chart;
}

ChartSpec timeToDetectChart(const Analysis &analysis, const Study &study)
{
    ChartSpec chart = durationChart("time-to-detect", words("How long until somebody knows?"),
                                    analysis.toDetect, words("Share detected, from the start on."));
    EcdfSpec &spec = std::get<EcdfSpec>(chart.body);
    spec.studyHours = study.medianDaysToDetectOverspend * 24;
    spec.studyLabel = words("%1: the study's overspend").arg(durationText(*spec.studyHours));
    return chart;
}

ChartSpec timeToResolveChart(const Analysis &analysis)
{
    return durationChart("time-to-resolve", words("How long until it is over?"), analysis.toResolve,
                         words("Share resolved, from the start on."));
}

} // namespace faultline
