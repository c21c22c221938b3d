// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/readinessstore.h"
#include "core/storage/store.h"
#include "tests/support/workspaces.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace faultline;
using namespace faultline::test;

namespace {

constexpr std::int64_t kDay = kMsPerDay;

std::vector<std::string> titles(Store &store, const IncidentFilter &filter,
                                IncidentOrder order = IncidentOrder::Title, bool descending = false)
{
    std::vector<std::string> result;
    const auto rows = store.rowIds(filter, order, descending);
    const auto incidents = rows ? store.incidents(*rows) : Result<std::vector<Incident>>(rows.error());
    if (incidents)
        std::transform(incidents->begin(), incidents->end(), std::back_inserter(result),
                       [](const Incident &one) { return one.title; });
    return result;
}

std::vector<IncidentRow> threeRows()
{
    std::vector<IncidentRow> rows{ row("1", "Alpha", "The index went stale."),
                                   row("2", "beta", "Budget ran out."),
                                   row("3", "Gamma", "Ümläute AND Łódź") };
    rows[0].team = "search";
    rows[0].severity = 1;
    rows[0].occurredAt = 10 * kDay + 3'600'000 * 23;
    rows[0].detectedBy = std::int8_t(DetectedBy::Eval);
    rows[0].tagsJson = R"(["rag","nightly"])";
    rows[1].team = "billing";
    rows[1].severity = 3;
    rows[1].occurredAt = 11 * kDay;
    rows[1].occurredPrecision = TimePrecision::Day;
    rows[1].costAmount = -5.5;
    rows[1].costCurrency = "EUR";
    rows[1].extraJson = R"({"b":"2","a":"1","b":"3"})";
    rows[2].provider = "acme";
    return rows;
}

std::vector<RowDecision> threeDecisions()
{
    return { { DecidedBy::Classifier, Category::Retrieval, 0, 255, 0.9F },
             { DecidedBy::Classifier, Category::Cost, 2, std::uint8_t(Category::Operational), 0.5F },
             { DecidedBy::Classifier, Category::Unclear, 0, 255, 0.95F } };
}

Incident byExternalId(Store &store, const std::string &id)
{
    const auto ids = store.resolveId(id, {});
    if (!ids || ids->size() != 1)
        return {};
    const auto found = store.incident(ids->front());
    return found && *found ? **found : Incident{};
}

} // namespace

class SqliteStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;

    QString path(const char *name = "w.faultline") const
    {
        return m_dir->filePath(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openOrNull(path());
        QVERIFY(m_store);
        const auto file = importRows(*m_store, threeRows(), "a.csv", threeDecisions());
        QVERIFY(file.has_value());
        QCOMPARE(file->inserted, 3);
    }
    void cleanup() { m_store.reset(); }

    void givesBackWhatWasStored()
    {
        const Incident alpha = byExternalId(*m_store, "1");
        QCOMPARE(alpha.id.size(), std::size_t(16));
        QCOMPARE(alpha.title, std::string("Alpha"));
        QCOMPARE(alpha.team, std::string("search"));
        QCOMPARE(alpha.severity, std::optional<int>(1));
        QCOMPARE(alpha.tags, (std::vector<std::string>{ "rag", "nightly" }));
        QVERIFY(alpha.detectedBy == DetectedBy::Eval);
        QVERIFY(alpha.classification.category == Category::Retrieval);
        QCOMPARE(alpha.classification.classifierVersion, std::string(kClassifierVersion));
        QVERIFY(!alpha.classification.needsReview());
        QCOMPARE(alpha.origin, (RowOrigin{ "a.csv", 2 }));
        const Incident beta = byExternalId(*m_store, "2");
        QVERIFY(beta.occurredPrecision == TimePrecision::Day);
        QCOMPARE(beta.cost, (std::optional<Money>(Money{ -5.5, "EUR" })));
        QCOMPARE(
            beta.extra,
            (std::vector<std::pair<std::string, std::string>>{ { "b", "2" }, { "a", "1" }, { "b", "3" } }));
        QCOMPARE(beta.classification.mode, std::string("cost.no-budget"));
        QVERIFY(beta.classification.secondary == Category::Operational);
        QVERIFY(beta.classification.needsReview());
        QVERIFY(!byExternalId(*m_store, "3").occurredAt);
    }

    void selectsByFilter_data()
    {
        QTest::addColumn<IncidentFilter>("filter");
        QTest::addColumn<QStringList>("expected");
        const auto add = [](const char *name, auto &&set, const QStringList &expected) {
            IncidentFilter filter;
            set(filter);
            QTest::newRow(name) << filter << expected;
        };
        const QString a = QStringLiteral("Alpha"), b = QStringLiteral("beta"), g = QStringLiteral("Gamma");
        add("all", [](auto &) {}, { a, b, g });
        add("team", [](auto &f) { f.teams = { "search" }; }, { a });
        add("no team", [](auto &f) { f.teams = { "" }; }, { g });
        add("two teams", [](auto &f) { f.teams = { "search", "billing" }; }, { a, b });
        add("unknown team", [](auto &f) { f.teams = { "x" }; }, {});
        add("category", [](auto &f) { f.categories = { Category::Cost, Category::Unclear }; }, { b, g });
        add("mode", [](auto &f) { f.modes = { "cost.no-budget" }; }, { b });
        add("no mode", [](auto &f) { f.modes = { "" }; }, { a, g });
        add("severity", [](auto &f) { f.severities = { 0, 3 }; }, { b, g });
        add("severity max", [](auto &f) { f.severityMax = 2; }, { a });
        add("detected by", [](auto &f) { f.detectedBy = { DetectedBy::Eval }; }, { a });
        add("provider", [](auto &f) { f.providers = { "acme" }; }, { g });
        add("tag", [](auto &f) { f.tags = { "nightly", "x" }; }, { a });
        add("needs review", [](auto &f) { f.needsReview = true; }, { b, g });
        add("study rule", [](auto &f) { f.studyRule = true; }, { a });
        add("search", [](auto &f) { f.search = "BUDGET"; }, { b });
        add("search title", [](auto &f) { f.search = "alph"; }, { a });
        add("search beyond ASCII", [](auto &f) { f.search = "ŁÓDŹ"; }, { g });
        add("from", [](auto &f) { f.from = CivilDate{ 11 }; }, { b });
        add("to", [](auto &f) { f.to = CivilDate{ 10 }; }, { a });
        add("weekday", [](auto &f) { f.weekdays = { 6 }; }, { a });
        add("weekday of a day alone", [](auto &f) { f.weekdays = { 0, 1 }; }, { b });
        add("hour, of a time alone", [](auto &f) { f.hours = { 0, 23 }; }, { a });
        add("weekday and hour", [](auto &f) { f.weekdays = { 0 }, f.hours = { 23 }; }, {});
        add("team and category",
            [](auto &f) {
                f.teams = { "search" };
                f.categories = { Category::Cost };
            },
            {});
    }
    void selectsByFilter()
    {
        QFETCH(IncidentFilter, filter);
        QFETCH(QStringList, expected);
        QStringList found;
        for (const std::string &title : titles(*m_store, filter))
            found += QString::fromStdString(title);
        QCOMPARE(found, expected);
        QCOMPARE(*m_store->count(filter), std::int64_t(expected.size()));
    }
    /// So many that two connections share the reading.
    void searchesManyTexts()
    {
        constexpr int kRows = 60'000;
        std::vector<std::string> ids, names;
        for (int i = 0; i < kRows; ++i) {
            ids.push_back("many-" + std::to_string(i));
            names.push_back("Case " + std::to_string(i * 7 % 1000 + 1000) + (i % 3 == 0 ? " of Malmö" : ""));
        }
        std::vector<IncidentRow> rows;
        for (int i = 0; i < kRows; ++i) {
            rows.push_back(row(ids[std::size_t(i)], names[std::size_t(i)], "text"));
            rows.back().occurredAt = (i * 7919LL % kRows) * kDay / 100;
        }
        QVERIFY(importRows(*m_store, rows, "many.csv", {}).has_value());
        IncidentFilter filter;
        filter.search = "MALMÖ";
        for (const IncidentOrder order : { IncidentOrder::OccurredAt, IncidentOrder::Title, IncidentOrder::Id }) {
            const auto found = m_store->rowIds(filter, order, true);
            QVERIFY(found.has_value());
            QCOMPARE(found->size(), std::size_t(kRows / 3));
            const auto incidents = m_store->incidents(*found);
            QVERIFY(incidents.has_value());
            for (std::size_t i = 1; i < incidents->size(); ++i) {
                const Incident &former = (*incidents)[i - 1], &next = (*incidents)[i];
                QVERIFY(order == IncidentOrder::OccurredAt ? former.occurredAt >= next.occurredAt
                        : order == IncidentOrder::Title    ? former.title >= next.title
                                                           : former.id > next.id);
            }
            QCOMPARE(*m_store->count(filter), std::int64_t(kRows / 3));
        }
    }
    void countsDaysInTheZoneOfTheWorkspace()
    {
        QVERIFY(m_store->setZone("Asia/Tokyo"));
        IncidentFilter filter;
        filter.from = filter.to = CivilDate{ 11 };
        // 23:00Z is the next day in Tokyo; a date without time stays that date.
        QCOMPARE(titles(*m_store, filter), (std::vector<std::string>{ "Alpha", "beta" }));
        filter = {};
        filter.weekdays = { 0 };
        QCOMPARE(titles(*m_store, filter), (std::vector<std::string>{ "Alpha", "beta" }));
        filter.hours = { 8 };
        QCOMPARE(titles(*m_store, filter), (std::vector<std::string>{ "Alpha" }));
        QCOMPARE(m_store->summary()->zone, std::string("Asia/Tokyo"));
    }
    void ordersWithTheUntoldLast()
    {
        QCOMPARE(titles(*m_store, {}, IncidentOrder::OccurredAt),
                 (std::vector<std::string>{ "Alpha", "beta", "Gamma" }));
        QCOMPARE(titles(*m_store, {}, IncidentOrder::OccurredAt, true),
                 (std::vector<std::string>{ "beta", "Alpha", "Gamma" }));
        QCOMPARE(titles(*m_store, {}, IncidentOrder::Severity, true),
                 (std::vector<std::string>{ "beta", "Alpha", "Gamma" }));
        QCOMPARE(titles(*m_store, {}, IncidentOrder::Team),
                 (std::vector<std::string>{ "beta", "Alpha", "Gamma" }));
        QCOMPARE(titles(*m_store, {}, IncidentOrder::Confidence),
                 (std::vector<std::string>{ "Gamma", "beta", "Alpha" }));
        QCOMPARE(titles(*m_store, {}, IncidentOrder::Category).back(), std::string("Gamma"));
    }
    void loadsFacts()
    {
        const std::string beta = byExternalId(*m_store, "2").id;
        const PersonDecision decision{ beta, Category::Model, "model.refusal", {}, "kim", {} };
        QCOMPARE(*m_store->decide(std::span(&decision, 1), 5), 1);
        NoProgress unwatched;
        const auto facts = m_store->loadFacts(unwatched);
        QVERIFY(facts.has_value());
        QCOMPARE(facts->size(), std::size_t(3));
        QCOMPARE(facts->teams, (std::vector<std::string>{ "", "billing", "search" }));
        QCOMPARE(facts->team, (std::vector<std::uint32_t>{ 2, 1, 0 }));
        QCOMPARE(facts->modes[facts->mode[1]], std::string("model.refusal"));
        QCOMPARE(facts->modes.front(), std::string());
        QCOMPARE(facts->category, (std::vector<std::uint8_t>{ 2, 4, 5 }));
        QCOMPARE(facts->needsReview, (std::vector<std::uint8_t>{ 0, 0, 1 }));
        QCOMPARE(facts->secondary, (std::vector<std::uint8_t>{ 255, 255, 255 }));
        QCOMPARE(facts->severity, (std::vector<std::uint8_t>{ 1, 3, 0 }));
        QCOMPARE(facts->detectedBy, (std::vector<std::uint8_t>{ std::uint8_t(DetectedBy::Eval), 255, 255 }));
        QCOMPARE(facts->occurredAt[2], kNoTime);
        QCOMPARE(facts->currencies[facts->currency[1]], std::string("EUR"));
        QVERIFY(std::isnan(facts->costAmount[0]));
        QCOMPARE(facts->costAmount[1], -5.5);
    }
    void keepsAPersonsDecisionThroughUpdates()
    {
        const std::string id = byExternalId(*m_store, "2").id;
        const PersonDecision decision{ id, Category::Model, "model.refusal", {}, "kim", "seen" };
        QCOMPARE(*m_store->decide(std::span(&decision, 1), 5), 1);
        QCOMPARE(*m_store->decide(std::span(&decision, 1), 6), 0);
        auto rows = threeRows();
        rows[1].status = "closed";
        QVERIFY(importRows(*m_store, rows, "b.csv", threeDecisions()));
        const Incident after = byExternalId(*m_store, "2");
        QCOMPARE(after.status, std::string("closed"));
        QVERIFY(after.classification.decidedBy == DecidedBy::Person);
        QVERIFY(after.classification.category == Category::Model);
        QCOMPARE(after.classification.reviewer, std::string("kim"));
        const auto history = m_store->history(id);
        QCOMPARE(history->size(), std::size_t(2));
        QCOMPARE(history->front().from, std::string("cost · cost.no-budget"));
        QCOMPARE(history->back().to, std::string("status: closed"));
        QVERIFY(m_store->withdrawDecisions(std::span(&id, 1), 7));
        QVERIFY(byExternalId(*m_store, "2").classification.category == Category::Cost);
    }
    void savesAssessments()
    {
        Assessment assessment{"search",
                              CivilDate{20000},
                              180,
                              "kim",
                              {{"any-control", AnswerLevel::Partial, {}, {}, {}, {}, {}, {}, {}, {}}}};
        const auto id = m_store->saveAssessment(assessment, "1.0", 9);
        QVERIFY(id.has_value());
        QVERIFY(!*m_store->latestAssessment("billing"));
        const auto latest = m_store->latestAssessment("search");
        QVERIFY(latest.has_value() && latest->has_value());
        QVERIFY((*latest)->assessment == assessment);
        NoProgress unwatched;
        QCOMPARE((*latest)->dataFingerprint, *m_store->fingerprint(unwatched));
    }
    void keepsPlansAndPlaybooks()
    {
        ReadinessStore &readiness = m_store->readiness();
        QVERIFY(readiness.setPlanEntry("search", {"timeouts", "Kim", CivilDate{20400}, {}}));
        QVERIFY(readiness.setPlanEntry("search", {"evals-in-ci", {}, {}, "after the freeze"}));
        QVERIFY(readiness.setPlanEntry("search", {"timeouts", "Ana", CivilDate{20401}, {}}));
        const auto entries = readiness.planEntries("search");
        QVERIFY(entries.has_value());
        QVERIFY(*entries
                == (std::vector<PlanEntry>{{"evals-in-ci", {}, {}, "after the freeze"},
                                           {"timeouts", "Ana", CivilDate{20401}, {}}}));
        QVERIFY(readiness.planEntries("")->empty());
        QVERIFY(readiness.removePlanEntry("search", "timeouts"));
        QCOMPARE(readiness.planEntries("search")->size(), std::size_t(1));

        QCOMPARE(*readiness.ownPlaybook(), std::string());
        QVERIFY(readiness.setOwnPlaybook("{}"));
        QCOMPARE(*readiness.ownPlaybook(), std::string("{}"));
        const auto id = m_store->saveAssessment({}, "1.0", 9);
        QVERIFY(readiness.keepPlaybook(*id, "{\"version\":\"own\"}"));
        QCOMPARE(readiness.keptPlaybooks()->at(*id), std::string("{\"version\":\"own\"}"));
        QVERIFY(m_store->check()->empty());
    }
    void sumsUp()
    {
        const auto summary = m_store->summary();
        QVERIFY(summary.has_value());
        QCOMPARE(summary->incidents, 3);
        QCOMPARE(summary->teams, 2);
        QCOMPARE(summary->undated, 1);
        QCOMPARE(summary->needsReview, 2);
        QCOMPARE(summary->classifierVersion, std::string(kClassifierVersion));
        QVERIFY(!summary->sample);
        QVERIFY(m_store->setSample(true));
        QVERIFY(m_store->summary()->sample);
    }
    void resolvesManyIdsAtOnce()
    {
        const std::string ours = byExternalId(*m_store, "1").id;
        const std::vector<IdQuestion> questions{ { "2", {} }, { ours, {} },    { "2", "other" },
                                                 { "9", {} }, { "2", "test" }, { "", {} } };
        const auto answers = m_store->resolveIds(questions);
        QVERIFY(answers.has_value());
        QCOMPARE((*answers)[1], (std::vector<std::string>{ ours }));
        QCOMPARE((*answers)[0], (*answers)[4]);
        QVERIFY((*answers)[2].empty() && (*answers)[3].empty() && (*answers)[5].empty());
    }
    void classifiesWhatNobodyDecidedAndGoesOn()
    {
        const std::string id = byExternalId(*m_store, "1").id;
        const PersonDecision decision{ id, Category::Tooling, {}, {}, "kim", {} };
        QVERIFY(m_store->decide(std::span(&decision, 1), 5));
        int calls = 0;
        const Store::ClassifyRow classify = [&](std::string_view, std::string_view) {
            ++calls;
            return RowDecision{ DecidedBy::Classifier, Category::Operational, 1, 255, 0.75F };
        };
        StopAt stop(1);
        const auto stopped = m_store->classifyUndecided(classify, modeIds(), "test-2", 8, stop);
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        NoProgress unwatched;
        QVERIFY(m_store->classifyUndecided(classify, modeIds(), "test-2", 8, unwatched));
        QCOMPARE(calls, 2);
        QCOMPARE(byExternalId(*m_store, "2").classification.mode, std::string("operational.app-defect"));
        QVERIFY(byExternalId(*m_store, "1").classification.category == Category::Tooling);
        const auto history = m_store->history(byExternalId(*m_store, "2").id);
        QCOMPARE(history->back().what, std::string("classified"));
        QCOMPARE(*m_store->classifyUndecided(classify, modeIds(), "test-2", 9, unwatched), 0);
    }
    void fingerprintsContentAlone()
    {
        NoProgress unwatched;
        const auto before = m_store->fingerprint(unwatched);
        QCOMPARE(before->size(), std::size_t(64));
        auto other = openOrNull(path("other.faultline"));
        auto rows = threeRows();
        std::reverse(rows.begin(), rows.end());
        auto decisions = threeDecisions();
        std::reverse(decisions.begin(), decisions.end());
        QVERIFY(importRows(*other, rows, "elsewhere.csv", decisions));
        QCOMPARE(*other->fingerprint(unwatched), *before);
        const PersonDecision decision{ byExternalId(*other, "1").id, Category::Tooling, {}, {}, "kim", {} };
        QVERIFY(other->decide(std::span(&decision, 1), 5));
        QVERIFY(*other->fingerprint(unwatched) != *before);
    }
    void checksAndBacksUp()
    {
        QVERIFY(m_store->check()->empty());
        QVERIFY(m_store->backupTo(path("copy.faultline")));
        auto copy = openOrNull(path("copy.faultline"), OpenMode::Read);
        QVERIFY(copy);
        NoProgress unwatched;
        QCOMPARE(*copy->fingerprint(unwatched), *m_store->fingerprint(unwatched));
        QCOMPARE(m_store->backupTo(path()).error().code, ErrorCode::Unwritable);
        QCOMPARE(m_store->backupTo(m_dir->path()).error().code, ErrorCode::NotAFile);
        QCOMPARE(m_store->backupTo(path("no/such/folder/copy")).error().code, ErrorCode::Unwritable);
    }
};

QTEST_GUILESS_MAIN(SqliteStoreTest)
#include "tst_sqlitestore.moc"
