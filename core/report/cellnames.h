// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"

#include <string>
#include <string_view>

namespace faultline {

/// Names of the cells of an anonymous report: each count that it could tell has one.
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
