// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/workspaces.h"
#include "ui/jobs/jobs.h"
#include "ui/workspace/recordcommands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace faultline;
using namespace faultline::test;

namespace {

IncidentRow teamRow(std::string_view id, std::string_view team)
{
    IncidentRow made = row(id, "Title");
    made.team = team;
    return made;
}

} // namespace

/// What people change in many records, through the undo stack of a window.
class RecordCommandsTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    std::shared_ptr<const Knowledge> m_knowledge;
    std::unique_ptr<Settings> m_settings;
    FixedClock m_clock{1'750'000'000'000};
    std::unique_ptr<Jobs> m_jobs;
    std::unique_ptr<Workspace> m_workspace;
    QString m_path;

    void settle()
    {
        QTRY_VERIFY(!m_workspace->hasPendingChanges());
        QTRY_VERIFY(m_jobs->isIdle());
    }
    void undo()
    {
        m_workspace->undoStack().undo();
        settle();
    }
    void redo()
    {
        m_workspace->undoStack().redo();
        settle();
    }
    void push(QUndoCommand *command)
    {
        m_workspace->undoStack().push(command);
        settle();
    }
    std::vector<std::string> teams() const
    {
        std::vector<std::string> result;
        const auto store = openOrNull(m_path, OpenMode::Read);
        const auto incidents = store->incidents(*store->rowIds({}, IncidentOrder::Id, false));
        for (const Incident &incident : *incidents)
            result.push_back(incident.team + (incident.tags.empty() ? "" : "+" + incident.tags.front()));
        std::sort(result.begin(), result.end());
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = loadKnowledge(DataFiles());
        QVERIFY(knowledge);
        m_knowledge = std::make_shared<const Knowledge>(std::move(*knowledge));
        m_settings = std::make_unique<Settings>(m_dir.filePath(QStringLiteral("settings.ini")));
    }
    void init()
    {
        m_path = m_dir.filePath(QString::fromLatin1(QTest::currentTestFunction())
                                + QStringLiteral(".faultline"));
        auto store = openOrNull(m_path);
        QVERIFY(store);
        QVERIFY(importRows(*store, {teamRow("1", "acme"), teamRow("2", "Acme"), teamRow("3", "Fjord")}));
        store.reset();
        m_jobs = std::make_unique<Jobs>();
        m_workspace = std::make_unique<Workspace>(m_knowledge, *m_jobs, m_clock, *m_settings);
        m_workspace->open(m_path);
        settle();
        QVERIFY(m_workspace->isOpen());
    }
    void cleanup()
    {
        m_workspace.reset();
        m_jobs.reset();
    }

    void editsAreUndoneAndRedone()
    {
        const auto before = teams();
        push(new EditRecordsCommand(*m_workspace, {1, 2}, {"Search", {{"night"}, {}}, "Mara"},
                                    QStringLiteral("edit")));
        const std::vector<std::string> after{"Fjord", "Search+night", "Search+night"};
        QCOMPARE(teams(), after);
        undo();
        QCOMPARE(teams(), before);
        redo();
        QCOMPARE(teams(), after);
    }
    void deletionsAreUndoneAndRedone()
    {
        const auto before = teams();
        QSignalSpy noticed(m_workspace.get(), &Workspace::noticed);
        push(new DeleteRecordsCommand(*m_workspace, {1, 3}, "Mara", QStringLiteral("delete")));
        const std::vector<std::string> after{"Acme"};
        QCOMPARE(teams(), after);
        QCOMPARE(m_workspace->summary().incidents, 1);
        QCOMPARE(noticed.count(), 1);
        undo();
        QCOMPARE(teams(), before);
        redo();
        QCOMPARE(teams(), after);
    }
    void restoringIsAStepOfItsOwn()
    {
        const auto before = teams();
        push(new DeleteRecordsCommand(*m_workspace, {2}, "Mara", QStringLiteral("delete")));
        const auto shelf = openOrNull(m_path, OpenMode::Read)->records().deleted();
        QCOMPARE(shelf->size(), std::size_t(1));
        push(new RestoreRecordsCommand(*m_workspace, {shelf->front().id}, "Mara", QStringLiteral("restore")));
        QCOMPARE(teams(), before);
        undo();
        QCOMPARE(teams().size(), std::size_t(2));
    }
    void mergesAreUndoneAndRedone()
    {
        const auto before = teams();
        push(SpellingCommand::merging(*m_workspace, ValueField::Team, {{"acme", "Acme"}, "Acme"}, "Mara",
                                      QStringLiteral("merge")));
        const std::vector<std::string> after{"Acme", "Acme", "Fjord"};
        QCOMPARE(teams(), after);
        undo();
        QCOMPARE(teams(), before);
        redo();
        QCOMPARE(teams(), after);
        push(SpellingCommand::forgetting(*m_workspace, ValueField::Team, "acme", QStringLiteral("forget")));
        QCOMPARE(teams(), before);
        undo();
        QCOMPARE(teams(), after);
    }
};

QTEST_MAIN(RecordCommandsTest)
#include "tst_recordcommands.moc"
