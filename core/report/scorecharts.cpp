// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chartbuilders.h"
#include "core/report/charttext.h"
#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

} // namespace

ChartSpec scoresChart(const Readiness &readiness, const Playbook &playbook,
                      const std::optional<Readiness> &whatIf)
{
    ScoresSpec spec;
    ChartSpec chart;
    chart.id = "scores";
    chart.title = words("Scores by practice");
    chart.table.columns = {{words("Practice"), ColumnAlign::Left, 3},
                           {words("Declared"), ColumnAlign::Right, 1},
                           {words("Observed"), ColumnAlign::Right, 1}};
    if (whatIf)
        chart.table.columns.push_back({words("What if"), ColumnAlign::Right, 1});
    spec.declaredOnly = readiness.incidentsInWindow == 0;
    QStringList parts;
    for (std::size_t i = 0; i < readiness.practices.size(); ++i) {
        const PracticeScore &practice = readiness.practices[i];
        ScoresSpec::Row row;
        row.label = QStringLiteral("%1 %2").arg(i + 1).arg(fromUtf8(playbook.practices[i].name));
        row.category = practice.category;
        row.applicable = practice.declared.has_value();
        row.declared = practice.declared.value_or(0);
        row.observed = practice.observed.value_or(0);
        row.declaredText = scoreText(practice.declared);
        row.observedText = scoreText(practice.observed);
        std::vector<QString> cells{row.label, row.declaredText, row.observedText};
        if (whatIf) {
            row.whatIf = whatIf->practices[i].observed;
            cells.push_back(scoreText(row.whatIf));
        }
        parts
            << (row.applicable
                    ? words("%1: declared %2, observed %3").arg(row.label, row.declaredText, row.observedText)
                    : words("%1: not applicable").arg(row.label));
        chart.table.rows.push_back(std::move(cells));
        chart.table.rowCategory.push_back(row.category);
        spec.rows.push_back(std::move(row));
    }
    chart.caption = spec.declaredOnly
        ? words("Declared only: no incident lies in the window to hold the answers against.")
        : words("Observed: what the record supports. Declared: what was answered. A contradicted control "
                "counts one level lower.");
    chart.description = spokenChart(chart.title, parts);
    chart.body = std::move(spec);
    return chart;
}

ChartSpec tierScaleChart(const Readiness &readiness)
{
    TierScaleSpec spec;
    spec.declared = readiness.declared.score.value_or(0);
    spec.observed = readiness.observed.score.value_or(0);
    spec.declaredText = words("declared %1").arg(scoreText(readiness.declared.score));
    // Without incidents there is nothing observed apart from the answers.
    if (readiness.incidentsInWindow > 0)
        spec.observedText = words("observed %1").arg(scoreText(readiness.observed.score));
    else
        spec.observed = spec.declared;
    for (std::size_t i = 0; i < spec.tierNames.size(); ++i)
        spec.tierNames[i] = tierText(Tier(i));
    ChartSpec chart;
    chart.id = "tier-scale";
    chart.title = words("How ready?");
    chart.table.columns = {{words("Score"), ColumnAlign::Left, 2},
                           {words("Of 100"), ColumnAlign::Right, 1},
                           {words("Tier"), ColumnAlign::Left, 1}};
    chart.table.rows
        = {{words("Declared"), scoreText(readiness.declared.score), tierText(readiness.declared.tier)},
           {words("Observed"), scoreText(readiness.observed.score), tierText(readiness.observed.tier)}};
    chart.description = spokenChart(
        chart.title,
        {words("Declared %1, %2").arg(scoreText(readiness.declared.score), tierText(readiness.declared.tier)),
         words("observed %1, %2")
             .arg(scoreText(readiness.observed.score), tierText(readiness.observed.tier))});
    chart.body = std::move(spec);
    return chart;
}

} // namespace faultline
