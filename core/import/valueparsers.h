// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incident.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace faultline {

/// Which sign stands before the decimals. Decided for a whole column; Open reads "1.5" and "1,500".
enum class DecimalMark : std::uint8_t { Open, Point, Comma };

/// What one cell says about the mark of its column.
enum class DecimalVote : std::uint8_t { Silent, Point, Comma, Either };
DecimalVote decimalVote(std::string_view text);

/// "1,234.5", "1 234,5", "-3", "1e3", "12%" is no number. Nothing where it cannot be read.
std::optional<double> parseNumber(std::string_view text, DecimalMark mark);

/// A number with a currency before or behind it: "$1,200.50", "1.200,50 €", "EUR 12", "12k USD".
std::optional<Money> parseMoney(std::string_view text, DecimalMark mark);

/// Whole number of people; "1.2k", "5 000" and "12 users" too.
std::optional<std::int64_t> parseCount(std::string_view text, DecimalMark mark);

enum class DurationUnit : std::uint8_t { None, Milliseconds, Seconds, Minutes, Hours, Days };

/// Hours: pandas time spans ("0 days 01:12:00"), ISO 8601 durations, "1:30:00", "2h 30m", or a number of `unit`.
std::optional<double> parseHours(std::string_view text, DurationUnit unit, DecimalMark mark);

/// true/false, yes/no, y/n, 1/0, on/off, and their relatives in a few languages.
std::optional<bool> parseYesNo(std::string_view text);

/// 1 (worst) to 5 by the words and numbers that tools use; nothing for what is no severity.
std::optional<int> parseSeverity(std::string_view text);

std::optional<DetectedBy> parseDetectedBy(std::string_view text);

/// "", "-", "n/a", "null", "none", "nan", "NaT" and the like: not told.
bool meansNothing(std::string_view text);

/// Lower-case ASCII letters, digits and all bytes above 0x7F; what else stood between is one blank.
std::string plainWords(std::string_view text);

/// Capital letters of Latin-1 beyond ASCII ("É") become small; in UTF-8 they lie 32 before them, but for "×".
void lowerLatin(std::string &text);

} // namespace faultline
