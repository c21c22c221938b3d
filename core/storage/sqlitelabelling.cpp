// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/sqlitelabelling.h"

#include "core/model/incident.h"
#include "core/model/incidentidentity.h"
#include "core/storage/decisions.h"
#include "core/storage/guarded.h"
#include "core/storage/ownknowledge.h"
#include "core/storage/readings.h"
#include "core/storage/store.h"
#include "core/storage/words.h"

#include <QCoreApplication>

#include <bit>
#include <utility>

namespace faultline {

namespace {

constexpr std::int64_t kRowsPerReport = 500;

Category categoryOf(std::int64_t stored)
{
    return stored >= 0 && stored < std::int64_t(kCategoryCount) ? Category(stored) : Category::Unclear;
}

std::optional<Category> secondaryOf(std::int64_t stored)
{
    return stored > 0 ? std::optional(categoryOf(stored - 1)) : std::nullopt;
}

std::string_view conditionOf(Labelled which)
{
    switch (which) {
    case Labelled::Decided:
        return "d.id IS NOT NULL";
    case Labelled::Undecided:
        return "d.id IS NULL";
    case Labelled::WithColumn:
        return "i.label_category_word <> 0";
    case Labelled::Drawn:
        return "r.id IS NOT NULL";
    case Labelled::Disagreed:
        return "i.id IN (SELECT id FROM disagreements WHERE settled_at IS NULL)";
    }
    return "0";
}

std::string selectSql(Labelled which, bool texts)
{
    return std::string("SELECT i.n, i.id, i.external_id, i.title, i.category, i.mode_word, i.secondary, "
                       "i.confidence, i.classifier_word, i.label_category_word, i.label_mode_word, d.id, "
                       "d.category, d.mode, d.reviewer, d.note, d.decided_at, r.id, ")
        + (texts ? "i.description" : "''")
        + " FROM incidents i LEFT JOIN decisions d ON d.id = i.id LEFT JOIN drawn r ON r.id = i.id WHERE "
        + std::string(conditionOf(which)) + " ORDER BY i.n";
}

/// Words by their number; a number that is none is the empty text.
class WordTexts
{
public:
    explicit WordTexts(Database &database) : m_words(readWords(database)) { }
    const std::string &operator()(std::int64_t code) const
    {
        return m_words[code > 0 && std::size_t(code) < m_words.size() ? std::size_t(code) : 0];
    }

private:
    std::vector<std::string> m_words;
};

std::vector<std::string> idsOf(std::span<const PersonDecision> decisions)
{
    std::vector<std::string> ids;
    for (const PersonDecision &decision : decisions)
        ids.push_back(decision.incidentId);
    return ids;
}

void fill(LabelledIncident &incident, const Statement &row, const WordTexts &word)
{
    incident.row = row.integer(0);
    incident.id = incidentIdText(std::bit_cast<std::uint64_t>(row.integer(1)));
    incident.externalId = row.text(2);
    incident.title = row.text(3);
    incident.machine = {categoryOf(row.integer(4)), word(row.integer(5)), secondaryOf(row.integer(6)),
                        row.real(7), word(row.integer(8))};
    incident.labelCategory = word(row.integer(9));
    incident.labelMode = word(row.integer(10));
    incident.decided = !row.isNull(11);
    incident.category = categoryOf(row.integer(12));
    incident.mode = row.text(13);
    incident.reviewer = row.text(14);
    incident.note = row.text(15);
    incident.decidedAt = row.integer(16);
    incident.drawn = !row.isNull(17);
    incident.description = row.text(18);
}

} // namespace

SqliteLabelling::SqliteLabelling(Database &database, std::function<void()> stored)
    : m_database(database), m_stored(std::move(stored))
{
}

template <typename Work> Result<void> SqliteLabelling::change(Work &&work)
{
    return guarded<void>([&] {
        Transaction transaction(m_database);
        work(transaction);
        transaction.commit();
        m_stored();
    });
}

Result<void> SqliteLabelling::each(Labelled which, bool texts, const Visit &visit, Progress &progress)
{
    return guarded<void>([&] {
        const std::int64_t total = m_database.readInteger("SELECT max(n) FROM incidents");
        const WordTexts words(m_database);
        auto select = m_database.prepare(selectSql(which, texts));
        LabelledIncident incident;
        for (std::int64_t count = 0; select.step(); ++count) {
            fill(incident, select, words);
            visit(incident);
            if (count % kRowsPerReport == 0 && !progress.report(incident.row, total))
                throw StorageFailure{failure(
                    ErrorCode::Cancelled,
                    QCoreApplication::translate("Labelling", "Stopped before all incidents were read."))};
        }
    });
}

Result<std::vector<WaitingIncident>> SqliteLabelling::waiting()
{
    return guarded<std::vector<WaitingIncident>>([&] {
        const WordTexts words(m_database);
        auto select = m_database.prepare(
            "SELECT n, category, mode_word, secondary, confidence FROM incidents i WHERE (category = ? OR "
            "confidence < ?) AND NOT EXISTS (SELECT 1 FROM decisions d WHERE d.id = i.id) ORDER BY n");
        select.bind(1, std::int64_t(index(Category::Unclear))).bind(2, kReviewBelow);
        std::vector<WaitingIncident> rows;
        while (select.step())
            rows.push_back({select.integer(0), categoryOf(select.integer(1)), words(select.integer(2)),
                            secondaryOf(select.integer(3)), select.real(4)});
        return rows;
    });
}

Result<std::vector<VersionCount>> SqliteLabelling::machineVersions()
{
    return guarded<std::vector<VersionCount>>([&] {
        auto select = m_database.prepare(
            "SELECT w.text, count(*) FROM incidents i JOIN words w ON w.id = i.classifier_word WHERE NOT "
            "EXISTS (SELECT 1 FROM decisions d WHERE d.id = i.id) GROUP BY 1 ORDER BY 2 DESC, 1");
        std::vector<VersionCount> versions;
        while (select.step())
            versions.push_back({std::string(select.text(0)), select.integer(1)});
        return versions;
    });
}

Result<std::vector<Reading>> SqliteLabelling::readings()
{
    return guarded<std::vector<Reading>>([&] { return readReadings(m_database); });
}

Result<std::vector<Reading>> SqliteLabelling::readingsOf(const std::string &incidentId)
{
    return guarded<std::vector<Reading>>([&] {
        const auto id = incidentIdFromText(incidentId);
        return id ? readReadingsOf(m_database, *id) : std::vector<Reading>();
    });
}

Result<void> SqliteLabelling::takeLabels(std::span<const Reading> readings,
                                         std::span<const std::string> disagreed,
                                         std::span<const PersonDecision> decisions, std::int64_t nowMs)
{
    return change([&](Transaction &transaction) {
        storeReadings(m_database, transaction, readings);
        openDisagreements(m_database, transaction, disagreed, nowMs);
        storeDecisions(m_database, transaction, decisions, nowMs);
    });
}

Result<void> SqliteLabelling::returnLabels(std::span<const Reading> readings,
                                           std::span<const std::string> disagreed,
                                           std::span<const PersonDecision> decisions, std::int64_t nowMs)
{
    return change([&](Transaction &transaction) {
        removeReadings(m_database, transaction, readings);
        removeDisagreements(m_database, transaction, disagreed);
        removeDecisions(m_database, transaction, idsOf(decisions), nowMs);
    });
}

Result<void> SqliteLabelling::settle(std::span<const PersonDecision> decisions, std::int64_t nowMs)
{
    return change([&](Transaction &transaction) {
        settleDecisions(m_database, transaction, decisions, nowMs);
        markSettled(m_database, transaction, idsOf(decisions), nowMs);
    });
}

Result<void> SqliteLabelling::reopen(std::span<const std::string> incidentIds)
{
    return change(
        [&](Transaction &transaction) { markSettled(m_database, transaction, incidentIds, std::nullopt); });
}

Result<std::vector<std::string>> SqliteLabelling::draw(std::int64_t count, std::uint64_t seed,
                                                       std::int64_t nowMs)
{
    std::vector<std::string> ids;
    const auto drawn = change(
        [&](Transaction &transaction) { ids = drawIncidents(m_database, transaction, count, seed, nowMs); });
    if (!drawn)
        return drawn.error();
    return ids;
}

Result<void> SqliteLabelling::putBack(std::span<const std::string> incidentIds)
{
    return change([&](Transaction &transaction) { putBackDrawn(m_database, transaction, incidentIds); });
}

Result<std::vector<OwnMode>> SqliteLabelling::ownModes()
{
    return guarded<std::vector<OwnMode>>([&] { return readOwnModes(m_database); });
}

Result<void> SqliteLabelling::setOwnModes(std::span<const OwnMode> modes)
{
    return change([&](Transaction &transaction) { storeOwnModes(m_database, transaction, modes); });
}

Result<std::optional<OwnModel>> SqliteLabelling::ownModel()
{
    return guarded<std::optional<OwnModel>>([&]() -> std::optional<OwnModel> {
        const std::string version = ownModelInUse(m_database);
        return version.empty() ? std::nullopt : readOwnModel(m_database, version);
    });
}

Result<void> SqliteLabelling::useOwnModel(const std::optional<OwnModel> &model)
{
    return change([&](Transaction &transaction) { storeOwnModel(m_database, transaction, model); });
}

Result<std::optional<OwnModel>> SqliteLabelling::ownModelNamed(const std::string &version)
{
    return guarded<std::optional<OwnModel>>([&] { return readOwnModel(m_database, version); });
}

} // namespace faultline
