// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/valuekeys.h"

#include <QTest>

using namespace faultline;

/// The examples of OpenRefine's documentation on clustering, and what its rules say of incident records.
class ValueKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fingerprintsSortCleanWords_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("key");
        QTest::newRow("three words with a comma")
            << QStringLiteral("Cruise, Tom") << QStringLiteral("cruise tom");
        QTest::newRow("the same the other way round")
            << QStringLiteral("Tom Cruise") << QStringLiteral("cruise tom");
        QTest::newRow("blanks around and a word twice")
            << QStringLiteral("  Acme  acme Inc. ") << QStringLiteral("acme inc");
        QTest::newRow("accents go") << QStringLiteral("Café Gödel") << QStringLiteral("cafe godel");
        QTest::newRow("letters without accents of their own")
            << QStringLiteral("Straße Ørsted Łódź") << QStringLiteral("lodz orsted strasse");
        QTest::newRow("tab and no-break space part words")
            << QStringLiteral("brook\tretail\u00a0eu") << QStringLiteral("brook eu retail");
        QTest::newRow("full width letters") << QStringLiteral("ＧＰＴ") << QStringLiteral("gpt");
        QTest::newRow("punctuation is no blank") << QStringLiteral("gpt-4o") << QStringLiteral("gpt4o");
        QTest::newRow("symbols of ASCII go, others stay")
            << QStringLiteral("a+b $c €d") << QStringLiteral("ab c €d");
        QTest::newRow("nothing but punctuation") << QStringLiteral("--") << QString();
        QTest::newRow("nothing") << QString() << QString();
    }
    void fingerprintsSortCleanWords()
    {
        QFETCH(QString, value);
        QFETCH(QString, key);
        QCOMPARE(QString::fromStdString(fingerprintKey(value.toStdString())), key);
    }

    void ngramsSortRunsOfCharacters_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("key");
        QTest::newRow("Paris by two") << QStringLiteral("Paris") << 2 << QStringLiteral("arispari");
        QTest::newRow("Paris by one") << QStringLiteral("Paris") << 1 << QStringLiteral("aiprs");
        QTest::newRow("Krzysztof misspelt, by one")
            << QStringLiteral("Krysztof") << 1 << QStringLiteral("fkorstyz");
        QTest::newRow("a blank") << QStringLiteral("Open AI") << 2 << QStringLiteral("aiennaoppe");
        QTest::newRow("no blank") << QStringLiteral("openai") << 2 << QStringLiteral("aiennaoppe");
        QTest::newRow("shorter than a run") << QStringLiteral("Q") << 2 << QStringLiteral("q");
        QTest::newRow("nothing") << QString() << 2 << QString();
    }
    void ngramsSortRunsOfCharacters()
    {
        QFETCH(QString, value);
        QFETCH(int, size);
        QFETCH(QString, key);
        QCOMPARE(QString::fromStdString(ngramKey(value.toStdString(), std::size_t(size))), key);
    }

    void oneLetterRunsMeetAcrossMisspellings()
    {
        QCOMPARE(ngramKey("Krzysztof", 1), ngramKey("Kryzysztof", 1));
        QCOMPARE(ngramKey("Krzysztof", 1), ngramKey("Krzystof", 1));
        QVERIFY(ngramKey("Krzysztof", 2) != ngramKey("Krzystof", 2));
    }
    void bytesThatAreNoTextDoNoHarm()
    {
        QCOMPARE(fingerprintKey("\xff\xfe team"), fingerprintKey("\xff\xfe  TEAM"));
    }
};

QTEST_GUILESS_MAIN(ValueKeysTest)
#include "tst_valuekeys.moc"
