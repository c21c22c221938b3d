// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace faultline {

inline constexpr std::int64_t kMsPerDay = 86'400'000;

/// A day of the proleptic Gregorian calendar as days since 1970-01-01; has no zone.
struct CivilDate {
    std::int32_t days = 0;

    auto operator<=>(const CivilDate &) const = default;

    /// Nothing where the day does not exist (31 April).
    static std::optional<CivilDate> fromYmd(int year, int month, int day);
    /// Exactly "YYYY-MM-DD"; anything else gives nothing.
    static std::optional<CivilDate> fromIso(std::string_view text);
    /// The UTC day that holds this moment; floors before 1970.
    static CivilDate fromEpochMs(std::int64_t ms);

    int year() const;
    int month() const; ///< 1–12
    int day() const; ///< 1–31
    std::int64_t startMs() const { return days * kMsPerDay; } ///< 00:00Z
    std::string toIso() const;
};

/// "2025-10-21T09:12:00Z", with ".123" only where there are milliseconds.
std::string isoUtc(std::int64_t epochMs);

} // namespace faultline
