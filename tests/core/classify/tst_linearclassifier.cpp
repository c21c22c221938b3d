// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/linearclassifier.h"

#include "core/classify/stopwords.h"
#include "core/model/datafiles.h"

#include <QTest>

using namespace faultline;

namespace {

Taxonomy shippedTaxonomy()
{
    const DataFiles files;
    return *Taxonomy::parse(*files.read(QStringLiteral("taxonomy.json")),
                            *files.read(QStringLiteral("schema-json/taxonomy.schema.json")));
}

std::unique_ptr<Classifier> shippedClassifier()
{
    return *loadClassifier(DataFiles(), shippedTaxonomy());
}

} // namespace

class LinearClassifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("category");
        QTest::newRow("cost") << QByteArray("Bill tripled in a night")
                              << QByteArray("There was no budget and no alert; we found it on the invoice.")
                              << QByteArray("cost");
        QTest::newRow("retrieval")
            << QByteArray("Answers miss the tables")
            << QByteArray("Root cause: the chunker lost the tables of the PDF documents, chunk "
                          "size was wrong and the index had half of each page.")
            << QByteArray("retrieval");
        QTest::newRow("outage")
            << QByteArray("Elevated errors on the API")
            << QByteArray("We are investigating elevated error rates. This incident has been resolved.")
            << QByteArray("operational");
        QTest::newRow("empty") << QByteArray() << QByteArray() << QByteArray("unclear");
        QTest::newRow("a language not trained")
            << QByteArray("Raitiovaunu my\xC3\xB6h\xC3\xA4styi")
            << QByteArray("Eilen illalla kaatunut puu katkaisi ajojohdon rautatieaseman ja raatihuoneen "
                          "v\xC3\xA4lill\xC3\xA4, "
                          "matkustajat joutuivat vaihtamaan ja odottivat pitk\xC3\xA4\xC3\xA4n sateessa.")
            << QByteArray("unclear");
    }
    void decides()
    {
        QFETCH(QByteArray, title);
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, category);
        const ClassifierDecision decision
            = shippedClassifier()->classify(title.toStdString(), text.toStdString());
        QCOMPARE(QByteArray::fromStdString(std::string(categoryId(decision.category))), category);
        double sum = 0;
        for (const double probability : decision.probabilities)
            sum += probability;
        QVERIFY(qAbs(sum - 1) < 1e-12);
        QCOMPARE(decision.confidence, decision.probabilities[index(decision.mostProbable)]);
        QCOMPARE(decision.mode.has_value(), category != "unclear");
    }

    /// Forks of one program tell one defect under many names.
    void aRepositorysNameIsNotRead()
    {
        const std::string what = "slides are accepted, but nothing of them reaches the index";
        const auto classifier = shippedClassifier();
        const ClassifierDecision one = classifier->classify("acme/desktop-chat: " + what, what);
        const ClassifierDecision other = classifier->classify("zenith/qux: " + what, what);
        for (std::size_t c = 0; c < one.probabilities.size(); ++c)
            QVERIFY(qAbs(one.probabilities[c] - other.probabilities[c]) < 0.02);
        for (const Evidence &span : classifier->evidence("zenith/streaming: " + what, what))
            QVERIFY2(span.text.find("zenith") == std::string::npos, span.text.c_str());
    }

    void evidencePointsAtTheWords()
    {
        const std::string text
            = "\xC3\x84\xC3\x96 assistant hallucinated three court rulings that never existed.";
        const auto evidence = shippedClassifier()->evidence("Seen on Monday", text);
        QVERIFY(!evidence.empty());
        bool found = false;
        for (const Evidence &span : evidence) {
            QVERIFY(span.weight > 0);
            const QString field
                = span.field == "title" ? QStringLiteral("Seen on Monday") : QString::fromStdString(text);
            QCOMPARE(field.mid(span.start, span.length), QString::fromStdString(span.text));
            found = found
                || (span.category == Category::Model && span.text.find("hallucinated") != std::string::npos);
        }
        QVERIFY(found);
    }

    void evidenceIsNoFunctionWord()
    {
        const std::string text
            = "Each of the agents was on an endless loop for a night, and each of them spent 900 dollars "
              "on the model. There was no budget for any of it.";
        const auto evidence = shippedClassifier()->evidence("An agent loop", text);
        QVERIFY(!evidence.empty());
        for (const Evidence &span : evidence) {
            const QStringList words = QString::fromStdString(span.text).toLower().split(QLatin1Char(' '));
            for (const QString &end : {words.constFirst(), words.constLast()})
                QVERIFY2(!isStopWord(end.toStdString()), span.text.c_str());
        }
        QVERIFY(isStopWord("an") && isStopWord("each") && isStopWord("der"));
        QVERIFY(!isStopWord("not") && !isStopWord("no") && !isStopWord("budget"));
    }

    void hostileTextIsHarmless_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("NUL") << QByteArray("a\0b the agent", 13);
        QTest::newRow("cut UTF-8") << QByteArray("model \xE2\x80");
        QTest::newRow("stray bytes") << QByteArray("\xFF\xFE\x80 timeout");
        QTest::newRow("one long word") << QByteArray(200000, 'x');
        QTest::newRow("many dots") << QByteArray(5000, '.');
        QTest::newRow("long Chinese") << QByteArray("\xE6\x8A\xA5\xE9\x94\x99").repeated(20000);
    }
    void hostileTextIsHarmless()
    {
        QFETCH(QByteArray, text);
        const auto classifier = shippedClassifier();
        const ClassifierDecision decision = classifier->classify(text.toStdString(), text.toStdString());
        QVERIFY(decision.confidence >= 0.2 - 1e-9 && decision.confidence <= 1);
        classifier->evidence(text.toStdString(), text.toStdString());
    }

    void aMistakeInThePhrasesIsPlaced()
    {
        const auto book = PhraseBook::parse(
            R"({"version":"1","modes":{"cost.no-budget":[{"phrase":"x","weight":-1}]},"negations":[],"unclear":[]})",
            *DataFiles().read(QStringLiteral("model/sections.json")), shippedTaxonomy());
        QVERIFY(!book);
        QCOMPARE(book.error().code, ErrorCode::BadContent);
        QVERIFY(book.error().message.contains(QStringLiteral("/modes/cost.no-budget/0/weight")));
    }

    void aDamagedModelIsRefused_data()
    {
        QTest::addColumn<int>("at");
        QTest::newRow("magic") << 3;
        QTest::newRow("header") << 40;
        QTest::newRow("weights") << 100000;
        QTest::newRow("cut") << -1;
    }
    void aDamagedModelIsRefused()
    {
        QFETCH(int, at);
        QByteArray bytes = *DataFiles().read(QStringLiteral("model/classifier.bin"));
        if (at < 0)
            bytes.chop(1000);
        else
            bytes[at] = char(bytes[at] ^ 1);
        const auto model = LinearModel::parse(bytes, QStringLiteral("m.bin"));
        QVERIFY(!model);
        QCOMPARE(model.error().code, ErrorCode::BadContent);
    }

    void modelsSurviveTheirFile()
    {
        const QByteArray bytes = *DataFiles().read(QStringLiteral("model/classifier.bin"));
        const auto model = LinearModel::parse(bytes, QStringLiteral("m.bin"));
        QVERIFY(model);
        QCOMPARE(model->serialize(), bytes);
    }
};

QTEST_APPLESS_MAIN(LinearClassifierTest)
#include "tst_linearclassifier.moc"
