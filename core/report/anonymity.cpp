// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymity.h"

#include "core/report/charttext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <map>

namespace faultline {

namespace {

using Row = RankedBarsSpec::Row;

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

void holdBack(Row &row)
{
    const QString dash = QStringLiteral("–");
    row.count = 0;
    row.share = {0, 0, 0};
    row.countText = kHeldBack;
    row.shareText = row.intervalText = row.words = dash;
    row.tooltip = words("%1: held back").arg(row.label);
}

double widestMark(const std::vector<Row> &rows)
{
    double widest = 0;
    for (const Row &row : rows)
        widest = std::max(
            {widest, row.share.high, row.study ? row.study->high : 0, row.notPublishedUpTo.value_or(0)});
    return widest;
}

void renameControl(Control &control, const Playbook &shipped, int &own,
                   std::map<std::string, std::string, std::less<>> &renamed)
{
    if (const Control *known = shipped.control(control.id)) {
        control.name = known->name;
        control.question = known->question;
        control.levels = known->levels;
        control.how = known->how;
        control.effortSource = known->effortSource;
        return;
    }
    const std::string id = "own-" + std::to_string(++own);
    renamed[control.id] = id;
    control.id = id;
    control.name = words("Own control %1").arg(own).toStdString();
    control.question.clear();
    control.levels = {};
    control.how.clear();
    control.effortSource = "assumption";
}

} // namespace

ChartSpec heldBackBars(ChartSpec chart, const std::function<bool(const Row &)> &told)
{
    auto *bars = std::get_if<RankedBarsSpec>(&chart.body);
    if (!bars)
        return chart;
    std::vector<Row> shown, hidden;
    for (Row &row : bars->rows)
        (told(row) ? shown : hidden).push_back(std::move(row));
    std::sort(hidden.begin(), hidden.end(), [](const Row &a, const Row &b) {
        return std::pair(a.category, a.key) < std::pair(b.category, b.key);
    });
    std::map<QString, std::vector<QString>> cellsOf;
    for (const std::vector<QString> &cells : chart.table.rows)
        cellsOf[cells[0]] = cells;
    chart.table.rows.clear();
    chart.table.rowCategory.clear();
    QStringList parts;
    for (Row &row : shown)
        row.tooltip
            = row.tooltip.section(QLatin1Char('\n'), 0, 0); // the study's part tells counts of its own
    for (Row &row : hidden)
        holdBack(row);
    bars->rows = std::move(shown);
    bars->rows.insert(bars->rows.end(), hidden.begin(), hidden.end());
    for (const Row &row : bars->rows) {
        std::vector<QString> cells = cellsOf[row.label];
        const QString values[] = {row.countText, row.shareText, row.intervalText};
        for (std::size_t i = 0; i < 3 && i + 1 < cells.size(); ++i)
            cells[i + 1] = values[i];
        if (cells.size() > 5)
            cells[5] = row.words;
        chart.table.rows.push_back(std::move(cells));
        chart.table.rowCategory.push_back(row.category);
        parts << row.tooltip;
    }
    bars->axisMax = axisMaxFor(widestMark(bars->rows));
    chart.description = spokenChart(chart.title, parts);
    return chart;
}

Assessment withoutPeople(const Assessment &assessment)
{
    Assessment bare;
    bare.date = assessment.date;
    bare.windowDays = assessment.windowDays;
    for (const Answer &answer : assessment.answers) {
        Answer kept;
        kept.control = answer.control;
        kept.level = answer.level;
        kept.since = answer.since;
        if (answer.hasEvidence())
            kept.evidence = "given";
        bare.answers.push_back(std::move(kept));
    }
    return bare;
}

void hideOwnWords(Playbook &playbook, Assessment *assessment, const Playbook &shipped)
{
    playbook.name.clear();
    playbook.version = "own";
    playbook.assumptions = shipped.assumptions;
    std::map<std::string, std::string, std::less<>> renamed;
    int controls = 0, practices = 0;
    for (Practice &practice : playbook.practices) {
        const auto known = std::find_if(shipped.practices.begin(), shipped.practices.end(),
                                        [&](const Practice &one) { return one.id == practice.id; });
        if (known != shipped.practices.end()) {
            practice.name = known->name;
        } else {
            practice.id = "own-practice-" + std::to_string(++practices);
            practice.name = words("Own practice %1").arg(practices).toStdString();
        }
        for (Control &control : practice.controls)
            renameControl(control, shipped, controls, renamed);
    }
    for (Control &control : playbook.foundation)
        renameControl(control, shipped, controls, renamed);
    if (!assessment)
        return;
    for (Answer &answer : assessment->answers) {
        if (const auto found = renamed.find(answer.control); found != renamed.end())
            answer.control = found->second;
    }
}

} // namespace faultline
