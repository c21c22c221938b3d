// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/evaluation.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

using Known = std::vector<const EvaluatedText *>;

bool isRight(const EvaluatedText &text) { return text.decision.mostProbable == text.label; }

double calibrationError(const Known &texts)
{
    constexpr std::size_t kBins = 10;
    std::array<double, kBins> confidence{};
    std::array<double, kBins> right{};
    for (const EvaluatedText *text : texts) {
        const auto bin = std::min(kBins - 1, std::size_t(text->decision.confidence * double(kBins)));
        confidence[bin] += text->decision.confidence;
        right[bin] += isRight(*text) ? 1 : 0;
    }
    double sum = 0;
    for (std::size_t bin = 0; bin < kBins; ++bin)
        sum += std::abs(confidence[bin] - right[bin]);
    return sum / double(texts.size());
}

std::vector<CoveragePoint> coverageCurve(Known texts)
{
    std::stable_sort(texts.begin(), texts.end(), [](const EvaluatedText *a, const EvaluatedText *b) {
        return a->decision.confidence > b->decision.confidence;
    });
    std::vector<CoveragePoint> curve;
    for (int step = 20; step >= 1; --step) {
        // Whole numbers: 0.05 × n must not round up by itself.
        const std::size_t first = (texts.size() * std::size_t(step) + 19) / 20;
        const auto right = std::count_if(texts.begin(), texts.begin() + std::ptrdiff_t(first),
                                         [](const EvaluatedText *text) { return isRight(*text); });
        curve.push_back({double(step) / 20, double(right) / double(first)});
    }
    return curve;
}

void evaluateCategories(Evaluation &evaluation)
{
    double sum = 0;
    int occurring = 0;
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
        CategoryEvaluation &result = evaluation.perCategory[c];
        std::int64_t predicted = 0;
        for (std::size_t other = 0; other < kKnownCategoryCount; ++other) {
            result.n += evaluation.confusion[c][other];
            predicted += evaluation.confusion[other][c];
        }
        const double right = double(evaluation.confusion[c][c]);
        result.precision = predicted > 0 ? right / double(predicted) : 0;
        result.recall = result.n > 0 ? right / double(result.n) : 0;
        if (right > 0)
            result.f1 = 2 * result.precision * result.recall / (result.precision + result.recall);
        if (result.n > 0) {
            sum += result.f1;
            ++occurring;
        }
    }
    evaluation.macroF1 = occurring > 0 ? sum / occurring : 0;
}

nlohmann::ordered_json orNull(std::int64_t n, double value)
{
    return n > 0 ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

nlohmann::ordered_json orNull(const std::optional<double> &value)
{
    return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json(nullptr);
}

} // namespace

Evaluation evaluate(const std::vector<EvaluatedText> &texts)
{
    Evaluation result;
    result.confusion.assign(kKnownCategoryCount, std::vector<std::int64_t>(kKnownCategoryCount, 0));
    Known known;
    std::int64_t right = 0;
    std::int64_t modes = 0;
    std::int64_t rightModes = 0;
    for (const EvaluatedText &text : texts) {
        const bool open = text.decision.category == Category::Unclear;
        if (text.label == Category::Unclear) {
            ++result.unclearTexts;
            result.unclearLeftOpen += open ? 1 : 0;
            continue;
        }
        known.push_back(&text);
        result.abstained += open ? 1 : 0;
        ++result.confusion[index(text.label)][index(text.decision.mostProbable)];
        if (!isRight(text))
            continue;
        ++right;
        if (text.labelMode) {
            ++modes;
            rightModes += text.decision.mostProbableMode == text.labelMode ? 1 : 0;
        }
    }
    result.n = std::int64_t(known.size());
    evaluateCategories(result);
    if (modes > 0)
        result.modeAccuracy = double(rightModes) / double(modes);
    if (known.empty())
        return result;
    result.accuracy = double(right) / double(result.n);
    result.kappa = agreement(result.confusion).kappa;
    result.ece = calibrationError(known);
    result.coverage = coverageCurve(std::move(known));
    return result;
}

std::string evaluationJson(const Evaluation &evaluation)
{
    nlohmann::ordered_json perCategory = nlohmann::ordered_json::object();
    nlohmann::ordered_json confusion = nlohmann::ordered_json::object();
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
        const std::string id(categoryId(kCategories[c]));
        const CategoryEvaluation &category = evaluation.perCategory[c];
        perCategory[id] = {{"precision", category.precision},
                           {"recall", category.recall},
                           {"f1", category.f1},
                           {"n", category.n}};
        for (std::size_t other = 0; other < kKnownCategoryCount; ++other)
            confusion[id][std::string(categoryId(kCategories[other]))] = evaluation.confusion[c][other];
    }
    nlohmann::ordered_json coverage = nlohmann::ordered_json::array();
    for (const CoveragePoint &point : evaluation.coverage)
        coverage.push_back({{"coverage", point.coverage}, {"accuracy", point.accuracy}});
    const nlohmann::ordered_json json{
        {"n", evaluation.n},
        {"accuracy", orNull(evaluation.n, evaluation.accuracy)},
        {"macro_f1", orNull(evaluation.n, evaluation.macroF1)},
        {"kappa", orNull(evaluation.kappa)},
        {"ece", orNull(evaluation.n, evaluation.ece)},
        {"abstained", evaluation.abstained},
        {"per_category", perCategory},
        {"mode_accuracy", orNull(evaluation.modeAccuracy)},
        {"coverage", coverage},
        {"confusion", confusion},
        {"unclear", {{"n", evaluation.unclearTexts}, {"left_open", evaluation.unclearLeftOpen}}}};
    return json.dump(2);
}

} // namespace faultline
