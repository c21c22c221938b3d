// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/trainclassifier.h"

#include "core/base/outputfile.h"
#include "core/classify/adapter.h"
#include "core/usecases/labelledtexts.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

/// Marks the corpora that retell real incidents, by the names of their files (data/model/recipe.json).
class Recipe
{
public:
    static Result<Recipe> load(const DataFiles &files)
    {
        const auto bytes = files.read(QStringLiteral("model/recipe.json"));
        if (!bytes)
            return bytes.error();
        Recipe recipe;
        try {
            const auto json = nlohmann::json::parse(bytes->begin(), bytes->end());
            json.at("name").get_to(recipe.m_name);
            json.at("real").get_to(recipe.m_real);
        } catch (const nlohmann::json::exception &error) {
            return failure(ErrorCode::BadContent,
                           QCoreApplication::translate("TrainClassifier", "data/model/recipe.json: %1")
                               .arg(QString::fromUtf8(error.what())));
        }
        return recipe;
    }

    const std::string &name() const { return m_name; }
    bool isReal(const QString &path) const
    {
        const std::string stem = QFileInfo(path).completeBaseName().toStdString();
        return std::find(m_real.begin(), m_real.end(), stem) != m_real.end();
    }

private:
    std::string m_name;
    std::vector<std::string> m_real;
};

Result<LinearModel> makeModel(const TrainRequest &request, const std::vector<LabelledText> &texts,
                              const Recipe &recipe, const Knowledge &knowledge, Progress &progress)
{
    auto book = loadPhraseBook(knowledge.files, knowledge.taxonomy);
    if (!book)
        return book.error();
    const TextScanner scanner(std::move(*book));
    if (request.base.isEmpty()) {
        TrainingOptions options;
        options.name = recipe.name();
        return trainModel(texts, scanner, knowledge.taxonomy, options, progress);
    }
    const auto bytes = readModelFile(request.base);
    if (!bytes)
        return bytes.error();
    const auto base = LinearModel::parse(*bytes, request.base);
    if (!base)
        return base.error();
    return adaptModel(*base, texts, scanner, knowledge.taxonomy, {});
}

} // namespace

Result<TrainReport> trainClassifier(const Knowledge &knowledge, const TrainRequest &request, Progress &progress)
{
    const auto recipe = Recipe::load(knowledge.files);
    if (!recipe)
        return recipe.error();
    // A shell orders *.csv by its locale; the model must not depend on it.
    std::vector<QString> corpora = request.corpora;
    std::stable_sort(corpora.begin(), corpora.end(), [](const QString &a, const QString &b) {
        return QFileInfo(a).fileName() < QFileInfo(b).fileName();
    });
    std::vector<LabelledText> texts;
    for (const QString &path : corpora) {
        auto corpus = readLabelledTexts(path, knowledge.taxonomy, knowledge.files);
        if (!corpus)
            return corpus.error();
        for (LabelledText &text : *corpus) {
            text.real = recipe->isReal(path);
            texts.push_back(std::move(text));
        }
    }
    const auto model = makeModel(request, texts, *recipe, knowledge, progress);
    if (!model)
        return model.error();
    const QByteArray bytes = model->serialize();
    const auto written = writeOutputFile(request.output, bytes);
    if (!written)
        return written.error();
    return TrainReport{model->version(), std::int64_t(texts.size()), std::int64_t(model->featureCount()),
                       std::int64_t(bytes.size())};
}

} // namespace faultline
