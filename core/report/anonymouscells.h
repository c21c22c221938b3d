// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"
#include "core/report/cellnames.h"
#include "core/report/disclosure.h"
#include "core/stats/analysis.h"

#include <QString>

#include <cstdint>
#include <string>
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

} // namespace faultline
