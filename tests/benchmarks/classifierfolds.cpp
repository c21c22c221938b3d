// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Measures the classifier on a labelled file whose incidents the training texts may retell under the same
// ids: for each part of the ids, trains without them and classifies the file's texts of that part.
//
// Phrases may have been written with the file's texts at hand. --phrases-seen N leaves to each part only
// those that occur in at least N incidents it is trained on: what they bring to texts that nobody has seen.
//
//   classifierfolds LABELLED.csv [--parts N] [--training DIR] [--phrases-seen N] [--errors FILE]

#include "core/classify/evaluation.h"
#include "core/classify/linearclassifier.h"
#include "core/usecases/labelledtexts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <nlohmann/json.hpp>

#include <cstdio>
#include <map>
#include <set>

using namespace faultline;

namespace {

struct Setting {
    Taxonomy taxonomy;
    PhraseBook book;
    std::vector<LabelledText> training;
    std::vector<LabelledText> tested;
};

template <typename T> T orStop(Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
    std::exit(1);
}

Setting readSetting(const QString &labelled, const QString &training)
{
    const DataFiles files;
    Setting setting;
    setting.taxonomy
        = orStop(Taxonomy::parse(orStop(files.read(QStringLiteral("taxonomy.json"))),
                                 orStop(files.read(QStringLiteral("schema-json/taxonomy.schema.json")))));
    setting.book = orStop(loadPhraseBook(files, setting.taxonomy));
    for (const QFileInfo &file :
         QDir(training).entryInfoList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
        for (LabelledText &text : orStop(readLabelledTexts(file.filePath(), setting.taxonomy, files))) {
            text.real = file.completeBaseName() == QLatin1String("retold");
            setting.training.push_back(std::move(text));
        }
    }
    setting.tested = orStop(readLabelledTexts(labelled, setting.taxonomy, files));
    return setting;
}

/// The phrases that occur in texts of at least `least` ids.
PhraseBook phrasesSeen(const Setting &setting, const std::vector<LabelledText> &texts, std::size_t least)
{
    const TextScanner scanner(setting.book);
    std::map<std::string, std::set<std::string>> idsOf;
    TextScan scan;
    for (const LabelledText &text : texts) {
        scanner.scan(text.title, text.text, scan);
        for (const PhraseHit &hit : scan.hits)
            idsOf[setting.book.patterns()[hit.pattern]].insert(text.id);
    }
    const DataFiles files;
    const QByteArray bytes = orStop(files.read(QStringLiteral("model/phrases.json")));
    nlohmann::json phrases = nlohmann::json::parse(bytes.begin(), bytes.end());
    for (auto &[mode, list] : phrases["modes"].items()) {
        nlohmann::json kept = nlohmann::json::array();
        for (const nlohmann::json &phrase : list) {
            if (idsOf[phrase["phrase"].get<std::string>()].size() >= least)
                kept.push_back(phrase);
        }
        list = kept;
    }
    return orStop(PhraseBook::parse(QByteArray::fromStdString(phrases.dump()),
                                    orStop(files.read(QStringLiteral("model/sections.json"))),
                                    setting.taxonomy));
}

/// `order`: seed of the order in which the texts are learnt from.
std::vector<EvaluatedText> classifyByParts(const Setting &setting, int parts, std::size_t phrasesSeenIn,
                                           std::uint32_t order)
{
    TrainingOptions options;
    options.descent.seed = order;
    std::set<std::string> testedIds;
    for (const LabelledText &text : setting.tested)
        testedIds.insert(text.id);
    std::vector<EvaluatedText> evaluated(setting.tested.size());
    NoProgress progress;
    for (int part = 0; part < parts; ++part) {
        std::vector<LabelledText> rest;
        for (const LabelledText &text : setting.training) {
            if (foldOf(text.id, parts) != part || !testedIds.contains(text.id))
                rest.push_back(text);
        }
        const PhraseBook book = phrasesSeenIn > 0 ? phrasesSeen(setting, rest, phrasesSeenIn) : setting.book;
        const TextScanner scanner(book);
        LinearModel model = orStop(trainModel(rest, scanner, setting.taxonomy, options, progress));
        std::printf(
            "part %d: %zu texts, %zu phrases and marks, %zu features, temperature %.2f, open above %.2f\n",
            part + 1, rest.size(), book.patterns().size(), model.featureCount(), model.header().temperature,
            model.header().openAbove);
        const auto classifier = orStop(LinearClassifier::make(std::move(model), book, setting.taxonomy));
        for (std::size_t i = 0; i < setting.tested.size(); ++i) {
            const LabelledText &text = setting.tested[i];
            if (foldOf(text.id, parts) == part)
                evaluated[i] = {text.category, text.mode, classifier->classify(text.title, text.text)};
        }
    }
    return evaluated;
}

void print(const Evaluation &evaluation)
{
    std::printf("\ntexts              %lld\naccuracy           %.4f\nmacro F1           %.4f\n",
                (long long)evaluation.n, evaluation.accuracy, evaluation.macroF1);
    std::printf("surest 80%%         %.4f\nECE                %.4f\nmode if category   %.4f\n",
                evaluation.coverage.empty() ? 0 : evaluation.coverage[4].accuracy, evaluation.ece,
                evaluation.modeAccuracy.value_or(0));
    std::printf("clear left open    %lld of %lld\nunclear left open  %lld of %lld\n\n",
                (long long)evaluation.abstained, (long long)evaluation.n,
                (long long)evaluation.unclearLeftOpen, (long long)evaluation.unclearTexts);
    std::printf("%-12s  precision  recall    F1     n   as: oper cost retr tool model\n", "category");
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
        const CategoryEvaluation &category = evaluation.perCategory[c];
        std::printf("%-12s  %9.2f %7.2f %5.2f %5lld      ", std::string(categoryId(kCategories[c])).c_str(),
                    category.precision, category.recall, category.f1, (long long)category.n);
        for (const std::int64_t count : evaluation.confusion[c])
            std::printf("%5lld", (long long)count);
        std::printf("\n");
    }
}

/// What went wrong, to read: the kind of text, not the text, is what is to be learnt from.
void writeErrors(const QString &path, const Setting &setting, const std::vector<EvaluatedText> &evaluated)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    for (std::size_t i = 0; i < evaluated.size(); ++i) {
        const ClassifierDecision &decision = evaluated[i].decision;
        const LabelledText &text = setting.tested[i];
        const bool right = decision.mostProbable == text.category
            && (!text.mode || decision.mostProbableMode == text.mode);
        if (right || text.category == Category::Unclear)
            continue;
        const auto modeId = [&](const std::optional<std::size_t> &mode) {
            return mode ? setting.taxonomy.modes()[*mode].id : std::string("none");
        };
        file.write(QByteArray::fromStdString(
            text.id + ": " + modeId(text.mode) + " taken for " + modeId(decision.mostProbableMode) + ' '
            + std::to_string(decision.confidence) + "\n  " + text.title + "\n  "
            + QString::fromStdString(text.text).left(500).toStdString() + "\n\n"));
    }
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("LABELLED.csv"),
                                 QStringLiteral("columns id, title, text, category, mode"));
    parser.addOption({QStringLiteral("parts"), QStringLiteral("parts of the ids"), QStringLiteral("N"),
                      QStringLiteral("5")});
    parser.addOption({QStringLiteral("training"), QStringLiteral("folder of training texts"),
                      QStringLiteral("DIR"), QStringLiteral(FAULTLINE_SOURCE_DIR "/data/model/training")});
    parser.addOption({QStringLiteral("phrases-seen"),
                      QStringLiteral("incidents that a phrase must occur in to count"), QStringLiteral("N"),
                      QStringLiteral("0")});
    parser.addOption({QStringLiteral("orders"),
                      QStringLiteral("orders of the training texts, to see what is luck"),
                      QStringLiteral("N"), QStringLiteral("1")});
    parser.addOption(
        {QStringLiteral("errors"), QStringLiteral("write what went wrong"), QStringLiteral("FILE")});
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() != 1)
        parser.showHelp(2);
    const Setting setting
        = readSetting(parser.positionalArguments().constFirst(), parser.value(QStringLiteral("training")));
    const int parts = std::max(1, parser.value(QStringLiteral("parts")).toInt());
    const std::size_t phrasesSeenIn = parser.value(QStringLiteral("phrases-seen")).toUInt();
    const auto evaluated = classifyByParts(setting, parts, phrasesSeenIn, SoftmaxTraining{}.seed);
    print(evaluate(evaluated));
    const std::uint32_t orders = parser.value(QStringLiteral("orders")).toUInt();
    for (std::uint32_t order = 1; order < orders; ++order) {
        const Evaluation other
            = evaluate(classifyByParts(setting, parts, phrasesSeenIn, SoftmaxTraining{}.seed + order));
        std::printf("order %u: accuracy %.4f, macro F1 %.4f, surest 80%% %.4f, ECE %.4f\n", order + 1,
                    other.accuracy, other.macroF1, other.coverage.empty() ? 0 : other.coverage[4].accuracy,
                    other.ece);
    }
    if (parser.isSet(QStringLiteral("errors")))
        writeErrors(parser.value(QStringLiteral("errors")), setting, evaluated);
    return 0;
}
