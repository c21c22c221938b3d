// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/contributions.h"

#include <algorithm>

namespace faultline {

namespace {

/// A word is underlined from this share of the strongest word's sum on, and from this sum.
constexpr double kShareOfStrongest = 0.3;
constexpr double kLeastSum = 0.06;

using BestModes = std::array<std::size_t, kKnownCategoryCount>;

/// The most probable mode of each category.
BestModes bestModes(const ContributionContext &context)
{
    BestModes best{};
    std::array<bool, kKnownCategoryCount> seen{};
    for (std::size_t mode = 0; mode < context.categoryOf.size(); ++mode) {
        const std::size_t c = index(context.categoryOf[mode]);
        if (!seen[c] || context.inputs.scores[mode] > context.inputs.scores[best[c]])
            best[c] = mode;
        seen[c] = true;
    }
    return best;
}

/// Sums over the words of a text of what speaks for one category.
class Pointer
{
public:
    Pointer(const ContributionContext &context, std::size_t category)
        : m_context(context), m_category(category), m_best(bestModes(context)),
          m_change(context.scan.folded.size() + 1, 0.0f)
    {
        for (std::size_t i = 0; i < context.inputs.rows.size(); ++i)
            m_byRow.emplace_back(context.inputs.rows[i],
                                 context.inputs.values[i] * pull(std::int32_t(context.inputs.rows[i])));
        std::sort(m_byRow.begin(), m_byRow.end());
        addGrams(FeatureBlock::Words, context.features.words);
        addGrams(FeatureBlock::Chars, context.features.chars);
        addPhrases();
    }

    std::vector<EvidenceSpan> strongWords() const
    {
        std::vector<float> sums(m_change.size());
        float density = 0;
        float sum = 0;
        for (std::size_t at = 0; at < m_change.size(); ++at) {
            sums[at] = sum; // of all bytes before
            density += m_change[at];
            sum += density;
        }
        std::vector<EvidenceSpan> words;
        double strongest = 0;
        for (const Feature &feature : m_context.features.words) {
            if (feature.kind != FeatureKind::Word)
                continue;
            const double weight = double(sums[feature.end()]) - double(sums[feature.start]);
            strongest = std::max(strongest, weight);
            words.push_back({feature.start, feature.end(), weight, kCategories[m_category],
                             std::uint32_t(m_best[m_category])});
        }
        const double least = std::max(kLeastSum, kShareOfStrongest * strongest);
        std::erase_if(words, [&](const EvidenceSpan &word) { return word.weight < least; });
        return words;
    }

private:
    /// How much one unit of a row moves the category's score from the mean of the others.
    float pull(std::int32_t row) const
    {
        const LinearModel &model = m_context.model;
        const auto share = float(model.header().categoryShare);
        const std::size_t firstCategory = model.header().firstCategoryOutput();
        float own = 0;
        float others = 0;
        for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
            const float weight
                = share * model.weight(row, firstCategory + c) + (1 - share) * model.weight(row, m_best[c]);
            (c == m_category ? own : others) += weight;
        }
        return own - others / float(kKnownCategoryCount - 1);
    }

    float ofRow(std::int32_t row) const
    {
        const auto at = std::lower_bound(m_byRow.begin(), m_byRow.end(), std::uint32_t(row),
                                         [](const auto &entry, std::uint32_t key) { return entry.first < key; });
        return at != m_byRow.end() && at->first == std::uint32_t(row) ? at->second : 0;
    }

    void add(std::uint32_t start, std::uint32_t end, float amount)
    {
        const float density = amount / float(std::max<std::uint32_t>(1, end - start));
        m_change[start] += density;
        m_change[end] -= density;
    }

    void addGrams(FeatureBlock block, const std::vector<Feature> &features)
    {
        std::vector<std::int32_t> rows;
        std::vector<std::uint32_t> sorted;
        for (const Feature &feature : features) {
            rows.push_back(m_context.model.find(block, feature.hash));
            if (rows.back() >= 0)
                sorted.push_back(std::uint32_t(rows.back()));
        }
        std::sort(sorted.begin(), sorted.end());
        for (std::size_t i = 0; i < features.size(); ++i) {
            if (rows[i] < 0)
                continue;
            const auto [from, to] = std::equal_range(sorted.begin(), sorted.end(), std::uint32_t(rows[i]));
            add(features[i].start, features[i].end(), ofRow(rows[i]) / float(to - from));
        }
    }

    void addPhrases()
    {
        std::vector<float> weightOfMode(m_context.categoryOf.size(), 0.0f);
        std::array<float, kKnownCategoryCount> weightOfCategory{};
        for (const ModePhrase &phrase : m_context.scan.phrases) {
            if (phrase.negated)
                continue;
            weightOfMode[phrase.mode] += phrase.weight;
            weightOfCategory[index(m_context.categoryOf[phrase.mode])] += phrase.weight;
        }
        for (const ModePhrase &phrase : m_context.scan.phrases) {
            if (phrase.negated)
                continue;
            const std::int32_t mode
                = m_context.model.find(FeatureBlock::Dense, m_context.extractor.modeHash(phrase.mode));
            const std::int32_t category
                = m_context.model.find(FeatureBlock::Dense, m_context.extractor.categoryHash(phrase.mode));
            const float amount = ofRow(mode) * phrase.weight / weightOfMode[phrase.mode]
                + ofRow(category) * phrase.weight / weightOfCategory[index(m_context.categoryOf[phrase.mode])];
            add(phrase.hit.start, phrase.hit.end, amount);
        }
    }

    const ContributionContext &m_context;
    std::size_t m_category;
    BestModes m_best;
    std::vector<float> m_change; ///< by byte: change of the density of evidence
    std::vector<std::pair<std::uint32_t, float>> m_byRow; ///< sorted by row: what it adds in all
};

} // namespace

std::vector<EvidenceSpan> contributions(const ContributionContext &context, const ClassifierDecision &decision)
{
    const std::size_t top = index(decision.mostProbable);
    std::size_t second = top == 0 ? 1 : 0;
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
        if (c != top && decision.probabilities[c] > decision.probabilities[second])
            second = c;
    }
    std::vector<EvidenceSpan> spans = Pointer(context, top).strongWords();
    const std::vector<EvidenceSpan> against = Pointer(context, second).strongWords();
    spans.insert(spans.end(), against.begin(), against.end());
    return spans;
}

} // namespace faultline
