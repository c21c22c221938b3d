// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/reviewlist.h"
#include "core/usecases/similarincidents.h"
#include "tests/support/workspaces.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace faultline;
using namespace faultline::test;

class ReviewListTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Store> m_store;
    NoProgress m_unwatched;

    std::string idOf(const char *externalId) { return m_store->resolveId(externalId, {})->front(); }

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = openOrNull(m_dir->filePath(QStringLiteral("w.faultline")));
        QVERIFY(m_store);
    }

    void theUncertainComeFirst()
    {
        const std::vector<WaitingIncident> waiting{
            {1, Category::Cost, "cost.no-budget", std::nullopt, 0.55},
            {2, Category::Model, "model.refusal", std::nullopt, 0.25},
            {3, Category::Unclear, {}, Category::Cost, 0.4},
        };
        QCOMPARE(orderForReview(waiting), (std::vector<std::int64_t>{2, 3, 1}));
    }
    void tenAlikeDoNotComeInARow()
    {
        std::vector<WaitingIncident> waiting;
        for (int i = 0; i < 40; ++i)
            waiting.push_back({i, Category::Cost, "cost.no-budget", std::nullopt, 0.30 + 0.001 * i});
        for (int i = 40; i < 60; ++i)
            waiting.push_back({i, Category::Model, "model.refusal", std::nullopt, 0.50});
        const auto rows = orderForReview(waiting);
        QCOMPARE(rows.size(), waiting.size());
        QCOMPARE(rows.front(), 0);
        int run = 0;
        for (std::size_t i = 0; i < 40; ++i) { // as long as there are both
            run = rows[i] < 40 ? run + 1 : 0;
            QVERIFY(run < 10);
        }
        auto sorted = rows;
        std::sort(sorted.begin(), sorted.end());
        QVERIFY(std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end());
    }
    void tellsWhatIsLeftAndWhatItCanMove()
    {
        const RowDecision sure{DecidedBy::Classifier, Category::Cost, 2, 255, 0.9f};
        const RowDecision open{DecidedBy::Classifier, Category::Unclear, 0, 255, 0.3f};
        QVERIFY(importRows(*m_store, {row("1", "One"), row("2", "Two"), row("3", "Three"), row("4", "Four")},
                           "rows.csv", {sure, open, sure, sure}));
        auto list = reviewList(*m_store, ReviewKind::NeedsReview, m_unwatched);
        QCOMPARE(list->rows.size(), std::size_t(1));
        QCOMPARE(list->mostMove(), 0.25);
        QVERIFY(m_store->labelling().draw(3, 1, 1));
        list = reviewList(*m_store, ReviewKind::Drawn, m_unwatched);
        QCOMPARE(list->rows.size(), std::size_t(3));
        const auto drawn = m_store->incidents(list->rows);
        QVERIFY(m_store->decide(
            std::vector{PersonDecision{drawn->front().id, Category::Model, {}, std::nullopt, "Mara", {}}},
            5));
        list = reviewList(*m_store, ReviewKind::Drawn, m_unwatched);
        QCOMPARE(list->rows.size(), std::size_t(2));
        QCOMPARE(list->done, 1);
    }

    void findsTheOnesLikeIt()
    {
        const RowDecision cost{DecidedBy::Classifier, Category::Cost, 2, 255, 0.5f};
        const RowDecision model{DecidedBy::Classifier, Category::Model, 3, 255, 0.5f};
        const auto bill = "The nightly summary job sent the whole ticket history and the bill tripled.";
        const auto bill2 = "Nightly summary job again sent the whole ticket history, bill doubled.";
        QVERIFY(
            importRows(*m_store,
                       {row("1", "Bill tripled overnight", bill), row("2", "Bill doubled", bill2),
                        row("3", "Refused a refund", "The assistant would not answer."),
                        row("4", "Bill tripled overnight", bill),
                        row("5", "Invoice surprise in the translation tool", "Nobody had set a limit there."),
                        row("6", "Bill tripled", bill)},
                       "rows.csv", {cost, cost, model, model, cost, cost}));
        QVERIFY(m_store->decide(
            std::vector{PersonDecision{idOf("6"), Category::Cost, {}, std::nullopt, "Mara", {}}}, 5));
        const auto similar = similarIncidents(*m_store, idOf("1"), m_unwatched);
        QVERIFY(similar.has_value());
        // Not itself, not another label, not another text, nothing that a person has decided.
        QCOMPARE(similar->size(), std::size_t(1));
        QCOMPARE(similar->front().externalId, std::string("2"));
        QVERIFY(similar->front().nearness > kLikeFrom && similar->front().nearness < 1);
        QCOMPARE(similarIncidents(*m_store, "0123456789abcdef", m_unwatched).error().code,
                 ErrorCode::NotFound);
        StopAt first(1);
        QCOMPARE(similarIncidents(*m_store, idOf("1"), first).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ReviewListTest)
#include "tst_reviewlist.moc"
