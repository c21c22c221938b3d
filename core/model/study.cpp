// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/study.h"

#include "core/model/jsonplace.h"
#include "core/model/jsonschema.h"

#include <QCoreApplication>

namespace faultline {

namespace {

StudyRow readRow(const JsonPlace &place)
{
    StudyRow row;
    row.id = place.text("id");
    row.label = place.text("label");
    const auto category = categoryFromId(place.text("category"));
    if (!category || *category == Category::Unclear)
        place.complain("category",
                       QCoreApplication::translate("Study", "this is none of the five categories"));
    row.category = category.value_or(Category::Operational);
    row.modes = place.texts("modes");
    row.percent = place.integer("percent");
    row.count = place.integer("count");
    row.shortNote = place.textOr("short_note");
    return row;
}

} // namespace

Result<Study> Study::parse(const QByteArray &json, const QByteArray &schemaJson)
{
    const auto document = parseChecked(json, schemaJson);
    if (!document)
        return document.error();
    std::optional<Error> problem;
    const JsonPlace root(*document, problem);
    Study study;
    study.version = root.text("version");
    const JsonPlace source = root.at("source");
    study.title = source.text("title");
    study.publisher = source.text("publisher");
    study.date = source.text("date");
    study.organisations = root.integer("organisations");
    study.months = root.integer("months");
    study.incidents = root.integer("incidents");
    for (const JsonPlace &place : root.items("rows"))
        study.rows.push_back(readRow(place));
    const JsonPlace rest = root.at("not_published");
    study.notPublishedPercent = rest.integer("percent");
    study.notPublishedCount = rest.integer("count");
    study.notPublishedNote = rest.textOr("note");
    const JsonPlace figures = root.at("figures");
    study.medianDaysToDetectOverspend = figures.number("median_days_to_detect_overspend");
    study.costGuardrailHours = figures.number("cost_guardrail_hours");
    const JsonPlace owners = figures.at("retrieval_without_owner");
    study.retrievalWithoutOwner = owners.integer("count");
    study.retrievalWithoutOwnerOf = owners.integer("of");
    study.inclusionRule = root.text("inclusion_rule");
    if (problem)
        return *problem;
    return study;
}

const StudyRow *Study::row(Category category) const
{
    for (const StudyRow &one : rows) {
        if (one.category == category)
            return &one;
    }
    return nullptr;
}

} // namespace faultline
