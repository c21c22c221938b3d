// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/assessreadiness.h"

#include "core/model/playbookjson.h"
#include "core/storage/readinessstore.h"
#include "core/usecases/analyseincidents.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>
#include <span>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("AssessReadiness", text);
}

constexpr std::size_t kNamesAtOnce = 500;

Result<QByteArray> readSmallFile(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, words("There is no file %1.").arg(path));
    if (!info.isFile())
        return failure(ErrorCode::NotAFile, words("%1 is no regular file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, words("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

template <typename Value> Result<Value> namedFile(Result<Value> result, const QString &path)
{
    if (result)
        return result;
    Error error = result.error();
    error.message = words("%1: %2").arg(path, error.message);
    return error;
}

std::vector<std::int64_t> contradictingRows(const Readiness &readiness)
{
    std::set<std::int64_t> rows;
    for (const Contradiction &contradiction : readiness.contradictions)
        rows.insert(contradiction.rowIds.begin(), contradiction.rowIds.end());
    return {rows.begin(), rows.end()};
}

Assessment askedFor(const ReadinessRequest &request, const Clock &clock, std::vector<QString> &warnings)
{
    Assessment assessment = request.assessment;
    if (request.team) {
        if (!assessment.team.empty() && *request.team != assessment.team)
            warnings.push_back(
                words("The answers are those of team %1; they are held against the incidents of %2.")
                    .arg(QString::fromStdString(assessment.team),
                         request.team->empty() ? words("all teams") : QString::fromStdString(*request.team)));
        assessment.team = *request.team;
    }
    if (request.date)
        assessment.date = request.date;
    if (!assessment.date)
        assessment.date = CivilDate::fromEpochMs(clock.nowMs());
    return assessment;
}

void warnOfEmptiness(AssessedReadiness &assessed)
{
    const Readiness &readiness = assessed.readiness;
    if (readiness.incidentsInWindow > 0)
        return;
    const QString period = words("%1 to %2")
                               .arg(QString::fromStdString(readiness.windowFrom.toIso()),
                                    QString::fromStdString(readiness.date.toIso()));
    assessed.warnings.push_back(
        readiness.team.empty()
            ? words("No incident lies in the window, %1; the answers are held against nothing.").arg(period)
            : words("No incident of team %1 lies in the window, %2; the answers are held against nothing.")
                  .arg(QString::fromStdString(readiness.team), period));
}

void takePlaybook(AssessedReadiness &assessed, const Playbook &playbook, const Knowledge &knowledge)
{
    assessed.playbook = playbook;
    assessed.ownPlaybook = playbook != knowledge.playbook;
    if (!assessed.ownPlaybook)
        return;
    assessed.differences = playbookDifferences(knowledge.playbook, playbook);
    for (QString &warning : playbookWarnings(playbook, knowledge))
        assessed.warnings.push_back(std::move(warning));
}

Result<void> addPlans(AssessedReadiness &assessed, Store &store, const Study &study,
                      const IncidentWindow &window)
{
    const auto entries = store.readiness().planEntries(assessed.readiness.team);
    if (!entries)
        return entries.error();
    assessed.planEntries = entriesInPlan(assessed.readiness, *entries);
    assessed.planned = plannedReadiness(assessed.playbook, study, assessed.assessment, assessed.readiness,
                                        window, assessed.planEntries);
    return {};
}

Selection teamSelection(const Facts &facts, const std::string &team)
{
    IncidentFilter filter;
    if (const std::string known = teamInRecord(facts, team); !known.empty())
        filter.teams = {known};
    return selectFacts(facts, filter);
}

} // namespace

std::string AssessedReadiness::name(std::int64_t rowId) const
{
    const auto found = names.find(rowId);
    return found == names.end() ? std::to_string(rowId) : found->second;
}

std::string teamInRecord(const Facts &facts, const std::string &team)
{
    const std::vector<std::string> &teams = facts.columns().teams;
    const bool anyTeam
        = std::any_of(teams.begin(), teams.end(), [](const std::string &name) { return !name.empty(); });
    return anyTeam ? team : std::string();
}

IncidentWindow teamWindow(const Facts &facts, const std::string &team, CivilDate date, int windowDays)
{
    return incidentWindow(facts, teamSelection(facts, team), date, windowDays);
}

Result<IncidentNaming> nameIncidents(Store &store, const std::vector<std::int64_t> &rowIds)
{
    IncidentNaming naming;
    std::map<std::string, int> uses;
    std::map<std::int64_t, std::string> external;
    for (std::size_t at = 0; at < rowIds.size(); at += kNamesAtOnce) {
        const std::size_t count = std::min(kNamesAtOnce, rowIds.size() - at);
        const auto incidents = store.incidents(std::span(rowIds).subspan(at, count));
        if (!incidents)
            return incidents.error();
        if (incidents->size() != count) // handles that are gone are left out: names would shift
            return failure(ErrorCode::StorageFailed,
                           words("Incidents changed while they were read; try again."));
        for (std::size_t i = 0; i < count; ++i) {
            const Incident &incident = (*incidents)[i];
            naming.ids[rowIds[at + i]] = incident.id;
            external[rowIds[at + i]] = incident.externalId;
            ++uses[incident.externalId];
        }
    }
    for (const auto &[rowId, name] : external)
        naming.names[rowId] = name.empty() || uses[name] > 1 ? naming.ids[rowId] : name;
    return naming;
}

Result<AssessedReadiness> assessReadiness(Store &store, const Knowledge &knowledge,
                                          const ReadinessRequest &request, const Clock &clock,
                                          Progress &progress)
{
    const auto facts = loadFacts(store, progress);
    if (!facts)
        return facts.error();
    AssessedReadiness assessed;
    const auto playbook
        = request.playbook ? Result<Playbook>(*request.playbook) : workspacePlaybook(store, knowledge);
    if (!playbook)
        return playbook.error();
    takePlaybook(assessed, *playbook, knowledge);
    const Assessment assessment = askedFor(request, clock, assessed.warnings);
    if (!assessment.team.empty() && teamInRecord(*facts, assessment.team).empty())
        assessed.warnings.push_back(
            words("No incident names a team; all of them are held against the answers of %1.")
                .arg(QString::fromStdString(assessment.team)));
    const IncidentWindow window
        = teamWindow(*facts, assessment.team, *assessment.date, assessment.windowDays);
    assessed.assessment = assessment;
    assessed.readiness
        = computeReadiness(assessed.playbook, knowledge.study, assessment, *assessment.date, window);
    if (const auto done = addPlans(assessed, store, knowledge.study, window); !done)
        return done.error();
    if (!request.whatIf.empty())
        assessed.whatIf = computeWhatIf(assessed.playbook, knowledge.study, assessment, *assessment.date,
                                        window, request.whatIf);
    if (request.effects)
        assessed.effects = controlEffects(assessed.playbook, assessment, *assessment.date,
                                          recordedDays(*facts, teamSelection(*facts, assessment.team)));
    const auto naming = nameIncidents(store, contradictingRows(assessed.readiness));
    if (!naming)
        return naming.error();
    assessed.names = naming->names;
    assessed.ids = naming->ids;
    warnOfEmptiness(assessed);
    return assessed;
}

std::vector<PlanEntry> entriesInPlan(const Readiness &readiness, const std::vector<PlanEntry> &entries)
{
    std::vector<PlanEntry> kept;
    for (const PlanItem &item : readiness.plan) {
        const auto found = std::find_if(entries.begin(), entries.end(), [&](const PlanEntry &entry) {
            return entry.control == item.control;
        });
        if (found != entries.end())
            kept.push_back(*found);
    }
    return kept;
}

WhatIf plannedReadiness(const Playbook &playbook, const Study &study, const Assessment &assessment,
                        const Readiness &readiness, const IncidentWindow &window,
                        const std::vector<PlanEntry> &entries)
{
    std::vector<WhatIfLevel> levels;
    for (const PlanEntry &entry : entriesInPlan(readiness, entries))
        levels.push_back({entry.control, 2});
    return computeWhatIf(playbook, study, assessment, readiness.date, window, levels);
}

std::vector<QString> playbookWarnings(const Playbook &playbook, const Knowledge &knowledge)
{
    std::vector<QString> warnings;
    std::size_t quick = 0;
    for (const Control *control : playbook.controls()) {
        quick += control->quick;
        for (const std::string &mode : control->prevents) {
            if (!knowledge.taxonomy.mode(mode))
                warnings.push_back(
                    words("The playbook says that %1 prevents \"%2\"; the taxonomy has no such "
                          "mode, so it counts no incident.")
                        .arg(QString::fromStdString(control->id), QString::fromStdString(mode)));
        }
    }
    if (const std::size_t asked = quickQuestions(playbook).size(); quick > asked)
        warnings.push_back(
            words("The playbook marks %1 controls as quick; the first %2 are asked.").arg(quick).arg(asked));
    for (const Practice &practice : playbook.practices) {
        if (!knowledge.study.row(practice.category))
            warnings.push_back(
                words("Practice %1 is of a category whose share the study does not give: it has no "
                      "weight in the overall score, but can cap the tier.")
                    .arg(QString::fromStdString(practice.name)));
    }
    return warnings;
}

Result<Playbook> parsePlaybook(const QByteArray &json, const Knowledge &knowledge)
{
    const auto schema = knowledge.files.read(QStringLiteral("schema-json/playbook.schema.json"));
    if (!schema)
        return schema.error();
    return Playbook::parse(json, *schema);
}

Result<Playbook> workspacePlaybook(Store &store, const Knowledge &knowledge)
{
    const auto json = store.readiness().ownPlaybook();
    if (!json)
        return json.error();
    if (json->empty())
        return knowledge.playbook;
    return namedFile(parsePlaybook(QByteArray::fromStdString(*json), knowledge),
                     words("The workspace's own playbook"));
}

Result<Playbook> readPlaybook(const QString &path, const Knowledge &knowledge)
{
    const auto json = readSmallFile(path);
    if (!json)
        return json.error();
    return namedFile(parsePlaybook(*json, knowledge), path);
}

Result<Assessment> readAnswers(const QString &path, const Knowledge &knowledge,
                               const std::optional<Playbook> &playbook, const AttachedAssessment &attached)
{
    auto json = readSmallFile(path);
    if (json && attached && json->startsWith("%PDF-"))
        json = namedFile(attached(*json), path);
    if (!json)
        return json.error();
    const auto schema = knowledge.files.read(QStringLiteral("schema-json/answers.schema.json"));
    if (!schema)
        return schema.error();
    return namedFile(Assessment::parse(*json, playbook ? *playbook : knowledge.playbook, *schema), path);
}

Result<std::int64_t> saveAssessed(Store &store, const AssessedReadiness &assessed, Assessment assessment,
                                  const Clock &clock)
{
    assessment.team = assessed.readiness.team;
    assessment.date = assessed.readiness.date;
    const auto id = store.saveAssessment(assessment, assessed.playbook.version, clock.nowMs());
    if (!id || !assessed.ownPlaybook)
        return id;
    if (const auto kept = store.readiness().keepPlaybook(*id, playbookJson(assessed.playbook).toStdString());
        !kept)
        return kept.error();
    return id;
}

} // namespace faultline
