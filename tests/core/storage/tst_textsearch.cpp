// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/store.h"
#include "core/storage/textsearch.h"
#include "tests/support/workspaces.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <random>

using namespace faultline;
using namespace faultline::test;

class TextSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWithoutRegardToCase_data()
    {
        QTest::addColumn<QString>("needle");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("nothing is everywhere") << QString() << QStringLiteral("text") << true;
        QTest::newRow("one letter") << QStringLiteral("Q") << QStringLiteral("a queue of requests waited")
                                    << true;
        QTest::newRow("one letter that is not there")
            << QStringLiteral("z") << QStringLiteral("a queue") << false;
        QTest::newRow("at the start")
            << QStringLiteral("TOKEN") << QStringLiteral("token budget ran out") << true;
        QTest::newRow("at the end") << QStringLiteral("ran out") << QStringLiteral("the Token Budget RAN OUT")
                                    << true;
        QTest::newRow("twice the same letter")
            << QStringLiteral("ee") << QStringLiteral("it has been seen") << true;
        QTest::newRow("longer than the text") << QStringLiteral("budget") << QStringLiteral("bud") << false;
        QTest::newRow("letters beyond ASCII") << QStringLiteral("ŁÓDŹ") << QStringLiteral("in łódź") << true;
        QTest::newRow("punctuation that differs by the case bit alone")
            << QStringLiteral("a@b") << QStringLiteral("a`b and nothing else in sixteen bytes") << false;
    }
    void findsWithoutRegardToCase()
    {
        QFETCH(QString, needle);
        QFETCH(QString, text);
        QFETCH(bool, found);
        QCOMPARE(TextSearch(needle.toStdString()).finds(text.toStdString()), found);
    }
    void findsWhatAPlainSearchFinds()
    {
        std::mt19937 random(11);
        const std::string letters = "abEz q@`";
        const auto made = [&](std::size_t size) {
            std::string text;
            for (std::size_t i = 0; i < size; ++i)
                text += letters[random() % letters.size()];
            return text;
        };
        for (int i = 0; i < 20000; ++i) {
            const std::string text = made(random() % 80), needle = made(1 + random() % 4);
            const bool plain = foldCase(text).find(foldCase(needle)) != std::string::npos;
            QVERIFY2(TextSearch(needle).finds(text) == plain, (needle + " in " + text).c_str());
        }
    }

    void ordersByTimeBothWaysTiesByIdAndUndatedLast()
    {
        QTemporaryDir dir;
        auto store = openOrNull(dir.filePath(QStringLiteral("w.faultline")));
        QVERIFY(store);
        std::vector<std::string> names;
        for (int i = 0; i < 40; ++i)
            names.push_back(std::to_string(i));
        std::vector<IncidentRow> rows;
        for (int i = 0; i < 40; ++i) {
            rows.push_back(row(names[std::size_t(i)], "Title"));
            if (i % 5 != 0)
                rows.back().occurredAt = 1000 * (i % 3);
        }
        QVERIFY(importRows(*store, rows));
        for (const bool descending : {false, true}) {
            const auto found = store->incidents(*store->rowIds({}, IncidentOrder::OccurredAt, descending));
            QVERIFY(found);
            auto expected = *found;
            std::stable_sort(expected.begin(), expected.end(), [&](const Incident &a, const Incident &b) {
                if (a.occurredAt != b.occurredAt)
                    return !b.occurredAt || (a.occurredAt && (*a.occurredAt < *b.occurredAt) != descending);
                return a.id < b.id;
            });
            QCOMPARE(*found, expected);
        }
    }
};

QTEST_GUILESS_MAIN(TextSearchTest)
#include "tst_textsearch.moc"
