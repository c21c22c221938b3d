// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/evaluateclassifier.h"

#include "core/base/csvtext.h"
#include "core/base/outputfile.h"
#include "core/usecases/labelledtexts.h"

#include <QCoreApplication>

#include <array>

namespace faultline {

namespace {

constexpr std::size_t kBatch = 256;

Result<std::shared_ptr<const Classifier>> chosenClassifier(const Knowledge &knowledge, const QString &path)
{
    if (path.isEmpty())
        return knowledge.classifier;
    auto classifier = loadClassifierFrom(path, knowledge.files, knowledge.taxonomy);
    if (!classifier)
        return classifier.error();
    return std::shared_ptr<const Classifier>(std::move(*classifier));
}

std::string predictionsCsv(const std::vector<LabelledText> &texts, const std::vector<EvaluatedText> &evaluated,
                           const Taxonomy &taxonomy)
{
    std::string csv;
    appendCsvRow(csv, std::array<std::string, 5>{"id", "category", "mode", "probability", "abstained"});
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const ClassifierDecision &decision = evaluated[i].decision;
        appendCsvRow(csv, std::array<std::string, 5>{
                              texts[i].id, std::string(categoryId(decision.mostProbable)),
                              decision.mostProbableMode ? taxonomy.modes()[*decision.mostProbableMode].id : std::string(),
                              QByteArray::number(decision.confidence, 'f', 6).toStdString(),
                              decision.category == Category::Unclear ? "1" : "0"});
    }
    return csv;
}

} // namespace

Result<Evaluation> evaluateClassifier(const Knowledge &knowledge, const EvaluateRequest &request, Progress &progress)
{
    const auto classifier = chosenClassifier(knowledge, request.model);
    if (!classifier)
        return classifier.error();
    const auto texts = readLabelledTexts(request.path, knowledge.taxonomy, knowledge.files);
    if (!texts)
        return texts.error();
    std::vector<EvaluatedText> evaluated;
    evaluated.reserve(texts->size());
    for (const LabelledText &text : *texts) {
        if (evaluated.size() % kBatch == 0
            && !progress.report(std::int64_t(evaluated.size()), std::int64_t(texts->size())))
            return failure(ErrorCode::Cancelled,
                           QCoreApplication::translate("EvaluateClassifier", "The evaluation was stopped."));
        evaluated.push_back({text.category, text.mode, (*classifier)->classify(text.title, text.text)});
    }
    if (!request.predictions.isEmpty()) {
        const auto written
            = writeOutputFile(request.predictions, predictionsCsv(*texts, evaluated, knowledge.taxonomy));
        if (!written)
            return written.error();
    }
    return evaluate(evaluated);
}

} // namespace faultline
