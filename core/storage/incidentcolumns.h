// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace faultline {

/// The columns of table incidents in its order; a statement that selects kIncidentColumns finds them by
/// these.
namespace column {
enum : int {
    N,
    Id,
    ContentHash,
    Category,
    Mode,
    Secondary,
    Confidence,
    Classifier,
    Severity,
    DetectedBy,
    OccurredAt,
    OccurredDay,
    DetectedAt,
    ResolvedAt,
    Team,
    Source,
    Feature,
    Provider,
    Model,
    Owner,
    Status,
    Currency,
    LabelCategory,
    LabelMode,
    Cost,
    HoursLost,
    UsersAffected,
    Import,
    Line,
    ExternalId,
    Title,
    Url,
    Tags,
    Extra,
    Description,
    Count
};
}

enum class ColumnKind { Integer, Real, Word, Text };

struct IncidentColumn
{
    std::string_view name; ///< in the table
    ColumnKind kind;
    std::string_view told; ///< what people read of it in a history; empty where it is not theirs
};

inline constexpr std::array<IncidentColumn, column::Count> kIncidentColumnTable{ {
    { "n", ColumnKind::Integer, {} },
    { "id", ColumnKind::Integer, {} },
    { "content_hash", ColumnKind::Integer, {} },
    { "category", ColumnKind::Integer, {} },
    { "mode_word", ColumnKind::Word, {} },
    { "secondary", ColumnKind::Integer, {} },
    { "confidence", ColumnKind::Real, {} },
    { "classifier_word", ColumnKind::Word, {} },
    { "severity", ColumnKind::Integer, "severity" },
    { "detected_by", ColumnKind::Integer, "detected_by" },
    { "occurred_at", ColumnKind::Integer, "occurred_at" },
    { "occurred_day", ColumnKind::Integer, {} },
    { "detected_at", ColumnKind::Integer, "detected_at" },
    { "resolved_at", ColumnKind::Integer, "resolved_at" },
    { "team_word", ColumnKind::Word, {} },
    { "source_word", ColumnKind::Word, {} },
    { "feature_word", ColumnKind::Word, "feature" },
    { "provider_word", ColumnKind::Word, "provider" },
    { "model_word", ColumnKind::Word, "model" },
    { "owner_word", ColumnKind::Word, "owner" },
    { "status_word", ColumnKind::Word, "status" },
    { "currency_word", ColumnKind::Word, "currency" },
    { "label_category_word", ColumnKind::Word, "label_category" },
    { "label_mode_word", ColumnKind::Word, "label_mode" },
    { "cost", ColumnKind::Real, "cost" },
    { "hours_lost", ColumnKind::Real, "hours_lost" },
    { "users_affected", ColumnKind::Integer, "users_affected" },
    { "import_id", ColumnKind::Integer, {} },
    { "line", ColumnKind::Integer, {} },
    { "external_id", ColumnKind::Text, {} },
    { "title", ColumnKind::Text, "title" },
    { "url", ColumnKind::Text, "url" },
    { "tags", ColumnKind::Text, "tags" },
    { "extra", ColumnKind::Text, "extra" },
    { "description", ColumnKind::Text, "description" },
} };

/// "i.n, i.id, …" for FROM incidents i.
std::string selectedIncidentColumns();
/// The column of this name, or nullptr.
const IncidentColumn *incidentColumn(std::string_view name);
/// Part of the identity key or of the bookkeeping: the same for every version of a record.
constexpr bool isFixedColumn(int at)
{
    return at == column::N || at == column::Id || at == column::Team || at == column::Source
        || at == column::ExternalId || at == column::Import || at == column::Line;
}

} // namespace faultline
