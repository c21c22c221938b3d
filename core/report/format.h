// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/model/category.h"
#include "core/model/incident.h"
#include "core/readiness/score.h"
#include "core/stats/comparison.h"
#include "core/stats/proportion.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <string>

namespace faultline {

// The one place that words a number. The same in every locale.

/// "12,345".
QString countText(std::int64_t count);
/// "1 incident", "12,345 incidents".
QString incidentsText(std::int64_t count);
/// "38%"; "–" where nothing was observed.
QString percentText(const Proportion &proportion);
/// "38%" of a ratio in 0..1.
QString percentText(double ratio);
/// "14–69%".
QString intervalText(const Interval &interval);
/// "38% (3 of 8; 14–69%)"; "none of none" never: "no incidents" where of = 0.
QString shareText(const Proportion &proportion);
/// "3 of 8; 14–69%", for a second line under the share.
QString shareDetailText(const Proportion &proportion);

/// Hours as people say them: "25 min", "3.8 h", "29 h", "9 d".
QString durationText(double hours);
/// Effort: "4 h", "0.5 h".
QString effortText(double hours);

/// "21 Oct 2025".
QString dateText(CivilDate date);
/// "5 May to 31 Oct 2025"; the first year only where it differs.
QString periodText(CivilDate from, CivilDate to);
/// "Sep 2024" for a month number (see stats/localcalendar.h).
QString monthText(std::int32_t monthNumber);

/// "EUR 12,300"; cents only below 100; "12,300 (currency not told)".
QString moneyText(double amount, const std::string &currency);

/// One decimal at most, as scores are written in tables and figures: whole numbers, "21".
QString scoreText(std::optional<double> score);
QString tierText(Tier tier);
QString tierText(std::optional<Tier> tier); ///< "not applicable" for none

/// "higher", "lower", "no clear difference", "not clear after correction for 4 looks"; empty where too few.
QString differenceText(const ComparedShare &compared);
/// "+5 (−2 to +12)", for a column whose head says points.
QString differencePointsText(const Difference &difference);
/// "+5 points (−2 to +12)".
QString differenceNumberText(const Difference &difference);

/// "small sample, n = 18" below 30, else empty.
QString smallSampleText(std::int64_t n);
/// "too few to compare" below 5, else empty.
QString tooFewText(std::int64_t n);

/// "Operational", "Unclear".
QString categoryText(Category category);
/// "Oper.", for the heads of narrow columns.
QString categoryShortText(Category category);
/// "user" as people read it: "Users", "Staff", "Eval"; "Not told" for none.
QString detectedByText(std::optional<DetectedBy> detectedBy);
QString weekdayText(std::size_t weekday); ///< 0: "Monday"
QString hourText(int hour); ///< "09:00", where the hour begins
/// The team's name; "no team" for the empty one.
QString teamText(const std::string &team);

inline QString fromUtf8(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

} // namespace faultline
