// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/readiness/effect.h"

#include <algorithm>
#include <set>

namespace faultline {

namespace {

std::int64_t countBetween(const Control &control, const RecordedDays &record, CivilDate from, CivilDate to)
{
    std::int64_t count = 0;
    for (const std::string &mode : std::set<std::string>(control.prevents.begin(), control.prevents.end())) {
        const auto found = record.byMode.find(mode);
        if (found == record.byMode.end())
            continue;
        const auto &days = found->second;
        count += std::upper_bound(days.begin(), days.end(), to)
            - std::lower_bound(days.begin(), days.end(), from);
    }
    return count;
}

bool canBeCompared(const ControlEffect &effect)
{
    return effect.before.days > 0 && effect.after.days > 0
        && effect.before.count + effect.after.count >= kTooFew;
}

void wordEffects(std::vector<ControlEffect> &effects)
{
    std::vector<double> pValues;
    for (const ControlEffect &effect : effects) {
        if (canBeCompared(effect))
            pValues.push_back(effect.ratio.pValue);
    }
    const std::vector<bool> rejected = holmRejections(pValues);
    std::size_t at = 0;
    for (ControlEffect &effect : effects) {
        effect.looks = int(pValues.size());
        if (!canBeCompared(effect))
            continue;
        const bool clear = rejected[at++];
        const bool lower = effect.ratio.high && *effect.ratio.high<1, higher = effect.ratio.low> 1;
        if (!lower && !higher)
            effect.word = DifferenceWord::NoClearDifference;
        else if (!clear)
            effect.word = DifferenceWord::NotClearAfterCorrection;
        else
            effect.word = lower ? DifferenceWord::Lower : DifferenceWord::Higher;
    }
}

} // namespace

RecordedDays recordedDays(const Facts &facts, const Selection &selection)
{
    const FactColumns &columns = facts.columns();
    RecordedDays record;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!selection.mask[i] || columns.occurredAt[i] == kNoTime)
            continue;
        const CivilDate day = CivilDate::fromEpochMs(columns.occurredAt[i]);
        record.first = std::min(record.first.value_or(day), day);
        record.byMode[columns.modes[columns.mode[i]]].push_back(day);
    }
    for (auto &[mode, days] : record.byMode)
        std::sort(days.begin(), days.end());
    return record;
}

std::vector<ControlEffect> controlEffects(const Playbook &playbook, const Assessment &assessment,
                                          CivilDate date, const RecordedDays &record)
{
    std::vector<ControlEffect> effects;
    for (const Control *control : playbook.controls()) {
        const Answer *answer = assessment.answer(control->id);
        const bool claimed
            = answer && (answer->level == AnswerLevel::Partial || answer->level == AnswerLevel::InPlace);
        if (!claimed || !answer->since || *answer->since > date)
            continue;
        ControlEffect effect;
        effect.control = control->id;
        effect.since = *answer->since;
        effect.from = record.first.value_or(effect.since);
        effect.to = date;
        const CivilDate next{effect.since.days + 1};
        const CivilDate afterFrom = std::max(next, effect.from);
        effect.before = incidentRate(countBetween(*control, record, effect.from, effect.since),
                                     record.first ? next.days - effect.from.days : 0);
        effect.after = incidentRate(countBetween(*control, record, afterFrom, date),
                                    record.first ? date.days - afterFrom.days + 1 : 0);
        effect.ratio = rateRatio(effect.before, effect.after);
        effects.push_back(effect);
    }
    wordEffects(effects);
    return effects;
}

} // namespace faultline
