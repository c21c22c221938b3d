// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/linearmodel.h"
#include "core/classify/softmax.h"
#include "core/model/taxonomy.h"

#include <optional>

namespace faultline {

/// A text and what it is.
struct LabelledText {
    std::string id; ///< texts of one id tell the same incident: they are held back together
    std::string title;
    std::string text;
    Category category = Category::Unclear;
    std::optional<std::size_t> mode; ///< position in Taxonomy::modes(); nothing where only the category is told
    float weight = 1;
    bool real = false; ///< retells a real incident: probabilities are calibrated on these while held back
};

struct TrainingOptions {
    std::string name = "faultline";
    int folds = 4;                 ///< held back in turn for the calibration
    std::uint32_t mostWords = 36000; ///< features kept, the most frequent first
    std::uint32_t mostChars = 16000;
    std::size_t rehearsal = 1200;  ///< texts that the model keeps, for adapting it later
    std::uint32_t leastWordTexts = 3; ///< a feature of fewer texts is left out
    std::uint32_t leastCharTexts = 3;
    SoftmaxTraining descent;
};

/// Trains on `texts`; the same texts in the same order give the same bytes on every machine.
/// BadContent where there is nothing to learn from: fewer than two categories.
Result<LinearModel> trainModel(const std::vector<LabelledText> &texts, const TextScanner &scanner,
                               const Taxonomy &taxonomy, const TrainingOptions &options, Progress &progress);

/// Which of `folds` parts a text belongs to; all texts of one id to the same.
int foldOf(std::string_view id, int folds);

} // namespace faultline
