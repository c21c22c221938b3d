// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/importincidents.h"

#include "core/storage/rejects.h"
#include "core/usecases/mendrejects.h"
#include "tests/support/workspaces.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace faultline;
using namespace faultline::test;

namespace {

const QByteArray kHeader = "id,title,description,started_at,severity,team,colour\n";
const QByteArray kRows = kHeader
    + "A-1,Index stale,The index was not rebuilt for weeks and answers cited old prices.,"
      "2025-03-01T10:00:00Z,high,search,red\n"
      "A-2,Bill doubled,A retry loop doubled the token spend.,2025-03-02,low,billing,\n"
      "A-3,Timeouts,The MCP server timed out under load.,2025-03-03T00:00:00Z,,,blue\n";

/// Stops when so many bytes were stored.
class StopAfter final : public Progress
{
public:
    explicit StopAfter(std::int64_t bytes) : m_bytes(bytes) { }
    bool report(std::int64_t done, std::int64_t) override { return done < m_bytes; }

private:
    std::int64_t m_bytes;
};

} // namespace

class ImportIncidentsTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    std::optional<Knowledge> m_knowledge;
    FixedClock m_clock{ 1'700'000'000'000 };
    NoProgress m_unwatched;

    QString write(const char *name, const QByteArray &bytes)
    {
        const QString path = m_dir->filePath(QString::fromLatin1(name));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }
    QString workspace() const { return m_dir->filePath(QStringLiteral("w.faultline")); }

    ImportReport import(const char *name, const QByteArray &bytes, bool dryRun = false)
    {
        const auto report = importIncidents(*m_store, *m_knowledge, { write(name, bytes), {}, dryRun, true },
                                            m_clock, m_unwatched);
        if (!report)
            qWarning("%s", qPrintable(report.error().message));
        return report ? *report : ImportReport{};
    }
    std::vector<Incident> all(IncidentOrder order = IncidentOrder::Title)
    {
        return *m_store->incidents(*m_store->rowIds({}, order, false));
    }
    static void addsUp(const ImportedFile &file)
    {
        QCOMPARE(file.rowsRead,
                 file.inserted + file.updated + file.unchanged + file.merged + file.skipped + file.rejected);
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = loadKnowledge(DataFiles());
        QVERIFY2(knowledge.has_value(), qPrintable(knowledge ? QString() : knowledge.error().message));
        m_knowledge = std::move(*knowledge);
    }
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openOrNull(workspace());
        QVERIFY(m_store);
    }
    void cleanup() { m_store.reset(); }

    void importsAndClassifies()
    {
        const ImportReport report = import("a.csv", kRows);
        QCOMPARE(report.file.inserted, 3);
        QCOMPARE(report.file.sha256.size(), std::size_t(64));
        addsUp(report.file);
        const auto incidents = all();
        QCOMPARE(incidents.size(), std::size_t(3));
        QCOMPARE(incidents[0].externalId, std::string("A-2"));
        QVERIFY(incidents[0].occurredPrecision == TimePrecision::Day);
        QVERIFY(incidents[0].classification.decidedBy == DecidedBy::Classifier);
        QCOMPARE(incidents[1].extra,
                 (std::vector<std::pair<std::string, std::string>>{ { "colour", "red" } }));
        QCOMPARE(incidents[2].origin.line, 4);
        QVERIFY(m_store->check()->empty());
    }
    void writesNothingForTheSameFileAgain()
    {
        import("a.csv", kRows);
        const QByteArray before = fileBytes(workspace());
        const ImportReport again = import("a.csv", kRows);
        QVERIFY(again.sameFileAgain);
        QCOMPARE(again.file.unchanged, 3);
        QCOMPARE(again.file.inserted, 0);
        addsUp(again.file);
        QVERIFY(fileBytes(workspace()) == before);
    }
    void updatesWithHistory()
    {
        import("a.csv", kRows);
        const ImportReport report
            = import("b.csv", QByteArray(kRows).replace("low,billing", "critical,billing"));
        QVERIFY(!report.sameFileAgain);
        QCOMPARE(report.file.updated, 1);
        QCOMPARE(report.file.unchanged, 2);
        addsUp(report.file);
        const Incident bill = all().front();
        QCOMPARE(bill.severity, std::optional<int>(1));
        const auto history = m_store->history(bill.id);
        QCOMPARE(history->size(), std::size_t(1));
        QCOMPARE(history->front().from, std::string("severity: 4"));
        QCOMPARE(history->front().to, std::string("severity: 1"));
    }
    void rejectsAnotherIncidentUnderAKnownKey()
    {
        import("a.csv", kRows);
        const ImportReport report
            = import("b.csv", kHeader + "A-1,Quite another thing,Something else.,2024-01-01,,search,\n");
        QCOMPARE(report.file.rejected, 1);
        addsUp(report.file);
        QCOMPARE(report.rejects.size(), std::size_t(1));
        QVERIFY(report.rejects[0].reason.find("--source") != std::string::npos);
        QVERIFY(report.rejects[0].raw.find("Quite another") != std::string::npos);
        QCOMPARE(m_store->rejectedRows({})->size(), std::size_t(1));
        QCOMPARE(all().size(), std::size_t(3));
    }
    void keepsRejectedRows()
    {
        const ImportReport report = import("a.csv", kRows + "A-4,Bad date,Text.,2025-02-31,,,\n");
        QCOMPARE(report.file.inserted, 3);
        QCOMPARE(report.file.rejected, 1);
        addsUp(report.file);
        const auto kept = m_store->rejectedRows(report.file.importId);
        QCOMPARE(kept->size(), std::size_t(1));
        QCOMPARE(kept->front().line, 5);
        QVERIFY(kept->front().file.ends_with("a.csv"));
        QVERIFY(kept->front().raw.find("2025-02-31") != std::string::npos);
    }
    void repeatsWithinOneFileAreTheSameRecord()
    {
        const QByteArray row = kRows.split('\n').at(1) + '\n';
        const ImportReport report = import("a.csv", kRows + row + QByteArray(row).replace("high", "low"));
        QCOMPARE(report.file.inserted, 3);
        QCOMPARE(report.file.unchanged, 1);
        QCOMPARE(report.file.updated, 1);
        addsUp(report.file);
        QVERIFY(m_store->check()->empty());
    }
    void dryRunStoresNothing()
    {
        import("a.csv", kRows);
        const QByteArray before = fileBytes(workspace());
        const ImportReport report = import("b.csv", kRows + "A-9,New,Text.,2025-02-03,,,\n", true);
        QCOMPARE(report.file.inserted, 1);
        QCOMPARE(report.file.unchanged, 3);
        QVERIFY(fileBytes(workspace()) == before);
        QCOMPARE(m_store->imports()->size(), std::size_t(1));
    }
    void cancelLeavesTheWorkspaceAsItWas()
    {
        import("a.csv", kRows);
        const QByteArray before = fileBytes(workspace());
        QByteArray many = kHeader;
        for (int i = 0; i < 20000; ++i)
            many += "B-" + QByteArray::number(i)
                + ",Title,Text of some length that fills pages.,2025-01-01,,x,\n";
        StopAfter stop(many.size() / 2);
        const auto report = importIncidents(*m_store, *m_knowledge,
                                            { write("b.csv", many), {}, false, false }, m_clock, stop);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(fileBytes(workspace()) == before);
        QCOMPARE(import("c.csv", many).file.inserted, 20000);
        QVERIFY(m_store->check()->empty());
    }
    void cancelledFirstImportLeavesNoFile()
    {
        const QString path = m_dir->filePath(QStringLiteral("new.faultline"));
        {
            auto store = openOrNull(path);
            QVERIFY(store);
            StopAfter stop(0);
            const auto report = importIncidents(*store, *m_knowledge,
                                                { write("a.csv", kRows), {}, false, true }, m_clock, stop);
            QVERIFY(!report);
        }
        QVERIFY(!QFile::exists(path));
    }
    void refusesWhatItCannotRead_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("code");
        QTest::newRow("missing") << QStringLiteral("none.csv") << int(ErrorCode::NotFound);
        QTest::newRow("folder") << QStringLiteral(".") << int(ErrorCode::NotAFile);
        QTest::newRow("binary") << QStringLiteral("binary.csv") << int(ErrorCode::BadContent);
    }
    void refusesWhatItCannotRead()
    {
        QFETCH(QString, file);
        QFETCH(int, code);
        write("binary.csv",
              QByteArray("\x7f"
                         "ELF\0\1\2\3\0\0\0",
                         11)
                  .repeated(100));
        const auto report = importIncidents(*m_store, *m_knowledge,
                                            { m_dir->filePath(file), {}, false, true }, m_clock, m_unwatched);
        QVERIFY(!report);
        QCOMPARE(int(report.error().code), code);
        QCOMPARE(m_store->imports()->size(), std::size_t(0));
    }
    void undoesAnImportAsAWhole()
    {
        import("a.csv", kRows);
        NoProgress unwatched;
        const std::string before = *m_store->fingerprint(unwatched);
        const ImportReport second = import("b.csv",
                                           QByteArray(kRows).replace("low,billing", "critical,billing")
                                               + "A-4,New one,Text.,2025-02-03,,,\n");
        QVERIFY(*m_store->fingerprint(unwatched) != before);
        QVERIFY(m_store->undoImport(second.file.importId));
        QCOMPARE(*m_store->fingerprint(unwatched), before);
        QCOMPARE(all().front().origin.file, m_dir->filePath(QStringLiteral("a.csv")).toStdString());
        QVERIFY(m_store->check()->empty());
        QCOMPARE(m_store->undoImport(second.file.importId).error().code, ErrorCode::NotFound);
        QVERIFY(m_store->undoImport(m_store->imports()->front().importId));
        QCOMPARE(all().size(), std::size_t(0));
        QCOMPARE(import("a.csv", kRows).file.inserted, 3);
        QCOMPARE(*m_store->fingerprint(unwatched), before);
    }
    void undoesAnEarlierImportUnderALaterOne()
    {
        import("a.csv", kRows);
        const auto second = import("b.csv", QByteArray(kRows).replace("low,billing", "critical,billing"));
        NoProgress unwatched;
        import("c.csv", QByteArray(kRows).replace("low,billing,", "critical,billing,green"));
        QVERIFY(m_store->undoImport(second.file.importId));
        const Incident bill = all().front();
        QCOMPARE(bill.severity, std::optional<int>(4));
        QCOMPARE(bill.extra, (std::vector<std::pair<std::string, std::string>>{ { "colour", "green" } }));
        QCOMPARE(m_store->history(bill.id)->size(), std::size_t(1));
        QVERIFY(m_store->check()->empty());
    }

    void redactionTakesTracesOutBeforeAnythingIsStored()
    {
        ImportRequest request{ write("r.csv",
                                     kHeader
                                         + "A-1,Mail of ann@example.com leaked,Write to ann@example.com.,2025-03-01,high,search,"
                                           "ann@example.com\nA-2,Other,Text,2025-02-31,low,search,bob@example.com\n"),
                               {}, false, true };
        const auto plain = importIncidents(*m_store, *m_knowledge, request, m_clock, m_unwatched);
        QVERIFY(plain);
        QVERIFY(m_store->undoImport(plain->file.importId));
        request.options.redact = true;
        const auto report = importIncidents(*m_store, *m_knowledge, request, m_clock, m_unwatched);
        QVERIFY(report);
        QVERIFY(!report->sameFileAgain);
        addsUp(report->file);
        m_store.reset();
        QVERIFY(!fileBytes(workspace()).contains("ann@example.com"));
        m_store = openOrNull(workspace());
        const Incident one = all().front();
        QVERIFY(QString::fromStdString(one.title).startsWith(QLatin1String("Mail of [")));
        QVERIFY(m_store->imports()->front().redacted);
        QVERIFY(!report->rejects.empty());
        QVERIFY(report->rejects.front().raw.find("bob@example.com") == std::string::npos);
        // Without it the same file is another one.
        request.options.redact = false;
        QVERIFY(!importIncidents(*m_store, *m_knowledge, request, m_clock, m_unwatched)->sameFileAgain);
    }

    void aRejectedRowIsMendedByTheSameCode()
    {
        const auto report = import("m.csv",
                                   "id;title;date;cost\n1;One;31.03.2025;1,50\n2;\"Two; twice\";31.04.2025;2,50\n"
                                   "3;Three;30.04.2025;3,25\n");
        QCOMPARE(report.file.rejected, 1);
        const auto kept = m_store->rejects().list(std::nullopt, 10);
        QVERIFY(kept && kept->size() == 1);
        auto row = openReject(*m_store, kept->front().rejectId);
        QVERIFY2(row.has_value(), qPrintable(row ? QString() : row.error().message));
        QCOMPARE(row->cells, (std::vector<std::string>{ "2", "Two; twice", "31.04.2025", "2,50" }));
        QCOMPARE(row->columns[2], std::string("date"));
        auto cells = row->cells;
        QCOMPARE(checkMended(*row, cells).column, std::string("date"));
        QVERIFY(!importMended(*m_store, *m_knowledge, { { row->reject.rejectId, cells } }, m_clock)->stillRejected.empty());
        cells[2] = "02.04.2025"; // day first, as the whole column said
        QVERIFY(checkMended(*row, cells).good);
        const auto mended = importMended(*m_store, *m_knowledge, { { row->reject.rejectId, cells } }, m_clock);
        QVERIFY(mended && mended->stillRejected.empty());
        QCOMPARE(all().size(), 3U);
        const auto two = all().back();
        QCOMPARE(two.title, std::string("Two; twice"));
        QCOMPARE(two.occurredAt, 1743552000000LL);
        QCOMPARE(two.cost->amount, 2.5);
        const ImportedFile file = m_store->imports()->front();
        QCOMPARE(file.inserted, 3);
        QCOMPARE(file.rejected, 0);
        addsUp(file);
        QCOMPARE(openReject(*m_store, kept->front().rejectId).error().code, ErrorCode::NotFound);
        QVERIFY(m_store->undoImport(mended->mendingId));
        QCOMPARE(all().size(), 2U);
        QVERIFY(openReject(*m_store, kept->front().rejectId));
        QVERIFY(m_store->check()->empty());
    }

    void rowsWithTheSameMistakeAreMendedTogether()
    {
        const auto report = import("s.csv", "id;title;date\n1;One;31.03.2025\n2;Two;31.04.2025\n3;Three;31.04.2025\n"
                                            "4;Four;31.06.2025\n5;;31.04.2025\n6;Six;31.04.2025\n");
        QCOMPARE(report.file.rejected, 5);
        const auto kept = m_store->rejects().list(std::nullopt, 10);
        auto row = openReject(*m_store, kept->front().rejectId);
        QVERIFY(row);
        auto cells = row->cells;
        cells[2] = "30.04.2025";
        const auto alike = mendedAlike(*m_store, *row, cells);
        QVERIFY(alike.has_value());
        QStringList titles;
        for (const MendedRow &one : *alike) {
            titles << QString::fromStdString(one.cells[1]);
            QCOMPARE(one.cells[2], std::string("30.04.2025"));
        }
        QVERIFY2(titles.contains(QStringLiteral("Three")) && titles.contains(QStringLiteral("Six"))
                     && !titles.contains(QStringLiteral("Four")),
                 qPrintable(titles.join(QLatin1Char(' '))));
        std::vector<MendedRow> rows{ { row->reject.rejectId, cells } };
        rows.insert(rows.end(), alike->begin(), alike->end());
        const auto mended = importMended(*m_store, *m_knowledge, rows, m_clock);
        QVERIFY(mended && mended->stillRejected.empty());
        QCOMPARE(std::size_t(mended->counts.inserted), rows.size());
        QCOMPARE(all().size(), 1 + rows.size());
        const ImportedFile file = m_store->imports()->front();
        QCOMPARE(file.rejected, 5 - std::int64_t(rows.size()));
        addsUp(file);
        QCOMPARE(importMended(*m_store, *m_knowledge, rows, m_clock).error().code, ErrorCode::NotFound);
        QVERIFY(m_store->undoImport(mended->mendingId));
        QCOMPARE(all().size(), std::size_t(1));
        QCOMPARE(m_store->rejects().list(std::nullopt, 10)->size(), std::size_t(5));
        QVERIFY(m_store->check()->empty());
    }

    void aRejectedRecordOfJsonIsMended()
    {
        import("m.json", "[{\"id\":1,\"title\":\"One\",\"created_at\":\"2025-01-01\"},"
                         "{\"id\":2,\"title\":\"Two\",\"created_at\":\"2025-02-30\"}]");
        const auto kept = m_store->rejects().list(std::nullopt, 10);
        QVERIFY(kept && kept->size() == 1);
        auto row = openReject(*m_store, kept->front().rejectId);
        QVERIFY(row);
        QCOMPARE(row->cells[1], std::string("Two"));
        row->cells[2] = "2025-02-28";
        QVERIFY(importMended(*m_store, *m_knowledge, { { row->reject.rejectId, row->cells } }, m_clock)->stillRejected.empty());
        QCOMPARE(all().size(), 2U);
    }
};

QTEST_GUILESS_MAIN(ImportIncidentsTest)
#include "tst_importincidents.moc"
