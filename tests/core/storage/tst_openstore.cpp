// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/database.h"
#include "core/storage/schema.h"
#include "core/storage/store.h"
#include "tests/support/workspaces.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace faultline;
using namespace faultline::test;

class OpenStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;

    QString path(const char *name = "w.faultline") const
    {
        return m_dir->filePath(QString::fromLatin1(name));
    }
    void write(const QString &file, const QByteArray &bytes)
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly));
        target.write(bytes);
    }
    void makeWorkspace()
    {
        auto store = openOrNull(path());
        QVERIFY(store);
        QVERIFY(importRows(*store, { row("1", "One"), row("2", "Two") }));
    }
    void change(const char *sql)
    {
        Database database(path(), Database::Access::ReadWrite);
        database.exec(sql);
    }
    static ErrorCode codeOf(const QString &file, OpenMode mode)
    {
        const auto store = openStore(file, mode);
        return store ? ErrorCode::Cancelled : store.error().code;
    }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void readingMakesNothing()
    {
        QCOMPARE(codeOf(path(), OpenMode::Read), ErrorCode::WorkspaceMissing);
        QVERIFY(!QFile::exists(path()));
        QCOMPARE(codeOf(path("no/folder.faultline"), OpenMode::Write), ErrorCode::Unwritable);
    }
    void anEmptyFileIsAnEmptyWorkspaceForWriting()
    {
        write(path(), {});
        QCOMPARE(codeOf(path(), OpenMode::Read), ErrorCode::WorkspaceForeign);
        QVERIFY(openOrNull(path()));
        QCOMPARE(QFileInfo(path()).size(), 0);
        makeWorkspace();
        auto store = openOrNull(path(), OpenMode::Read);
        QVERIFY(store);
        QCOMPARE(store->summary()->incidents, 2);
    }
    void aNewWorkspaceStaysOnlyWhereSomethingIsStored()
    {
        QVERIFY(openOrNull(path()));
        QVERIFY(!QFile::exists(path()));
        QVERIFY(openOrNull(path(), OpenMode::Create));
        QVERIFY(QFile::exists(path()));
        QVERIFY(openOrNull(path(), OpenMode::Read));
    }
    void refusesWhatIsNoRegularFile()
    {
        QCOMPARE(codeOf(m_dir->path(), OpenMode::Read), ErrorCode::NotAFile);
        QCOMPARE(codeOf(m_dir->path(), OpenMode::Write), ErrorCode::NotAFile);
        const QByteArray fifo = QFile::encodeName(path("fifo"));
        QCOMPARE(::mkfifo(fifo.constData(), 0600), 0);
        QCOMPARE(codeOf(path("fifo"), OpenMode::Read), ErrorCode::NotAFile);
        QCOMPARE(codeOf(path("fifo"), OpenMode::Write), ErrorCode::NotAFile);
    }

    void tellsWhatAFileIs_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<int>("code");
        const auto add = [](const char *name, const char *sql, ErrorCode code) {
            QTest::newRow(name) << QByteArray(sql) << int(code);
        };
        add("another program's", "PRAGMA application_id = 123", ErrorCode::WorkspaceForeign);
        add("no program's", "PRAGMA application_id = 0", ErrorCode::WorkspaceForeign);
        add("the next version", "PRAGMA user_version = 2", ErrorCode::WorkspaceNewer);
        add("far future", "PRAGMA user_version = 2000000000", ErrorCode::WorkspaceNewer);
        add("newer but additive", "PRAGMA user_version = 6488065; CREATE TABLE more (a)",
            ErrorCode::Cancelled);
        add("newer, column gone", "PRAGMA user_version = 6488065; DROP TABLE decisions",
            ErrorCode::WorkspaceDamaged);
        add("version lost", "PRAGMA user_version = 0", ErrorCode::WorkspaceDamaged);
        add("table gone", "DROP TABLE decisions", ErrorCode::WorkspaceDamaged);
        add("index gone", "DROP INDEX incidents_by_id", ErrorCode::WorkspaceDamaged);
        add("column renamed", "ALTER TABLE imports RENAME COLUMN path TO zzz", ErrorCode::WorkspaceDamaged);
        add("view for a table",
            "DROP TABLE decisions; CREATE VIEW decisions AS WITH RECURSIVE r (x) AS (SELECT 1 UNION ALL "
            "SELECT x + 1 "
            "FROM r) SELECT x AS id FROM r",
            ErrorCode::WorkspaceDamaged);
        add("planted trigger",
            "CREATE TRIGGER evil AFTER INSERT ON incidents BEGIN DELETE FROM incidents; END",
            ErrorCode::WorkspaceDamaged);
    }
    void tellsWhatAFileIs()
    {
        QFETCH(QByteArray, sql);
        QFETCH(int, code);
        makeWorkspace();
        change(sql.constData());
        const QByteArray before = fileBytes(path());
        QCOMPARE(int(codeOf(path(), OpenMode::Read)), code);
        QCOMPARE(int(codeOf(path(), OpenMode::Write)), code);
        QVERIFY(fileBytes(path()) == before);
    }

    void refusesOtherBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("hello\n").repeated(999);
        QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") + QByteArray(500, '\x55');
        QTest::newRow("one byte") << QByteArray("S");
        QTest::newRow("only the magic") << QByteArray("SQLite format 3\0", 16);
    }
    void refusesOtherBytes()
    {
        QFETCH(QByteArray, bytes);
        write(path(), bytes);
        for (const OpenMode mode : { OpenMode::Read, OpenMode::Write, OpenMode::Create }) {
            const ErrorCode code = codeOf(path(), mode);
            QVERIFY(code == ErrorCode::WorkspaceForeign || code == ErrorCode::WorkspaceDamaged);
        }
        QVERIFY(fileBytes(path()) == bytes);
    }
    void tellsDamageWhereItIsMet()
    {
        makeWorkspace();
        QByteArray bytes = fileBytes(path());
        for (qsizetype at = 16384; at < bytes.size(); at += 16384)
            bytes.replace(at, 64, QByteArray(64, '\xEE'));
        write(path(), bytes);
        auto store = openStore(path(), OpenMode::Read);
        const auto summary = store ? (*store)->summary() : Result<WorkspaceSummary>(store.error());
        QVERIFY(!summary);
        QCOMPARE(summary.error().code, ErrorCode::WorkspaceDamaged);
    }
    void checkFindsWhatWasChangedBehindItsBack()
    {
        makeWorkspace();
        change("UPDATE incidents SET title = 'Forged' WHERE n = 1");
        auto store = openOrNull(path(), OpenMode::Read);
        const auto findings = store->check();
        QCOMPARE(findings->size(), std::size_t(1));
    }
    void aBusyWorkspaceIsToldAsSuch()
    {
        makeWorkspace();
        Database other(path(), Database::Access::ReadWrite);
        Transaction holding(other, Transaction::Kind::Exclusive);
        QCOMPARE(codeOf(path(), OpenMode::Read), ErrorCode::WorkspaceBusy);
    }
    void readingDoesNotWrite()
    {
        makeWorkspace();
        auto store = openOrNull(path(), OpenMode::Read);
        QVERIFY(!store->setSample(true));
        QVERIFY(!importRows(*store, { row("9", "Nine") }));
    }
    void bringsAnOlderOneUp()
    {
        makeWorkspace();
        auto steps = schemaSteps();
        steps.push_back({{1, 99}, "ALTER TABLE meta ADD COLUMN more TEXT"});
        Database database(path(), Database::Access::ReadWrite);
        QVERIFY(settleSchema(database, steps) == SchemaOutcome::Upgraded);
        QVERIFY(settleSchema(database, steps) == SchemaOutcome::Current);
        // The program without that step can still use it.
        QVERIFY(settleSchema(database, schemaSteps()) == SchemaOutcome::NewerCompatible);
    }
    void aTemporaryWorkspaceLeavesNothing()
    {
        QString file;
        {
            auto store = openTemporaryStore();
            QVERIFY(store.has_value());
            file = (*store)->summary()->path;
            QVERIFY(importRows(**store, { row("1", "One") }));
            QVERIFY(QFile::exists(file));
        }
        QVERIFY(!QFile::exists(file));
    }
};

QTEST_GUILESS_MAIN(OpenStoreTest)
#include "tst_openstore.moc"
