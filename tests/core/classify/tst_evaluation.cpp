// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/evaluation.h"

#include <QTest>

using namespace faultline;

namespace {

EvaluatedText text(Category label, Category predicted, double confidence, bool open = false)
{
    EvaluatedText result;
    result.label = label;
    result.labelMode = 1;
    result.decision.mostProbable = predicted;
    result.decision.category = open ? Category::Unclear : predicted;
    result.decision.confidence = confidence;
    result.decision.mostProbableMode = confidence > 0.8 ? 1 : 2;
    return result;
}

} // namespace

class EvaluationTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsWhatItShould()
    {
        const Evaluation result = evaluate({
            text(Category::Cost, Category::Cost, 0.95),
            text(Category::Cost, Category::Model, 0.55),
            text(Category::Model, Category::Model, 0.75, true),
            text(Category::Model, Category::Model, 0.85),
            text(Category::Unclear, Category::Cost, 0.9),
            text(Category::Unclear, Category::Cost, 0.3, true),
        });
        QCOMPARE(result.n, 4);
        QCOMPARE(result.accuracy, 0.75);
        QCOMPARE(result.abstained, 1);
        QCOMPARE(result.unclearTexts, 2);
        QCOMPARE(result.unclearLeftOpen, 1);
        QCOMPARE(result.perCategory[index(Category::Cost)].precision, 1.0);
        QCOMPARE(result.perCategory[index(Category::Cost)].recall, 0.5);
        QVERIFY(qAbs(result.macroF1 - (2.0 / 3 + 0.8) / 2) < 1e-12); // only categories that occur
        QVERIFY(qAbs(*result.modeAccuracy - 2.0 / 3) < 1e-12);
        // Bins of their own: |0.95-1| + |0.55-0| + |0.75-1| + |0.85-1|, each of one in four.
        QVERIFY(qAbs(result.ece - (0.05 + 0.55 + 0.25 + 0.15) / 4) < 1e-12);
        QCOMPARE(result.coverage.size(), std::size_t(20));
        QCOMPARE(result.coverage.front(), (CoveragePoint{1.0, 0.75}));
        QCOMPARE(result.coverage[5], (CoveragePoint{0.75, 1.0}));
        QCOMPARE(result.coverage.back(), (CoveragePoint{0.05, 1.0}));
    }

    void nothingLabelled()
    {
        const Evaluation result = evaluate({});
        QCOMPARE(result.n, 0);
        const std::string json = evaluationJson(result);
        QVERIFY(json.find("\"accuracy\": null") != std::string::npos);
        QVERIFY(json.find("\"kappa\": null") != std::string::npos);
        QVERIFY(json.find("\"coverage\": []") != std::string::npos);
    }

    void tiesKeepTheFilesOrder()
    {
        const Evaluation result
            = evaluate({text(Category::Cost, Category::Cost, 0.9), text(Category::Cost, Category::Model, 0.9)});
        QCOMPARE(result.coverage[10], (CoveragePoint{0.5, 1.0}));
    }
};

QTEST_APPLESS_MAIN(EvaluationTest)
#include "tst_evaluation.moc"
