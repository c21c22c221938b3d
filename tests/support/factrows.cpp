// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/factrows.h"

#include "core/base/civildate.h"

#include <algorithm>
#include <limits>
#include <set>

namespace faultline::test {

namespace {

constexpr double kMsPerHour = 3'600'000;
constexpr double kNotTold = std::numeric_limits<double>::quiet_NaN();

template <typename Field> std::vector<std::string> dictionary(const std::vector<FactRow> &rows, Field field)
{
    std::set<std::string> names{std::string()};
    for (const FactRow &row : rows)
        names.insert(field(row));
    return {names.begin(), names.end()};
}

std::size_t codeOf(const std::vector<std::string> &sorted, const std::string &name)
{
    return std::size_t(std::lower_bound(sorted.begin(), sorted.end(), name) - sorted.begin());
}

std::string currencyOf(const FactRow &row)
{
    return row.cost ? row.cost->currency : std::string();
}

void addTimes(FactColumns &columns, const FactRow &row)
{
    const bool dated = !row.occurred.empty();
    const std::int64_t at = dated ? epochMs(row.occurred) : kNoTime;
    const auto later = [&](const std::optional<double> &hours) {
        return dated && hours ? at + std::int64_t(*hours * kMsPerHour) : kNoTime;
    };
    columns.occurredAt.push_back(at);
    columns.occurredPrecision.push_back(
        std::uint8_t(row.occurred.size() == 10 ? TimePrecision::Day : TimePrecision::Time));
    columns.detectedAt.push_back(later(row.hoursToDetect));
    columns.resolvedAt.push_back(later(row.hoursToResolve));
}

} // namespace

std::int64_t epochMs(std::string_view text)
{
    const auto date = CivilDate::fromIso(text.substr(0, 10));
    std::int64_t ms = date.value().startMs();
    if (text.size() >= 16)
        ms += std::stoll(std::string(text.substr(11, 2))) * 3'600'000
            + std::stoll(std::string(text.substr(14, 2))) * 60'000;
    return ms;
}

FactColumns makeFacts(const std::vector<FactRow> &rows)
{
    FactColumns columns;
    columns.teams = dictionary(rows, [](const FactRow &r) { return r.team; });
    columns.features = dictionary(rows, [](const FactRow &r) { return r.feature; });
    columns.providers = dictionary(rows, [](const FactRow &r) { return r.provider; });
    columns.models = dictionary(rows, [](const FactRow &r) { return r.model; });
    columns.currencies = dictionary(rows, currencyOf);
    columns.modes = dictionary(rows, [](const FactRow &r) { return r.mode; });
    std::int64_t id = 0;
    for (const FactRow &row : rows) {
        columns.rowId.push_back(++id);
        columns.category.push_back(std::uint8_t(row.category));
        columns.secondary.push_back(row.secondary ? std::uint8_t(*row.secondary) : 255);
        columns.mode.push_back(std::uint16_t(codeOf(columns.modes, row.mode)));
        columns.decidedBy.push_back(std::uint8_t(row.byPerson ? DecidedBy::Person : DecidedBy::Classifier));
        columns.needsReview.push_back(row.needsReview);
        columns.confidence.push_back(row.needsReview ? 0.4f : 0.9f);
        columns.severity.push_back(std::uint8_t(row.severity));
        columns.detectedBy.push_back(row.detectedBy ? std::uint8_t(*row.detectedBy) : 255);
        columns.hasOwner.push_back(row.hasOwner);
        addTimes(columns, row);
        columns.team.push_back(std::uint32_t(codeOf(columns.teams, row.team)));
        columns.feature.push_back(std::uint32_t(codeOf(columns.features, row.feature)));
        columns.provider.push_back(std::uint32_t(codeOf(columns.providers, row.provider)));
        columns.model.push_back(std::uint32_t(codeOf(columns.models, row.model)));
        columns.costAmount.push_back(row.cost ? row.cost->amount : kNotTold);
        columns.currency.push_back(std::uint16_t(codeOf(columns.currencies, currencyOf(row))));
        columns.hoursLost.push_back(float(row.hoursLost.value_or(kNotTold)));
    }
    return columns;
}

std::vector<FactRow> times(std::size_t count, const FactRow &row)
{
    return std::vector<FactRow>(count, row);
}

void append(std::vector<FactRow> &rows, const std::vector<FactRow> &more)
{
    rows.insert(rows.end(), more.begin(), more.end());
}

} // namespace faultline::test
