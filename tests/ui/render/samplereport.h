// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/reportmodel.h"
#include "samplespecs.h"

/// A report of eight pages in the words and figures of the mock-ups.
namespace faultline::samples {

inline ReportParagraph said(ParagraphStyle style, const char *text, const char *strong = "")
{
    return {style, QString::fromUtf8(strong), QString::fromUtf8(text)};
}

inline TableSpec table(std::initializer_list<std::pair<const char *, ColumnAlign>> heads)
{
    TableSpec spec;
    for (const auto &[title, align] : heads)
        spec.columns.push_back({QString::fromUtf8(title), align, 1});
    return spec;
}

inline void addRow(TableSpec &spec, std::optional<Category> category, std::initializer_list<const char *> cells)
{
    std::vector<QString> row;
    for (const char *cell : cells)
        row.push_back(QString::fromUtf8(cell));
    spec.rows.push_back(row);
    spec.rowCategory.push_back(category);
}

template<typename... Blocks>
void addBlocks(ReportSection &section, Blocks &&...blocks)
{
    (section.blocks.emplace_back(std::forward<Blocks>(blocks)), ...);
}

inline ReportSection verdictSection()
{
    ReportSection section;
    section.id = "verdict";
    addBlocks(section, said(ParagraphStyle::VerdictFirst, "The record says Exposed, 21 of 100; the answers alone say Emerging, 57."),
        said(ParagraphStyle::Verdict, "Operational failures, 31% (58 of 187; 25–38%), and cost, 22% (41 of 187; 17–28%), hurt "
                                      "most; 78% (146 of 187; 72–83%) of all incidents lie outside the model."),
        said(ParagraphStyle::Verdict, "Three moves come first: spend alert within hours, staged upgrades, 30 eval cases. "
                                      "Together they address 37% (34 of 93; 27–47%) of the incidents of the last 180 days."),
        ReportChart{tierScale(), 16, false, false},
        ReportRule{},
        ReportFigures{{{QStringLiteral("78%"), QString::fromUtf8("outside the model, 146 of 187; 72–83%")},
                       {QStringLiteral("11 h"), QStringLiteral("median to detect; quartiles 3.8 and 29 h; 16 lack a time")},
                       {QStringLiteral("33%"), QString::fromUtf8("found by users, 61 of 187; 26–40%")},
                       {QStringLiteral("18"), QStringLiteral("of 25 controls contradicted by incidents of the last 180 days")}}},
        ReportRule{});
    return section;
}

inline ReportSection scoresSection()
{
    ReportSection section;
    section.id = "scores";
    section.title = QStringLiteral("Scores by practice");
    section.lead = QStringLiteral("Bar: observed, what the record supports. Ring: declared, what was answered. A contradicted control counts one level lower.");
    section.startsPage = true;
    addBlocks(section, ReportChart{scores(false), 38, false, false},
                      said(ParagraphStyle::Body, "Overall 57 declared, 21 observed, weighted by the study’s shares (31, 22, 14, 11). The "
                                                 "weakest practices, cost and retrieval at 15, allow no tier above Emerging."));
    return section;
}

inline ReportSection contradictionsSection()
{
    TableSpec spec = table({{"Control", ColumnAlign::Left}, {"Level said", ColumnAlign::Left}, {"Since", ColumnAlign::Left},
                            {"Incidents", ColumnAlign::Right}, {"Which (INC-)", ColumnAlign::Left}});
    addRow(spec, Category::Cost, {"Spend alert within hours", "2, no evidence", "1 Apr 2025", "17", "0101, 0113, 0119, 0128, 0129, 0130 and 11 more"});
    addRow(spec, Category::Operational, {"Staged upgrades", "1", "no date", "14", "0103, 0106, 0107, 0110, 0121, 0125 and 8 more"});
    addRow(spec, Category::Operational, {"30 eval cases first", "1", "no date", "12", "0103, 0106, 0107, 0110, 0111, 0125 and 6 more"});
    addRow(spec, Category::Cost, {"Cost traced per request", "2", "3 Mar 2025", "11", "0113, 0129, 0139, 0140, 0148, 0161 and 5 more"});
    ReportSection section;
    section.id = "contradictions";
    section.title = QStringLiteral("Answers that the record contradicts");
    section.lead = QStringLiteral("18 controls, the four with most incidents; the others on page ") + pageReference("rest")
        + QStringLiteral(". Window 5 May to 31 Oct 2025, 93 incidents.");
    addBlocks(section, ReportTable{spec, {}});
    return section;
}

inline TableSpec planTable(int rows)
{
    TableSpec spec = table({{"", ColumnAlign::Right}, {"Control", ColumnAlign::Left}, {"Level today", ColumnAlign::Right},
                            {"Incidents", ColumnAlign::Right}, {"Share of 93", ColumnAlign::Right}, {"95%", ColumnAlign::Right},
                            {"First move", ColumnAlign::Right}, {"Effort", ColumnAlign::Right}});
    const char *const names[] = {"Spend alert within hours", "Staged upgrades", "30 eval cases first", "Breaker at the budget",
                                 "Token and step caps", "Evals in CI, failing the build", "A budget per feature", "Replays on live traffic",
                                 "Automated re-index"};
    for (int i = 0; i < rows; ++i) {
        addRow(spec, kCategories[std::size_t(i) % 5], {"", names[i % 9], "1", "12", "13%", "8–21%", "–", "16 h"});
        spec.rows.back()[0] = QString::number(i + 1);
    }
    return spec;
}

inline ReportModel report(int appendixRows = 40)
{
    ReportModel model;
    model.kicker = QStringLiteral("AI feature readiness assessment");
    model.sampleMark = QStringLiteral("Sample data, invented");
    model.title = QStringLiteral("Platform group");
    model.subtitle = QStringLiteral("30 teams, 187 incidents, 9 Sep 2024 to 31 Oct 2025, study rule on. Assessed 31 Oct 2025 by Mara Lind");
    model.runningHead = QStringLiteral("AI feature readiness, Platform group");
    model.dateText = QStringLiteral("31 Oct 2025");
    model.footer = QStringLiteral("Faultline 1.0, taxonomy 1.0, playbook 1.0, classifier 1.0, data 7c41 e09a 52bd");
    model.documentTitle = QStringLiteral("AI feature readiness, Platform group");
    model.author = QStringLiteral("Mara Lind");
    model.subject = model.subtitle;
    model.date = *CivilDate::fromYmd(2025, 10, 31);
    model.assessmentJson = QByteArrayLiteral("{\"team\":\"Platform group\"}\n");

    ReportSection broke;
    broke.id = "what-broke";
    broke.title = QStringLiteral("What broke, beside the study");
    broke.lead = QString::fromUtf8("Share of incidents with 95% Wilson interval. Diamond: the study (187 incidents, 30 organisations) with its "
                                   "interval; hatched: not published. Differences by Newcombe’s interval with Holm’s correction.");
    addBlocks(broke, ReportChart{whatBroke(), 78, false, false}, ReportRule{},
                    said(ParagraphStyle::Note, "A person has checked 24 of the 187 labels; 14 wait for review. If those 14 went the other way, "
                                               "operational would lie between 28% and 36% instead of 31%.", "How sure is this?"));
    ReportSection plan;
    plan.id = "plan";
    plan.title = QStringLiteral("Plan");
    plan.lead = QStringLiteral("Sorted by incidents it could have prevented in the window, then the study's first moves, then effort.");
    addBlocks(plan, ReportTable{planTable(9), {}}, said(ParagraphStyle::Note, "7 more controls below level 2 follow. Effort: hours of engineering."));
    ReportSection time;
    time.id = "time";
    time.title = QStringLiteral("Trend, severity, detection, time");
    time.startsPage = true;
    addBlocks(time, ReportChart{trend(), 60, false, true}, ReportChart{detection(), 52, true, true}, ReportChart{timeToDetect(), 52, true, true});
    ReportSection rest;
    rest.id = "rest";
    rest.title = QStringLiteral("Rest of the plan");
    addBlocks(rest, ReportTable{planTable(26), {}});
    ReportSection method;
    method.id = "method";
    method.title = QStringLiteral("Method and caveats");
    for (int i = 0; i < 12; ++i)
        method.blocks.emplace_back(said(ParagraphStyle::Body, "A share is shown with its count and its 95% Wilson score interval. Under 30 incidents a page "
                                                           "says small sample and why it matters; under 5 no comparison is drawn. Durations are medians "
                                                           "and quartiles, never a mean alone; records without both times are left out and counted as "
                                                           "left out. Amounts keep their currency and are summed per currency, never across.", "Shares."));
    ReportSection appendix;
    appendix.id = "appendix";
    appendix.title = QStringLiteral("Incidents");
    TableSpec incidents = table({{"Id", ColumnAlign::Left}, {"Date", ColumnAlign::Left}, {"What happened", ColumnAlign::Left}, {"Mode", ColumnAlign::Left}, {"Severity", ColumnAlign::Right}});
    for (int i = 0; i < appendixRows; ++i) {
        addRow(incidents, kCategories[std::size_t(i) % 6], {"", "21 Oct 2025", "Retry loop between two agents ran over a weekend until the invoice showed it to someone in finance", "No spend alert", "2"});
        incidents.rows.back()[0] = QStringLiteral("INC-%1").arg(i + 101, 4, 10, QLatin1Char('0'));
    }
    addBlocks(appendix, ReportTable{incidents, {}});
    model.sections = {verdictSection(), broke, scoresSection(), contradictionsSection(), plan, time, rest, method, appendix};
    return model;
}

} // namespace faultline::samples
