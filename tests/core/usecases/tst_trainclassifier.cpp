// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/trainclassifier.h"

#include "core/classify/linearclassifier.h"
#include "core/classify/trainer.h"
#include "core/usecases/evaluateclassifier.h"
#include "core/usecases/labelledtexts.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <set>

using namespace faultline;

namespace {

class StopsAtOnce final : public Progress
{
public:
    bool report(std::int64_t, std::int64_t) override { return false; }
};

QByteArray readAll(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString write(const QTemporaryDir &folder, const QString &name, const QByteArray &bytes)
{
    QFile file(folder.filePath(name));
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
    return file.fileName();
}

/// A team that says "frobnicator" where its tools fail, in words that nobody else uses.
QByteArray corrections()
{
    QByteArray csv("id,title,text,category,mode\n");
    for (int i = 0; i < 40; ++i)
        csv += "c" + QByteArray::number(i) + ",Frobnicator seized up,The frobnicator of line " + QByteArray::number(i)
            + " seized up and the gribble was lost,tooling,tooling.timeout-concurrency\n";
    return csv;
}

} // namespace

class TrainClassifierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto knowledge = loadKnowledge(DataFiles());
        QVERIFY(knowledge);
        m_knowledge = std::move(*knowledge);
        QVERIFY(m_folder.isValid());
    }

    void theShippedModelIsWhatTrainMakes()
    {
        TrainRequest request;
        const QDir training(QStringLiteral(FAULTLINE_SOURCE_DIR "/data/model/training"));
        for (const QFileInfo &file : training.entryInfoList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name))
            request.corpora.push_back(file.filePath());
        request.output = m_folder.filePath(QStringLiteral("again.bin"));
        NoProgress progress;
        const auto report = trainClassifier(m_knowledge, request, progress);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QVERIFY2(report->version == m_knowledge.classifier->version(),
                 "data/model/classifier.bin is not what its training texts and phrases make. Make it again:\n"
                 "faultline train data/model/training/*.csv -o data/model/classifier.bin");
        QCOMPARE(readAll(request.output), readAll(QStringLiteral(FAULTLINE_SOURCE_DIR "/data/model/classifier.bin")));
        QVERIFY(report->bytes < 4 * 1024 * 1024);
    }

    /// Part 7 of 20 by id is for evaluating, the others are for training, and no text is in both.
    void evaluationTextsAreNotTrainedOn()
    {
        constexpr int kParts = 20;
        constexpr int kEvaluated = 7;
        const QDir model(QStringLiteral(FAULTLINE_SOURCE_DIR "/data/model"));
        const auto held = readLabelledTexts(model.filePath(QStringLiteral("evaluation.csv")), m_knowledge.taxonomy,
                                            m_knowledge.files);
        QVERIFY(held);
        std::set<std::string> heldTexts;
        for (const LabelledText &text : *held) {
            QVERIFY2(foldOf(text.id, kParts) == kEvaluated, text.id.c_str());
            heldTexts.insert(text.title + '\n' + text.text);
        }
        const QDir training(model.filePath(QStringLiteral("training")));
        for (const QFileInfo &file : training.entryInfoList({QStringLiteral("*.csv")}, QDir::Files)) {
            const auto texts = readLabelledTexts(file.filePath(), m_knowledge.taxonomy, m_knowledge.files);
            QVERIFY2(texts, qPrintable(file.fileName()));
            for (const LabelledText &text : *texts) {
                QVERIFY2(foldOf(text.id, kParts) != kEvaluated, text.id.c_str());
                QVERIFY2(!heldTexts.contains(text.title + '\n' + text.text), text.id.c_str());
            }
        }
    }

    void correctionsTeach()
    {
        TrainRequest request;
        request.corpora = {write(m_folder, QStringLiteral("corrections.csv"), corrections())};
        request.base = QStringLiteral(FAULTLINE_SOURCE_DIR "/data/model/classifier.bin");
        request.output = m_folder.filePath(QStringLiteral("own.bin"));
        NoProgress progress;
        const auto report = trainClassifier(m_knowledge, request, progress);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        const QByteArray first = readAll(request.output);
        QVERIFY(trainClassifier(m_knowledge, request, progress));
        QCOMPARE(readAll(request.output), first);

        const auto own = loadClassifierFrom(request.output, m_knowledge.files, m_knowledge.taxonomy);
        QVERIFY(own);
        const std::string text = "Another frobnicator seized up last night, its gribble is gone.";
        const ClassifierDecision before = m_knowledge.classifier->classify("", text);
        const ClassifierDecision after = (*own)->classify("", text);
        QCOMPARE(after.mostProbable, Category::Tooling);
        QVERIFY(after.probabilities[index(Category::Tooling)] > before.probabilities[index(Category::Tooling)] + 0.1);

        EvaluateRequest elsewhere;
        elsewhere.path = QStringLiteral(FAULTLINE_SOURCE_DIR "/data/model/evaluation.csv");
        const auto base = evaluateClassifier(m_knowledge, elsewhere, progress);
        elsewhere.model = request.output;
        const auto adapted = evaluateClassifier(m_knowledge, elsewhere, progress);
        QVERIFY(base && adapted);
        QVERIFY(adapted->accuracy >= base->accuracy - 0.01);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("csv");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown category") << QByteArray("id,title,text,category,mode\na,b,c,cost,\nd,e,f,costly,\n")
                                          << QStringLiteral("line 3");
        QTest::newRow("unknown mode") << QByteArray("id,title,text,category,mode\na,b,c,cost,cost.magic\n")
                                      << QStringLiteral("cost.magic");
        QTest::newRow("mode of another category")
            << QByteArray("id,title,text,category,mode\na,b,c,cost,model.refusal\n") << QStringLiteral("model.refusal");
        QTest::newRow("no category column") << QByteArray("id,title,text\na,b,c\n") << QStringLiteral("category");
        QTest::newRow("one category only") << QByteArray("id,title,text,category,mode\na,b,c,cost,\nd,e,f,cost,\n")
                                           << QStringLiteral("two categories");
    }
    void refuses()
    {
        QFETCH(QByteArray, csv);
        QFETCH(QString, named);
        TrainRequest request;
        request.corpora = {write(m_folder, QStringLiteral("bad.csv"), csv)};
        request.output = m_folder.filePath(QStringLiteral("bad.bin"));
        NoProgress progress;
        const auto report = trainClassifier(m_knowledge, request, progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::BadContent);
        QVERIFY2(report.error().message.contains(named), qPrintable(report.error().message));
        QVERIFY(!QFile::exists(request.output));
    }

    void aBaseThatIsNoModel()
    {
        TrainRequest request;
        request.corpora = {write(m_folder, QStringLiteral("corrections.csv"), corrections())};
        request.base = request.corpora.front();
        request.output = m_folder.filePath(QStringLiteral("never.bin"));
        NoProgress progress;
        const auto report = trainClassifier(m_knowledge, request, progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::BadContent);
        request.base = m_folder.path();
        QCOMPARE(trainClassifier(m_knowledge, request, progress).error().code, ErrorCode::NotAFile);
    }

    void stops()
    {
        TrainRequest request;
        request.corpora = {write(m_folder, QStringLiteral("two.csv"),
                                 "id,title,text,category,mode\na,bill,cost ran away,cost,\nb,lie,it invented,model,\n")};
        request.output = m_folder.filePath(QStringLiteral("stopped.bin"));
        StopsAtOnce progress;
        const auto report = trainClassifier(m_knowledge, request, progress);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(!QFile::exists(request.output));
    }

private:
    Knowledge m_knowledge;
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TrainClassifierTest)
#include "tst_trainclassifier.moc"
