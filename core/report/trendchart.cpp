// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/localcalendar.h"
#include "core/report/chartbuilders.h"
#include "core/report/charttext.h"
#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

constexpr std::int32_t kMostColumns = 24;
constexpr std::int32_t kLeastMonths = 4;

QString words(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

/// Months a column: 1, 3, 12, or as many years as needed.
std::int32_t columnWidth(std::int32_t first, std::int32_t last)
{
    for (std::int32_t width = 1;; width = width == 1 ? 3 : width == 3 ? 12 : width + 12) {
        if (last / width - first / width + 1 <= kMostColumns)
            return width;
    }
}

TrendSpec::Column emptyColumn(std::int32_t from, std::int32_t width)
{
    TrendSpec::Column column;
    const int year = from / 12;
    if (width == 1) {
        column.label = monthText(from);
        column.key = monthKey(from);
    } else if (width == 3) {
        const int quarter = from % 12 / 3 + 1;
        column.label = words("Q%1 %2").arg(quarter).arg(year);
        column.key = std::to_string(year) + "-Q" + std::to_string(quarter);
    } else if (width == 12) {
        column.label = QString::number(year);
        column.key = std::to_string(year);
    } else {
        const int lastYear = year + width / 12 - 1;
        column.label = QStringLiteral("%1–%2").arg(year).arg(lastYear);
        column.key = std::to_string(year) + "-01-01.." + std::to_string(lastYear) + "-12-31";
    }
    return column;
}

std::vector<TrendSpec::Column> columnsOf(const Trend &trend)
{
    const std::int32_t first = trend.months.front().number, last = trend.months.back().number;
    const std::int32_t width = columnWidth(first, last);
    std::vector<TrendSpec::Column> columns;
    for (std::int32_t at = first / width; at <= last / width; ++at)
        columns.push_back(emptyColumn(at * width, width));
    // A quarter or year that reaches over the ends of the data is covered in part, too.
    columns.front().partial = first % width != 0;
    columns.back().partial = columns.back().partial || (width > 1 && last % width != width - 1);
    for (const Trend::Month &month : trend.months) {
        TrendSpec::Column &column = columns[std::size_t(month.number / width - first / width)];
        column.partial = column.partial || month.partial;
        for (std::size_t c = 0; c < kCategoryCount; ++c)
            column.counts[c] += month.counts[c];
    }
    return columns;
}

std::int64_t total(const TrendSpec::Column &column)
{
    return std::accumulate(column.counts.begin(), column.counts.end(), std::int64_t(0));
}

constexpr std::size_t kMostMarks = 4;

/// First uses of models in the columns drawn: one a column, the most frequent ones.
std::vector<TrendSpec::Mark> marksOf(const Trend &trend)
{
    const std::int32_t first = trend.months.front().number, last = trend.months.back().number;
    const std::int32_t width = columnWidth(first, last);
    std::vector<Trend::FirstUse> uses = trend.firstUses;
    std::stable_sort(uses.begin(), uses.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    std::vector<TrendSpec::Mark> marks;
    for (const Trend::FirstUse &use : uses) {
        if (use.month <= first || use.month > last || marks.size() == kMostMarks)
            continue;
        const auto column = std::size_t(use.month / width - first / width);
        const bool taken
            = std::any_of(marks.begin(), marks.end(), [&](const auto &m) { return m.column == column; });
        if (!taken)
            marks.push_back({column, fromUtf8(use.model)});
    }
    std::sort(marks.begin(), marks.end(), [](const auto &a, const auto &b) { return a.column < b.column; });
    return marks;
}

TableSpec trendTable(const std::vector<TrendSpec::Column> &columns, const std::vector<TrendSpec::Mark> &marks)
{
    TableSpec table;
    table.columns = {{words("Period"), ColumnAlign::Left, 2}, {words("All"), ColumnAlign::Right, 1}};
    for (const Category category : kCategories)
        table.columns.push_back({categoryText(category), ColumnAlign::Right, 1});
    table.columns.push_back({words("Covered"), ColumnAlign::Left, 1});
    if (!marks.empty())
        table.columns.push_back({words("First used"), ColumnAlign::Left, 1});
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const TrendSpec::Column &column = columns[i];
        std::vector<QString> row{column.label, countText(total(column))};
        for (const std::int64_t count : column.counts)
            row.push_back(QStringLiteral("%1 (%2)").arg(countText(count),
                                                        percentText(proportion(count, total(column)))));
        row.push_back(column.partial ? words("in part") : words("whole"));
        if (!marks.empty()) {
            const auto mark
                = std::find_if(marks.begin(), marks.end(), [i](const auto &m) { return m.column == i; });
            row.push_back(mark == marks.end() ? QString() : mark->label);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

QString captionOf(const Trend &trend, const TrendSpec &spec, std::int32_t width)
{
    const std::vector<TrendSpec::Column> &columns = spec.columns;
    QString caption = spec.asShares ? (width == 1       ? words("Shares of each month.")
                                           : width == 3 ? words("Shares of each quarter.")
                                                        : words("Shares of each column."))
        : width == 1                ? words("Incidents per month.")
        : width == 3                ? words("Incidents per quarter.")
        : width == 12               ? words("Incidents per year.")
                                    : words("Incidents per %1 years.").arg(width / 12);
    if (std::any_of(columns.begin(), columns.end(), [](const auto &column) { return column.partial; }))
        caption += QLatin1Char(' ') + words("Dashed: only partly covered.");
    if (!spec.marks.empty())
        caption += QLatin1Char(' ') + words("Lines: a model's first incident.");
    if (trend.undated > 0)
        caption += QLatin1Char(' ')
            + (trend.undated == 1 ? words("1 undated is left out.")
                                  : words("%1 undated are left out.").arg(countText(trend.undated)));
    return caption;
}

} // namespace

ChartSpec trendChart(const Analysis &analysis, bool asShares)
{
    const Trend &trend = analysis.trend;
    ChartSpec chart;
    chart.id = "trend";
    chart.title = words("Is it getting better?");
    if (trend.months.empty()) {
        chart.caption = words("Incidents per month.");
        chart.tooFew
            = analysis.selected > 0 ? words("No incident here has a date.") : words("No incidents here.");
        chart.body = TrendSpec{};
        chart.table = trendTable({}, {});
        chart.description = spokenChart(chart.title, {chart.tooFew});
        return chart;
    }
    TrendSpec spec;
    spec.columns = columnsOf(trend);
    spec.asShares = asShares;
    spec.marks = marksOf(trend);
    const std::int32_t first = trend.months.front().number, last = trend.months.back().number;
    const std::int32_t months = last - first + 1;
    chart.caption = captionOf(trend, spec, columnWidth(first, last));
    sayHowMany(chart, analysis.selected - trend.undated);
    if (months < kLeastMonths)
        chart.tooFew = months == 1 ? words("One month of data. A trend needs at least four.")
                                   : words("%1 months of data. A trend needs at least four.").arg(months);
    QStringList parts;
    for (const TrendSpec::Column &column : spec.columns)
        parts << QStringLiteral("%1: %2%3")
                     .arg(column.label, countText(total(column)),
                          column.partial ? words(", covered in part") : QString());
    chart.table = trendTable(spec.columns, spec.marks);
    chart.description = spokenChart(chart.title, parts);
    chart.body = std::move(spec);
    return chart;
}

} // namespace faultline
