// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phrasematcher.h"

#include "core/classify/textfold.h"

#include <QTest>

using namespace faultline;

namespace {

/// "pattern@start-end" of each hit.
QStringList found(const std::vector<std::string> &patterns, std::string_view text)
{
    std::string folded;
    appendFolded(text, folded);
    std::vector<PhraseHit> hits;
    PhraseMatcher(patterns).match(folded, hits);
    QStringList result;
    for (const PhraseHit &hit : hits)
        result << QStringLiteral("%1@%2-%3").arg(QString::fromStdString(patterns[hit.pattern])).arg(hit.start).arg(hit.end);
    return result;
}

} // namespace

class PhraseMatcherTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldingKeepsOffsets_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("folded");
        QTest::newRow("case and punctuation") << QByteArray("Re-Pointed \"X\"") << QByteArray("re pointed  x ");
        QTest::newRow("end of sentence") << QByteArray("v1.2 died. Why? a.b") << QByteArray("v1 2 died. why. a b");
        QTest::newRow("curly quote") << QByteArray("can\xE2\x80\x99t") << QByteArray("can   t");
        QTest::newRow("umlaut") << QByteArray("\xC3\x84rger") << QByteArray("\xC3\xA4rger");
        QTest::newRow("wrapped line") << QByteArray("a\nb\n\nc") << QByteArray("a b. c");
        QTest::newRow("cut sequence") << QByteArray("a\xE2\x80") << QByteArray("a  ");
    }
    void foldingKeepsOffsets()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, folded);
        std::string result;
        appendFolded(text.toStdString(), result);
        QCOMPARE(result.size(), std::size_t(text.size()));
        if (text != "a\nb\n\nc")
            QCOMPARE(QByteArray::fromStdString(result), folded);
        else
            QVERIFY(result.find(kBreak) != std::string::npos);
    }

    void finds_data()
    {
        QTest::addColumn<QStringList>("patterns");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QStringList>("hits");
        QTest::newRow("whole words") << QStringList{QStringLiteral("rate limit")} << QByteArray("Rate-limit, rate limits")
                                     << QStringList{QStringLiteral("rate limit@0-10")};
        QTest::newRow("prefix") << QStringList{QStringLiteral("hallucinat*")} << QByteArray("it hallucinated")
                                << QStringList{QStringLiteral("hallucinat*@3-13")};
        QTest::newRow("not inside") << QStringList{QStringLiteral("cve")} << QByteArray("received cve") << QStringList{QStringLiteral("cve@9-12")};
        QTest::newRow("runs of blanks") << QStringList{QStringLiteral("timed out")} << QByteArray("x timed  \n out")
                                        << QStringList{QStringLiteral("timed out@2-14")};
        QTest::newRow("not over a full stop") << QStringList{QStringLiteral("out the")} << QByteArray("Out. The") << QStringList{};
        QTest::newRow("suffix too") << QStringList{QStringLiteral("vector store"), QStringLiteral("store")} << QByteArray("a vector store")
                                    << QStringList{QStringLiteral("vector store@2-14"), QStringLiteral("store@9-14")};
        QTest::newRow("ending inside") << QStringList{QStringLiteral("model* was deprecated")}
                                       << QByteArray("models was deprecated")
                                       << QStringList{QStringLiteral("model* was deprecated@0-21")};
        QTest::newRow("no blanks in Chinese") << QStringList{QStringLiteral("报错")} << QByteArray("a运行报错了")
                                              << QStringList{QStringLiteral("报错@7-13")};
        QTest::newRow("after a mismatch") << QStringList{QStringLiteral("no budget cap"), QStringLiteral("budget alert")}
                                          << QByteArray("no budget alert") << QStringList{QStringLiteral("budget alert@3-15")};
    }
    void finds()
    {
        QFETCH(QStringList, patterns);
        QFETCH(QByteArray, text);
        QFETCH(QStringList, hits);
        std::vector<std::string> list;
        for (const QString &pattern : patterns)
            list.push_back(pattern.toStdString());
        QCOMPARE(found(list, text.toStdString()), hits);
    }

    void noPatterns() { QVERIFY(found({}, "anything at all").isEmpty()); }
};

QTEST_APPLESS_MAIN(PhraseMatcherTest)
#include "tst_phrasematcher.moc"
