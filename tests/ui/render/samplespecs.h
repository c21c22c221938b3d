// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"

#include <cmath>

/// Charts with the figures of the mock-ups: 187 invented incidents. Computed once, written down here.
namespace faultline::samples {

inline RankedBarsSpec::Row bar(const char *key, const char *label, Category category, std::int64_t count,
                               ShareInterval share, const char *shareText, const char *interval, const char *words)
{
    RankedBarsSpec::Row row;
    row.key = key;
    row.label = QString::fromUtf8(label);
    row.category = category;
    row.count = count;
    row.share = share;
    row.countText = QString::number(count);
    row.shareText = QString::fromUtf8(shareText);
    row.intervalText = QString::fromUtf8(interval);
    row.words = QString::fromUtf8(words);
    return row;
}

inline ChartSpec whatBroke()
{
    RankedBarsSpec body;
    const char *same = "no clear difference";
    body.rows = {
        bar("operational", "Operational", Category::Operational, 58, {0.3102, 0.2481, 0.3798}, "31%", "25–38%", same),
        bar("cost", "Cost", Category::Cost, 41, {0.2193, 0.1659, 0.2838}, "22%", "17–28%", same),
        bar("retrieval", "Retrieval", Category::Retrieval, 26, {0.1390, 0.0966, 0.1960}, "14%", "10–20%", same),
        bar("tooling", "Tooling", Category::Tooling, 21, {0.1123, 0.0746, 0.1656}, "11%", "7–17%", same),
        bar("model", "Model", Category::Model, 33, {0.1765, 0.1286, 0.2375}, "18%", "13–24%", "not published, ≤ 22%"),
        bar("unclear", "Unclear", Category::Unclear, 8, {0.0428, 0.0218, 0.0821}, "4%", "2–8%", "–"),
    };
    for (std::size_t i = 0; i < 4; ++i)
        body.rows[i].study = body.rows[i].share;
    body.rows[4].notPublishedUpTo = 0.22;
    body.axisMax = 0.4;
    body.studyKey = QStringLiteral("the study (n = 187) and its interval");
    ChartSpec spec;
    spec.id = "what-broke";
    spec.title = QStringLiteral("What broke?");
    spec.description = QStringLiteral("Operational failures lead with 31% (58 of 187; 25–38%).");
    for (const auto &row : body.rows) {
        spec.table.rows.push_back({row.label, row.countText, row.shareText, row.intervalText, row.words});
        spec.table.rowCategory.push_back(row.category);
    }
    spec.table.columns = {{QStringLiteral("Category"), ColumnAlign::Left, 1},
                          {QStringLiteral("Count"), ColumnAlign::Right, 1},
                          {QStringLiteral("Share"), ColumnAlign::Right, 1},
                          {QStringLiteral("95%"), ColumnAlign::Right, 1},
                          {QStringLiteral("Against the study"), ColumnAlign::Left, 1}};
    spec.body = body;
    return spec;
}

inline ChartSpec trend()
{
    TrendSpec body;
    const char *const names[] = {"Sep 2024", "Oct 2024", "Nov 2024", "Dec 2024", "Jan 2025", "Feb 2025", "Mar 2025",
                                 "Apr 2025", "May 2025", "Jun 2025", "Jul 2025", "Aug 2025", "Sep 2025", "Oct 2025"};
    const int counts[14][6] = {{2, 1, 1, 0, 2, 1}, {2, 2, 1, 2, 1, 0}, {5, 1, 1, 1, 0, 1}, {3, 5, 1, 0, 2, 0},
                               {4, 3, 3, 2, 0, 0}, {3, 4, 1, 1, 3, 1}, {5, 1, 4, 2, 3, 0}, {6, 2, 2, 2, 5, 0},
                               {8, 1, 1, 1, 3, 2}, {7, 3, 1, 3, 3, 1}, {4, 9, 2, 0, 1, 1}, {4, 3, 3, 2, 4, 0},
                               {2, 5, 3, 2, 3, 0}, {3, 2, 2, 2, 3, 1}};
    for (int i = 0; i < 14; ++i) {
        TrendSpec::Column column;
        column.label = QString::fromLatin1(names[i]);
        column.key = i < 4 ? "2024-" + std::to_string(i + 9) : (i < 13 ? "2025-0" : "2025-") + std::to_string(i - 3);
        if (column.key == "2024-9")
            column.key = "2024-09";
        column.partial = i == 0;
        for (std::size_t c = 0; c < 6; ++c)
            column.counts[c] = counts[i][c];
        body.columns.push_back(column);
    }
    ChartSpec spec;
    spec.id = "trend";
    spec.title = QStringLiteral("Is it getting better?");
    spec.caption = QStringLiteral("Incidents per month. Dashed: month only partly covered");
    spec.body = body;
    return spec;
}

inline ChartSpec detection()
{
    HeatMapSpec body;
    const char *const heads[] = {"Oper.", "Cost", "Retr.", "Tool.", "Model", "Uncl."};
    const char *const full[] = {"Operational", "Cost", "Retrieval", "Tooling", "Model", "Unclear"};
    for (std::size_t i = 0; i < 6; ++i)
        body.columns.push_back({QString::fromLatin1(heads[i]), QString::fromLatin1(full[i]), std::string(categoryId(kCategories[i]))});
    for (const char *name : {"Users", "Eval, replay", "Monitor", "Staff", "Invoice"})
        body.rows.push_back({QString::fromLatin1(name), QString::fromLatin1(name), name});
    body.counts = {{19, 6, 10, 8, 16, 2}, {20, 3, 7, 2, 7, 0}, {14, 8, 3, 5, 2, 4}, {3, 6, 6, 6, 8, 2}, {2, 18, 0, 0, 0, 0}};
    ChartSpec spec;
    spec.id = "detection";
    spec.title = QStringLiteral("Who finds out?");
    spec.caption = QStringLiteral("Incidents by how they were found");
    spec.body = body;
    return spec;
}

inline ChartSpec timeToDetect()
{
    EcdfSpec body;
    const auto line = [](const char *label, std::optional<Category> category, int n, double median, double spread) {
        EcdfSpec::Line out;
        out.label = QString::fromLatin1(label);
        out.category = category;
        for (int i = 0; i < n; ++i) {
            const double p = (i + 0.5) / n;
            // Logistic quantiles in log10 hours, near enough to a log-normal.
            out.hours.push_back(std::pow(10, std::log10(median) + spread * std::log(p / (1 - p))));
        }
        out.smallSample = n < 30;
        return out;
    };
    body.lines = {line("All", {}, 171, 11, 0.33), line("Tooling, n = 18", Category::Tooling, 18, 1.2, 0.3),
                  line("Cost", Category::Cost, 40, 61, 0.3)};
    body.medianHours = 11;
    body.studyHours = 216;
    body.studyLabel = QStringLiteral("9 d");
    ChartSpec spec;
    spec.id = "time-to-detect";
    spec.title = QStringLiteral("How long until somebody knows?");
    spec.caption = QStringLiteral("Share detected; 16 lack a time. 9 d: the study’s overspend");
    spec.body = body;
    return spec;
}

inline ChartSpec headline()
{
    HeadlineSpec body;
    body.counts = {58, 41, 26, 21, 33, 8};
    body.aroundLabel = QStringLiteral("Around the model, 146");
    body.unclearLabel = QStringLiteral("Unclear, 8");
    body.modelLabel = QStringLiteral("Model, 33");
    ChartSpec spec;
    spec.id = "headline";
    spec.body = body;
    return spec;
}

inline ChartSpec scores(bool whatIf)
{
    ScoresSpec body;
    const auto row = [&](const char *label, Category category, double declared, double observed, double moved) {
        ScoresSpec::Row out;
        out.label = QString::fromLatin1(label);
        out.category = category;
        out.declared = declared;
        out.observed = observed;
        out.declaredText = QString::number(declared);
        out.observedText = QString::number(observed);
        if (whatIf)
            out.whatIf = moved;
        return out;
    };
    body.rows = {row("1 Pinned models and CI evals", Category::Operational, 60, 23, 63),
                 row("2 Cost tracing and budgets", Category::Cost, 54, 15, 38),
                 row("3 Retrieval as a data pipeline", Category::Retrieval, 38, 15, 38),
                 row("4 Hardened tool servers", Category::Tooling, 76, 32, 32)};
    ChartSpec spec;
    spec.id = "scores";
    spec.body = body;
    return spec;
}

inline ChartSpec tierScale()
{
    TierScaleSpec body;
    body.declared = 57;
    body.observed = 21;
    body.declaredText = QStringLiteral("declared 57");
    body.observedText = QStringLiteral("observed 21");
    body.tierNames = {QStringLiteral("Exposed"), QStringLiteral("Emerging"), QStringLiteral("Managed"), QStringLiteral("Hardened")};
    ChartSpec spec;
    spec.id = "tier";
    spec.body = body;
    return spec;
}

} // namespace faultline::samples
