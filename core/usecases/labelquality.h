// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/report/chartspec.h"
#include "core/stats/proportion.h"
#include "core/storage/store.h"
#include "core/usecases/readeragreement.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace faultline {

/// Labels that the machine gave with about the same confidence, and how many of them people found right.
struct ReliabilityBin {
    double from = 0, to = 0; ///< confidence, `to` excluded but for 1
    double meanConfidence = 0;
    Proportion right;
};

/// The machine's labels held against what people decided. The machine's word is the one from before the
/// decision.
struct CheckedLabels {
    std::int64_t decided = 0;
    std::int64_t notLabelled = 0; ///< of those: the machine had not looked
    std::int64_t leftOpen = 0; ///< of those: the machine abstained
    Proportion accuracy; ///< over those that the machine gave a category
    Proportion modes; ///< the right mode, where the category is right and both tell a mode
    ReaderAgreement agreement; ///< people, machine; unclear counts as a label
    std::vector<ReliabilityBin> bins; ///< from 0 to 1 by tenths, empty ones left out
    std::optional<double>
        calibrationError; ///< mean distance of confidence and accuracy over the bins, by count
};

struct WrongLabel {
    std::string id, externalId, title;
    Label person, machine;
    std::string reviewer;
    double confidence = 0;
};

inline constexpr std::size_t kMostWrongListed = 500;

/// "How good are these labels."
struct LabelQuality {
    Proportion checked; ///< decided by people, of all incidents
    CheckedLabels all;
    std::int64_t drawn = 0; ///< at random
    CheckedLabels random; ///< over those of them that people have decided
    std::vector<WrongLabel> wrong; ///< the machine's surest mistakes first; at most kMostWrongListed
    std::int64_t wrongCount = 0;
    std::vector<ReaderAgreement> readers; ///< every two people who read the same incidents
    std::optional<ReaderAgreement> columnAndMachine, columnAndPeople; ///< labels that came with the files
    std::int64_t columnUnknown = 0; ///< such labels that name no category
    std::int64_t openDisagreements = 0;
    std::vector<VersionCount> versions; ///< of the classifier, over what nobody has decided
};

Result<LabelQuality> labelQuality(Store &store, Progress &progress);

/// "A person has decided 12% (23 of 187; …). The classifier was right on …", one sentence a line.
QString labelQualityText(const LabelQuality &quality);
std::string labelQualityJson(const LabelQuality &quality);

/// What accuracy over people's decisions means: they look at what is uncertain first.
QString selectionText();

/// Accuracy by confidence, with counts and intervals, the confidence itself as a mark beside each bar.
ChartSpec calibrationChart(const CheckedLabels &checked);
/// People's category by row, the machine's by column.
ChartSpec confusionChart(const ReaderAgreement &agreement, const QString &title, const QString &caption);

} // namespace faultline
