// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/knowledge.h"
#include "ui/models/incidenttablemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace faultline;

class IncidentTableModelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void keepsTheRulesOfModels();
    void asksForAPageOnceAndShowsIt();
    void dropsAPageOfFormerRows();
    void showsStrangersTextAsItIs();
    void millionRowsCostNoRecords();
    void rowsBecomeLinesForASpreadsheet();
    void titlesSayWhatWasSearched();

private:
    static Incident incidentAt(std::int64_t row);
    std::shared_ptr<const Taxonomy> m_taxonomy;
};

void IncidentTableModelTest::initTestCase()
{
    auto knowledge = loadKnowledge(DataFiles());
    QVERIFY(knowledge.has_value());
    m_taxonomy = std::make_shared<const Taxonomy>(knowledge->taxonomy);
}

Incident IncidentTableModelTest::incidentAt(std::int64_t row)
{
    Incident incident;
    incident.id = std::to_string(row);
    incident.title = "Incident " + std::to_string(row);
    incident.classification.category = Category::Cost;
    incident.classification.decidedBy = row % 2 == 0 ? DecidedBy::Person : DecidedBy::Classifier;
    incident.classification.confidence = 0.87;
    return incident;
}

void IncidentTableModelTest::keepsTheRulesOfModels()
{
    IncidentTableModel model(m_taxonomy);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setRows({1, 2, 3}, "UTC");
    model.setPage(0, 1, {incidentAt(1), incidentAt(2), incidentAt(3)});
    model.forgetPages();
    model.setRows({}, "UTC");
    QCOMPARE(model.rowCount(), 0);
}

void IncidentTableModelTest::asksForAPageOnceAndShowsIt()
{
    IncidentTableModel model(m_taxonomy);
    QSignalSpy wanted(&model, &IncidentTableModel::pageWanted);
    std::vector<std::int64_t> rows(100);
    for (std::size_t i = 0; i < rows.size(); ++i)
        rows[i] = std::int64_t(i);
    model.setRows(rows, "UTC");
    const QModelIndex title = model.index(70, IncidentTableModel::Title);
    QVERIFY(!model.data(title, Qt::DisplayRole).isValid());
    QVERIFY(!model.data(title, Qt::DisplayRole).isValid());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.first().at(0).toInt(), 1);
    std::vector<Incident> page;
    for (const std::int64_t row : model.pageRowIds(1))
        page.push_back(incidentAt(row));
    QCOMPARE(page.size(), std::size_t(36));
    model.setPage(1, wanted.first().at(1).toULongLong(), page);
    QCOMPARE(model.data(title, Qt::DisplayRole).toString(), QStringLiteral("Incident 70"));
    const QModelIndex sure = model.index(71, IncidentTableModel::Sure);
    QCOMPARE(model.data(sure, Qt::DisplayRole).toString(), QStringLiteral("87%"));
    QCOMPARE(model.data(model.index(70, IncidentTableModel::Sure), ByPersonRole).toBool(), true);
    page.at(1).classification.category = Category::Unclear;
    page.at(1).classification.decidedBy = DecidedBy::Classifier;
    model.setPage(1, wanted.first().at(1).toULongLong(), page);
    const QModelIndex open = model.index(int(model.pageRowIds(1).front()) + 1, IncidentTableModel::Sure);
    QCOMPARE(model.data(open, Qt::DisplayRole).toString(), QStringLiteral("open"));
    QVERIFY(!model.data(open, Qt::ToolTipRole).toString().contains(QLatin1Char('%')));
    QCOMPARE(model.data(model.index(70, IncidentTableModel::Category), CategoryRole).toInt(),
             int(Category::Cost));
}

void IncidentTableModelTest::dropsAPageOfFormerRows()
{
    IncidentTableModel model(m_taxonomy);
    QSignalSpy wanted(&model, &IncidentTableModel::pageWanted);
    model.setRows({5}, "UTC");
    QVERIFY(!model.incident(0));
    const quint64 former = wanted.first().at(1).toULongLong();
    model.setRows({6}, "UTC");
    model.setPage(0, former, {incidentAt(5)});
    QVERIFY(!model.incident(0));
}

void IncidentTableModelTest::showsStrangersTextAsItIs()
{
    IncidentTableModel model(m_taxonomy);
    QSignalSpy wanted(&model, &IncidentTableModel::pageWanted);
    model.setRows({1}, "UTC");
    QVERIFY(!model.incident(0));
    Incident incident = incidentAt(1);
    incident.title = "<img src=\"file:///etc/passwd\"> & <b>bold</b>";
    model.setPage(0, wanted.first().at(1).toULongLong(), {incident});
    const QModelIndex title = model.index(0, IncidentTableModel::Title);
    QCOMPARE(model.data(title, Qt::DisplayRole).toString(), QString::fromStdString(incident.title));
    QVERIFY(!model.data(title, Qt::ToolTipRole).toString().contains(QLatin1String("<img")));
}

void IncidentTableModelTest::millionRowsCostNoRecords()
{
    IncidentTableModel model(m_taxonomy);
    QSignalSpy wanted(&model, &IncidentTableModel::pageWanted);
    model.setRows(std::vector<std::int64_t>(1'000'010, 7), "UTC");
    QCOMPARE(model.rowCount(), 1'000'010);
    QVERIFY(!model.data(model.index(1'000'009, 0), Qt::DisplayRole).isValid());
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(model.pageRowIds(wanted.first().at(0).toInt()).size(), std::size_t(10));
}

void IncidentTableModelTest::rowsBecomeLinesForASpreadsheet()
{
    const std::vector<int> columns{IncidentTableModel::Title, IncidentTableModel::Team,
                                   IncidentTableModel::Category};
    QCOMPARE(incidentHeadText(columns), QStringLiteral("Title\tTeam\tCategory\n"));
    Incident incident = incidentAt(1);
    incident.title = "=1+1\tand\nmore";
    incident.team = "-5.00";
    QCOMPARE(incidentRowText(incident, columns, *m_taxonomy, "UTC"),
             QStringLiteral("'=1+1 and more\t-5.00\tCost\n"));
    incident.title.clear();
    QCOMPARE(incidentRowText(incident, columns, *m_taxonomy, "UTC"), QStringLiteral("\t-5.00\tCost\n"));
}

void IncidentTableModelTest::titlesSayWhatWasSearched()
{
    IncidentTableModel model(m_taxonomy);
    model.setRows({1}, "UTC");
    model.setPage(0, 1, {incidentAt(1)});
    QSignalSpy changed(&model, &IncidentTableModel::dataChanged);
    model.setSearch(QStringLiteral("dent"));
    model.setSearch(QStringLiteral("dent"));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(model.data(model.index(0, IncidentTableModel::Title), HitRole).toString(),
             QStringLiteral("dent"));
    QVERIFY(!model.data(model.index(0, IncidentTableModel::Team), HitRole).isValid());
}

QTEST_MAIN(IncidentTableModelTest)
#include "tst_incidenttablemodel.moc"
