// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/composereport.h"

#include "core/report/reportbuilder.h"
#include "core/usecases/analyseincidents.h"
#include "core/usecases/assessreadiness.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

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

ReportInput inputOf(const Knowledge &knowledge, const ReportRequest &request, const Playbook &playbook)
{
    ReportInput input;
    input.taxonomy = knowledge.taxonomy;
    input.playbook = playbook;
    input.ownPlaybook = input.playbook != knowledge.playbook;
    input.study = knowledge.study;
    input.anonymous = request.anonymous;
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
        input.assessment->date = input.date;
    }
    if (auto done = addReadiness(input, store, *facts); !done)
        return done.error();
    if (auto done = addProvenance(input, store, progress); !done)
        return done.error();
    if (request.appendix && !request.anonymous) {
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
