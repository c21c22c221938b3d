// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/assessreadiness.h"

#include "core/usecases/analyseincidents.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

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
    IncidentFilter filter;
    if (const std::string known = teamInRecord(facts, team); !known.empty())
        filter.teams = {known};
    return incidentWindow(facts, selectFacts(facts, filter), date, windowDays);
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
    assessed.playbook = request.playbook.value_or(knowledge.playbook);
    const Assessment assessment = askedFor(request, clock, assessed.warnings);
    if (!assessment.team.empty() && teamInRecord(*facts, assessment.team).empty())
        assessed.warnings.push_back(
            words("No incident names a team; all of them are held against the answers of %1.")
                .arg(QString::fromStdString(assessment.team)));
    const IncidentWindow window
        = teamWindow(*facts, assessment.team, *assessment.date, assessment.windowDays);
    assessed.readiness
        = computeReadiness(assessed.playbook, knowledge.study, assessment, *assessment.date, window);
    const auto naming = nameIncidents(store, contradictingRows(assessed.readiness));
    if (!naming)
        return naming.error();
    assessed.names = naming->names;
    assessed.ids = naming->ids;
    warnOfEmptiness(assessed);
    return assessed;
}

Result<Playbook> readPlaybook(const QString &path, const Knowledge &knowledge)
{
    const auto json = readSmallFile(path);
    if (!json)
        return json.error();
    const auto schema = knowledge.files.read(QStringLiteral("schema-json/playbook.schema.json"));
    if (!schema)
        return schema.error();
    return namedFile(Playbook::parse(*json, *schema), path);
}

Result<Assessment> readAnswers(const QString &path, const Knowledge &knowledge,
                               const std::optional<Playbook> &playbook)
{
    const auto json = readSmallFile(path);
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
    return store.saveAssessment(assessment, assessed.playbook.version, clock.nowMs());
}

std::string assessJson(const AssessedReadiness &assessed)
{
    auto json = readinessJson(assessed.readiness, assessed.playbook,
                              [&](std::int64_t rowId) { return assessed.name(rowId); });
    for (auto &contradiction : json["contradictions"]) {
        const Contradiction *found
            = assessed.readiness.contradiction(contradiction["control"].get<std::string>());
        std::vector<std::string> ids;
        for (const std::int64_t rowId : found->rowIds)
            ids.push_back(assessed.ids.at(rowId));
        contradiction["incident_ids"] = ids;
    }
    std::vector<std::string> warnings;
    for (const QString &warning : assessed.warnings)
        warnings.push_back(warning.toStdString());
    json["warnings"] = warnings;
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

} // namespace faultline
