// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/incidentjson.h"

#include "core/base/civildate.h"
#include "core/base/jsontext.h"
#include "core/model/taglist.h"

#include <optional>

namespace faultline {

namespace {

void appendName(std::string &out, std::string_view name)
{
    if (out.back() != '{')
        out += ',';
    appendJsonString(out, name);
    out += ':';
}

void appendText(std::string &out, std::string_view name, std::string_view value)
{
    appendName(out, name);
    appendJsonString(out, value);
}

void appendTextOrNull(std::string &out, std::string_view name, std::string_view value)
{
    appendName(out, name);
    if (value.empty())
        out += "null";
    else
        appendJsonString(out, value);
}

template <typename Number>
void appendNumberOrNull(std::string &out, std::string_view name, const std::optional<Number> &value)
{
    appendName(out, name);
    if (!value)
        out += "null";
    else if constexpr (std::is_floating_point_v<Number>)
        appendJsonNumber(out, *value);
    else
        appendJsonNumber(out, std::int64_t(*value));
}

void appendTime(std::string &out, std::string_view name, const std::optional<std::int64_t> &value,
                TimePrecision precision = TimePrecision::Time)
{
    const auto text = [&] {
        return precision == TimePrecision::Day ? CivilDate::fromEpochMs(*value).toIso() : isoUtc(*value);
    };
    appendTextOrNull(out, name, value ? text() : std::string());
}

void appendEvidence(std::string &out, const Evidence &evidence)
{
    out += '{';
    appendText(out, "field", evidence.field);
    appendName(out, "start");
    appendJsonNumber(out, std::int64_t(evidence.start));
    appendName(out, "length");
    appendJsonNumber(out, std::int64_t(evidence.length));
    appendText(out, "text", evidence.text);
    appendName(out, "weight");
    appendJsonNumber(out, evidence.weight);
    appendText(out, "for", categoryId(evidence.category));
    out += '}';
}

void appendCost(std::string &out, const std::optional<Money> &cost)
{
    appendName(out, "cost");
    if (!cost) {
        out += "null";
        return;
    }
    out += '{';
    appendName(out, "amount");
    appendJsonNumber(out, cost->amount);
    appendText(out, "currency", cost->currency);
    out += '}';
}

void appendFacts(std::string &out, const Incident &incident)
{
    appendTime(out, "occurred_at", incident.occurredAt, incident.occurredPrecision);
    appendTextOrNull(out, "occurred_precision",
                     !incident.occurredAt                                   ? std::string_view()
                         : incident.occurredPrecision == TimePrecision::Day ? std::string_view("day")
                                                                            : std::string_view("time"));
    appendTime(out, "detected_at", incident.detectedAt);
    appendTime(out, "resolved_at", incident.resolvedAt);
    appendNumberOrNull(out, "severity", incident.severity);
    appendTextOrNull(out, "detected_by",
                     incident.detectedBy ? detectedById(*incident.detectedBy) : std::string_view());
    appendText(out, "feature", incident.feature);
    appendText(out, "provider", incident.provider);
    appendText(out, "model", incident.model);
    appendText(out, "owner", incident.owner);
    appendCost(out, incident.cost);
    appendNumberOrNull(out, "hours_lost", incident.hoursLost);
    appendNumberOrNull(out, "users_affected", incident.usersAffected);
}

} // namespace

std::string extraJson(const Incident &incident)
{
    std::string json;
    for (const auto &[name, value] : incident.extra) {
        json += json.empty() ? '{' : ',';
        appendJsonString(json, name);
        json += ':';
        appendJsonString(json, value);
    }
    return json.empty() ? json : json + '}';
}

void appendIncidentJson(std::string &out, const Incident &incident)
{
    out += '{';
    appendText(out, "id", incident.id);
    appendText(out, "external_id", incident.externalId);
    appendText(out, "source", incident.source);
    appendText(out, "team", incident.team);
    appendText(out, "title", incident.title);
    appendText(out, "description", incident.description);
    appendFacts(out, incident);
    const std::string tags = tagListJson(incident.tags), extra = extraJson(incident);
    appendName(out, "tags");
    out += tags.empty() ? "[]" : tags;
    appendText(out, "url", incident.url);
    appendText(out, "status", incident.status);
    appendName(out, "extra");
    out += extra.empty() ? "{}" : extra;
    if (!incident.labelCategory.empty())
        appendText(out, "label_category", incident.labelCategory);
    if (!incident.labelMode.empty())
        appendText(out, "label_mode", incident.labelMode);
    appendName(out, "classification");
    appendClassificationJson(out, incident.classification);
    out += '}';
}

void appendClassificationJson(std::string &out, const Classification &classification,
                              const std::array<double, kKnownCategoryCount> *probabilities)
{
    out += '{';
    appendText(out, "category", categoryId(classification.category));
    appendTextOrNull(out, "mode", classification.mode);
    appendTextOrNull(out, "secondary",
                     classification.secondary ? categoryId(*classification.secondary) : std::string_view());
    appendName(out, "confidence");
    // Stored with the precision of a float: more digits would be noise.
    if (probabilities)
        appendJsonNumber(out, classification.confidence);
    else
        appendJsonNumber(out, float(classification.confidence));
    appendText(out, "decided_by", decidedById(classification.decidedBy));
    appendName(out, "needs_review");
    out += classification.needsReview() ? "true" : "false";
    appendName(out, "evidence");
    out += '[';
    for (const Evidence &evidence : classification.evidence) {
        out += out.back() == '[' ? "" : ",";
        appendEvidence(out, evidence);
    }
    out += ']';
    appendTextOrNull(out, "classifier_version", classification.classifierVersion);
    if (classification.decidedBy == DecidedBy::Person) {
        appendText(out, "reviewer", classification.reviewer);
        appendText(out, "note", classification.note);
    }
    if (probabilities) {
        appendName(out, "probabilities");
        out += '{';
        for (std::size_t i = 0; i < probabilities->size(); ++i) {
            appendName(out, categoryId(kCategories[i]));
            appendJsonNumber(out, (*probabilities)[i]);
        }
        out += '}';
    }
    out += '}';
}

} // namespace faultline
