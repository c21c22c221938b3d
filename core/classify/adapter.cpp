// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/adapter.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace faultline {

namespace {

struct Input {
    std::uint32_t column = 0;
    float value = 0;
};

/// A text as the base sees it, and the words of it that the base does not know.
struct ReadText {
    std::vector<Input> known;
    std::vector<std::uint32_t> unknown; ///< hashes, sorted, every occurrence
    std::vector<float> scores;
};

/// A correction, or a rehearsed text whose scores are to stay (then there is no text).
struct Lesson {
    std::vector<Input> inputs;
    const std::vector<float> *baseScores = nullptr;
    const LabelledText *text = nullptr;
};

class TextReader
{
public:
    TextReader(const LinearModel &base, const TextScanner &scanner, const Taxonomy &taxonomy)
        : m_base(base), m_scanner(scanner), m_extractor(taxonomy)
    {
    }

    ReadText read(std::string_view title, std::string_view text)
    {
        m_scanner.scan(title, text, m_scan);
        m_extractor.extract(m_scan, title, text, m_features);
        m_base.score(m_features, m_inputs);
        ReadText result;
        for (std::size_t i = 0; i < m_inputs.rows.size(); ++i)
            result.known.push_back({m_inputs.rows[i], m_inputs.values[i]});
        for (std::size_t i = 0; i < m_features.words.size(); ++i) {
            if (m_inputs.wordRows[i] < 0)
                result.unknown.push_back(m_features.words[i].hash);
        }
        std::sort(result.unknown.begin(), result.unknown.end());
        result.scores.assign(m_inputs.scores.begin(),
                             m_inputs.scores.begin() + std::ptrdiff_t(m_base.header().outputs()));
        return result;
    }

private:
    const LinearModel &m_base;
    const TextScanner &m_scanner;
    FeatureExtractor m_extractor;
    TextScan m_scan;
    FeatureList m_features;
    LinearModel::Inputs m_inputs;
};

/// What the weights are changed by, while it is learnt.
class Change
{
public:
    Change(const ModelHeader &header, std::size_t columns)
        : m_modes(header.modes.size()), m_outputs(header.outputs()), m_rows(columns * m_outputs, 0.0f),
          m_moved(m_outputs), m_gradient(m_outputs)
    {
    }

    void learn(const Lesson &lesson, double rate, const AdaptingOptions &options)
    {
        std::fill(m_moved.begin(), m_moved.end(), 0.0f);
        for (const Input &input : lesson.inputs) {
            const float *from = row(input.column);
            for (std::size_t k = 0; k < m_outputs; ++k)
                m_moved[k] += input.value * from[k];
        }
        if (lesson.text)
            correct(lesson, rate);
        else
            for (std::size_t k = 0; k < m_outputs; ++k)
                m_gradient[k] = float(-rate * options.rehearsal) * m_moved[k];
        const float kept = float(1 - rate * options.decay);
        for (const Input &input : lesson.inputs) {
            float *to = m_rows.data() + input.column * m_outputs;
            for (std::size_t k = 0; k < m_outputs; ++k)
                to[k] = kept * to[k] + input.value * m_gradient[k];
        }
    }

    const float *row(std::size_t column) const { return m_rows.data() + column * m_outputs; }

private:
    void correct(const Lesson &lesson, double rate)
    {
        std::fill(m_gradient.begin(), m_gradient.end(), 0.0f);
        if (lesson.text->mode)
            towards(lesson, 0, m_modes + 1, *lesson.text->mode, rate);
        else if (lesson.text->category == Category::Unclear)
            towards(lesson, 0, m_modes + 1, m_modes, rate);
        towards(lesson, m_modes + 1, m_outputs, index(lesson.text->category), rate);
    }

    /// One step of softmax regression on the outputs from `from` to `to`.
    void towards(const Lesson &lesson, std::size_t from, std::size_t to, std::size_t label, double rate)
    {
        std::array<double, kMostOutputs> shares{};
        for (std::size_t k = from; k < to; ++k)
            shares[k - from] = double((*lesson.baseScores)[k]) + double(m_moved[k]);
        softmax(shares.data(), to - from);
        for (std::size_t k = from; k < to; ++k)
            m_gradient[k] = float(rate * double(lesson.text->weight)
                                  * ((k - from == label ? 1.0 : 0.0) - shares[k - from]));
    }

    std::size_t m_modes;
    std::size_t m_outputs;
    std::vector<float> m_rows;
    std::vector<float> m_moved;
    std::vector<float> m_gradient;
};

/// The words that only the corrections have, as new features of the model.
std::unordered_map<std::uint32_t, std::uint32_t> addOwnWords(ModelParts &parts, const std::vector<ReadText> &read,
                                                             std::uint32_t most)
{
    std::unordered_map<std::uint32_t, std::uint32_t> texts;
    for (const ReadText &text : read) {
        for (std::size_t i = 0; i < text.unknown.size(); ++i) {
            if (i == 0 || text.unknown[i] != text.unknown[i - 1])
                ++texts[text.unknown[i]];
        }
    }
    std::vector<std::pair<std::uint32_t, std::uint32_t>> own; // texts, hash
    for (const auto &[hash, count] : texts) {
        if (count >= 2)
            own.emplace_back(count, hash);
    }
    std::sort(own.begin(), own.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    own.resize(std::min<std::size_t>(own.size(), most));
    std::unordered_map<std::uint32_t, std::uint32_t> columns;
    for (const auto &[count, hash] : own) {
        columns.emplace(hash, std::uint32_t(parts.hashes.size()));
        parts.hashes.push_back(hash);
        parts.idfs.push_back(float(1 + portableLog(double(read.size() + 1) / (double(count) + 0.5))));
    }
    parts.blockSizes[std::size_t(FeatureBlock::Own)] += std::uint32_t(own.size());
    parts.weights.resize(parts.hashes.size() * parts.header.outputs(), 0.0f);
    return columns;
}

std::vector<Input> allInputs(const ReadText &text, const std::unordered_map<std::uint32_t, std::uint32_t> &ownColumns,
                             const ModelParts &parts)
{
    std::vector<Input> inputs = text.known;
    double square = 0;
    for (std::size_t at = 0; at < text.unknown.size();) {
        const std::uint32_t hash = text.unknown[at];
        std::uint32_t count = 0;
        for (; at < text.unknown.size() && text.unknown[at] == hash; ++at)
            ++count;
        const auto column = ownColumns.find(hash);
        if (column == ownColumns.end())
            continue;
        const float value = countWeight(count) * parts.idfs[column->second];
        square += double(value) * double(value);
        inputs.push_back({column->second, value});
    }
    const float scale = square > 0 ? float(kBlockWeights[std::size_t(FeatureBlock::Own)] / std::sqrt(square)) : 0;
    for (std::size_t i = text.known.size(); i < inputs.size(); ++i)
        inputs[i].value *= scale;
    return inputs;
}

} // namespace

LinearModel adaptModel(const LinearModel &base, const std::vector<LabelledText> &corrections,
                       const TextScanner &scanner, const Taxonomy &taxonomy, const AdaptingOptions &options)
{
    ModelParts parts = base.parts();
    TextReader reader(base, scanner, taxonomy);
    std::vector<ReadText> read;
    for (const LabelledText &correction : corrections)
        read.push_back(reader.read(correction.title, correction.text));
    const auto ownColumns = addOwnWords(parts, read, options.mostOwn);

    std::vector<Lesson> lessons;
    for (std::size_t i = 0; i < corrections.size(); ++i)
        lessons.push_back({allInputs(read[i], ownColumns, parts), &read[i].scores, &corrections[i]});
    for (const RehearsalText &text : parts.rehearsal)
        lessons.push_back({allInputs(reader.read(text.title, text.text), ownColumns, parts), nullptr, nullptr});

    Change change(parts.header, parts.hashes.size());
    std::uint32_t state = 1;
    for (int epoch = 0; epoch < options.epochs; ++epoch) {
        const double rate = options.rate * (1 - 0.9 * double(epoch) / double(options.epochs));
        for (const std::uint32_t i : shuffledOrder(lessons.size(), state))
            change.learn(lessons[i], rate, options);
    }
    const std::size_t outputs = parts.header.outputs();
    for (std::size_t column = 0; column < parts.hashes.size(); ++column) {
        for (std::size_t k = 0; k < outputs; ++k)
            parts.weights[column * outputs + k] += change.row(column)[k];
    }
    parts.header.base = base.version();
    return LinearModel(std::move(parts));
}

} // namespace faultline
