// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace faultline {

enum class DetectedBy : std::uint8_t { User, Employee, Monitor, Eval, Replay, Provider, Invoice, Audit, Other };
inline constexpr std::size_t kDetectedByCount = 9;

/// "user", "employee", …: the id in files and on the command line.
std::string_view detectedById(DetectedBy detectedBy);
std::optional<DetectedBy> detectedByFromId(std::string_view id);

enum class DecidedBy : std::uint8_t { None, Classifier, Person };

/// "none", "classifier", "person".
std::string_view decidedById(DecidedBy decidedBy);

/// Whether occurredAt came with a time of day or only as a date (then it is that day's 00:00Z).
enum class TimePrecision : std::uint8_t { Time, Day };

/// An amount in its own currency; amounts are summed per currency, never across.
struct Money {
    double amount = 0;
    std::string currency; ///< ISO 4217 code where known, empty where the file does not say

    bool operator==(const Money &) const = default;
};

/// A span of one field that spoke for a category.
struct Evidence {
    std::string field;      ///< "title" or "description"
    std::int32_t start = 0;  ///< in Unicode code points of that field
    std::int32_t length = 0; ///< in Unicode code points
    std::string text;
    double weight = 0; ///< > 0; from 1 it is strong
    Category category = Category::Unclear; ///< what it speaks for
    std::string mode; ///< the mode it speaks for, or empty

    bool operator==(const Evidence &) const = default;
};

/// A machine's word below this confidence is put before a person.
inline constexpr double kReviewBelow = 0.6;

/// What an incident is taken to be, by whom, and how sure. A person's decision is never overwritten.
struct Classification {
    Category category = Category::Unclear;
    std::string mode; ///< full id ("cost.no-budget"); empty for unclear and where only the category is decided
    std::optional<Category> secondary;
    double confidence = 0; ///< probability of `category` (of the best one where abstained); 1 for a person
    DecidedBy decidedBy = DecidedBy::None;
    std::vector<Evidence> evidence; ///< made when asked for, not stored
    std::string classifierVersion;  ///< empty where a person decided and no machine looked before
    std::string reviewer;           ///< who decided, where known
    std::string note;

    /// Undecided by a person, and unclear or below 0.6.
    bool needsReview() const;

    bool operator==(const Classification &) const = default;
};

/// Where a record was read: the first line of its row (1-based).
struct RowOrigin {
    std::string file;
    std::int64_t line = 0;

    bool operator==(const RowOrigin &) const = default;
};

/// One incident review, as stored. Texts are UTF-8; times are UTC epoch milliseconds; empty text means not told.
struct Incident {
    std::string id; ///< first 16 hex digits of sha256 over the identity key (see incidentidentity.h)
    std::string externalId;
    std::string source;
    std::string team;
    std::string title;
    std::string description;
    std::optional<std::int64_t> occurredAt;
    TimePrecision occurredPrecision = TimePrecision::Time;
    std::optional<std::int64_t> detectedAt;
    std::optional<std::int64_t> resolvedAt;
    std::optional<int> severity; ///< 1 (worst) to 5
    std::optional<DetectedBy> detectedBy;
    std::string feature;
    std::string provider;
    std::string model;
    std::string owner;
    std::optional<Money> cost;
    std::optional<double> hoursLost;
    std::optional<std::int64_t> usersAffected;
    std::vector<std::string> tags;
    std::string url;
    std::string status;
    std::string labelCategory; ///< a reader's opinion that came with the file: shown beside, never a decision
    std::string labelMode;
    std::vector<std::pair<std::string, std::string>> extra; ///< what no field took, in file order
    Classification classification;
    RowOrigin origin;

    bool operator==(const Incident &) const = default;
};

} // namespace faultline
