// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/playbookjson.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

nlohmann::ordered_json controlJson(const Control &control)
{
    nlohmann::ordered_json json{{"id", control.id},         {"weight", control.weight},
                                {"name", control.name},     {"question", control.question},
                                {"levels", control.levels}, {"prevents", control.prevents}};
    if (control.firstMove)
        json["first_move"] = *control.firstMove;
    json["effort"] = {{"hours", control.effortHours}, {"source", control.effortSource}};
    json["how"] = control.how;
    json["quick"] = control.quick;
    return json;
}

nlohmann::ordered_json controlsJson(const std::vector<Control> &controls)
{
    auto list = nlohmann::ordered_json::array();
    for (const Control &control : controls)
        list.push_back(controlJson(control));
    return list;
}

} // namespace

QByteArray playbookJson(const Playbook &playbook)
{
    nlohmann::ordered_json json{{"format", 1}, {"version", playbook.version}};
    if (!playbook.name.empty())
        json["name"] = playbook.name;
    if (!playbook.assumptions.empty())
        json["assumptions"] = playbook.assumptions;
    json["practices"] = nlohmann::ordered_json::array();
    for (const Practice &practice : playbook.practices)
        json["practices"].push_back({{"id", practice.id},
                                     {"name", practice.name},
                                     {"category", std::string(categoryId(practice.category))},
                                     {"controls", controlsJson(practice.controls)}});
    if (!playbook.foundation.empty())
        json["foundation"] = {{"controls", controlsJson(playbook.foundation)}};
    return QByteArray::fromStdString(json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace))
        + '\n';
}

} // namespace faultline
