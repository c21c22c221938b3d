// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymity.h"
#include "core/report/anonymouscells.h"
#include "core/report/format.h"
#include "core/report/reportsections.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

std::int64_t sum(const CategoryCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
}

/// Rows × categories with their sums, "*" where a count is held back.
class CrossTable
{
public:
    CrossTable(const ReportInput &input, std::string name, const QString &head)
        : m_input(input), m_name(std::move(name))
    {
        m_table.columns = {{head, ColumnAlign::Left, 2}, {words("All"), ColumnAlign::Right, 1}};
        for (const Category category : kCategories)
            m_table.columns.push_back({categoryText(category), ColumnAlign::Right, 1});
    }

    void add(const QString &label, const std::string &row, const CategoryCounts &counts)
    {
        if (sum(counts) == 0)
            return;
        std::vector<QString> cells{label, countTold(m_input, cells::row(m_name, row), sum(counts))};
        for (const Category category : kCategories)
            cells.push_back(
                countTold(m_input, cells::crossed(m_name, row, category), counts[index(category)]));
        m_table.rows.push_back(std::move(cells));
    }
    ReportTable made(const QString &emptyText) { return {std::move(m_table), emptyText}; }

private:
    const ReportInput &m_input;
    const std::string m_name;
    TableSpec m_table;
};

ReportSection trendSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "trend";
    section.title = words("Is it getting better?");
    section.lead = words("Incidents by period; the first and the last may be covered only in part.");
    CrossTable table(input, "trend", words("Period"));
    for (const AnonymousPeriod &period : anonymousPeriods(input.analysis.trend))
        table.add(period.label, period.key, period.counts);
    section.blocks.emplace_back(table.made(words("No incident here has a date.")));
    return section;
}

ReportTable severityTable(const ReportInput &input)
{
    CrossTable table(input, "severity", words("Severity, 1 the worst"));
    for (std::size_t severity = 1; severity < kSeverityRows; ++severity)
        table.add(words("Severity %1").arg(severity), std::to_string(severity),
                  input.analysis.severity[severity]);
    table.add(words("Not told"), "0", input.analysis.severity[0]);
    return table.made({});
}

ReportTable detectionTable(const ReportInput &input)
{
    CrossTable table(input, "detection", words("Found by"));
    for (std::size_t i = 0; i < kDetectedByCount; ++i)
        table.add(detectedByText(DetectedBy(i)), std::string(detectedById(DetectedBy(i))),
                  input.analysis.detection[i]);
    table.add(words("Not told"), "", input.analysis.detection[kDetectedByCount]);
    return table.made({});
}

/// A median over few records is nearly one of them.
bool mayTellTimes(const ReportInput &input, const std::string &cell, const Durations &durations)
{
    return durations.count >= kLeastAnonymous && isTold(input, cell);
}

ReportTable timesTable(const ReportInput &input, const std::string &table, const QString &head,
                       const DurationsByCategory &durations)
{
    TableSpec spec;
    spec.columns = {{head, ColumnAlign::Left, 2},
                    {words("With both times"), ColumnAlign::Right, 1},
                    {words("Lower quartile"), ColumnAlign::Right, 1},
                    {words("Median"), ColumnAlign::Right, 1},
                    {words("Upper quartile"), ColumnAlign::Right, 1}};
    const auto add = [&](const QString &label, const std::string &cell, const Durations &own,
                         std::optional<Category> category) {
        const bool told = mayTellTimes(input, cell, own);
        const auto text = [&](const std::optional<double> &hours) {
            return !told ? kHeldBack : hours ? durationText(*hours) : QStringLiteral("–");
        };
        spec.rows.push_back({label, countTold(input, cell, own.count), text(own.lowerQuartile),
                             text(own.median), text(own.upperQuartile)});
        spec.rowCategory.push_back(category);
    };
    add(words("All"), cells::row(table, "both"), durations.all, std::nullopt);
    for (const Category category : kCategories) {
        const Durations &own = durations.categories[index(category)];
        if (own.count > 0)
            add(categoryText(category), cells::crossed(table, "both", category), own, category);
    }
    if (durations.all.count == 0)
        spec.rows.clear();
    return {std::move(spec), words("No record here tells both times.")};
}

} // namespace

std::vector<ReportSection> anonymousRecordSections(const ReportInput &input)
{
    std::vector<ReportSection> sections;
    if (input.parts.has(ReportPart::Trend))
        sections.push_back(trendSection(input));
    if (input.parts.has(ReportPart::Detection)) {
        ReportSection detail;
        detail.id = "detection";
        detail.title = words("How bad, who finds out, how long it takes");
        detail.lead
            = words("Counts of incidents. Times run from the start of an incident; fewer than ten have "
                    "no median here.");
        detail.blocks.emplace_back(severityTable(input));
        detail.blocks.emplace_back(detectionTable(input));
        detail.blocks.emplace_back(
            timesTable(input, "detect", words("How long until somebody knows?"), input.analysis.toDetect));
        detail.blocks.emplace_back(
            timesTable(input, "resolve", words("How long until it is over?"), input.analysis.toResolve));
        sections.push_back(std::move(detail));
    }
    return sections;
}

} // namespace faultline
