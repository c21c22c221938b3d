// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/contradictions.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

ControlStatus statusOf(const ControlScore &score, bool contradicted, bool anyIncident)
{
    if (!score.applicable)
        return ControlStatus::NotApplicable;
    if (score.declared == 0)
        return ControlStatus::NotClaimed;
    if (contradicted)
        return ControlStatus::Contradicted;
    return anyIncident ? ControlStatus::Supported : ControlStatus::Untested;
}

} // namespace

IncidentWindow incidentWindow(const Facts &facts, const Selection &selection, CivilDate date, int windowDays)
{
    const FactColumns &columns = facts.columns();
    IncidentWindow window;
    window.to = date;
    window.from = CivilDate{date.days - windowDays};
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!selection.mask[i])
            continue;
        if (columns.occurredAt[i] == kNoTime) {
            ++window.undated;
            continue;
        }
        const CivilDate day = CivilDate::fromEpochMs(columns.occurredAt[i]);
        if (day < window.from || day > window.to) {
            ++window.outside;
            continue;
        }
        ++window.total;
        IncidentWindow::Entry entry{columns.rowId[i], day, {}, {}, Category(columns.category[i])};
        if (!std::isnan(columns.hoursLost[i]))
            entry.hoursLost = double(columns.hoursLost[i]);
        if (!std::isnan(columns.costAmount[i]))
            entry.cost = Money{columns.costAmount[i], columns.currencies[columns.currency[i]]};
        window.byMode[columns.modes[columns.mode[i]]].push_back(std::move(entry));
    }
    return window;
}

std::vector<const IncidentWindow::Entry *> preventableBy(const Control &control, const IncidentWindow &window)
{
    std::vector<const IncidentWindow::Entry *> entries;
    for (const std::string &mode : control.prevents) {
        const auto found = window.byMode.find(mode);
        if (found == window.byMode.end())
            continue;
        for (const IncidentWindow::Entry &entry : found->second)
            entries.push_back(&entry);
    }
    std::sort(entries.begin(), entries.end(),
              [](const auto *a, const auto *b) { return a->rowId < b->rowId; });
    // A playbook that names a mode twice must not count it twice.
    entries.erase(std::unique(entries.begin(), entries.end()), entries.end());
    return entries;
}

std::vector<Contradiction> findContradictions(const Playbook &playbook, const IncidentWindow &window,
                                              std::vector<ControlScore> &controls)
{
    std::vector<Contradiction> contradictions;
    for (ControlScore &score : controls) {
        const auto entries = preventableBy(*playbook.control(score.id), window);
        Contradiction contradiction{score.id, {}};
        if (score.applicable && score.declared > 0) {
            for (const IncidentWindow::Entry *entry : entries) {
                if (!score.since || entry->day > *score.since)
                    contradiction.rowIds.push_back(entry->rowId);
            }
        }
        const bool contradicted = !contradiction.rowIds.empty();
        score.observed = score.declared - (contradicted ? 1 : 0);
        score.status = statusOf(score, contradicted, !entries.empty());
        if (contradicted)
            contradictions.push_back(std::move(contradiction));
    }
    std::sort(contradictions.begin(), contradictions.end(),
              [](const Contradiction &a, const Contradiction &b) { return a.control < b.control; });
    return contradictions;
}

} // namespace faultline
