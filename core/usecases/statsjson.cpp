// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/analysisjson.h"
#include "core/report/format.h"
#include "core/usecases/analyseincidents.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

Json keyJson(Grouping by, const std::optional<std::string> &key)
{
    if (!key)
        return {};
    return by == Grouping::Severity ? Json(std::stoi(*key)) : Json(*key);
}

void addKey(Json &json, Grouping by, const Group &group)
{
    json[std::string(groupingId(by))] = keyJson(by, group.key);
    if (by == Grouping::Month && group.key)
        json["partial"] = group.partial;
}

Json distributionJson(const Distribution &distribution)
{
    Json groups = Json::array();
    for (const Group &group : distribution.groups) {
        Json json;
        addKey(json, distribution.by, group);
        json["count"] = group.share.count;
        addShareJson(json, group.share);
        json["by_person"] = group.byPerson;
        groups.push_back(std::move(json));
    }
    return groups;
}

Json crossJson(const CrossTable &table)
{
    Json groups = Json::array();
    for (const CrossTable::Row &row : table.rows) {
        Json json;
        addKey(json, table.first, row.first);
        addKey(json, table.second, row.second);
        json["count"] = row.second.share.count;
        json["of"] = row.second.share.of;
        addShareJson(json, row.second.share);
        json["by_person"] = row.second.byPerson;
        groups.push_back(std::move(json));
    }
    return groups;
}

QString keyText(Grouping by, const std::optional<std::string> &key, const Taxonomy &taxonomy)
{
    if (!key)
        return QStringLiteral("–");
    if (by == Grouping::Category)
        return categoryText(*categoryFromId(*key));
    if (by == Grouping::Mode) {
        const FailureMode *mode = taxonomy.mode(*key);
        return mode ? fromUtf8(mode->name) : fromUtf8(*key);
    }
    if (by == Grouping::DetectedBy)
        return detectedByText(detectedByFromId(*key));
    return fromUtf8(*key);
}

} // namespace

std::string statsJson(const Stats &stats)
{
    const bool cross = stats.by.size() == 2;
    const Json json{{"total", stats.analysis.selected},
                    {"groups", cross ? crossJson(stats.cross) : distributionJson(stats.distribution)},
                    {"small_sample", stats.analysis.isSmallSample()},
                    {"figures", figuresJson(stats.analysis)},
                    {"charts", chartsJson(stats.analysis)}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

QString statsText(const Stats &stats, const Taxonomy &taxonomy)
{
    std::vector<std::pair<QString, Proportion>> lines;
    for (const Group &group : stats.distribution.groups)
        lines.emplace_back(keyText(stats.distribution.by, group.key, taxonomy), group.share);
    for (const CrossTable::Row &row : stats.cross.rows)
        lines.emplace_back(
            QStringLiteral("%1, %2").arg(keyText(stats.cross.first, row.first.key, taxonomy),
                                         keyText(stats.cross.second, row.second.key, taxonomy)),
            row.second.share);
    qsizetype width = 0;
    for (const auto &[name, share] : lines)
        width = std::max(width, name.size());
    QString text = incidentsText(stats.analysis.selected) + QLatin1Char('\n');
    for (const auto &[name, share] : lines)
        text += QStringLiteral("%1  %2\n").arg(name.leftJustified(width), shareText(share));
    if (stats.analysis.isSmallSample())
        text += smallSampleText(stats.analysis.selected) + QLatin1Char('\n');
    return text;
}

} // namespace faultline
