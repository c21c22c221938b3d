// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/incidentidentity.h"
#include "core/storage/rejects.h"
#include "core/storage/store.h"
#include "tests/support/workspaces.h"

#include <QTemporaryDir>
#include <QTest>

using namespace faultline;
using namespace faultline::test;

class RejectsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::unique_ptr<Store> m_store;
    std::int64_t m_import = 0;

    static RejectedRow rejected(std::int64_t line, std::string_view raw)
    {
        return {"a.csv", line, line * 10, "Reported", "31 April does not exist.", std::string(raw)};
    }
    /// Rows 1 and 2 in, lines 3 and 4 set aside.
    void importSome()
    {
        auto session = m_store->beginImport({"a.csv", 99, "aa", "map", "generic", {}, "s", "how"}, {}, {}, 1);
        QVERIFY(session);
        IncidentBatch batch;
        batch.rows = {row("1", "One"), row("2", "Two")};
        batch.rejected = {rejected(3, "3,Three"), rejected(4, "4,Four")};
        addTo(**session, batch);
        const auto file = (*session)->finish();
        QVERIFY(file);
        m_import = file->importId;
    }
    static std::vector<RejectedRow> addTo(ImportSession &session, const IncidentBatch &batch)
    {
        IdentityMaker maker;
        std::vector<RowIdentity> identities;
        for (const IncidentRow &one : batch.rows)
            identities.push_back(maker.of(one));
        auto rejects = session.add(batch, identities, {});
        return rejects ? *rejects : std::vector<RejectedRow>{};
    }
    /// A row of this line comes in.
    std::int64_t mend(std::size_t index, IncidentRow incident)
    {
        const auto kept = m_store->rejects().list(m_import, 10);
        incident.line = (*kept)[index].row.line;
        incident.offset = (*kept)[index].row.offset;
        const std::int64_t id = (*kept)[index].rejectId;
        auto session = m_store->rejects().beginMending(m_import, {&id, 1}, {}, {}, 2);
        IncidentBatch batch;
        batch.rows = {incident};
        addTo(**session, batch);
        const auto file = (*session)->finish();
        if (!file)
            qWarning() << file.error().message << file.error().detail;
        return file ? file->importId : 0;
    }
    ImportedFile only()
    {
        const auto files = m_store->imports();
        return files && files->size() == 1 ? files->front() : ImportedFile{};
    }
    std::int64_t incidents() { return m_store->summary()->incidents; }

private Q_SLOTS:
    void init()
    {
        m_store = openOrNull(
            m_dir.filePath(QStringLiteral("%1.faultline").arg(qHash(QTest::currentTestFunction()))));
        QVERIFY(m_store);
        importSome();
    }

    void listsWithNumbersAndKeepsTheReading()
    {
        const auto kept = m_store->rejects().list(m_import, 10);
        QVERIFY(kept);
        QCOMPARE(kept->size(), 2U);
        QCOMPARE(kept->front().row, rejected(3, "3,Three"));
        QCOMPARE(kept->front().importId, m_import);
        QCOMPARE(*m_store->rejects().reading(m_import), std::string("how"));
        QCOMPARE(m_store->rejects().list(m_import, 1)->size(), 1U);
    }

    void aMendedRowComesInAndCountsFollow()
    {
        mend(0, row("3", "Three"));
        QCOMPARE(incidents(), 3);
        const ImportedFile file = only();
        QCOMPARE(file.rowsRead, 4);
        QCOMPARE(file.inserted, 3);
        QCOMPARE(file.rejected, 1);
        QCOMPARE(m_store->rejects().list(m_import, 10)->size(), 1U);
        QVERIFY(m_store->check()->empty());
    }

    void aRowThatIsRejectedAgainStays()
    {
        IncidentRow other = row("1", "Another");
        other.occurredAt = 5 * kMsPerDay;
        mend(0, other);
        QCOMPARE(incidents(), 2);
        QCOMPARE(only().rejected, 2);
        QCOMPARE(only().inserted, 2);
        QCOMPARE(m_store->rejects().list(m_import, 10)->front().row, rejected(3, "3,Three"));
        QVERIFY(m_store->check()->empty());
    }

    void undoPutsTheRejectBack()
    {
        const std::int64_t mending = mend(1, row("1", "One", "It broke again."));
        QCOMPARE(only().updated, 1);
        QVERIFY(m_store->undoImport(mending));
        QCOMPARE(incidents(), 2);
        QCOMPARE(only().updated, 0);
        QCOMPARE(only().rejected, 2);
        const auto kept = m_store->rejects().list(m_import, 10);
        QCOMPARE(kept->back().row, rejected(4, "4,Four"));
        QVERIFY(m_store->check()->empty());
    }

    void undoOfTheImportTakesItsMendingsAlong()
    {
        mend(0, row("3", "Three"));
        mend(0, row("4", "Four"));
        QCOMPARE(incidents(), 4);
        QVERIFY(m_store->undoImport(m_import));
        QCOMPARE(incidents(), 0);
        QVERIFY(m_store->imports()->empty());
        QVERIFY(m_store->rejects().list(std::nullopt, 10)->empty());
        QVERIFY(m_store->check()->empty());
    }
};

QTEST_GUILESS_MAIN(RejectsTest)
#include "tst_rejects.moc"
