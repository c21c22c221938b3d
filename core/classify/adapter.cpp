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

/// A correction, or a rehearsed text (no label: its scores are to stay).
struct Lesson {
    std::vector<Input> inputs;
    std::vector<float> baseScores;
    std::optional<std::size_t> mode; ///< mode output: a mode or unclear
    Category category = Category::Unclear;
    float weight = 1;
};

void normalise(std::vector<Input> &inputs, std::size_t first, double length)
{
    double square = 0;
    for (std::size_t i = first; i < inputs.size(); ++i)
        square += double(inputs[i].value) * double(inputs[i].value);
    const float scale = square > 0 ? float(length / std::sqrt(square)) : 0;
    for (std::size_t i = first; i < inputs.size(); ++i)
        inputs[i].value *= scale;
}

/// The change of the base's weights while it is learnt.
class Change
{
public:
    Change(const ModelHeader &header, std::size_t columns)
        : m_modes(header.modes.size()), m_outputs(header.outputs()), m_rows(columns * m_outputs, 0.0f),
          m_moved(m_outputs), m_gradient(m_outputs)
    {
    }

    void learn(const Lesson &lesson, double rate, double decay, double rehearsalWeight)
    {
        std::fill(m_moved.begin(), m_moved.end(), 0.0f);
        for (const Input &input : lesson.inputs) {
            const float *row = m_rows.data() + input.column * m_outputs;
            for (std::size_t k = 0; k < m_outputs; ++k)
                m_moved[k] += input.value * row[k];
        }
        if (lesson.baseScores.empty()) {
            for (std::size_t k = 0; k < m_outputs; ++k)
                m_gradient[k] = float(-rate * rehearsalWeight) * m_moved[k];
        } else {
            std::fill(m_gradient.begin(), m_gradient.end(), 0.0f);
            if (lesson.mode)
                towards(lesson, 0, m_modes + 1, *lesson.mode, rate);
            towards(lesson, m_modes + 1, m_outputs, index(lesson.category), rate);
        }
        for (const Input &input : lesson.inputs) {
            float *row = m_rows.data() + input.column * m_outputs;
            for (std::size_t k = 0; k < m_outputs; ++k)
                row[k] += input.value * m_gradient[k] - float(rate * decay) * row[k];
        }
    }

    const float *row(std::size_t column) const { return m_rows.data() + column * m_outputs; }

private:
    void towards(const Lesson &lesson, std::size_t from, std::size_t to, std::size_t label, double rate)
    {
        std::array<double, kMostOutputs> shares{};
        for (std::size_t k = from; k < to; ++k)
            shares[k - from] = double(lesson.baseScores[k]) + double(m_moved[k]);
        softmax(shares.data(), to - from);
        for (std::size_t k = from; k < to; ++k)
            m_gradient[k] = float(rate * double(lesson.weight) * ((k - from == label ? 1.0 : 0.0) - shares[k - from]));
    }

    std::size_t m_modes;
    std::size_t m_outputs;
    std::vector<float> m_rows;
    std::vector<float> m_moved;
    std::vector<float> m_gradient;
};

class Adapter
{
public:
    Adapter(const LinearModel &base, const std::vector<LabelledText> &corrections, const TextScanner &scanner,
            const Taxonomy &taxonomy, const AdaptingOptions &options)
        : m_base(base), m_parts(base.parts()), m_options(options)
    {
        read(corrections, scanner, taxonomy);
    }

    LinearModel run(const std::vector<LabelledText> &corrections)
    {
        std::vector<Lesson> lessons = rehearsals();
        for (std::size_t i = 0; i < corrections.size(); ++i)
            lessons.push_back(lesson(corrections[i], i));
        Change change(m_parts.header, m_parts.hashes.size());
        std::uint32_t state = 1;
        for (int epoch = 0; epoch < m_options.epochs; ++epoch) {
            const double rate = m_options.rate * (1 - 0.9 * double(epoch) / double(m_options.epochs));
            for (const std::uint32_t i : shuffledOrder(lessons.size(), state))
                change.learn(lessons[i], rate, m_options.decay, m_options.rehearsal);
        }
        const std::size_t outputs = m_parts.header.outputs();
        for (std::size_t column = 0; column < m_parts.hashes.size(); ++column) {
            const float *moved = change.row(column);
            for (std::size_t k = 0; k < outputs; ++k)
                m_parts.weights[column * outputs + k] += moved[k];
        }
        m_parts.header.base = m_base.version();
        return LinearModel(std::move(m_parts));
    }

private:
    void read(const std::vector<LabelledText> &corrections, const TextScanner &scanner, const Taxonomy &taxonomy)
    {
        const FeatureExtractor extractor(taxonomy);
        TextScan scan;
        FeatureList features;
        LinearModel::Inputs inputs;
        std::unordered_map<std::uint32_t, std::uint32_t> texts;
        for (const LabelledText &correction : corrections) {
            scanner.scan(correction.title, correction.text, scan);
            extractor.extract(scan, correction.title, correction.text, features);
            m_base.score(features, inputs);
            m_scores.emplace_back(inputs.scores.begin(),
                                  inputs.scores.begin() + std::ptrdiff_t(m_parts.header.outputs()));
            std::vector<std::uint32_t> hashes;
            for (const Feature &feature : features.words)
                hashes.push_back(feature.hash);
            std::sort(hashes.begin(), hashes.end());
            for (std::size_t i = 0; i < hashes.size(); ++i) {
                if (i == 0 || hashes[i] != hashes[i - 1])
                    ++texts[hashes[i]];
            }
            m_hashes.push_back(std::move(hashes));
        }
        addOwnWords(texts, corrections.size());
    }

    void addOwnWords(const std::unordered_map<std::uint32_t, std::uint32_t> &texts, std::size_t count)
    {
        std::vector<std::pair<std::uint32_t, std::uint32_t>> own; // texts, hash
        for (const auto &[hash, occurrences] : texts) {
            if (occurrences >= 2 && m_base.find(FeatureBlock::Words, hash) < 0
                && m_base.find(FeatureBlock::Own, hash) < 0)
                own.emplace_back(occurrences, hash);
        }
        std::sort(own.begin(), own.end(),
                  [](const auto &a, const auto &b) { return a.first != b.first ? a.first > b.first : a.second < b.second; });
        own.resize(std::min<std::size_t>(own.size(), m_options.mostOwn));
        for (const auto &[occurrences, hash] : own) {
            m_ownColumns.emplace(hash, std::uint32_t(m_parts.hashes.size()));
            m_parts.hashes.push_back(hash);
            m_parts.idfs.push_back(float(1 + portableLog(double(count + 1) / (double(occurrences) + 0.5))));
        }
        m_parts.blockSizes[std::size_t(FeatureBlock::Own)] += std::uint32_t(own.size());
        m_parts.weights.resize(m_parts.hashes.size() * m_parts.header.outputs(), 0.0f);
    }

    Lesson lesson(const LabelledText &correction, std::size_t i) const
    {
        Lesson lesson;
        lesson.baseScores = m_scores[i];
        lesson.category = correction.category;
        lesson.weight = correction.weight;
        if (correction.mode)
            lesson.mode = *correction.mode;
        else if (correction.category == Category::Unclear)
            lesson.mode = m_parts.header.modes.size();
        std::vector<Input> own;
        for (std::size_t at = 0; at < m_hashes[i].size();) {
            const std::uint32_t hash = m_hashes[i][at];
            std::uint32_t count = 0;
            for (; at < m_hashes[i].size() && m_hashes[i][at] == hash; ++at)
                ++count;
            if (const std::int32_t row = m_base.find(FeatureBlock::Words, hash); row >= 0) {
                lesson.inputs.push_back({std::uint32_t(row), countWeight(count) * m_parts.idfs[std::size_t(row)]});
                continue;
            }
            const std::int32_t row = m_base.find(FeatureBlock::Own, hash);
            const auto column = m_ownColumns.find(hash);
            if (row >= 0 || column != m_ownColumns.end()) {
                const std::uint32_t at2 = row >= 0 ? std::uint32_t(row) : column->second;
                own.push_back({at2, countWeight(count) * m_parts.idfs[at2]});
            }
        }
        normalise(lesson.inputs, 0, kBlockWeights[std::size_t(FeatureBlock::Words)]);
        const std::size_t words = lesson.inputs.size();
        lesson.inputs.insert(lesson.inputs.end(), own.begin(), own.end());
        normalise(lesson.inputs, words, kBlockWeights[std::size_t(FeatureBlock::Own)]);
        return lesson;
    }

    std::vector<Lesson> rehearsals() const
    {
        std::vector<Lesson> lessons;
        for (const auto &rows : m_parts.rehearsal) {
            Lesson lesson;
            for (const std::uint16_t row : rows)
                lesson.inputs.push_back({row, m_parts.idfs[row]});
            normalise(lesson.inputs, 0, kBlockWeights[std::size_t(FeatureBlock::Words)]);
            lessons.push_back(std::move(lesson));
        }
        return lessons;
    }

    const LinearModel &m_base;
    ModelParts m_parts;
    const AdaptingOptions &m_options;
    std::vector<std::vector<float>> m_scores;         ///< by correction: what the base says
    std::vector<std::vector<std::uint32_t>> m_hashes; ///< by correction, sorted
    std::unordered_map<std::uint32_t, std::uint32_t> m_ownColumns;
};

} // namespace

LinearModel adaptModel(const LinearModel &base, const std::vector<LabelledText> &corrections,
                       const TextScanner &scanner, const Taxonomy &taxonomy, const AdaptingOptions &options)
{
    return Adapter(base, corrections, scanner, taxonomy, options).run(corrections);
}

} // namespace faultline
