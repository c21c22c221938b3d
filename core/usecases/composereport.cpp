// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/composereport.h"

#include "core/report/anonymity.h"
#include "core/report/anonymouscells.h"
#include "core/report/reportbuilder.h"
#include "core/usecases/analyseincidents.h"
#include "core/usecases/assessreadiness.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <unordered_set>

namespace faultline {

namespace {

constexpr std::size_t kReadAtOnce = 500;

/// The answers to speak of: given, else the latest saved for the team.
Result<std::optional<Assessment>> answersFor(Store &store, const ReportRequest &request)
{
    if (request.assessment)
        return request.assessment;
    auto saved = store.latestAssessment(request.team);
    if (!saved)
        return saved.error();
    return *saved ? std::optional((*saved)->assessment) : std::optional<Assessment>();
}

std::optional<CivilDate> newestDay(const Facts &facts, const Selection &selection)
{
    std::int64_t newest = kNoTime;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (selection.mask[i])
            newest = std::max(newest, facts.columns().occurredAt[i]);
    }
    if (newest == kNoTime)
        return std::nullopt;
    return CivilDate::fromEpochMs(newest);
}

void setDate(ReportInput &input, const ReportRequest &request, const Facts &facts, const Selection &selection)
{
    std::optional<CivilDate> date = request.date;
    if (!date && input.assessment)
        date = input.assessment->date;
    if (!date)
        date = newestDay(facts, selection);
    input.dated = date.has_value();
    input.date = date.value_or(CivilDate{});
}

void addWhatIf(ReportInput &input, const IncidentWindow &window)
{
    std::vector<WhatIfLevel> levels;
    for (std::size_t i = 0; i < std::min<std::size_t>(3, input.readiness.plan.size()); ++i)
        levels.push_back({input.readiness.plan[i].control, 2});
    input.whatIf = computeWhatIf(input.playbook, input.study, *input.assessment, input.date, window, levels);
}

/// The newest saved assessment of the team that is older than this one.
Result<void> addEarlier(ReportInput &input, Store &store, const Facts &facts)
{
    const auto saved = store.assessments();
    if (!saved)
        return saved.error();
    const SavedAssessment *found = nullptr;
    for (const SavedAssessment &one : *saved) {
        const bool older
            = one.assessment.team == input.team && one.assessment.date && *one.assessment.date < input.date;
        if (older && (!found || *found->assessment.date <= *one.assessment.date))
            found = &one;
    }
    if (!found)
        return {};
    const CivilDate date = *found->assessment.date;
    const IncidentWindow window
        = teamWindow(facts, found->assessment.team, date, found->assessment.windowDays);
    input.earlier
        = EarlierAssessment{computeReadiness(input.playbook, input.study, found->assessment, date, window),
                            found->playbookVersion};
    return {};
}

Result<void> addReadiness(ReportInput &input, Store &store, const Facts &facts)
{
    const int days = input.assessment ? input.assessment->windowDays : Assessment{}.windowDays;
    const IncidentWindow window = teamWindow(facts, input.team, input.date, days);
    if (!input.assessment) {
        input.readiness = notAssessed(input.playbook, input.study, input.team, window, days);
        return {};
    }
    input.readiness = computeReadiness(input.playbook, input.study, *input.assessment, input.date, window);
    addWhatIf(input, window);
    std::set<std::int64_t> rows;
    for (const Contradiction &contradiction : input.readiness.contradictions)
        rows.insert(contradiction.rowIds.begin(), contradiction.rowIds.end());
    auto naming = nameIncidents(store, {rows.begin(), rows.end()});
    if (!naming)
        return naming.error();
    input.names = std::move(naming->names);
    return addEarlier(input, store, facts);
}

Result<void> addProvenance(ReportInput &input, Store &store, Progress &progress)
{
    auto summary = store.summary();
    if (!summary)
        return summary.error();
    auto files = store.imports();
    if (!files)
        return files.error();
    auto fingerprint = store.fingerprint(progress);
    if (!fingerprint)
        return fingerprint.error();
    input.classifierVersion = summary->classifierVersion;
    const auto model = store.labelling().ownModel();
    if (!model)
        return model.error();
    if (*model)
        input.classifierOrigin
            = QCoreApplication::translate("ComposeReport",
                                          "learnt from %1 decisions of this workspace, on top of %2")
                  .arg((*model)->decisions)
                  .arg(QString::fromStdString((*model)->base))
                  .toStdString();
    input.summary = std::move(*summary);
    input.files = std::move(*files);
    input.fingerprint = std::move(*fingerprint);
    return {};
}

Result<void> addAppendix(ReportInput &input, Store &store, const Facts &facts, const Selection &selection,
                         Progress &progress)
{
    std::vector<std::int64_t> rows;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (selection.mask[i])
            rows.push_back(facts.columns().rowId[i]);
    }
    for (std::size_t at = 0; at < rows.size(); at += kReadAtOnce) {
        if (!progress.report(std::int64_t(at), std::int64_t(rows.size())))
            return failure(ErrorCode::Cancelled, QString());
        auto incidents
            = store.incidents(std::span(rows).subspan(at, std::min(kReadAtOnce, rows.size() - at)));
        if (!incidents)
            return incidents.error();
        for (Incident &incident : *incidents) {
            incident.description.clear(); // the appendix shows titles; a million texts need not be held
            input.appendix.push_back(std::move(incident));
        }
    }
    return {};
}

/// How window and selection lie in each other, mode by mode.
std::map<std::string, ModeOverlap> overlapsOf(const Facts &facts, const Selection &selection,
                                              const IncidentWindow &window)
{
    std::map<std::string, ModeOverlap> overlaps;
    std::unordered_set<std::int64_t> inWindow;
    for (const auto &[mode, entries] : window.byMode) {
        overlaps[mode].windowOnly = std::int64_t(entries.size());
        for (const IncidentWindow::Entry &entry : entries)
            inWindow.insert(entry.rowId);
    }
    const FactColumns &columns = facts.columns();
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (!selection.mask[i])
            continue;
        ModeOverlap &overlap = overlaps[columns.modes[columns.mode[i]]];
        if (inWindow.contains(columns.rowId[i])) {
            ++overlap.both;
            --overlap.windowOnly;
        } else {
            ++overlap.selectedOnly;
        }
    }
    return overlaps;
}

/// A workspace's own failure modes may be named after a system or a client: "cost.own-1" stands for them.
void hideOwnModes(ReportInput &input, const Taxonomy &shipped)
{
    std::map<std::string, std::string> renamed;
    for (const FailureMode &mode : input.taxonomy.modes()) {
        if (!shipped.mode(mode.id))
            renamed[mode.id]
                = std::string(categoryId(mode.category)) + ".own-" + std::to_string(renamed.size() + 1);
    }
    if (renamed.empty())
        return;
    const auto rename = [&](std::string &id) {
        if (const auto found = renamed.find(id); found != renamed.end())
            id = found->second;
    };
    for (ModeFigures &mode : input.analysis.modes)
        rename(mode.mode);
    for (OutsidePlaybook::Mode &mode : input.readiness.outside.modes)
        rename(mode.mode);
    for (Practice &practice : input.playbook.practices) {
        for (Control &control : practice.controls)
            std::for_each(control.prevents.begin(), control.prevents.end(), rename);
    }
    for (Control &control : input.playbook.foundation)
        std::for_each(control.prevents.begin(), control.prevents.end(), rename);
    std::map<std::string, ModeOverlap> overlaps;
    for (const auto &[mode, overlap] : input.modeOverlaps) {
        std::string id = mode;
        rename(id);
        overlaps[id] = overlap;
    }
    input.modeOverlaps = std::move(overlaps);
    input.taxonomy = shipped;
}

std::vector<ControlEffect> effectsOf(const ReportInput &input, const Facts &facts)
{
    IncidentFilter team;
    if (const std::string known = teamInRecord(facts, input.team); !known.empty())
        team.teams = {known};
    return controlEffects(input.playbook, *input.assessment, input.date,
                          recordedDays(facts, selectFacts(facts, team)));
}

ReportInput inputOf(const Knowledge &knowledge, const ReportRequest &request, const Playbook &playbook)
{
    ReportInput input;
    input.taxonomy = knowledge.taxonomy;
    input.playbook = playbook;
    input.ownPlaybook = input.playbook != knowledge.playbook;
    input.study = knowledge.study;
    input.anonymous = request.anonymous;
    input.onePage = request.summary;
    input.parts = request.parts;
    input.brand = request.brand;
    if (request.anonymous)
        input.brand.logo = {};
    return input;
}

} // namespace

Result<ReportInput> reportInput(Store &store, const Knowledge &knowledge, const ReportRequest &request,
                                Progress &progress)
{
    const auto own = workspaceKnowledge(store, knowledge);
    if (!own)
        return own.error();
    const auto playbook
        = request.playbook ? Result<Playbook>(*request.playbook) : workspacePlaybook(store, *own);
    if (!playbook)
        return playbook.error();
    ReportInput input = inputOf(*own, request, *playbook);
    const auto facts = loadFacts(store, progress);
    if (!facts)
        return facts.error();
    auto answers = answersFor(store, request);
    if (!answers)
        return answers.error();
    input.assessment = std::move(*answers);
    input.team = request.team.empty() && input.assessment ? input.assessment->team : request.team;
    const std::string known = teamInRecord(*facts, input.team);
    IncidentFilter filter = request.filter;
    if (!known.empty())
        filter.teams = {known};
    const auto selection = selectIncidents(store, *facts, filter);
    if (!selection)
        return selection.error();
    input.analysis = analyse(*facts, *selection, filter, knowledge.study);
    setDate(input, request, *facts, *selection);
    if (input.assessment) {
        input.assessment->team = input.team;
        if (input.dated)
            input.assessment->date = input.date;
    }
    if (input.anonymous && input.ownPlaybook)
        hideOwnWords(input.playbook, input.assessment ? &*input.assessment : nullptr, knowledge.playbook);
    if (input.ownPlaybook)
        input.playbookDifferences = playbookDifferences(knowledge.playbook, input.playbook);
    if (auto done = addReadiness(input, store, *facts); !done)
        return done.error();
    if (input.assessment && input.dated)
        input.effects = effectsOf(input, *facts);
    if (input.anonymous) {
        const int days = input.readiness.windowDays;
        input.modeOverlaps = overlapsOf(*facts, *selection, teamWindow(*facts, input.team, input.date, days));
        hideOwnModes(input, knowledge.taxonomy);
        input.hidden = disclosureOf(input).hidden();
    }
    if (auto done = addProvenance(input, store, progress); !done)
        return done.error();
    if (request.appendix && !request.anonymous && !request.summary) {
        if (auto done = addAppendix(input, store, *facts, *selection, progress); !done)
            return done.error();
    }
    return input;
}

Result<ReportModel> composeReport(Store &store, const Knowledge &knowledge, const ReportRequest &request,
                                  Progress &progress)
{
    const auto input = reportInput(store, knowledge, request, progress);
    if (!input)
        return input.error();
    return buildReport(*input);
}

} // namespace faultline
