// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chartbuilders.h"
#include "core/report/charttext.h"
#include "core/report/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Charts", text);
}

using Row = RankedBarsSpec::Row;

Row rankedRow(const std::string &key, const QString &label, std::optional<Category> category,
              const Proportion &share)
{
    Row row;
    row.key = key;
    row.label = label;
    row.category = category;
    row.count = share.count;
    row.share = shareInterval(share);
    row.countText = countText(share.count);
    row.shareText = percentText(share);
    row.intervalText = intervalText(share.interval);
    row.tooltip = QStringLiteral("%1: %2").arg(label, shareText(share));
    return row;
}

/// The study's row beside ours: what it speaks of, and how the same modes compare.
void addStudy(Row &row, const StudyComparison::Row &study)
{
    const ComparedShare &compared = study.compared;
    row.study = shareInterval(compared.theirs);
    row.studyIsNarrower = study.studyIsNarrower;
    const QString verdict = differenceText(compared);
    if (study.studyIsNarrower) {
        const QString what = fromUtf8(study.shortNote.empty() ? study.label : study.shortNote);
        row.words = words("%1: %2").arg(percentText(compared.theirs), what);
        row.tooltip += QLatin1Char('\n')
            + words("The study's %1 speaks of %2. Ours over the same modes: %3%4.")
                  .arg(percentText(compared.theirs), what, shareText(compared.ours),
                       verdict.isEmpty() ? QString() : QStringLiteral(", ") + verdict);
        return;
    }
    row.words = verdict;
    row.tooltip += QLatin1Char('\n')
        + words("The study: %1. Difference %2%3.")
              .arg(shareText(compared.theirs), differenceNumberText(compared.difference),
                   verdict.isEmpty() ? QString() : QStringLiteral(", ") + verdict);
}

void addNotPublished(Row &row, const StudyComparison &study)
{
    row.notPublishedUpTo = study.notPublishedShare;
    row.words = words("not published, ≤ %1").arg(percentText(study.notPublishedShare));
    row.tooltip += QLatin1Char('\n')
        + words("The study does not say; at most %1, its share of everything else.")
              .arg(percentText(study.notPublishedShare));
}

double widestMark(const std::vector<Row> &rows)
{
    double widest = 0;
    for (const Row &row : rows)
        widest = std::max(
            {widest, row.share.high, row.study ? row.study->high : 0, row.notPublishedUpTo.value_or(0)});
    return widest;
}

TableSpec rankedTable(const QString &head, const std::vector<Row> &rows, const QString &wordsHead)
{
    TableSpec table;
    table.columns = {{head, ColumnAlign::Left, 2},
                     {words("Count"), ColumnAlign::Right, 1},
                     {words("Share"), ColumnAlign::Right, 1},
                     {words("95%"), ColumnAlign::Right, 1}};
    if (!wordsHead.isEmpty()) {
        table.columns.push_back({words("The study"), ColumnAlign::Right, 1});
        table.columns.push_back({wordsHead, ColumnAlign::Left, 3});
    }
    for (const Row &row : rows) {
        std::vector<QString> cells{row.label, row.countText, row.shareText, row.intervalText};
        if (!wordsHead.isEmpty()) {
            cells.push_back(
                row.study ? QStringLiteral("%1 (%2)").arg(percentText(row.study->share),
                                                          intervalText({row.study->low, row.study->high}))
                          : QStringLiteral("–"));
            cells.push_back(row.words);
        }
        table.rows.push_back(std::move(cells));
        table.rowCategory.push_back(row.category);
    }
    return table;
}

QStringList spokenRows(const std::vector<Row> &rows)
{
    QStringList parts;
    for (const Row &row : rows)
        parts << QString(row.tooltip).replace(QLatin1Char('\n'), QStringLiteral(". "));
    return parts;
}

} // namespace

ChartSpec whatBrokeChart(const Analysis &analysis, const Study &study)
{
    RankedBarsSpec bars;
    for (const CategoryFigures &figures : analysis.categories) {
        const Category category = figures.category;
        Row row
            = rankedRow(std::string(categoryId(category)), categoryText(category), category, figures.share);
        if (const StudyComparison::Row *beside = analysis.study.row(category))
            addStudy(row, *beside);
        else if (category == Category::Model)
            addNotPublished(row, analysis.study);
        else
            row.words = QStringLiteral("–");
        bars.rows.push_back(std::move(row));
    }
    std::stable_sort(bars.rows.begin(), bars.rows.end(), [](const Row &a, const Row &b) {
        const bool unclearA = a.category == Category::Unclear, unclearB = b.category == Category::Unclear;
        return unclearA != unclearB ? unclearB : a.count > b.count;
    });
    bars.axisMax = axisMaxFor(widestMark(bars.rows));
    bars.studyKey = words("the study (n = %1) and its interval").arg(study.incidents);
    bars.wordsTitle = words("Against the study");

    ChartSpec chart;
    chart.id = "what-broke";
    chart.title = words("What broke?");
    chart.caption = analysis.filter.studyRule
        ? words("Share of %1, with 95% interval. Study rule on.").arg(incidentsText(analysis.selected))
        : words("Share of %1, with 95% interval. Study rule off.").arg(incidentsText(analysis.selected));
    sayHowMany(chart, analysis.selected);
    chart.table = rankedTable(words("Category"), bars.rows, bars.wordsTitle);
    chart.description = spokenChart(chart.title, spokenRows(bars.rows));
    chart.body = std::move(bars);
    return chart;
}

ChartSpec modesChart(const Analysis &analysis, const Taxonomy &taxonomy, Category category)
{
    RankedBarsSpec bars;
    for (const ModeFigures &figures : analysis.modes) {
        if (figures.category != category)
            continue;
        const FailureMode *mode = taxonomy.mode(figures.mode);
        const QString label = mode ? fromUtf8(mode->name)
            : figures.mode.empty() ? words("No mode told")
                                   : fromUtf8(figures.mode);
        bars.rows.push_back(rankedRow(figures.mode, label, category, figures.ofCategory));
    }
    bars.axisMax = axisMaxFor(widestMark(bars.rows));
    const Proportion &all = analysis.category(category).share;
    ChartSpec chart;
    chart.id = "modes-" + std::string(categoryId(category));
    chart.title = words("What broke inside %1?").arg(categoryText(category).toLower());
    chart.caption = words("Share of its %1, with 95% interval.").arg(incidentsText(all.count));
    sayHowMany(chart, all.count);
    chart.table = rankedTable(words("Failure mode"), bars.rows, QString());
    chart.description = spokenChart(chart.title, spokenRows(bars.rows));
    chart.body = std::move(bars);
    return chart;
}

ChartSpec headlineChart(const Analysis &analysis)
{
    HeadlineSpec headline;
    headline.counts = analysis.categoryCounts();
    const std::int64_t unclear = headline.counts[index(Category::Unclear)];
    const std::int64_t model = headline.counts[index(Category::Model)];
    headline.aroundLabel = words("Around the model, %1").arg(countText(analysis.outsideModel.count));
    headline.unclearLabel = words("Unclear, %1").arg(countText(unclear));
    headline.modelLabel = words("Model, %1").arg(countText(model));
    ChartSpec chart;
    chart.id = "headline";
    chart.title = words("Is it the model?");
    chart.caption = words("%1 lie outside the model.").arg(shareText(analysis.outsideModel));
    sayHowMany(chart, analysis.selected);
    chart.table.columns = {{words("Where"), ColumnAlign::Left, 2},
                           {words("Count"), ColumnAlign::Right, 1},
                           {words("Share"), ColumnAlign::Right, 1},
                           {words("95%"), ColumnAlign::Right, 1}};
    const auto add = [&](const QString &name, std::int64_t count) {
        const Proportion p = proportion(count, analysis.selected);
        chart.table.rows.push_back({name, countText(count), percentText(p), intervalText(p.interval)});
    };
    add(words("Around the model"), analysis.outsideModel.count);
    add(words("Unclear"), unclear);
    add(words("Model"), model);
    chart.description
        = spokenChart(chart.title, {headline.aroundLabel, headline.unclearLabel, headline.modelLabel});
    chart.body = headline;
    return chart;
}

} // namespace faultline
