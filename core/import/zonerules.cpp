// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/zonerules.h"

#include "core/base/civildate.h"

#include <QDateTime>
#include <QTimeZone>

#include <unordered_map>

namespace faultline {

struct ZoneRules::Rules {
    QTimeZone zone;
    std::unordered_map<std::int64_t, std::int64_t> steadyDays; ///< local day → offset in ms
};

ZoneRules::ZoneRules() = default;
ZoneRules::~ZoneRules() = default;
ZoneRules::ZoneRules(ZoneRules &&) noexcept = default;
ZoneRules &ZoneRules::operator=(ZoneRules &&) noexcept = default;

ZoneRules::ZoneRules(const std::string &ianaName)
{
    if (ianaName.empty() || ianaName == "UTC" || ianaName == "Etc/UTC" || ianaName == "Z")
        return;
    const QTimeZone zone(QByteArray::fromStdString(ianaName));
    m_valid = zone.isValid();
    if (m_valid)
        m_rules = std::make_unique<Rules>(Rules{zone, {}});
}

ZoneRules::Moment ZoneRules::toUtc(std::int64_t localMs) const
{
    if (!m_rules)
        return {localMs, true, false};
    const std::int64_t day = localMs / kMsPerDay;
    if (const auto known = m_rules->steadyDays.find(day); known != m_rules->steadyDays.end())
        return {localMs - known->second, true, false};
    const auto offsetAt = [&](std::int64_t utc) {
        return std::int64_t(m_rules->zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(utc, Qt::UTC))) * 1000;
    };
    // Offsets a day before and after: where they differ, each may be the right one, both, or none.
    const std::int64_t before = offsetAt(localMs - kMsPerDay);
    const std::int64_t after = offsetAt(localMs + kMsPerDay);
    if (before == after) {
        const std::int64_t start = day * kMsPerDay;
        if (offsetAt(start - 2 * kMsPerDay) == before && offsetAt(start + 2 * kMsPerDay) == before)
            m_rules->steadyDays.emplace(day, before);
        return {localMs - before, true, false};
    }
    const bool firstHolds = offsetAt(localMs - before) == before;
    const bool secondHolds = offsetAt(localMs - after) == after;
    if (firstHolds)
        return {localMs - before, true, secondHolds};
    return {localMs - after, secondHolds, false};
}

} // namespace faultline
