// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportbuilder.h"

#include "core/report/analysisjson.h"
#include "core/report/anonymity.h"
#include "core/report/anonymouscells.h"
#include "core/report/filtertext.h"
#include "core/report/reportsections.h"

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

/// Neither their names nor how many incidents they brought.
Json namelessFilesJson(const std::vector<ImportedFile> &files)
{
    Json list = Json::array();
    for (const ImportedFile &file : files)
        list.push_back({{"file", "File " + std::to_string(list.size() + 1)}, {"sha256", file.sha256}});
    return list;
}

Json provenanceJson(const ReportInput &input)
{
    Json json{{"faultline", FAULTLINE_VERSION},     {"taxonomy", input.taxonomy.version()},
              {"playbook", input.playbook.version}, {"classifier", input.classifierVersion},
              {"study", input.study.version},       {"fingerprint", input.fingerprint},
              {"zone", input.summary.zone},         {"sample", input.summary.sample}};
    if (input.ownPlaybook) {
        json["playbook_differences"] = Json::array();
        for (const PlaybookDifference &difference : input.playbookDifferences)
            json["playbook_differences"].push_back(playbookDifferenceText(difference).toStdString());
    }
    if (input.anonymous) {
        json["files"] = namelessFilesJson(input.files);
    } else {
        json["filter"] = filterArguments(input.analysis.filter).toStdString();
        json["files"] = filesJson(input.files);
    }
    return json;
}

Json answersJson(const ReportInput &input)
{
    if (!input.assessment) {
        Json none{{"team", input.anonymous ? std::string() : input.team}};
        if (input.dated)
            none["date"] = input.date.toIso();
        none["answers"] = Json::array();
        return none;
    }
    const Assessment given = input.anonymous ? withoutPeople(*input.assessment) : *input.assessment;
    return Json::parse(given.toJson().toStdString());
}

Json anonymousNumbers(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    const bool allTold = isTold(input, cells::kAll);
    Json categories = Json::array();
    for (const CategoryFigures &figures : analysis.categories) {
        const bool told = allTold && isTold(input, cells::category(figures.category));
        Json json{{"category", std::string(categoryId(figures.category))},
                  {"count", told ? Json(figures.share.count) : Json()}};
        if (told)
            addShareJson(json, figures.share);
        categories.push_back(std::move(json));
    }
    return {{"total", allTold ? Json(analysis.selected) : Json()}, {"categories", categories}};
}

void holdBack(Json &json, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        json[key] = Json();
}

/// Without names of incidents and without counts that are held back.
void holdBackCounts(Json &readiness, const ReportInput &input)
{
    const bool windowTold = isTold(input, cells::kWindow);
    for (Json &contradiction : readiness["contradictions"]) {
        const std::string id = contradiction["control"].get<std::string>();
        contradiction["count"]
            = isTold(input, cells::contradiction(id)) ? Json(contradiction["incidents"].size()) : Json();
        contradiction["incidents"] = Json::array();
    }
    for (Json &item : readiness["plan"]) {
        for (const char *key : {"hours_lost", "cost"})
            item.erase(key);
        if (!windowTold || !isTold(input, cells::plan(item["control"].get<std::string>())))
            holdBack(item, {"count", "share", "low", "high"});
    }
    if (!windowTold)
        holdBack(readiness, {"incidents_in_window"});
    readiness.erase("undated");
    Json &outside = readiness["outside_playbook"];
    if (!windowTold || !isTold(input, cells::kWindowOutside))
        holdBack(outside, {"count", "share", "low", "high"});
    if (!isTold(input, cells::kWindowNoMode))
        holdBack(outside, {"without_mode"});
    for (Json &mode : outside["modes"]) {
        if (!isTold(input, cells::windowMode(mode["mode"].get<std::string>())))
            holdBack(mode, {"count"});
    }
}

} // namespace

QByteArray reportJson(const ReportInput &input)
{
    if (input.anonymous && !input.hidden) {
        ReportInput held = input;
        held.hidden = disclosureOf(input).hidden();
        return reportJson(held);
    }
    Json json = answersJson(input);
    json["readiness"] = readinessJson(input.readiness, input.playbook, [&](std::int64_t rowId) {
        const auto found = input.names.find(rowId);
        return found == input.names.end() ? std::to_string(rowId) : found->second;
    });
    if (!input.dated) {
        for (const char *key : {"date", "window_from"})
            json["readiness"][key] = Json();
    }
    if (input.anonymous) {
        holdBackCounts(json["readiness"], input);
        json["readiness"]["team"] = json["readiness"]["assessor"] = "";
        json["numbers"] = anonymousNumbers(input);
    } else {
        json["numbers"] = analysisJson(input.analysis);
    }
    json["provenance"] = provenanceJson(input);
    return QByteArray::fromStdString(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace))
        + '\n';
}

} // namespace faultline
