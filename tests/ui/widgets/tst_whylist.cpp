// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/whylist.h"

#include <QTest>

using namespace faultline;

namespace {

Evidence span(Category category, const char *text, double weight)
{
    Evidence evidence;
    evidence.category = category;
    evidence.text = text;
    evidence.weight = weight;
    return evidence;
}

} // namespace

class WhyListTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPhraseThatOccursAgainIsOneLine()
    {
        const std::vector<Evidence> evidence{
            span(Category::Retrieval, "index", 0.7), span(Category::Cost, "invoice", 0.6),
            span(Category::Retrieval, "search", 0.5), span(Category::Retrieval, "Search", 0.5)};
        const auto lines = reasonsFor(evidence, Category::Retrieval, 3);
        QCOMPARE(lines.size(), std::size_t(2));
        QCOMPARE(lines[0].text, QStringLiteral("search (2 times)"));
        QCOMPARE(lines[0].weight, 1.0);
        QCOMPARE(lines[1].text, QStringLiteral("index"));
    }

    void percentSignsOfATextStay()
    {
        const std::vector<Evidence> evidence{span(Category::Cost, "%2 of 100%1", 0.5),
                                             span(Category::Cost, "%2 of 100%1", 0.5)};
        QCOMPARE(reasonsFor(evidence, Category::Cost, 3).front().text,
                 QStringLiteral("%2 of 100%1 (2 times)"));
    }

    void theOtherSideComesLast()
    {
        const std::vector<Evidence> evidence{
            span(Category::Cost, "invoice", 0.9), span(Category::Retrieval, "index", 0.7),
            span(Category::Retrieval, "search", 0.5), span(Category::Retrieval, "chunk", 0.4)};
        const auto lines = whyLines(evidence, Category::Retrieval, 2);
        QCOMPARE(lines.size(), std::size_t(3));
        QVERIFY(!lines[1].muted);
        QVERIFY(lines[2].muted);
        QCOMPARE(lines[2].category, Category::Cost);
        QVERIFY(lines[2].text.contains(QLatin1String("invoice")));
    }
};

QTEST_GUILESS_MAIN(WhyListTest)
#include "tst_whylist.moc"
