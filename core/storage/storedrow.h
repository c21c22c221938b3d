// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentbatch.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/statement.h"

#include <limits>
#include <string_view>

namespace faultline {

/// A stored record as the row that it came from, for making its identity anew. The statement selects
/// selectedIncidentColumns(); `word(code)` gives the text of a word; the views live until the next step.
template <typename Word> IncidentRow storedRow(const Statement &stored, Word &&word)
{
    const auto real = [&](int at) {
        return stored.isNull(at) ? std::numeric_limits<double>::quiet_NaN() : stored.real(at);
    };
    IncidentRow row;
    row.externalId = stored.text(column::ExternalId);
    row.source = word(stored.integer(column::Source));
    row.team = word(stored.integer(column::Team));
    row.title = stored.text(column::Title);
    row.description = stored.text(column::Description);
    row.occurredAt = stored.optionalInteger(column::OccurredAt).value_or(kNoTime);
    row.detectedAt = stored.optionalInteger(column::DetectedAt).value_or(kNoTime);
    row.resolvedAt = stored.optionalInteger(column::ResolvedAt).value_or(kNoTime);
    row.occurredPrecision
        = stored.integer(column::OccurredDay) != 0 ? TimePrecision::Day : TimePrecision::Time;
    row.severity = std::int8_t(stored.integer(column::Severity));
    row.detectedBy = std::int8_t(stored.integer(column::DetectedBy) - 1);
    row.feature = word(stored.integer(column::Feature));
    row.provider = word(stored.integer(column::Provider));
    row.model = word(stored.integer(column::Model));
    row.owner = word(stored.integer(column::Owner));
    row.status = word(stored.integer(column::Status));
    row.costCurrency = word(stored.integer(column::Currency));
    row.labelCategory = word(stored.integer(column::LabelCategory));
    row.labelMode = word(stored.integer(column::LabelMode));
    row.costAmount = real(column::Cost);
    row.hoursLost = real(column::HoursLost);
    row.usersAffected = stored.optionalInteger(column::UsersAffected).value_or(-1);
    row.url = stored.text(column::Url);
    row.tagsJson = stored.text(column::Tags);
    row.extraJson = stored.text(column::Extra);
    return row;
}

} // namespace faultline
