// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/assessreadiness.h"
#include "core/usecases/importincidents.h"
#include "tests/support/memorystore.h"
#include "tests/support/testknowledge.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

#include <cmath>

using namespace faultline;
using namespace faultline::test;
using Json = nlohmann::json;

namespace {

/// Where two documents differ: every key and element of `expected`, numbers to 1e-9. Empty where they agree.
std::string difference(const Json &expected, const Json &found, const std::string &place)
{
    if (expected.is_number() && found.is_number())
        return std::abs(expected.get<double>() - found.get<double>()) <= 1e-9
            ? std::string()
            : place + ": " + expected.dump() + " expected, found " + found.dump();
    if (expected.is_object() && found.is_object()) {
        for (const auto &[key, value] : expected.items()) {
            if (!found.contains(key))
                return place + "/" + key + " is missing";
            if (auto deeper = difference(value, found[key], place + "/" + key); !deeper.empty())
                return deeper;
        }
        return {};
    }
    if (expected.is_array() && found.is_array()) {
        if (expected.size() != found.size())
            return place + ": " + std::to_string(expected.size()) + " expected, found "
                + std::to_string(found.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            if (auto deeper = difference(expected[i], found[i], place + "/" + std::to_string(i));
                !deeper.empty())
                return deeper;
        }
        return {};
    }
    return expected == found ? std::string()
                             : place + ": " + expected.dump() + " expected, found " + found.dump();
}

Json goldenCases()
{
    QFile file(QStringLiteral(FAULTLINE_SOURCE_DIR "/tests/golden/readiness/cases.json"));
    if (!file.open(QIODevice::ReadOnly))
        return Json::array();
    return Json::parse(file.readAll().toStdString());
}

} // namespace

class ReadinessCasesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString write(const QString &name, const Json &json)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray::fromStdString(json.dump()));
        return path;
    }

private Q_SLOTS:
    void golden_data()
    {
        QTest::addColumn<int>("position");
        const Json cases = goldenCases();
        for (std::size_t i = 0; i < cases.size(); ++i)
            QTest::newRow(cases[i]["name"].get<std::string>().c_str()) << int(i);
        QCOMPARE(cases.size(), std::size_t(17));
    }
    /// The way of `assess --json`: files are read, the store asked, the document printed.
    void golden()
    {
        QFETCH(int, position);
        const Json example = goldenCases()[std::size_t(position)];
        MemoryStore store;
        const std::string team = example["answers"].value("team", "");
        for (const Json &incident : example["incidents"])
            store.held.push_back(
                makeIncident(incident["id"], incident["mode"], incident["occurred_at"], team));
        store.held.push_back(makeIncident("OTHER", "cost.no-budget", "2026-09-30", "Another team"));
        check(store, example);
    }

    void goldenInAWorkspace_data() { golden_data(); }
    /// The same from a file, imported into a real workspace and labelled by a person.
    void goldenInAWorkspace()
    {
        QFETCH(int, position);
        const Json example = goldenCases()[std::size_t(position)];
        auto store = openTemporaryStore();
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        QVERIFY(importCase(**store, example));
        std::vector<PersonDecision> decisions;
        for (const Json &incident : example["incidents"]) {
            const auto ids = (*store)->resolveId(incident["id"].get<std::string>(), std::string());
            QVERIFY(ids && ids->size() == 1);
            const std::string mode = incident["mode"];
            const auto category = categoryFromId(mode.substr(0, mode.find('.')));
            decisions.push_back(
                {ids->front(), category.value_or(Category::Unclear), category ? mode : "", {}, {}, {}});
        }
        QVERIFY((*store)->decide(decisions, 0));
        check(**store, example);
    }

private:
    bool importCase(Store &store, const Json &example)
    {
        QByteArray csv = "id,title,occurred_at,team\n";
        for (const Json &incident : example["incidents"])
            csv += QByteArray::fromStdString(incident["id"].get<std::string>() + ",Incident,"
                                             + incident["occurred_at"].get<std::string>() + ","
                                             + example["answers"].value("team", "") + "\n");
        if (example["incidents"].empty())
            return true;
        const QString path = m_folder.filePath(QStringLiteral("incidents.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size())
            return false;
        file.close();
        ImportRequest request;
        request.path = path;
        request.classify = false;
        NoProgress progress;
        const auto report = importIncidents(store, shippedKnowledge(), request, FixedClock(0), progress);
        return report && report->rejects.empty();
    }

    void check(Store &store, const Json &example)
    {
        const Knowledge knowledge = shippedKnowledge();
        const auto playbook
            = readPlaybook(write(QStringLiteral("playbook.json"), example["playbook"]), knowledge);
        QVERIFY2(playbook, playbook ? "" : qPrintable(playbook.error().message));
        const auto answers
            = readAnswers(write(QStringLiteral("answers.json"), example["answers"]), knowledge, *playbook);
        QVERIFY2(answers, answers ? "" : qPrintable(answers.error().message));
        ReadinessRequest request;
        request.assessment = *answers;
        request.playbook = *playbook;
        NoProgress progress;
        const auto assessed = assessReadiness(store, knowledge, request, FixedClock(0), progress);
        QVERIFY(assessed);
        const std::string wrong = difference(example["expected"], Json::parse(assessJson(*assessed)), "");
        QVERIFY2(wrong.empty(), wrong.c_str());
    }
};

QTEST_GUILESS_MAIN(ReadinessCasesTest)
#include "tst_readinesscases.moc"
