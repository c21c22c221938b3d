// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/comparison.h"

#include <algorithm>
#include <numeric>

namespace faultline {

namespace {

DifferenceWord word(const ComparedShare &compared, bool rejected)
{
    if (compared.ours.of < kTooFew || compared.theirs.of < kTooFew)
        return DifferenceWord::TooFew;
    const bool excludesZero = compared.difference.low > 0 || compared.difference.high < 0;
    if (!excludesZero)
        return DifferenceWord::NoClearDifference;
    if (!rejected)
        return DifferenceWord::NotClearAfterCorrection;
    return compared.difference.difference > 0 ? DifferenceWord::Higher : DifferenceWord::Lower;
}

ComparedShare unworded(const Proportion &ours, const Proportion &theirs, PValues pValues)
{
    ComparedShare compared;
    compared.ours = ours;
    compared.theirs = theirs;
    compared.difference = newcombeDifference(ours, theirs);
    if (pValues == PValues::All || compared.difference.low > 0 || compared.difference.high < 0)
        compared.pValue = differencePValue(ours, theirs);
    return compared;
}

std::int64_t sum(const CategoryCounts &counts)
{
    return std::accumulate(counts.begin(), counts.end(), std::int64_t(0));
}

} // namespace

std::vector<ComparedShare> compareShares(const std::vector<std::pair<Proportion, Proportion>> &oursAndTheirs,
                                         PValues which)
{
    std::vector<ComparedShare> result;
    std::vector<double> pValues;
    for (const auto &[ours, theirs] : oursAndTheirs) {
        result.push_back(unworded(ours, theirs, which));
        pValues.push_back(result.back().pValue);
    }
    const std::vector<bool> rejected = holmRejections(pValues);
    for (std::size_t i = 0; i < result.size(); ++i) {
        result[i].looks = int(result.size());
        result[i].word = word(result[i], rejected[i]);
    }
    return result;
}

std::array<ComparedShare, kCategoryCount> compareCategories(const CategoryCounts &ours,
                                                            const CategoryCounts &theirs, PValues pValues)
{
    const std::int64_t n = sum(ours), m = sum(theirs);
    std::vector<std::pair<Proportion, Proportion>> pairs;
    for (std::size_t c = 0; c < kKnownCategoryCount; ++c)
        pairs.emplace_back(proportion(ours[c], n), proportion(theirs[c], m));
    const std::vector<ComparedShare> compared = compareShares(pairs, pValues);
    std::array<ComparedShare, kCategoryCount> result;
    std::copy(compared.begin(), compared.end(), result.begin());
    const std::size_t unclear = index(Category::Unclear);
    result[unclear] = unworded(proportion(ours[unclear], n), proportion(theirs[unclear], m), pValues);
    return result;
}

const StudyComparison::Row *StudyComparison::row(Category category) const
{
    const auto found
        = std::find_if(rows.begin(), rows.end(), [&](const Row &r) { return r.category == category; });
    return found == rows.end() ? nullptr : &*found;
}

StudyComparison compareWithStudy(const Study &study, const std::vector<ModeCount> &modes,
                                 const CategoryCounts &categories)
{
    const std::int64_t n = sum(categories);
    std::vector<std::pair<Proportion, Proportion>> pairs;
    std::int64_t oursElse = n, theirsElse = study.incidents;
    StudyComparison result;
    for (const StudyRow &studyRow : study.rows) {
        std::int64_t count = 0;
        for (const ModeCount &mode : modes) {
            if (std::find(studyRow.modes.begin(), studyRow.modes.end(), mode.mode) != studyRow.modes.end())
                count += mode.count;
        }
        pairs.emplace_back(proportion(count, n), proportion(studyRow.count, study.incidents));
        oursElse -= count;
        theirsElse -= studyRow.count;
        StudyComparison::Row row;
        row.id = studyRow.id;
        row.label = studyRow.label;
        row.shortNote = studyRow.shortNote;
        row.category = studyRow.category;
        row.studyIsNarrower = categories[index(studyRow.category)] > count;
        result.rows.push_back(row);
    }
    const std::vector<ComparedShare> compared = compareShares(pairs);
    for (std::size_t i = 0; i < compared.size(); ++i)
        result.rows[i].compared = compared[i];
    result.oursElse = proportion(oursElse, n);
    result.theirsElse = proportion(theirsElse, study.incidents);
    result.notPublishedShare = study.notPublishedPercent / 100.0;
    return result;
}

} // namespace faultline
