// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/softmax.h"

#include <QTest>

#include <cmath>

using namespace faultline;

namespace {

/// Two classes, told apart by which of two columns is set; a third says nothing.
std::vector<Example> twoClasses()
{
    std::vector<Example> examples;
    for (std::uint32_t i = 0; i < 40; ++i) {
        Example example;
        example.label = i % 2;
        example.inputs = {{i % 2, 0.8f}, {2, 0.6f}};
        examples.push_back(example);
    }
    return examples;
}

} // namespace

class SoftmaxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void portableFunctionsAreClose()
    {
        for (double x = -30; x <= 30; x += 0.37) {
            QVERIFY(std::abs(portableExp(x) / std::exp(x) - 1) < 1e-11);
            QVERIFY(std::abs(portableLog(std::exp(x)) - x) < 1e-11 * std::max(1.0, std::abs(x)));
        }
        QCOMPARE(portableExp(0), 1.0);
        QCOMPARE(portableExp(-1000), 0.0);
        QVERIFY(std::isfinite(portableExp(1000)));
    }

    void sharesAddToOne()
    {
        double scores[]{1000, 999, -1000};
        softmax(scores, 3);
        QVERIFY(std::abs(scores[0] + scores[1] + scores[2] - 1) < 1e-12);
        QVERIFY(scores[0] > scores[1] && scores[2] == 0);
    }

    void learnsAndRepeats()
    {
        const SoftmaxWeights weights = trainSoftmax(twoClasses(), 2, 3, {});
        float scores[2];
        Example example;
        example.inputs = {{1, 1.0f}};
        weights.scores(example, scores);
        QVERIFY(scores[1] > scores[0] + 2);
        const SoftmaxWeights again = trainSoftmax(twoClasses(), 2, 3, {});
        QCOMPARE(again.rows, weights.rows);
        QCOMPARE(again.bias, weights.bias);
    }

    void nothingToLearnFrom()
    {
        const SoftmaxWeights weights = trainSoftmax({}, 2, 3, {});
        QCOMPARE(weights.rows, std::vector<float>(6, 0.0f));
    }

    void ordersHoldEveryNumberOnce()
    {
        std::uint32_t state = 7;
        std::vector<std::uint32_t> order = shuffledOrder(100, state);
        QVERIFY(order != shuffledOrder(100, state));
        std::sort(order.begin(), order.end());
        for (std::uint32_t i = 0; i < 100; ++i)
            QCOMPARE(order[i], i);
    }
};

QTEST_APPLESS_MAIN(SoftmaxTest)
#include "tst_softmax.moc"
