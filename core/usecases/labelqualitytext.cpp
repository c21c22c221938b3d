// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/charttext.h"
#include "core/report/format.h"
#include "core/usecases/labeljson.h"
#include "core/usecases/labelquality.h"

#include <QCoreApplication>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

QString translated(const char *text)
{
    return QCoreApplication::translate("LabelQuality", text);
}

QString accuracyText(const CheckedLabels &checked)
{
    QString text = checked.accuracy.of == 0
        ? translated("The classifier had given none of them a category.")
        : translated("The classifier's category was right on %1 of them that it gave one.")
              .arg(shareText(checked.accuracy));
    if (checked.accuracy.of > 0 && checked.accuracy.of < kSmallSample)
        text += QLatin1Char(' ') + smallSampleText(checked.accuracy.of);
    if (checked.leftOpen > 0)
        text += QLatin1Char(' ') + translated("It had left %1 open.").arg(countText(checked.leftOpen));
    return text;
}

Json labelJson(const Label &label)
{
    return {{"category", categoryId(label.category)}, {"mode", label.mode}};
}

Json checkedJson(const CheckedLabels &checked)
{
    Json json{{"decided", checked.decided},
              {"not_labelled", checked.notLabelled},
              {"left_open", checked.leftOpen},
              {"accuracy", proportionJson(checked.accuracy)},
              {"modes", proportionJson(checked.modes)},
              {"agreement", readerAgreementJson(checked.agreement)},
              {"ece", checked.calibrationError ? Json(*checked.calibrationError) : Json()},
              {"bins", Json::array()}};
    for (const ReliabilityBin &bin : checked.bins)
        json["bins"].push_back({{"from", bin.from},
                                {"to", bin.to},
                                {"mean_confidence", bin.meanConfidence},
                                {"right", proportionJson(bin.right)}});
    return json;
}

Json optionalJson(const std::optional<ReaderAgreement> &agreement)
{
    return agreement ? readerAgreementJson(*agreement) : Json();
}

RankedBarsSpec::Row binRow(const ReliabilityBin &bin)
{
    RankedBarsSpec::Row row;
    row.key = std::to_string(bin.from);
    row.label = translated("%1 to %2 sure").arg(percentText(bin.from), percentText(bin.to));
    row.count = bin.right.of;
    row.share = shareInterval(bin.right);
    row.study = ShareInterval{bin.meanConfidence, bin.meanConfidence, bin.meanConfidence};
    row.countText = countText(bin.right.of);
    row.shareText = percentText(bin.right);
    row.intervalText = intervalText(bin.right.interval);
    const bool within
        = bin.meanConfidence >= bin.right.interval.low && bin.meanConfidence <= bin.right.interval.high;
    row.words = within                                       ? translated("as sure as right")
        : bin.meanConfidence > bin.right.share().value_or(0) ? translated("too sure")
                                                             : translated("surer than it says");
    row.tooltip = translated("%1: right on %2; it said %3 on average")
                      .arg(row.label, shareText(bin.right), percentText(bin.meanConfidence));
    return row;
}

} // namespace

QString selectionText()
{
    return translated(
        "People look first at what the classifier is unsure of, so its accuracy on what they checked "
        "is a lower estimate; only a random check speaks for all labels.");
}

QString labelQualityText(const LabelQuality &quality)
{
    QStringList lines{translated("A person has decided %1 of all labels. %2")
                          .arg(shareText(quality.checked), accuracyText(quality.all))};
    if (quality.all.decided > 0)
        lines += selectionText();
    if (quality.drawn > 0)
        lines += translated("Of %1 drawn at random, people have checked %2. %3")
                     .arg(countText(quality.drawn), countText(quality.random.decided),
                          accuracyText(quality.random));
    if (quality.all.calibrationError)
        lines
            += translated(
                   "Calibration error %1 (mean distance between how sure it was and how often it was right).")
                   .arg(*quality.all.calibrationError, 0, 'f', 3);
    if (quality.all.agreement.overall.n > 0)
        lines += translated("People and classifier: %1.").arg(agreementText(quality.all.agreement.overall));
    for (const ReaderAgreement &pair : quality.readers)
        lines += translated("%1 and %2: %3.")
                     .arg(fromUtf8(pair.first), fromUtf8(pair.second), agreementText(pair.overall));
    if (quality.columnAndMachine)
        lines += translated("Label column and classifier: %1.")
                     .arg(agreementText(quality.columnAndMachine->overall));
    if (quality.columnAndPeople)
        lines += translated("Label column and people: %1.")
                     .arg(agreementText(quality.columnAndPeople->overall));
    if (quality.columnUnknown > 0)
        lines
            += translated("%1 labels of the column name no category.").arg(countText(quality.columnUnknown));
    if (quality.openDisagreements > 0)
        lines += translated("%1 disagreements wait to be settled.").arg(countText(quality.openDisagreements));
    return lines.join(QLatin1Char('\n'));
}

std::string labelQualityJson(const LabelQuality &quality)
{
    Json json{{"checked", proportionJson(quality.checked)},
              {"all", checkedJson(quality.all)},
              {"drawn", quality.drawn},
              {"random", checkedJson(quality.random)},
              {"readers", Json::array()},
              {"label_column",
               {{"classifier", optionalJson(quality.columnAndMachine)},
                {"people", optionalJson(quality.columnAndPeople)},
                {"unknown", quality.columnUnknown}}},
              {"open_disagreements", quality.openDisagreements},
              {"versions", Json::array()},
              {"wrong_count", quality.wrongCount},
              {"wrong", Json::array()}};
    for (const ReaderAgreement &pair : quality.readers)
        json["readers"].push_back(readerAgreementJson(pair));
    for (const VersionCount &version : quality.versions)
        json["versions"].push_back({{"version", version.version}, {"incidents", version.count}});
    for (const WrongLabel &one : quality.wrong)
        json["wrong"].push_back({{"id", one.id},
                                 {"external_id", one.externalId},
                                 {"title", one.title},
                                 {"person", labelJson(one.person)},
                                 {"machine", labelJson(one.machine)},
                                 {"reviewer", one.reviewer},
                                 {"confidence", one.confidence}});
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

ChartSpec calibrationChart(const CheckedLabels &checked)
{
    ChartSpec chart;
    chart.id = "calibration";
    chart.title = translated("As sure as it is right?");
    chart.caption
        = translated("How often people found the classifier right, by how sure it was; %1 checked labels, "
                     "%2 it had left open are not in.")
              .arg(countText(checked.accuracy.of), countText(checked.leftOpen));
    RankedBarsSpec bars;
    QStringList spoken;
    double widest = 0;
    chart.table.columns = {{translated("How sure"), ColumnAlign::Left, 2},
                           {translated("Checked"), ColumnAlign::Right, 1},
                           {translated("Right"), ColumnAlign::Right, 1},
                           {translated("95%"), ColumnAlign::Right, 1},
                           {translated("It said"), ColumnAlign::Right, 1}};
    for (auto bin = checked.bins.rbegin(); bin != checked.bins.rend(); ++bin) {
        RankedBarsSpec::Row row = binRow(*bin);
        widest = std::max({widest, row.share.high, bin->meanConfidence});
        spoken += row.tooltip;
        chart.table.rows.push_back(
            {row.label, row.countText, row.shareText, row.intervalText, percentText(bin->meanConfidence)});
        bars.rows.push_back(std::move(row));
    }
    bars.axisMax = axisMaxFor(widest);
    bars.studyKey = translated("how sure it was on average");
    bars.wordsTitle = translated("So it is");
    chart.body = std::move(bars);
    sayHowMany(chart, checked.accuracy.of);
    if (checked.accuracy.of == 0)
        chart.tooFew = translated("Nobody has checked a label yet that the classifier gave.");
    chart.description = spokenChart(chart.title, spoken);
    return chart;
}

ChartSpec confusionChart(const ReaderAgreement &agreement, const QString &title, const QString &caption)
{
    ChartSpec chart;
    chart.id = "confusion";
    chart.title = title;
    chart.caption = caption;
    HeatMapSpec map;
    chart.table.columns = {{QString(), ColumnAlign::Left, 2}};
    for (const Category category : kCategories) {
        const std::string key(categoryId(category));
        map.rows.push_back({categoryText(category), categoryText(category), key});
        map.columns.push_back({categoryShortText(category), categoryText(category), key});
        chart.table.columns.push_back({categoryShortText(category), ColumnAlign::Right, 1});
    }
    map.counts = agreement.confusion;
    QStringList spoken;
    for (std::size_t i = 0; i < kCategoryCount; ++i) {
        std::vector<QString> cells{categoryText(Category(i))};
        for (std::size_t j = 0; j < kCategoryCount; ++j) {
            const std::int64_t count = agreement.confusion[i][j];
            cells.push_back(countText(count));
            if (count > 0)
                spoken += translated("%1 seen as %2: %3")
                              .arg(categoryText(Category(i)), categoryText(Category(j)), countText(count));
        }
        chart.table.rows.push_back(std::move(cells));
        chart.table.rowCategory.push_back(Category(i));
    }
    chart.body = std::move(map);
    chart.description = spokenChart(chart.title, spoken);
    return chart;
}

} // namespace faultline
