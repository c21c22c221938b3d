// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/readinesshistory.h"

#include "core/report/format.h"
#include "core/report/readinesstables.h"
#include "core/report/tabletext.h"
#include "core/usecases/analyseincidents.h"

#include <QCoreApplication>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

QString words(const char *text)
{
    return QCoreApplication::translate("ReadinessHistory", text);
}

PastAssessment held(SavedAssessment saved, Playbook playbook, const Knowledge &knowledge, const Facts &facts)
{
    PastAssessment past;
    const Assessment &assessment = saved.assessment;
    const CivilDate date = assessment.date.value_or(CivilDate::fromEpochMs(saved.savedAt));
    past.ownPlaybook = playbook != knowledge.playbook;
    past.readiness = computeReadiness(playbook, knowledge.study, assessment, date,
                                      teamWindow(facts, assessment.team, date, assessment.windowDays));
    past.saved = std::move(saved);
    past.playbook = std::move(playbook);
    return past;
}

Json overallJson(const OverallScore &overall)
{
    return {{"score", overall.score ? Json(*overall.score) : Json()},
            {"tier", overall.tier ? Json(std::string(tierId(*overall.tier))) : Json()}};
}

Json pastJson(const PastAssessment &past)
{
    Json practices = Json::array();
    for (const PracticeScore &practice : past.readiness.practices)
        practices.push_back({{"id", practice.id},
                             {"declared", practice.declared ? Json(*practice.declared) : Json()},
                             {"observed", practice.observed ? Json(*practice.observed) : Json()}});
    return {{"number", past.saved.id > 0 ? Json(past.saved.id) : Json()},
            {"team", past.readiness.team},
            {"date", past.readiness.date.toIso()},
            {"assessor", past.readiness.assessor},
            {"playbook", {{"version", past.playbook.version}, {"own", past.ownPlaybook}}},
            {"incidents_in_window", past.readiness.incidentsInWindow},
            {"declared", overallJson(past.readiness.declared)},
            {"observed", overallJson(past.readiness.observed)},
            {"practices", practices},
            {"fingerprint", past.saved.dataFingerprint}};
}

Json sideJson(const std::optional<ControlScore> &score, std::size_t contradicting)
{
    if (!score)
        return {};
    return {{"applicable", score->applicable},
            {"declared_level", score->applicable ? Json(score->declared) : Json()},
            {"observed_level", score->applicable ? Json(score->observed) : Json()},
            {"status", statusText(score->status).toStdString()},
            {"contradicting", contradicting}};
}

Error notSaved(const std::string &number)
{
    return failure(ErrorCode::NotFound,
                   words("There is no saved assessment %1; `assess --history` lists them.")
                       .arg(QString::fromStdString(number)));
}

} // namespace

QString PastAssessment::name() const
{
    QStringList parts;
    if (saved.id > 0)
        parts << words("number %1").arg(saved.id);
    parts << dateText(readiness.date);
    if (!readiness.assessor.empty())
        parts << fromUtf8(readiness.assessor);
    return parts.join(QStringLiteral(", "));
}

Result<std::vector<PastAssessment>> assessmentHistory(Store &store, const Knowledge &knowledge,
                                                      const Facts &facts,
                                                      const std::optional<std::string> &team)
{
    auto saved = store.assessments();
    if (!saved)
        return saved.error();
    const auto kept = store.readiness().keptPlaybooks();
    if (!kept)
        return kept.error();
    std::vector<PastAssessment> history;
    for (SavedAssessment &one : *saved) {
        if (team && one.assessment.team != *team)
            continue;
        Playbook playbook = knowledge.playbook;
        if (const auto own = kept->find(one.id); own != kept->end()) {
            auto parsed = parsePlaybook(QByteArray::fromStdString(own->second), knowledge);
            if (!parsed)
                return parsed.error();
            playbook = std::move(*parsed);
        }
        history.push_back(held(std::move(one), std::move(playbook), knowledge, facts));
    }
    std::stable_sort(history.begin(), history.end(), [](const PastAssessment &a, const PastAssessment &b) {
        return a.readiness.date < b.readiness.date;
    });
    return history;
}

Result<std::vector<PastAssessment>> assessmentHistory(Store &store, const Knowledge &knowledge,
                                                      const std::optional<std::string> &team,
                                                      Progress &progress)
{
    const auto facts = loadFacts(store, progress);
    if (!facts)
        return facts.error();
    return assessmentHistory(store, knowledge, *facts, team);
}

std::string historyJson(const std::vector<PastAssessment> &history)
{
    Json list = Json::array();
    for (const PastAssessment &past : history)
        list.push_back(pastJson(past));
    return Json{{"assessments", list}}.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

QString historyText(const std::vector<PastAssessment> &history)
{
    if (history.empty())
        return words("No assessment is saved yet; `assess --answers FILE.json --save` keeps one.\n");
    TableSpec table;
    table.columns = {{words("Number"), ColumnAlign::Right, 1},   {words("Date"), ColumnAlign::Right, 1},
                     {words("Team"), ColumnAlign::Left, 1},      {words("Assessor"), ColumnAlign::Left, 1},
                     {words("Declared"), ColumnAlign::Right, 1}, {words("Observed"), ColumnAlign::Right, 1},
                     {words("Tier"), ColumnAlign::Left, 1},      {words("Incidents"), ColumnAlign::Right, 1},
                     {words("Playbook"), ColumnAlign::Left, 1}};
    for (const PastAssessment &past : history) {
        const Readiness &readiness = past.readiness;
        table.rows.push_back({QString::number(past.saved.id), dateText(readiness.date),
                              readiness.team.empty() ? words("all") : fromUtf8(readiness.team),
                              fromUtf8(readiness.assessor), scoreText(readiness.declared.score),
                              scoreText(readiness.observed.score), tierText(readiness.observed.tier),
                              countText(readiness.incidentsInWindow), fromUtf8(past.playbook.version)});
    }
    return tableText(table);
}

Result<PastAssessment> findAssessment(Store &store, const Knowledge &knowledge,
                                      const std::string &numberOrFile, const std::optional<std::string> &team,
                                      Progress &progress, const AttachedAssessment &attached)
{
    const auto facts = loadFacts(store, progress);
    if (!facts)
        return facts.error();
    const bool number = !numberOrFile.empty()
        && std::all_of(numberOrFile.begin(), numberOrFile.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (number || numberOrFile == "latest") {
        auto history
            = assessmentHistory(store, knowledge, *facts, number ? std::optional<std::string>() : team);
        if (!history)
            return history.error();
        const auto found = std::find_if(history->rbegin(), history->rend(), [&](const PastAssessment &past) {
            return !number || std::to_string(past.saved.id) == numberOrFile;
        });
        return found == history->rend() ? Result<PastAssessment>(notSaved(numberOrFile))
                                        : Result<PastAssessment>(*found);
    }
    const auto playbook = workspacePlaybook(store, knowledge);
    if (!playbook)
        return playbook.error();
    auto answers = readAnswers(QString::fromStdString(numberOrFile), knowledge, *playbook, attached);
    if (!answers)
        return answers.error();
    if (team)
        answers->team = *team;
    SavedAssessment unsaved;
    unsaved.assessment = std::move(*answers);
    unsaved.playbookVersion = playbook->version;
    return held(std::move(unsaved), *playbook, knowledge, *facts);
}

std::string assessmentChangesJson(const PastAssessment &before, const PastAssessment &after)
{
    const AssessmentChanges changes
        = compareAssessments(before.readiness, before.playbook, after.readiness, after.playbook);
    Json controls = Json::array();
    for (const ControlChange &change : changes.controls)
        controls.push_back({{"control", change.control},
                            {"name", change.name},
                            {"changed", change.isChanged()},
                            {"before", sideJson(change.before, change.contradictingBefore)},
                            {"after", sideJson(change.after, change.contradictingAfter)}});
    const Json json{{"before", pastJson(before)},
                    {"after", pastJson(after)},
                    {"changed", changes.changed()},
                    {"controls", controls},
                    {"playbook_differences",
                     playbookDifferencesJson(playbookDifferences(before.playbook, after.playbook))}};
    return json.dump(2, ' ', false, nlohmann::json::error_handler_t::replace);
}

QString assessmentChangesText(const PastAssessment &before, const PastAssessment &after)
{
    const AssessmentChanges changes
        = compareAssessments(before.readiness, before.playbook, after.readiness, after.playbook);
    QString text = words("Then: %1\nNow: %2\n").arg(before.name(), after.name());
    text += tableText(scoreChangesTable(before.readiness, after.readiness, after.playbook));
    if (changes.changed() == 0)
        return text + words("No control changed.\n");
    text += words("%1 of %2 controls changed:\n").arg(changes.changed()).arg(changes.controls.size());
    return text + tableText(changesTable(changes, after.playbook, true));
}

} // namespace faultline
