// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"
#include "core/report/disclosure.h"
#include "core/stats/analysis.h"

#include <QString>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

struct ReportInput;

/// Under this many incidents an anonymous report tells no count of them at all.
inline constexpr std::int64_t kLeastAnonymous = 10;

/// A quarter or year of an anonymous report's trend; months would be mostly held back.
struct AnonymousPeriod {
    std::string key;
    QString label;
    CategoryCounts counts{};
};
std::vector<AnonymousPeriod> anonymousPeriods(const Trend &trend);

/// All counts that an anonymous report could tell, with what ties them, protected.
Disclosure disclosureOf(const ReportInput &input);

/// Names of the cells.
namespace cells {
inline const std::string kAll = "all", kOutside = "outside", kPerson = "person", kReview = "review";
inline const std::string kTold = "detection/told", kUnjudged = "unjudged", kHours = "hours";
inline const std::string kNoOwner = "owner/none", kRetrievalNoOwner = "owner/none/retrieval";
inline const std::string kWindow = "window", kWindowOutside = "window/outside", kWindowNoMode = "window/none";
inline const std::string kFirstThree = "window/first-three", kWhatIf = "window/what-if",
                         kNoCost = "money/none";
inline const std::string kStudyElse = "study/else";
std::string category(Category category);
/// A cell of a table of categories, such as "severity/2/cost".
std::string crossed(std::string_view table, std::string_view row, Category category);
/// Its row's sum: "severity/2".
std::string row(std::string_view table, std::string_view row);
std::string mode(Category category, std::string_view mode);
std::string plan(std::string_view control);
std::string contradiction(std::string_view control);
std::string windowMode(std::string_view mode);
std::string study(std::string_view row);
} // namespace cells

} // namespace faultline
