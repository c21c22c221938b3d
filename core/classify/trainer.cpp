// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/trainer.h"

#include "core/classify/calibration.h"
#include "core/classify/decision.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace faultline {

namespace {

using Counts = std::vector<std::pair<std::uint32_t, std::uint32_t>>; ///< hash, occurrences, by hash

struct Document {
    std::array<Counts, 2> grams; ///< words, chars
    std::vector<DenseFeature> dense;
    const LabelledText *text = nullptr;
};

/// Which features a model has, and how rare each is.
struct Vocabulary {
    std::array<std::uint32_t, kBlockCount> sizes{};
    std::vector<std::uint32_t> hashes;
    std::vector<float> idfs;
    std::array<std::unordered_map<std::uint32_t, std::uint32_t>, kBlockCount> columns;
};

struct TrainedWeights {
    SoftmaxWeights modes;
    SoftmaxWeights categories;
};

Counts countHashes(const std::vector<Feature> &features)
{
    std::vector<std::uint32_t> hashes;
    hashes.reserve(features.size());
    for (const Feature &feature : features)
        hashes.push_back(feature.hash);
    std::sort(hashes.begin(), hashes.end());
    Counts counts;
    for (const std::uint32_t hash : hashes) {
        if (counts.empty() || counts.back().first != hash)
            counts.emplace_back(hash, 0);
        ++counts.back().second;
    }
    return counts;
}

std::vector<Document> readDocuments(const std::vector<LabelledText> &texts, const TextScanner &scanner,
                                    const Taxonomy &taxonomy)
{
    const FeatureExtractor extractor(taxonomy);
    TextScan scan;
    FeatureList features;
    std::vector<Document> documents;
    documents.reserve(texts.size());
    for (const LabelledText &text : texts) {
        scanner.scan(text.title, text.text, scan);
        extractor.extract(scan, text.title, text.text, features);
        documents.push_back({{countHashes(features.words), countHashes(features.chars)}, features.dense, &text});
    }
    return documents;
}

/// The most frequent features of a block, in order of their hashes.
void addBlock(Vocabulary &vocabulary, std::size_t block, const std::unordered_map<std::uint32_t, std::uint32_t> &texts,
              std::uint32_t least, std::uint32_t most, std::size_t documents)
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> kept; // texts, hash
    for (const auto &[hash, count] : texts) {
        if (count >= least)
            kept.emplace_back(count, hash);
    }
    std::sort(kept.begin(), kept.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    kept.resize(std::min<std::size_t>(kept.size(), most));
    std::sort(kept.begin(), kept.end(), [](const auto &a, const auto &b) { return a.second < b.second; });
    for (const auto &[count, hash] : kept) {
        vocabulary.columns[block].emplace(hash, std::uint32_t(vocabulary.hashes.size()));
        vocabulary.hashes.push_back(hash);
        const double rarity = portableLog(double(documents + 1) / (double(count) + 0.5));
        vocabulary.idfs.push_back(block == std::size_t(FeatureBlock::Dense) ? 1.0f : float(rarity));
    }
    vocabulary.sizes[block] = std::uint32_t(kept.size());
}

Vocabulary makeVocabulary(const std::vector<const Document *> &documents, const TrainingOptions &options)
{
    std::array<std::unordered_map<std::uint32_t, std::uint32_t>, kBlockCount> texts;
    for (const Document *document : documents) {
        for (std::size_t block = 0; block < 2; ++block) {
            for (const auto &[hash, count] : document->grams[block])
                ++texts[block][hash];
        }
        for (const DenseFeature &feature : document->dense)
            ++texts[2][feature.hash];
    }
    Vocabulary vocabulary;
    addBlock(vocabulary, 0, texts[0], options.leastWordTexts, options.mostWords, documents.size());
    addBlock(vocabulary, 1, texts[1], options.leastCharTexts, options.mostChars, documents.size());
    addBlock(vocabulary, 2, texts[2], 1, 0xFFFFFFFF, documents.size());
    return vocabulary;
}

Example vectorise(const Document &document, const Vocabulary &vocabulary)
{
    Example example;
    example.weight = document.text->weight;
    for (std::size_t block = 0; block < 2; ++block) {
        const std::size_t first = example.inputs.size();
        double square = 0;
        for (const auto &[hash, count] : document.grams[block]) {
            const auto column = vocabulary.columns[block].find(hash);
            if (column == vocabulary.columns[block].end())
                continue;
            const float value = countWeight(count) * vocabulary.idfs[column->second];
            square += double(value) * double(value);
            example.inputs.emplace_back(column->second, value);
        }
        const float scale = square > 0 ? float(kBlockWeights[block] / std::sqrt(square)) : 0;
        for (std::size_t i = first; i < example.inputs.size(); ++i)
            example.inputs[i].second *= scale;
    }
    for (const DenseFeature &feature : document.dense) {
        const auto column = vocabulary.columns[2].find(feature.hash);
        if (column != vocabulary.columns[2].end())
            example.inputs.emplace_back(column->second, float(kBlockWeights[2]) * feature.value);
    }
    return example;
}

/// Every category weighs alike, however many texts it has: a text of a rare one is easily outvoted. Unclear stays as
/// it is.
std::array<float, kCategoryCount> categoryWeights(const std::vector<const Document *> &documents)
{
    std::array<double, kCategoryCount> counts{};
    double known = 0;
    for (const Document *document : documents) {
        ++counts[index(document->text->category)];
        known += document->text->category == Category::Unclear ? 0 : 1;
    }
    std::array<float, kCategoryCount> weights{};
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c)
        weights[c] = counts[c] > 0 ? float(known / double(kKnownCategoryCount) / counts[c]) : 1;
    weights[index(Category::Unclear)] = 1;
    return weights;
}

TrainedWeights trainWeights(const std::vector<const Document *> &documents, const Vocabulary &vocabulary,
                            std::size_t modes, const TrainingOptions &options)
{
    const std::array<float, kCategoryCount> weights = categoryWeights(documents);
    std::vector<Example> byMode;
    std::vector<Example> byCategory;
    for (const Document *document : documents) {
        Example example = vectorise(*document, vocabulary);
        const LabelledText &text = *document->text;
        example.weight *= weights[index(text.category)];
        if (text.mode || text.category == Category::Unclear) {
            example.label = std::uint32_t(text.mode ? *text.mode : modes);
            byMode.push_back(example);
        }
        example.label = std::uint32_t(index(text.category));
        byCategory.push_back(std::move(example));
    }
    const auto columns = std::uint32_t(vocabulary.hashes.size());
    return {trainSoftmax(byMode, std::uint32_t(modes + 1), columns, options.descent),
            trainSoftmax(byCategory, std::uint32_t(kCategoryCount), columns, options.descent)};
}

/// What models say of texts that were held back from them.
std::vector<HeldBack> holdBack(const std::vector<Document> &documents, const std::vector<Category> &categoryOf,
                               const TrainingOptions &options)
{
    std::vector<HeldBack> result;
    for (int fold = 0; fold < options.folds; ++fold) {
        std::vector<const Document *> rest;
        for (const Document &document : documents) {
            if (foldOf(document.text->id, options.folds) != fold)
                rest.push_back(&document);
        }
        const Vocabulary vocabulary = makeVocabulary(rest, options);
        const TrainedWeights weights = trainWeights(rest, vocabulary, categoryOf.size(), options);
        std::array<float, kMostOutputs> scores{};
        for (const Document &document : documents) {
            if (foldOf(document.text->id, options.folds) != fold || !document.text->real)
                continue;
            const Example example = vectorise(document, vocabulary);
            weights.modes.scores(example, scores.data());
            weights.categories.scores(example, scores.data() + categoryOf.size() + 1);
            result.push_back({categoryLogs(scores.data(), categoryOf, ModelHeader{}.categoryShare),
                              document.text->category});
        }
    }
    return result;
}

/// Retold real texts first, then the others, each in an order that depends on nothing but their ids.
std::vector<RehearsalText> chooseRehearsal(const std::vector<Document> &documents, std::size_t most)
{
    std::vector<const LabelledText *> chosen;
    for (const Document &document : documents)
        chosen.push_back(document.text);
    const auto rank = [](const LabelledText *text) { return std::pair(!text->real, foldOf(text->id, 1 << 30)); };
    std::stable_sort(chosen.begin(), chosen.end(),
                     [&](const LabelledText *a, const LabelledText *b) { return rank(a) < rank(b); });
    chosen.resize(std::min(chosen.size(), most));
    std::vector<RehearsalText> rehearsal;
    for (const LabelledText *text : chosen)
        rehearsal.push_back({text->title, text->text});
    return rehearsal;
}

/// A category's shift is added to the bias of all its outputs.
ModelParts assemble(ModelHeader header, const Vocabulary &vocabulary, const TrainedWeights &weights,
                    const std::vector<Category> &categoryOf, const Calibration &calibration)
{
    ModelParts parts;
    parts.header = std::move(header);
    parts.header.temperature = calibration.temperature;
    parts.header.openAbove = calibration.openAbove;
    parts.blockSizes = vocabulary.sizes;
    parts.hashes = vocabulary.hashes;
    parts.idfs = vocabulary.idfs;
    const std::size_t outputs = parts.header.outputs();
    const std::size_t split = weights.modes.outputs;
    parts.weights.resize(vocabulary.hashes.size() * outputs);
    for (std::size_t column = 0; column < vocabulary.hashes.size(); ++column) {
        const auto to = parts.weights.begin() + std::ptrdiff_t(column * outputs);
        std::copy_n(weights.modes.rows.begin() + std::ptrdiff_t(column * split), split, to);
        std::copy_n(weights.categories.rows.begin() + std::ptrdiff_t(column * kCategoryCount), kCategoryCount,
                    to + std::ptrdiff_t(split));
    }
    parts.bias = weights.modes.bias;
    parts.bias.insert(parts.bias.end(), weights.categories.bias.begin(), weights.categories.bias.end());
    for (std::size_t mode = 0; mode < categoryOf.size(); ++mode)
        parts.bias[mode] += float(calibration.shifts[index(categoryOf[mode])]);
    for (std::size_t c = 0; c < calibration.shifts.size(); ++c)
        parts.bias[parts.header.firstCategoryOutput() + c] += float(calibration.shifts[c]);
    return parts;
}

std::string corpusDigest(const std::vector<LabelledText> &texts)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const LabelledText &text : texts) {
        for (const std::string_view part : {std::string_view(text.id), std::string_view(text.title),
                                            std::string_view(text.text), categoryId(text.category)}) {
            hash.addData(QByteArrayView(part.data(), qsizetype(part.size())));
            hash.addData(QByteArrayView("\0", 1));
        }
    }
    return hash.result().toHex().toStdString();
}

} // namespace

int foldOf(std::string_view id, int folds)
{
    std::uint32_t hash = 2166136261u;
    for (const char c : id)
        hash = (hash ^ std::uint8_t(c)) * 16777619u;
    return int((hash ^ (hash >> 15)) % std::uint32_t(folds));
}

Result<LinearModel> trainModel(const std::vector<LabelledText> &texts, const TextScanner &scanner,
                               const Taxonomy &taxonomy, const TrainingOptions &options, Progress &progress)
{
    std::vector<Category> categoryOf;
    ModelHeader header;
    header.name = options.name;
    for (const FailureMode &mode : taxonomy.modes()) {
        categoryOf.push_back(mode.category);
        header.modes.push_back(mode.id);
    }
    std::array<bool, kCategoryCount> seen{};
    for (const LabelledText &text : texts)
        seen[index(text.category)] = true;
    if (std::count(seen.begin(), seen.end(), true) < 2)
        return failure(ErrorCode::BadContent,
                       QCoreApplication::translate("Trainer", "Texts of at least two categories are needed to train."));

    const std::vector<Document> documents = readDocuments(texts, scanner, taxonomy);
    const Error stopped = failure(ErrorCode::Cancelled, QCoreApplication::translate("Trainer", "Training was stopped."));
    if (!progress.report(1, 3))
        return stopped;
    const Calibration calibration = calibrate(holdBack(documents, categoryOf, options));
    if (!progress.report(2, 3))
        return stopped;
    std::vector<const Document *> all;
    for (const Document &document : documents)
        all.push_back(&document);
    const Vocabulary vocabulary = makeVocabulary(all, options);
    header.texts = std::int64_t(texts.size());
    header.corpus = corpusDigest(texts);
    ModelParts parts = assemble(std::move(header), vocabulary,
                                trainWeights(all, vocabulary, categoryOf.size(), options), categoryOf,
                                calibration);
    parts.rehearsal = chooseRehearsal(documents, options.rehearsal);
    progress.report(3, 3);
    return LinearModel(std::move(parts));
}

} // namespace faultline
