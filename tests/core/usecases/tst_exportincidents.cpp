// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/exportincidents.h"
#include "core/storage/records.h"
#include "core/usecases/importincidents.h"
#include "tests/support/workspaces.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace faultline;
using namespace faultline::test;

namespace {

/// Awkward on purpose: formulas, numbers, quotes, line breaks, letters beyond ASCII, what looks like a guard.
std::vector<IncidentRow> awkwardRows()
{
    std::vector<IncidentRow> rows{
        row("-5.00", "=1+1", "@everyone, \"quoted\"\nsecond line; third: ümläut 漢字"),
        row("'=x", "'-dash", "+49 30 1234 is a number with blanks"),
        row("", "''=twice", "no external id"),
        row("A-4", "'quoted' plain apostrophe", "- a list item\n- another"),
        row("=A5", "Plain", "The model invented a refund policy that does not exist."),
    };
    rows[0].team = "-team";
    rows[0].severity = 2;
    rows[0].occurredAt = 1'740'823'200'123;
    rows[0].detectedAt = 1'740'823'260'000;
    rows[0].resolvedAt = 1'740'923'260'000;
    rows[0].detectedBy = std::int8_t(DetectedBy::Invoice);
    rows[0].costAmount = -1234.5;
    rows[0].costCurrency = "EUR";
    rows[0].hoursLost = 1.234;
    rows[0].usersAffected = 1234567;
    rows[0].tagsJson = R"(["=rag","two words","a,b"])";
    rows[0].extraJson = R"({"colour":"=red","Übung":"\"x\"","a,b":""})";
    rows[1].occurredAt = 1'740'787'200'000;
    rows[1].occurredPrecision = TimePrecision::Day;
    rows[1].costAmount = 1e-7;
    rows[1].hoursLost = 0.1;
    rows[1].url = "https://example.org/?a=1,2";
    rows[1].labelCategory = "cost";
    rows[1].labelMode = "cost.no-budget";
    rows[2].feature = "chat";
    rows[2].provider = "=cmd";
    rows[2].model = "m-1";
    rows[2].owner = "+owner";
    rows[2].status = "@status";
    rows[3].costAmount = 12345678901.25;
    rows[3].costCurrency = "USD";
    rows[4].source = "other:source";
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i].line = std::int64_t(i) + 2;
    return rows;
}

} // namespace

class ExportIncidentsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::optional<Knowledge> m_knowledge;
    FixedClock m_clock{ 1'700'000'000'000 };
    NoProgress m_unwatched;

    QString path(const char *name) const { return m_dir->filePath(QString::fromLatin1(name)); }

    std::string exported(ExportFormat format, const IncidentFilter &filter = {})
    {
        std::string text;
        const auto sink = [&](std::string_view piece) -> Result<void> {
            text += piece;
            return {};
        };
        const auto count = exportIncidents(*m_store, *m_knowledge, { filter, format }, sink, m_unwatched);
        return count ? text : "failed";
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = loadKnowledge(DataFiles());
        QVERIFY(knowledge.has_value());
        m_knowledge = std::move(*knowledge);
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openOrNull(path("w.faultline"));
        QVERIFY(m_store);
        const RowDecision word{ DecidedBy::Classifier, Category::Model, 3, 255, 0.75F };
        QVERIFY(importRows(*m_store, awkwardRows(), "a.csv", std::vector<RowDecision>(5, word)));
        const PersonDecision decision{
            m_store->resolveId("A-4", {})->front(), Category::Cost, "cost.no-budget", {}, "=kim", "-note"
        };
        QVERIFY(m_store->decide(std::span(&decision, 1), 7));
    }
    void cleanup() { m_store.reset(); }

    void peoplesEditsComeBackUnchanged()
    {
        const auto ids = m_store->records().ids(*m_store->rowIds({}, IncidentOrder::Id, false));
        QVERIFY(m_store->records().edit(*ids, { "Search", { { "night" }, {} }, "kim" }, 7, m_unwatched));
        const QString out = path("edited.csv");
        QVERIFY(exportIncidentsTo(out, *m_store, *m_knowledge, {}, m_unwatched));
        const std::string before = *m_store->fingerprint(m_unwatched);
        const auto report
            = importIncidents(*m_store, *m_knowledge, { out, {}, false, true }, m_clock, m_unwatched);
        QVERIFY(report.has_value());
        QCOMPARE(report->file.unchanged, 5);
        QCOMPARE(*m_store->fingerprint(m_unwatched), before);
    }
    void writesTheAskedForAloneInTheirOrder()
    {
        auto rows = *m_store->rowIds({}, IncidentOrder::Id, true);
        rows.resize(2);
        rows.insert(rows.begin() + 1, 12345);
        ExportRequest request;
        request.rowIds = rows;
        std::string text;
        const auto sink = [&](std::string_view piece) -> Result<void> {
            text += piece;
            return {};
        };
        const auto count = exportIncidents(*m_store, *m_knowledge, request, sink, m_unwatched);
        QVERIFY(count.has_value());
        QCOMPARE(*count, 2);
        const auto first = m_store->incidents(std::span(rows).first(1))->front().id;
        const auto second = m_store->incidents(std::span(rows).last(1))->front().id;
        QVERIFY(text.find(first) < text.find(second));
    }

    void comesBackUnchanged_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("file");
        QTest::newRow("CSV") << int(ExportFormat::Csv) << QStringLiteral("out.csv");
        QTest::newRow("JSON") << int(ExportFormat::Json) << QStringLiteral("out.json");
        QTest::newRow("JSON Lines") << int(ExportFormat::JsonLines) << QStringLiteral("out.jsonl");
    }
    void comesBackUnchanged()
    {
        QFETCH(int, format);
        QFETCH(QString, file);
        const QString out = m_dir->filePath(file);
        const auto count
            = exportIncidentsTo(out, *m_store, *m_knowledge, { {}, ExportFormat(format) }, m_unwatched);
        QVERIFY(count.has_value());
        QCOMPARE(*count, 5);
        const std::string before = *m_store->fingerprint(m_unwatched);
        const auto report
            = importIncidents(*m_store, *m_knowledge, { out, {}, false, true }, m_clock, m_unwatched);
        QVERIFY2(report.has_value(), qPrintable(report ? QString() : report.error().message));
        QCOMPARE(report->plan.profile, std::string("faultline"));
        const auto rows = m_store->rowIds({}, IncidentOrder::Id, false);
        const auto incidents = m_store->incidents(*rows);
        for (const Incident &incident : *incidents) {
            const auto history = m_store->history(incident.id);
            for (const HistoryEntry &entry : *history) {
                if (entry.what == "updated")
                    qWarning("%s: %s -> %s", incident.title.c_str(), entry.from.c_str(), entry.to.c_str());
            }
        }
        for (const RejectedRow &rejected : report->rejects)
            qWarning("%s: %s", rejected.column.c_str(), rejected.reason.c_str());
        QCOMPARE(report->file.unchanged, 5);
        QCOMPARE(*m_store->fingerprint(m_unwatched), before);

        auto other = openOrNull(path("other.faultline"));
        QVERIFY(importIncidents(*other, *m_knowledge, { out, {}, false, false }, m_clock, m_unwatched));
        const auto back = other->incident(m_store->resolveId("A-4", {})->front());
        QVERIFY(back.has_value() && back->has_value());
        const Classification &word = (*back)->classification;
        QVERIFY(word.decidedBy == DecidedBy::Person && word.category == Category::Cost);
        QCOMPARE(word.mode, std::string("cost.no-budget"));
        QCOMPARE(word.reviewer, std::string("=kim"));
        QCOMPARE(word.note, std::string("-note"));
    }
    void guardsFormulasButNotNumbers()
    {
        const QString csv = QString::fromStdString(exported(ExportFormat::Csv));
        QVERIFY(csv.contains(QStringLiteral(",-5.00,test,'-team,'=1+1,")));
        QVERIFY(csv.contains(QStringLiteral(",-1234.5,EUR,")));
        QVERIFY(csv.contains(QStringLiteral("''=x")));
        QVERIFY(!csv.contains(QStringLiteral(",=cmd")));
        QVERIFY(csv.startsWith(QStringLiteral("id,external_id,source,team,title,")));
    }
    void writesTheFieldsThatScriptsRelyOn()
    {
        IncidentFilter filter;
        filter.severityMax = 2;
        const auto list = nlohmann::json::parse(exported(ExportFormat::Json, filter));
        QCOMPARE(list.size(), std::size_t(1));
        const auto &one = list[0];
        for (const char *name : { "id",          "external_id", "source",         "team",
                                  "title",       "description", "occurred_at",    "occurred_precision",
                                  "detected_at", "resolved_at", "severity",       "detected_by",
                                  "feature",     "provider",    "model",          "owner",
                                  "cost",        "hours_lost",  "users_affected", "tags",
                                  "url",         "status",      "extra",          "classification" })
            QVERIFY2(one.contains(name), name);
        QCOMPARE(one["cost"]["amount"].get<double>(), -1234.5);
        QCOMPARE(one["occurred_at"].get<std::string>(), std::string("2025-03-01T10:00:00.123Z"));
        QCOMPARE(one["detected_by"].get<std::string>(), std::string("invoice"));
        QCOMPARE(one["tags"].size(), std::size_t(3));
        const auto &word = one["classification"];
        for (const char *name : { "category", "mode", "secondary", "confidence", "decided_by", "needs_review",
                                  "evidence", "classifier_version" })
            QVERIFY2(word.contains(name), name);
        QCOMPARE(word["confidence"].get<double>(), 0.75);
        QVERIFY(word["secondary"].is_null());
        QCOMPARE(word["decided_by"].get<std::string>(), std::string("classifier"));
    }
    void writesNothingOfNothing()
    {
        IncidentFilter filter;
        filter.teams = { "nobody" };
        QCOMPARE(exported(ExportFormat::Json, filter), std::string("[]\n"));
        QCOMPARE(exported(ExportFormat::JsonLines, filter), std::string());
        QCOMPARE(exported(ExportFormat::Csv, filter).find('\n') + 1,
                 exported(ExportFormat::Csv, filter).size());
    }
    void cancelLeavesTheOldFile()
    {
        QFile old(path("out.csv"));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        StopAt stop(1);
        const auto count = exportIncidentsTo(path("out.csv"), *m_store, *m_knowledge, {}, stop);
        QVERIFY(!count);
        QCOMPARE(count.error().code, ErrorCode::Cancelled);
        QCOMPARE(fileBytes(path("out.csv")), QByteArray("old"));
        QCOMPARE(
            exportIncidentsTo(path("no/folder.csv"), *m_store, *m_knowledge, {}, m_unwatched).error().code,
            ErrorCode::Unwritable);
    }
};

QTEST_GUILESS_MAIN(ExportIncidentsTest)
#include "tst_exportincidents.moc"
