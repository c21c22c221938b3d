// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/contributions.h"

#include "core/classify/stopwords.h"

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
    Pointer(const ContributionContext &context, std::size_t category, const BestModes &best)
        : m_context(context), m_category(category), m_best(best),
          m_change(context.scan.folded.size() + 1, 0.0f)
    {
        const LinearModel::Inputs &inputs = context.inputs;
        m_ofSlot.reserve(inputs.rows.size());
        for (std::size_t i = 0; i < inputs.rows.size(); ++i)
            m_ofSlot.push_back(inputs.values[i] * pull(inputs.rows[i]) / float(inputs.counts[i]));
    }

    /// `slots` by row, as filled by contributions().
    void point(const std::vector<std::uint32_t> &slots)
    {
        addGrams(context().features.words, context().inputs.wordRows, slots);
        addGrams(context().features.chars, context().inputs.charRows, slots);
        addPhrases(slots);
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
            if (feature.kind != FeatureKind::Word || isStopWord(wordOf(feature)))
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
    const ContributionContext &context() const { return m_context; }

    std::string_view wordOf(const Feature &feature) const
    {
        return std::string_view(m_context.scan.folded).substr(feature.start, feature.length);
    }

    /// How much one unit of a row moves the category's score from the mean of the others.
    float pull(std::size_t row) const
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

    void add(std::uint32_t start, std::uint32_t end, float amount)
    {
        const float density = amount / float(std::max<std::uint32_t>(1, end - start));
        m_change[start] += density;
        m_change[end] -= density;
    }

    void addGrams(const std::vector<Feature> &features, const std::vector<std::int32_t> &rows,
                  const std::vector<std::uint32_t> &slots)
    {
        for (std::size_t i = 0; i < features.size(); ++i) {
            if (rows[i] >= 0)
                add(features[i].start, features[i].end(), m_ofSlot[slots[std::size_t(rows[i])] - 1]);
        }
    }

    float ofDense(std::uint32_t hash, const std::vector<std::uint32_t> &slots) const
    {
        const std::int32_t row = m_context.model.find(FeatureBlock::Dense, hash);
        return row >= 0 && slots[std::size_t(row)] > 0 ? m_ofSlot[slots[std::size_t(row)] - 1] : 0;
    }

    void addPhrases(const std::vector<std::uint32_t> &slots)
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
            const float ofMode = ofDense(m_context.extractor.modeHash(phrase.mode), slots);
            const float ofCategory = ofDense(m_context.extractor.categoryHash(phrase.mode), slots);
            add(phrase.hit.start, phrase.hit.end,
                ofMode * phrase.weight / weightOfMode[phrase.mode]
                    + ofCategory * phrase.weight
                        / weightOfCategory[index(m_context.categoryOf[phrase.mode])]);
        }
    }

    const ContributionContext &m_context;
    std::size_t m_category;
    const BestModes &m_best;
    std::vector<float> m_change; ///< by byte: change of the density of evidence
    std::vector<float> m_ofSlot; ///< by slot of the inputs: what one occurrence adds
};

} // namespace

std::vector<EvidenceSpan> contributions(const ContributionContext &context,
                                        const ClassifierDecision &decision)
{
    const std::size_t top = index(decision.mostProbable);
    std::size_t second = top == 0 ? 1 : 0;
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c) {
        if (c != top && decision.probabilities[c] > decision.probabilities[second])
            second = c;
    }
    const BestModes best = bestModes(context);
    std::vector<std::uint32_t> &slots = context.inputs.slots;
    for (std::size_t i = 0; i < context.inputs.rows.size(); ++i)
        slots[context.inputs.rows[i]] = std::uint32_t(i + 1);
    std::vector<EvidenceSpan> spans;
    for (const std::size_t category : {top, second}) {
        Pointer pointer(context, category, best);
        pointer.point(slots);
        const std::vector<EvidenceSpan> words = pointer.strongWords();
        spans.insert(spans.end(), words.begin(), words.end());
    }
    for (const std::uint32_t row : context.inputs.rows)
        slots[row] = 0;
    return spans;
}

} // namespace faultline
