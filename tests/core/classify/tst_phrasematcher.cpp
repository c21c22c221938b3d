// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phrasematcher.h"

#include "core/classify/textfold.h"

#include <QTest>

#include <algorithm>

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
        result << QStringLiteral("%1@%2-%3")
                      .arg(QString::fromStdString(patterns[hit.pattern]))
                      .arg(hit.start)
                      .arg(hit.end);
    return result;
}

bool isBeyondLatin(char byte)
{
    return std::uint8_t(byte) >= 0xE0;
}

/// End of a pattern's text at a place, blanks being one however many; 0 where it does not stand there.
std::size_t endAt(const std::string &pattern, const std::string &folded, std::size_t at)
{
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        if (at >= folded.size() || folded[at] != pattern[i])
            return 0;
        ++at;
        while (pattern[i] == ' ' && at < folded.size() && folded[at] == ' ')
            ++at;
    }
    return at;
}

/// What the matcher must find, found by trying each pattern at each place where a word or sign begins.
std::vector<PhraseHit> hitsByTrying(const std::vector<std::string> &patterns, const std::string &folded)
{
    std::vector<PhraseHit> hits;
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (!isWordByte(folded[at]) || (at > 0 && isWordByte(folded[at - 1]) && !isBeyondLatin(folded[at])))
            continue;
        for (std::size_t i = 0; i < patterns.size(); ++i) {
            const bool open = patterns[i].back() == '*' || isBeyondLatin(patterns[i].front());
            const std::string text = patterns[i].substr(0, patterns[i].find('*'));
            const std::size_t end = endAt(text, folded, at);
            if (end > 0 && (open || end == folded.size() || !isWordByte(folded[end])))
                hits.push_back({std::uint32_t(i), std::uint32_t(at), std::uint32_t(end)});
        }
    }
    return hits;
}

QStringList sorted(const std::vector<PhraseHit> &hits)
{
    QStringList result;
    for (const PhraseHit &hit : hits)
        result << QStringLiteral("%1@%2-%3").arg(hit.pattern).arg(hit.start).arg(hit.end);
    result.sort();
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
        QTest::newRow("case and punctuation")
            << QByteArray("Re-Pointed \"X\"") << QByteArray("re pointed  x ");
        QTest::newRow("end of sentence")
            << QByteArray("v1.2 died. Why? a.b") << QByteArray("v1 2 died. why. a b");
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
        QTest::newRow("whole words") << QStringList{QStringLiteral("rate limit")}
                                     << QByteArray("Rate-limit, rate limits")
                                     << QStringList{QStringLiteral("rate limit@0-10")};
        QTest::newRow("prefix") << QStringList{QStringLiteral("hallucinat*")} << QByteArray("it hallucinated")
                                << QStringList{QStringLiteral("hallucinat*@3-13")};
        QTest::newRow("not inside") << QStringList{QStringLiteral("cve")} << QByteArray("received cve")
                                    << QStringList{QStringLiteral("cve@9-12")};
        QTest::newRow("runs of blanks")
            << QStringList{QStringLiteral("timed out")} << QByteArray("x timed  \n out")
            << QStringList{QStringLiteral("timed out@2-14")};
        QTest::newRow("not over a full stop")
            << QStringList{QStringLiteral("out the")} << QByteArray("Out. The") << QStringList{};
        QTest::newRow("suffix too") << QStringList{QStringLiteral("vector store"), QStringLiteral("store")}
                                    << QByteArray("a vector store")
                                    << QStringList{QStringLiteral("vector store@2-14"),
                                                   QStringLiteral("store@9-14")};
        QTest::newRow("ending inside")
            << QStringList{QStringLiteral("model* was deprecated")} << QByteArray("models was deprecated")
            << QStringList{QStringLiteral("model* was deprecated@0-21")};
        QTest::newRow("no blanks in Chinese")
            << QStringList{QStringLiteral("报错")} << QByteArray("a运行报错了")
            << QStringList{QStringLiteral("报错@7-13")};
        QTest::newRow("after a mismatch")
            << QStringList{QStringLiteral("no budget cap"), QStringLiteral("budget alert")}
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

    /// Words that share beginnings, at, below and above the eight bytes that are looked up at once.
    void findsWhatATryAtEachPlaceFinds()
    {
        const std::vector<std::string> words{
            "a",          "retr",     "retry",     "retries", "retrieve",     "retrieval",
            "retrievals", "timeouts", "timeouted", "zu",      "\xC3\xA4rger", "\xE8\xB6\x85\xE6\x97\xB6"};
        std::vector<std::string> patterns;
        std::uint32_t state = 7;
        const auto draw = [&](std::size_t below) {
            state = state * 1664525u + 1013904223u;
            return std::size_t((std::uint64_t(state) * below) >> 32);
        };
        for (int i = 0; i < 60; ++i) {
            std::string pattern = words[draw(words.size())];
            for (std::size_t more = draw(3); more > 0; --more)
                pattern += ' ' + words[draw(words.size())];
            patterns.push_back(pattern + (draw(4) == 0 ? "*" : ""));
        }
        const PhraseMatcher matcher(patterns);
        std::size_t hitCount = 0;
        for (int round = 0; round < 200; ++round) {
            std::string folded;
            for (std::size_t more = 1 + draw(12); more > 0; --more) {
                folded += words[draw(words.size())];
                folded += std::vector<std::string>{" ", "  ", ".", "s ", ""}[draw(5)];
            }
            std::vector<PhraseHit> hits;
            matcher.match(folded, hits);
            std::vector<PhraseHit> expected = hitsByTrying(patterns, folded);
            QCOMPARE(sorted(hits), sorted(expected));
            QVERIFY(std::is_sorted(hits.begin(), hits.end(), [](const PhraseHit &a, const PhraseHit &b) {
                return a.end != b.end ? a.end < b.end : a.start < b.start;
            }));
            hitCount += hits.size();
        }
        QVERIFY(hitCount > 500);
    }
    void noPatterns() { QVERIFY(found({}, "anything at all").isEmpty()); }
};

QTEST_APPLESS_MAIN(PhraseMatcherTest)
#include "tst_phrasematcher.moc"
