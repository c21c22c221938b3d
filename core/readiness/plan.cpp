// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/plan.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace faultline {

namespace {

Losses lossesOf(const std::vector<const IncidentWindow::Entry *> &entries)
{
    Losses losses;
    std::map<std::string, double> money;
    for (const IncidentWindow::Entry *entry : entries) {
        if (entry->hoursLost) {
            losses.hours += *entry->hoursLost;
            ++losses.withHours;
        }
        if (entry->cost) {
            money[entry->cost->currency] += entry->cost->amount;
            ++losses.withCost;
        }
    }
    for (const auto &[currency, amount] : money)
        losses.money.push_back({amount, currency});
    return losses;
}

auto planOrder(const PlanItem &item)
{
    return std::tuple(-item.preventable.count, !item.firstMove.has_value(), item.firstMove.value_or(0),
                      item.effortHours, std::string_view(item.control));
}

} // namespace

std::vector<PlanItem> makePlan(const Playbook &playbook, const IncidentWindow &window,
                               const std::vector<ControlScore> &controls)
{
    std::vector<PlanItem> plan;
    for (const ControlScore &score : controls) {
        if (!score.applicable || score.declared >= 2)
            continue;
        const Control &control = *playbook.control(score.id);
        const auto entries = preventableBy(control, window);
        PlanItem item;
        item.control = control.id;
        item.practice = score.practice;
        item.declared = score.declared;
        item.preventable = proportion(std::int64_t(entries.size()), window.total);
        item.losses = lossesOf(entries);
        item.firstMove = control.firstMove;
        item.effortHours = control.effortHours;
        item.effortSource = control.effortSource;
        plan.push_back(std::move(item));
    }
    std::sort(plan.begin(), plan.end(),
              [](const PlanItem &a, const PlanItem &b) { return planOrder(a) < planOrder(b); });
    return plan;
}

Proportion preventableTogether(const Playbook &playbook, const IncidentWindow &window,
                               const std::vector<std::string> &controls)
{
    std::set<std::string> modes;
    for (const std::string &id : controls) {
        if (const Control *control = playbook.control(id))
            modes.insert(control->prevents.begin(), control->prevents.end());
    }
    std::int64_t count = 0;
    for (const std::string &mode : modes) {
        const auto found = window.byMode.find(mode);
        count += found == window.byMode.end() ? 0 : std::int64_t(found->second.size());
    }
    return proportion(count, window.total);
}

OutsidePlaybook outsidePlaybook(const Playbook &playbook, const IncidentWindow &window)
{
    std::set<std::string> prevented;
    for (const Control *control : playbook.controls())
        prevented.insert(control->prevents.begin(), control->prevents.end());
    OutsidePlaybook outside;
    std::int64_t count = 0;
    for (const auto &[mode, entries] : window.byMode) {
        const auto n = std::int64_t(entries.size());
        if (mode.empty()) {
            outside.withoutMode = n;
        } else if (!prevented.contains(mode)) {
            outside.modes.push_back({mode, n});
            count += n;
        }
    }
    std::stable_sort(outside.modes.begin(), outside.modes.end(),
                     [](const auto &a, const auto &b) { return a.count > b.count; });
    outside.share = proportion(count, window.total);
    return outside;
}

} // namespace faultline
