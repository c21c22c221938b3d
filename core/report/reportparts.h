// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <bitset>
#include <cstdint>
#include <optional>
#include <string_view>

namespace faultline {

/// What of a report can be left out. Verdict, what broke, caveats and provenance always stay: without them
/// the rest cannot be judged.
enum class ReportPart : std::uint8_t {
    Scores,
    Contradictions, ///< with those that follow, and what is in place but not holding
    Plan, ///< with what follows, how the first moves go, and what lies outside the playbook
    Trend,
    Detection, ///< severity, detection, times
    Modes,
    Study,
    Cost, ///< money, hours, owners
    Teams,
    WhatIf,
    Comparison, ///< with the last assessment
    Method,
    Definitions,
};
inline constexpr std::size_t kReportPartCount = 13;

/// "scores", "what-if", …: as on the command line.
std::string_view reportPartId(ReportPart part);
/// "Scores by practice".
QString reportPartTitle(ReportPart part);
std::optional<ReportPart> reportPartFromId(std::string_view id);

/// A choice of parts; all of them until told otherwise.
class ReportParts
{
public:
    bool has(ReportPart part) const { return !m_leftOut.test(std::size_t(part)); }
    void set(ReportPart part, bool wanted) { m_leftOut.set(std::size_t(part), !wanted); }
    void leaveOutAll() { m_leftOut.set(); }

    bool operator==(const ReportParts &) const = default;

private:
    std::bitset<kReportPartCount> m_leftOut;
};

} // namespace faultline
