// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/playbook.h"

#include "core/model/jsonplace.h"
#include "core/model/jsonschema.h"

#include <QCoreApplication>

#include <set>

namespace faultline {

namespace {

Control readControl(const JsonPlace &place, std::set<std::string> &ids)
{
    Control control;
    control.id = place.text("id");
    control.name = place.textOr("name", control.id);
    control.weight = place.number("weight");
    control.question = place.text("question");
    const auto levels = place.texts("levels");
    if (levels.size() == control.levels.size())
        std::copy(levels.begin(), levels.end(), control.levels.begin());
    else
        place.complain("levels", QCoreApplication::translate("Playbook", "three levels were expected here"));
    control.prevents = place.texts("prevents");
    const JsonPlace effort = place.at("effort");
    control.effortHours = effort.number("hours");
    control.effortSource = effort.textOr("source");
    control.how = place.textOr("how");
    control.firstMove = place.integerOr("first_move");
    control.quick = place.flagOr("quick", false);
    if (!(control.weight >= 0))
        place.complain("weight", QCoreApplication::translate("Playbook", "a weight is 0 or more"));
    if (!ids.insert(control.id).second)
        place.complain("id", QCoreApplication::translate("Playbook", "this control stands twice"));
    return control;
}

std::vector<Control> readControls(const JsonPlace &place, std::set<std::string> &ids)
{
    std::vector<Control> controls;
    for (const JsonPlace &item : place.items("controls"))
        controls.push_back(readControl(item, ids));
    return controls;
}

} // namespace

Result<Playbook> Playbook::parse(const QByteArray &json, const QByteArray &schemaJson)
{
    const auto document = parseChecked(json, schemaJson);
    if (!document)
        return document.error();
    std::optional<Error> problem;
    const JsonPlace root(*document, problem);
    Playbook playbook;
    playbook.version = root.text("version");
    playbook.name = root.textOr("name");
    if (root.has("assumptions"))
        playbook.assumptions = root.texts("assumptions");
    std::set<std::string> ids;
    for (const JsonPlace &place : root.items("practices")) {
        Practice practice;
        practice.id = place.text("id");
        practice.name = place.text("name");
        const auto category = categoryFromId(place.text("category"));
        if (!category || *category == Category::Unclear)
            place.complain("category",
                           QCoreApplication::translate("Playbook", "this is none of the five categories"));
        practice.category = category.value_or(Category::Operational);
        practice.controls = readControls(place, ids);
        playbook.practices.push_back(std::move(practice));
    }
    if (root.has("foundation"))
        playbook.foundation = readControls(root.at("foundation"), ids);
    if (problem)
        return *problem;
    return playbook;
}

const Control *Playbook::control(std::string_view id) const
{
    for (const Control *control : controls()) {
        if (control->id == id)
            return control;
    }
    return nullptr;
}

std::vector<const Control *> Playbook::controls() const
{
    std::vector<const Control *> result;
    for (const Practice &practice : practices) {
        for (const Control &control : practice.controls)
            result.push_back(&control);
    }
    for (const Control &control : foundation)
        result.push_back(&control);
    return result;
}

} // namespace faultline
