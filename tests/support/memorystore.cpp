// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/memorystore.h"

#include "core/storage/records.h"
#include "tests/support/factrows.h"

#include <QString>

#include <algorithm>
#include <set>

namespace faultline::test {

namespace {

Error notHere()
{
    return failure(ErrorCode::StorageFailed, QStringLiteral("The store of the tests does not do this."));
}

FactRow factRow(const Incident &incident)
{
    FactRow row;
    const Classification &decided = incident.classification;
    row.category = decided.category;
    row.mode = decided.mode;
    row.severity = incident.severity.value_or(0);
    row.detectedBy = incident.detectedBy;
    row.team = incident.team;
    row.feature = incident.feature;
    row.provider = incident.provider;
    row.model = incident.model;
    row.cost = incident.cost;
    row.hoursLost = incident.hoursLost;
    row.hasOwner = !incident.owner.empty();
    row.needsReview = decided.needsReview();
    row.byPerson = decided.decidedBy == DecidedBy::Person;
    row.secondary = decided.secondary;
    return row;
}

} // namespace

Incident makeIncident(const std::string &externalId, const std::string &mode, const std::string &occurred,
                      const std::string &team)
{
    Incident incident;
    incident.externalId = externalId;
    incident.id = "id-" + externalId;
    incident.title = "Incident " + externalId;
    incident.team = team;
    if (!occurred.empty()) {
        incident.occurredAt = epochMs(occurred);
        incident.occurredPrecision = occurred.size() == 10 ? TimePrecision::Day : TimePrecision::Time;
    }
    incident.classification.mode = mode;
    incident.classification.category
        = categoryFromId(mode.substr(0, mode.find('.'))).value_or(Category::Unclear);
    incident.classification.decidedBy = DecidedBy::Classifier;
    incident.classification.confidence = 0.9;
    return incident;
}

Result<WorkspaceSummary> MemoryStore::summary()
{
    WorkspaceSummary summary;
    summary.path = QStringLiteral("memory.faultline");
    summary.incidents = std::int64_t(held.size());
    summary.zone = zone;
    summary.sample = sample;
    summary.classifierVersion = "test 1";
    std::set<std::string> teams;
    for (const Incident &incident : held) {
        if (!incident.team.empty())
            teams.insert(incident.team);
        summary.undated += !incident.occurredAt;
        if (incident.occurredAt) {
            summary.firstOccurredAt
                = std::min(summary.firstOccurredAt.value_or(*incident.occurredAt), *incident.occurredAt);
            summary.lastOccurredAt
                = std::max(summary.lastOccurredAt.value_or(*incident.occurredAt), *incident.occurredAt);
        }
    }
    summary.teams = std::int64_t(teams.size());
    return summary;
}

Result<std::string> MemoryStore::fingerprint(Progress &)
{
    return std::string("7c41e09a52bd") + std::string(52, '0');
}
Result<std::optional<ImportedFile>> MemoryStore::findSameImport(const ImportKey &)
{
    return notHere();
}
Result<std::unique_ptr<ImportSession>> MemoryStore::beginImport(const ImportKey &,
                                                                const std::vector<std::string> &,
                                                                const std::string &, std::int64_t)
{
    return notHere();
}
Result<bool> MemoryStore::hasImportOfSize(std::int64_t)
{
    return false;
}
Result<std::vector<RejectedRow>> MemoryStore::rejectedRows(std::optional<std::int64_t>)
{
    return std::vector<RejectedRow>{};
}
Result<void> MemoryStore::undoImport(std::int64_t)
{
    return notHere();
}

Result<std::vector<KeptReject>> MemoryStore::NoRejects::list(std::optional<std::int64_t>, std::int64_t)
{
    return std::vector<KeptReject>{};
}
Result<std::string> MemoryStore::NoRejects::reading(std::int64_t)
{
    return std::string();
}
Result<std::unique_ptr<ImportSession>> MemoryStore::NoRejects::beginMending(std::int64_t,
                                                                            std::span<const std::int64_t>,
                                                                            const std::vector<std::string> &,
                                                                            const std::string &, std::int64_t)
{
    return notHere();
}

Result<FactColumns> MemoryStore::loadFacts(Progress &progress)
{
    if (!progress.report(0, std::int64_t(held.size())))
        return failure(ErrorCode::Cancelled, QStringLiteral("Stopped."));
    std::vector<FactRow> rows;
    for (const Incident &incident : held)
        rows.push_back(factRow(incident));
    FactColumns columns = makeFacts(rows);
    for (std::size_t i = 0; i < held.size(); ++i) {
        columns.occurredAt[i] = held[i].occurredAt.value_or(kNoTime);
        columns.occurredPrecision[i] = std::uint8_t(held[i].occurredPrecision);
        columns.detectedAt[i] = held[i].detectedAt.value_or(kNoTime);
        columns.resolvedAt[i] = held[i].resolvedAt.value_or(kNoTime);
        columns.decidedBy[i] = std::uint8_t(held[i].classification.decidedBy);
    }
    return columns;
}

Result<std::int64_t> MemoryStore::count(const IncidentFilter &)
{
    return std::int64_t(held.size());
}

Result<std::vector<std::int64_t>> MemoryStore::rowIds(const IncidentFilter &filter, IncidentOrder, bool)
{
    std::vector<std::int64_t> found;
    for (std::size_t i = 0; i < held.size(); ++i) {
        const bool text
            = (held[i].title + '\n' + held[i].description).find(filter.search) != std::string::npos;
        const auto tagged = [&](const std::string &tag) {
            return std::find(held[i].tags.begin(), held[i].tags.end(), tag) != held[i].tags.end();
        };
        if (text && (filter.tags.empty() || std::any_of(filter.tags.begin(), filter.tags.end(), tagged)))
            found.push_back(std::int64_t(i) + 1);
    }
    return found;
}

Result<std::vector<Incident>> MemoryStore::incidents(std::span<const std::int64_t> rowIds)
{
    std::vector<Incident> found;
    for (const std::int64_t rowId : rowIds) {
        if (rowId >= 1 && rowId <= std::int64_t(held.size()))
            found.push_back(held[std::size_t(rowId) - 1]);
    }
    return found;
}

Result<std::optional<Incident>> MemoryStore::incident(const std::string &id)
{
    const auto found = std::find_if(held.begin(), held.end(), [&](const Incident &i) { return i.id == id; });
    return found == held.end() ? std::optional<Incident>() : *found;
}

Result<std::vector<HistoryEntry>> MemoryStore::history(const std::string &)
{
    return std::vector<HistoryEntry>{};
}
Result<std::vector<std::string>> MemoryStore::resolveId(const std::string &, const std::string &)
{
    return notHere();
}
Result<std::vector<std::vector<std::string>>> MemoryStore::resolveIds(std::span<const IdQuestion>)
{
    return notHere();
}
Result<std::int64_t> MemoryStore::decide(std::span<const PersonDecision>, std::int64_t)
{
    return notHere();
}
Result<void> MemoryStore::withdrawDecisions(std::span<const std::string>, std::int64_t)
{
    return notHere();
}
Result<std::int64_t> MemoryStore::classifyUndecided(const ClassifyRow &, const std::vector<std::string> &,
                                                    const std::string &, std::int64_t, Progress &)
{
    return notHere();
}

Records &MemoryStore::records()
{
    qFatal("The store of the tests does not do this.");
}

Result<void> MemoryStore::setZone(const std::string &ianaZone)
{
    zone = ianaZone;
    return {};
}

Result<void> MemoryStore::setSample(bool isSample)
{
    sample = isSample;
    return {};
}

Result<std::int64_t> MemoryStore::saveAssessment(const Assessment &assessment,
                                                 const std::string &playbookVersion, std::int64_t nowMs)
{
    SavedAssessment one;
    one.id = std::int64_t(saved.size()) + 1;
    one.assessment = assessment;
    one.playbookVersion = playbookVersion;
    one.savedAt = nowMs;
    saved.push_back(one);
    return one.id;
}

Result<std::optional<SavedAssessment>> MemoryStore::latestAssessment(const std::string &team)
{
    for (auto at = saved.rbegin(); at != saved.rend(); ++at) {
        if (at->assessment.team == team)
            return std::optional<SavedAssessment>(*at);
    }
    return std::optional<SavedAssessment>();
}

Result<std::vector<PlanEntry>> MemoryReadiness::planEntries(const std::string &team)
{
    std::vector<PlanEntry> ofTeam;
    for (const auto &[control, entry] : entries[team])
        ofTeam.push_back(entry);
    return ofTeam;
}
Result<void> MemoryReadiness::setPlanEntry(const std::string &team, const PlanEntry &entry)
{
    entries[team][entry.control] = entry;
    return {};
}
Result<void> MemoryReadiness::removePlanEntry(const std::string &team, const std::string &control)
{
    entries[team].erase(control);
    return {};
}
Result<void> MemoryReadiness::setOwnPlaybook(const std::string &json)
{
    playbook = json;
    return {};
}
Result<void> MemoryReadiness::keepPlaybook(std::int64_t assessmentId, const std::string &json)
{
    kept[assessmentId] = json;
    return {};
}

Result<std::vector<QString>> MemoryStore::check()
{
    return std::vector<QString>{};
}
Result<void> MemoryStore::backupTo(const QString &)
{
    return notHere();
}

} // namespace faultline::test
