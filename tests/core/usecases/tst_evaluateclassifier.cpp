// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/evaluateclassifier.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace faultline;

namespace {

const QString kEvaluationSet = QStringLiteral(FAULTLINE_SOURCE_DIR "/data/model/evaluation.csv");

class StopsAtOnce final : public Progress
{
public:
    bool report(std::int64_t, std::int64_t) override { return false; }
};

} // namespace

class EvaluateClassifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = loadKnowledge(DataFiles());
        QVERIFY(knowledge);
        m_knowledge = std::move(*knowledge);
    }

    /// The shipped model on the project's own texts that it was never trained on, against what was recorded when it
    /// was made (data/model/figures.json).
    void isAsGoodAsRecorded()
    {
        const auto bytes = m_knowledge.files.read(QStringLiteral("model/figures.json"));
        QVERIFY(bytes);
        const auto recorded = nlohmann::json::parse(bytes->begin(), bytes->end());
        QVERIFY2(recorded.at("classifier") == m_knowledge.classifier->version(),
                 "data/model/figures.json is of another model: record the figures of this one.");
        NoProgress progress;
        const auto evaluation = evaluateClassifier(m_knowledge, {kEvaluationSet, {}, {}}, progress);
        QVERIFY(evaluation);
        const double slack = 1e-6;
        QCOMPARE(evaluation->n, recorded.at("n").get<std::int64_t>());
        QVERIFY(evaluation->accuracy >= recorded.at("accuracy").get<double>() - slack);
        QVERIFY(evaluation->macroF1 >= recorded.at("macro_f1").get<double>() - slack);
        QVERIFY(evaluation->modeAccuracy.value_or(0) >= recorded.at("mode_accuracy").get<double>() - slack);
        QVERIFY(evaluation->ece <= recorded.at("ece").get<double>() + slack);
    }

    void writesPredictions()
    {
        QTemporaryDir folder;
        const QString labelled = folder.filePath(QStringLiteral("labelled.csv"));
        QFile file(labelled);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("id,title,text,category,mode\n"
                   "\"a,1\",Elevated error rates,We are investigating elevated errors on the API.,operational,"
                   "operational.provider-outage\nb,,We are investigating.,unclear,\n");
        file.close();
        const QString predictions = folder.filePath(QStringLiteral("predictions.csv"));
        NoProgress progress;
        const auto evaluation = evaluateClassifier(m_knowledge, {labelled, {}, predictions}, progress);
        QVERIFY(evaluation);
        QCOMPARE(evaluation->n, 1);
        QCOMPARE(evaluation->unclearTexts, 1);
        QFile written(predictions);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = written.readAll().split('\n');
        QCOMPARE(lines.size(), 4);
        QCOMPARE(lines[0], QByteArray("id,category,mode,probability,abstained"));
        QVERIFY(lines[1].startsWith("\"a,1\",operational,operational.provider-outage,0."));
        QVERIFY(lines[1].endsWith(",0"));
        QVERIFY(lines[2].startsWith("b,") && lines[2].endsWith(",1"));
    }

    void stopsWithoutPredictions()
    {
        QTemporaryDir folder;
        const QString predictions = folder.filePath(QStringLiteral("predictions.csv"));
        StopsAtOnce progress;
        const auto evaluation = evaluateClassifier(m_knowledge, {kEvaluationSet, {}, predictions}, progress);
        QVERIFY(!evaluation);
        QCOMPARE(evaluation.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(predictions));
    }

    void missingFiles()
    {
        NoProgress progress;
        const QString nowhere = QStringLiteral("/nonexistent/labelled.csv");
        QCOMPARE(evaluateClassifier(m_knowledge, {nowhere, {}, {}}, progress).error().code, ErrorCode::NotFound);
        QCOMPARE(evaluateClassifier(m_knowledge, {kEvaluationSet, nowhere, {}}, progress).error().code,
                 ErrorCode::NotFound);
    }

private:
    Knowledge m_knowledge;
};

QTEST_GUILESS_MAIN(EvaluateClassifierTest)
#include "tst_evaluateclassifier.moc"
