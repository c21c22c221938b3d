// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportbuilder.h"

#include "core/report/analysisjson.h"
#include "core/report/anonymity.h"
#include "core/report/filtertext.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

Json filesJson(const std::vector<ImportedFile> &files)
{
    Json list = Json::array();
    for (const ImportedFile &file : files)
        list.push_back({{"file", file.path.substr(file.path.rfind('/') + 1)},
                        {"sha256", file.sha256},
                        {"profile", file.profile},
                        {"rows_read", file.rowsRead},
                        {"inserted", file.inserted},
                        {"updated", file.updated},
                        {"unchanged", file.unchanged},
                        {"merged", file.merged},
                        {"skipped", file.skipped},
                        {"rejected", file.rejected}});
    return list;
}

Json provenanceJson(const ReportInput &input)
{
    Json json{{"faultline", FAULTLINE_VERSION},     {"taxonomy", input.taxonomy.version()},
              {"playbook", input.playbook.version}, {"classifier", input.classifierVersion},
              {"study", input.study.version},       {"fingerprint", input.fingerprint},
              {"zone", input.summary.zone},         {"sample", input.summary.sample}};
    if (!input.anonymous) {
        json["filter"] = filterArguments(input.analysis.filter).toStdString();
        json["files"] = filesJson(input.files);
    }
    return json;
}

/// Answers without what a person wrote or who it was.
Json answersJson(const ReportInput &input)
{
    if (!input.assessment)
        return {{"team", input.team}, {"date", input.date.toIso()}, {"answers", Json::array()}};
    Json json = Json::parse(input.assessment->toJson().toStdString());
    if (input.anonymous) {
        json["team"] = "";
        json.erase("assessor");
        for (Json &answer : json["answers"]) {
            answer.erase("note");
            answer.erase("owner");
            if (answer.contains("evidence") || answer.contains("link"))
                answer["evidence"] = "given";
            for (const char *key : {"link", "reason"})
                answer.erase(key);
        }
    }
    return json;
}

Json anonymousNumbers(const Analysis &analysis)
{
    std::vector<std::int64_t> counts;
    for (const CategoryFigures &figures : analysis.categories)
        counts.push_back(figures.share.count);
    const std::vector<bool> hidden = hiddenCells(counts);
    Json categories = Json::array();
    for (std::size_t i = 0; i < counts.size(); ++i) {
        Json json{{"category", std::string(categoryId(Category(i)))},
                  {"count", hidden[i] ? Json() : Json(counts[i])}};
        if (!hidden[i])
            addShareJson(json, analysis.categories[i].share);
        categories.push_back(std::move(json));
    }
    return {{"total", analysis.selected}, {"categories", categories}};
}

/// Without names of incidents, and without counts below five.
void hideSmallCounts(Json &readiness)
{
    readiness["team"] = "";
    readiness["assessor"] = "";
    for (Json &contradiction : readiness["contradictions"])
        contradiction["incidents"] = Json::array();
    for (Json &item : readiness["plan"]) {
        for (const char *key : {"hours_lost", "cost"})
            item.erase(key);
        if (item["count"].get<std::int64_t>() > 0 && item["count"].get<std::int64_t>() < kTooFew) {
            for (const char *key : {"count", "share", "low", "high"})
                item[key] = Json();
        }
    }
    readiness.erase("outside_playbook");
}

} // namespace

QByteArray reportJson(const ReportInput &input)
{
    Json json = answersJson(input);
    json["readiness"] = readinessJson(input.readiness, input.playbook, [&](std::int64_t rowId) {
        const auto found = input.names.find(rowId);
        return found == input.names.end() ? std::to_string(rowId) : found->second;
    });
    if (input.anonymous) {
        hideSmallCounts(json["readiness"]);
        json["numbers"] = anonymousNumbers(input.analysis);
    } else {
        json["numbers"] = analysisJson(input.analysis);
    }
    json["provenance"] = provenanceJson(input);
    return QByteArray::fromStdString(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace))
        + '\n';
}

} // namespace faultline
