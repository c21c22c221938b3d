// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Filter → all numbers over a million incidents, beside one plain pass over one column in the same run.

#include "core/stats/analysis.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <limits>
#include <random>
#include <vector>

using namespace faultline;

namespace {

constexpr std::size_t kRows = 1'000'000;
constexpr int kRuns = 41;

FactColumns madeUp()
{
    std::mt19937_64 random(7);
    const auto upTo = [&](std::uint64_t n) { return random() % n; };
    FactColumns f;
    const auto names = [](const char *stem, int n) {
        std::vector<std::string> list{""};
        for (int i = 1; i < n; ++i)
            list.push_back(stem + std::to_string(1000 + i));
        return list;
    };
    f.teams = names("team", 40);
    f.features = names("feature", 120);
    f.providers = names("provider", 8);
    f.models = names("model", 30);
    f.currencies = {"", "EUR", "USD"};
    f.modes = names("operational.m", 40);
    for (std::size_t i = 0; i < kRows; ++i) {
        f.rowId.push_back(std::int64_t(i) + 1);
        f.category.push_back(std::uint8_t(upTo(kCategoryCount)));
        f.secondary.push_back(upTo(4) ? 255 : std::uint8_t(upTo(5)));
        f.mode.push_back(std::uint16_t(upTo(f.modes.size())));
        f.decidedBy.push_back(std::uint8_t(upTo(3)));
        f.needsReview.push_back(upTo(8) == 0);
        f.confidence.push_back(0.8f);
        f.severity.push_back(std::uint8_t(upTo(6)));
        f.detectedBy.push_back(upTo(5) ? std::uint8_t(upTo(kDetectedByCount)) : 255);
        f.hasOwner.push_back(upTo(2) != 0);
        const std::int64_t at = 1'640'000'000'000 + std::int64_t(upTo(120'000'000)) * 1000;
        f.occurredAt.push_back(at);
        f.detectedAt.push_back(upTo(5) ? at + std::int64_t(upTo(900'000'000)) : kNoTime);
        f.resolvedAt.push_back(upTo(3) ? at + std::int64_t(upTo(2'000'000'000)) : kNoTime);
        f.team.push_back(std::uint32_t(upTo(f.teams.size())));
        f.feature.push_back(std::uint32_t(upTo(f.features.size())));
        f.provider.push_back(std::uint32_t(upTo(f.providers.size())));
        f.model.push_back(std::uint32_t(upTo(f.models.size())));
        f.costAmount.push_back(upTo(4) ? std::numeric_limits<double>::quiet_NaN() : double(upTo(10'000)));
        f.currency.push_back(std::uint16_t(upTo(3)));
        f.hoursLost.push_back(upTo(2) ? std::numeric_limits<float>::quiet_NaN() : float(upTo(40)));
    }
    return f;
}

/// As a clock on the wall tells it, since the work runs on two threads: measure on a quiet machine.
double wallMs()
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

template <typename Work> double medianMs(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) {
        const double start = wallMs();
        work(i);
        times.push_back(wallMs() - start);
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

} // namespace

int main()
{
    const auto start = std::chrono::steady_clock::now();
    const Facts facts(madeUp(), "Europe/Berlin");
    std::printf("made and prepared in %.2f s\n",
                std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    Study study;
    study.incidents = 187;
    study.rows = {{"o", "row", "", Category::Operational, {"operational.m1001"}, 31, 58}};
    std::int64_t sum = 0;
    const double pass = medianMs([&](int i) {
        for (const std::int64_t at : facts.columns().occurredAt)
            sum += at > i;
    });
    const auto measure = [&](const char *name, const IncidentFilter &filter) {
        const double select = medianMs([&](int) { sum += selectFacts(facts, filter).count; });
        const double all = medianMs(
            [&](int) { sum += analyse(facts, selectFacts(facts, filter), filter, study).selected; });
        const Selection selection = selectFacts(facts, filter);
        Analysis analysis = analyse(facts, selection, filter, study);
        const double between = medianMs([&](int) { addTimesBetween(analysis, facts, selection); });
        std::printf(
            "%-18s %7lld incidents: select %5.2f ms, all numbers %5.2f ms, %5.1f plain passes; time between, "
            "when in sight, %5.2f ms\n",
            name, static_cast<long long>(selection.count), select, all, all / pass, between);
    };
    measure("no filter", {});
    IncidentFilter filter;
    filter.teams = {"team1003"};
    measure("one team", filter);
    filter = {};
    filter.studyRule = true;
    filter.from = CivilDate::fromIso("2023-01-01");
    measure("rule and period", filter);
    filter = {};
    filter.severities = {1, 2, 3};
    measure("half of all", filter);
    std::printf("one plain pass %.2f ms (%lld)\n", pass, static_cast<long long>(sum % 10));
    return 0;
}
