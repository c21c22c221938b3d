// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/redactrows.h"

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

void redactText(std::string_view &text, BatchArena &arena, const Redactor &redactor)
{
    if (text.empty())
        return;
    const RedactedText redacted = redactor.redact(text);
    if (redacted.text != text)
        text = arena.keep(redacted.text);
}

void redactText(std::string &text, const Redactor &redactor) { text = redactor.redact(text).text; }

/// Text by text, so that it stays JSON.
void redactJson(std::string_view &text, BatchArena &arena, const Redactor &redactor)
{
    if (text.empty())
        return;
    Json json = Json::parse(text, nullptr, false);
    if (json.is_discarded())
        return;
    bool changed = false;
    for (Json &value : json) {
        if (!value.is_string())
            continue;
        std::string redacted = redactor.redact(value.get_ref<const std::string &>()).text;
        changed = changed || redacted != value.get_ref<const std::string &>();
        value = std::move(redacted);
    }
    if (changed)
        text = arena.keep(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

} // namespace

void redactRows(IncidentBatch &batch, const Redactor &redactor)
{
    for (IncidentRow &row : batch.rows) {
        for (std::string_view *text : {&row.title, &row.description, &row.owner, &row.url, &row.reviewer, &row.note, &row.raw})
            redactText(*text, batch.arena, redactor);
        redactJson(row.tagsJson, batch.arena, redactor);
        redactJson(row.extraJson, batch.arena, redactor);
    }
    for (RejectedRow &row : batch.rejected) {
        redactText(row.reason, redactor);
        redactText(row.raw, redactor);
    }
    for (SkippedRow &row : batch.skipped)
        redactText(row.raw, redactor);
}

} // namespace faultline
