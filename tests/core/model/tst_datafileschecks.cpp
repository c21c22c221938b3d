// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/assessment.h"
#include "core/model/datafiles.h"
#include "core/model/study.h"
#include "core/model/taxonomy.h"

#include <QTest>

using namespace faultline;

namespace {

QByteArray dataFile(const char *name)
{
    const auto bytes = DataFiles().read(QString::fromLatin1(name));
    return bytes ? *bytes : QByteArray();
}

QByteArray changed(const char *name, const char *from, const char *to)
{
    QByteArray text = dataFile(name);
    const qsizetype at = text.indexOf(from);
    return at < 0 ? QByteArray() : text.replace(at, qsizetype(qstrlen(from)), to);
}

template <typename T> QString messageOf(const Result<T> &result)
{
    return result ? QString() : result.error().message;
}

} // namespace

class DataFilesChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheTaxonomy()
    {
        const auto taxonomy
            = Taxonomy::parse(dataFile("taxonomy.json"), dataFile("schema-json/taxonomy.schema.json"));
        QVERIFY2(taxonomy.has_value(), qPrintable(messageOf(taxonomy)));
        QCOMPARE(taxonomy->modes().size(), std::size_t(39));
        QVERIFY(taxonomy->rules().size() >= 11);
        QCOMPARE(taxonomy->modesOf(Category::Cost).size(), std::size_t(6));
        QCOMPARE(taxonomy->modesOf(Category::Unclear).size(), std::size_t(0));
        QVERIFY(taxonomy->mode("cost.no-budget"));
        QVERIFY(!taxonomy->mode("cost.nothing"));
        QCOMPARE(taxonomy->modes()[*taxonomy->modeIndex("model.refusal")].id, std::string("model.refusal"));
        for (const Category category : kCategories)
            QVERIFY(!taxonomy->category(category).name.empty());
    }
    void readsThePlaybook()
    {
        const auto playbook
            = Playbook::parse(dataFile("playbook.json"), dataFile("schema-json/playbook.schema.json"));
        QVERIFY2(playbook.has_value(), qPrintable(messageOf(playbook)));
        QCOMPARE(playbook->practices.size(), std::size_t(4));
        QCOMPARE(playbook->controls().size(), std::size_t(26));
        QCOMPARE(playbook->foundation.front().id, std::string("redaction-layer"));
        QCOMPARE(playbook->control("eval-cases-30")->firstMove, std::optional<int>(1));
        QVERIFY(!playbook->control("nothing"));
    }
    void readsTheStudy()
    {
        const auto study
            = Study::parse(dataFile("benchmark.json"), dataFile("schema-json/benchmark.schema.json"));
        QVERIFY2(study.has_value(), qPrintable(messageOf(study)));
        QCOMPARE(study->incidents, 187);
        QCOMPARE(study->row(Category::Retrieval)->count, 26);
        QVERIFY(!study->row(Category::Model));
        QCOMPARE(study->retrievalWithoutOwnerOf, 14);
    }

    void namesThePlaceOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("schema");
        QTest::addColumn<QString>("place");
        const QByteArray schema = dataFile("schema-json/taxonomy.schema.json");
        const QByteArray cut = dataFile("taxonomy.json").left(40);
        QTest::newRow("no JSON") << cut << schema << "line 4";
        QTest::newRow("another kind") << changed("taxonomy.json", "\"name\": \"Operational\"", "\"name\": 7")
                                      << schema << "/categories/0/name";
        QTest::newRow("another kind, no schema")
            << changed("taxonomy.json", "\"name\": \"Operational\"", "\"name\": 7") << QByteArray()
            << "/categories/0/name";
        QTest::newRow("missing") << changed("taxonomy.json", "\"name\": \"Vendor model change\",", "")
                                 << QByteArray() << "/categories/0/modes/0/name";
        QTest::newRow("twice") << changed("taxonomy.json", "operational.prompt-defect",
                                          "operational.vendor-model-change")
                               << QByteArray() << "/categories/0/modes/1/id";
        QTest::newRow("a list at the root") << QByteArray("[]") << schema << "/";
        QTest::newRow("empty") << QByteArray() << schema << "line 1";
    }
    void namesThePlaceOfAMistake()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, schema);
        QFETCH(QString, place);
        const auto taxonomy = Taxonomy::parse(json, schema);
        QVERIFY(!taxonomy);
        QCOMPARE(taxonomy.error().code, ErrorCode::BadContent);
        QVERIFY2(taxonomy.error().message.startsWith(place), qPrintable(taxonomy.error().message));
    }

    void refusesBadAnswers_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("place");
        QTest::newRow("unknown control")
            << QByteArray(R"({"answers":[{"control":"nothing","level":1}]})") << "/answers/0/control";
        QTest::newRow("bad level") << QByteArray(R"({"answers":[{"control":"timeouts","level":3}]})")
                                   << "/answers/0/level";
        QTest::newRow("half a level")
            << QByteArray(R"({"answers":[{"control":"timeouts","level":1.5}]})") << "/answers/0/level";
        QTest::newRow("level as a truth")
            << QByteArray(R"({"answers":[{"control":"timeouts","level":true}]})") << "/answers/0/level";
        QTest::newRow("no level") << QByteArray(R"({"answers":[{"control":"timeouts"}]})")
                                  << "/answers/0/level";
        QTest::newRow("bad date") << QByteArray(R"({"date":"2026-02-30","answers":[]})") << "/date";
        QTest::newRow("bad since") << QByteArray(
            R"({"answers":[{"control":"timeouts","level":1,"since":"last May"}]})")
                                   << "/answers/0/since";
        QTest::newRow("twice") << QByteArray(
            R"({"answers":[{"control":"timeouts","level":1},{"control":"timeouts","level":2}]})")
                               << "/answers/1/control";
        QTest::newRow("no answers") << QByteArray(R"({"team":"x"})") << "/answers";
    }
    void refusesBadAnswers()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, place);
        const auto playbook = Playbook::parse(dataFile("playbook.json"), {});
        QVERIFY(playbook.has_value());
        const auto answers = Assessment::parse(json, *playbook, dataFile("schema-json/answers.schema.json"));
        QVERIFY(!answers);
        QCOMPARE(answers.error().code, ErrorCode::BadContent);
        QVERIFY2(answers.error().message.startsWith(place + QStringLiteral(":")),
                 qPrintable(answers.error().message));
    }
    void keepsAnswersThroughJson()
    {
        const auto playbook = Playbook::parse(dataFile("playbook.json"), {});
        QVERIFY(playbook.has_value());
        Assessment before{ "Ünïted \"team\"", CivilDate::fromYmd(2026, 10, 1), 90, "Kim", {} };
        before.answers.push_back({"timeouts",
                                  AnswerLevel::InPlace,
                                  "runbook",
                                  CivilDate::fromYmd(2026, 1, 2),
                                  "n",
                                  "o",
                                  "https://wiki/runbook",
                                  CivilDate::fromYmd(2026, 2, 3),
                                  CivilDate::fromYmd(2026, 9, 30),
                                  {}});
        before.answers.push_back(
            {"least-privilege", AnswerLevel::NotApplicable, {}, {}, {}, {}, {}, {}, {}, "no tools"});
        before.answers.push_back({"pin-versions", AnswerLevel::Unknown, {}, {}, {}, {}, {}, {}, {}, {}});
        const auto after
            = Assessment::parse(before.toJson(), *playbook, dataFile("schema-json/answers.schema.json"));
        QVERIFY2(after.has_value(), qPrintable(messageOf(after)));
        QVERIFY(*after == before);
        QCOMPARE(after->answer("timeouts")->evidence, std::string("runbook"));
        QVERIFY(!after->answer("load-tested"));
    }
};

QTEST_GUILESS_MAIN(DataFilesChecksTest)
#include "tst_datafileschecks.moc"
