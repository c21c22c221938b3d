// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phraseclassifier.h"

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

PhraseClassifier shippedPhrases(const Taxonomy &taxonomy)
{
    const DataFiles files;
    return PhraseClassifier(*PhraseBook::parse(*files.read(QStringLiteral("model/phrases.json")),
                                               *files.read(QStringLiteral("model/sections.json")), taxonomy),
                            taxonomy);
}

} // namespace

class PhraseClassifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decides_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("category");
        QTest::newRow("cost") << QByteArray("There was no budget; we found it on the invoice.") << QByteArray("cost");
        QTest::newRow("retrieval") << QByteArray("Root cause: the chunker lost the tables, chunk size was wrong.")
                                   << QByteArray("retrieval");
        QTest::newRow("nothing said") << QByteArray("We are investigating.") << QByteArray("unclear");
        QTest::newRow("empty") << QByteArray() << QByteArray("unclear");
    }
    void decides()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, category);
        const Taxonomy taxonomy = shippedTaxonomy();
        const ClassifierDecision decision = shippedPhrases(taxonomy).classify({}, text.toStdString());
        QCOMPARE(QByteArray::fromStdString(std::string(categoryId(decision.category))), category);
        double sum = 0;
        for (const double probability : decision.probabilities)
            sum += probability;
        QVERIFY(qAbs(sum - 1) < 1e-12);
    }

    void evidenceCountsCodePoints()
    {
        const Taxonomy taxonomy = shippedTaxonomy();
        const std::string text = "\xC3\x84\xC3\x96 it hallucinated";
        const auto evidence = shippedPhrases(taxonomy).evidence("", text);
        QVERIFY(!evidence.empty());
        QCOMPARE(evidence.front().field, std::string("description"));
        QCOMPARE(evidence.front().start, 6);
        QCOMPARE(evidence.front().text, std::string("hallucinated"));
        QCOMPARE(evidence.front().category, Category::Model);
    }

    void aMistakeInThePhrasesIsPlaced()
    {
        const DataFiles files;
        const Taxonomy taxonomy = shippedTaxonomy();
        const auto book = PhraseBook::parse(
            R"({"version":"1","modes":{"cost.no-budget":[{"phrase":"x","weight":-1}]},"negations":[],"unclear":[]})",
            *files.read(QStringLiteral("model/sections.json")), taxonomy);
        QVERIFY(!book);
        QCOMPARE(book.error().code, ErrorCode::BadContent);
        QVERIFY(book.error().message.contains(QStringLiteral("/modes/cost.no-budget/0/weight")));
    }
};

QTEST_APPLESS_MAIN(PhraseClassifierTest)
#include "tst_phraseclassifier.moc"
