// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/labeljson.h"

#include "core/report/format.h"
#include "core/usecases/mergelabels.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace faultline {

using Json = nlohmann::ordered_json;

namespace {

std::string categoryName(std::size_t category)
{
    return std::string(categoryId(Category(category)));
}

Json optionalJson(const std::optional<double> &value)
{
    return value ? Json(*value) : Json();
}

} // namespace

Json proportionJson(const Proportion &proportion)
{
    return {{"count", proportion.count},
            {"of", proportion.of},
            {"share", optionalJson(proportion.share())},
            {"low", proportion.interval.low},
            {"high", proportion.interval.high}};
}

Json agreementJson(const Agreement &agreement)
{
    const bool known = agreement.kappa.has_value();
    return {{"n", agreement.n},
            {"observed", agreement.n > 0 ? Json(agreement.observed) : Json()},
            {"kappa", optionalJson(agreement.kappa)},
            {"low", known ? Json(agreement.low) : Json()},
            {"high", known ? Json(agreement.high) : Json()}};
}

Json confusionJson(const Confusion &confusion)
{
    Json json = Json::object();
    for (std::size_t i = 0; i < confusion.size(); ++i) {
        for (std::size_t j = 0; j < confusion.size(); ++j)
            json[categoryName(i)][categoryName(j)] = confusion[i][j];
    }
    return json;
}

Json readerAgreementJson(const ReaderAgreement &agreement)
{
    Json json{{"first", agreement.first}, {"second", agreement.second}};
    json.update(agreementJson(agreement.overall));
    json["modes"] = proportionJson(proportion(agreement.modesAlike, agreement.modesCompared));
    for (const Category category : kCategories)
        json["per_category"][std::string(categoryId(category))]
            = agreementJson(agreement.perCategory[index(category)]);
    json["confusion"] = confusionJson(agreement.confusion);
    return json;
}

std::string mergeReportJson(const MergeReport &report)
{
    Json json{{"both", report.both},
              {"shared", report.shared},
              {"only_here", report.onlyHere},
              {"taken", report.taken},
              {"missing", report.missing},
              {"unknown_mode", report.unknownMode},
              {"agreement", readerAgreementJson(report.agreement)}};
    json["disagreements"] = Json::array();
    for (const Disagreement &one : report.disagreements) {
        Json readings = Json::array();
        for (const Reading &reading : one.readings)
            readings.push_back({{"reader", reading.reader},
                                {"category", categoryId(reading.category)},
                                {"mode", reading.mode},
                                {"note", reading.note}});
        json["disagreements"].push_back({{"id", one.id},
                                         {"external_id", one.externalId},
                                         {"title", one.title},
                                         {"readings", std::move(readings)}});
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

QString mergeReportText(const MergeReport &report)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("MergeLabels", text); };
    QString text
        = translated("%1 decisions taken over, %2 incidents labelled by both, %3 of them differently.")
              .arg(countText(report.taken), countText(report.both),
                   countText(std::int64_t(report.disagreements.size())));
    if (report.both > 0)
        text += QLatin1Char(' ') + translated("Agreement: %1.").arg(agreementText(report.agreement.overall));
    if (report.both > 0 && report.both < kSmallSample)
        text += QLatin1Char(' ') + smallSampleText(report.both);
    if (report.shared > 0)
        text += QLatin1Char(' ')
            + translated("%1 decisions from before the copy stand in both and count for nothing.")
                  .arg(countText(report.shared));
    if (report.missing > 0)
        text += QLatin1Char(' ')
            + translated("%1 decisions speak of incidents that are not here.").arg(countText(report.missing));
    if (report.unknownMode > 0)
        text += QLatin1Char(' ')
            + translated("%1 modes that this workspace does not have were left out.")
                  .arg(countText(report.unknownMode));
    return text;
}

} // namespace faultline
