// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Dates, numbers, money, durations and severities from any text.

#include "core/base/civildate.h"
#include "core/import/dateparser.h"
#include "core/import/valueparsers.h"

#include <cmath>
#include <cstdlib>
#include <string_view>

using namespace faultline;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const ZoneRules utc;
    static const ZoneRules berlin("Europe/Berlin");
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    for (const DateOrder order : {DateOrder::Open, DateOrder::DayFirst, DateOrder::MonthFirst}) {
        const ParsedTime time = parseTime(text, order, utc);
        if (!time.ok())
            continue;
        const std::string iso = isoUtc(time.utcMs);
        if (iso.size() >= 20 && iso[0] != '-' && iso[4] == '-')
            require(parseTime(iso, DateOrder::Open, utc).utcMs == time.utcMs);
        parseTime(text, order, berlin);
    }
    orderVote(text);
    decimalVote(text);
    for (const DecimalMark mark : {DecimalMark::Open, DecimalMark::Point, DecimalMark::Comma}) {
        const auto number = parseNumber(text, mark);
        require(!number || std::isfinite(*number));
        const auto money = parseMoney(text, mark);
        require(!money || std::isfinite(money->amount));
        const auto hours = parseHours(text, DurationUnit::Minutes, mark);
        require(!hours || *hours >= 0);
        const auto count = parseCount(text, mark);
        require(!count || *count >= 0);
    }
    const auto severity = parseSeverity(text);
    require(!severity || (*severity >= 1 && *severity <= 5));
    parseDetectedBy(text);
    parseYesNo(text);
    meansNothing(text);
    return 0;
}
