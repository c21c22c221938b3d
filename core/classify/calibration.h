// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/linearmodel.h"

namespace faultline {

/// What a model said of a text that it was not trained on, and what the text is.
struct HeldBack {
    std::array<double, kCategoryCount> logs{}; ///< categoryLogs()
    Category category = Category::Unclear;
};

/// How a model's outputs are read so that its probabilities mean what they say.
struct Calibration {
    double temperature = 1;
    std::array<double, kKnownCategoryCount> shifts{}; ///< to be added to the logs of the categories
    double openAbove = 0.5;
};

/// The temperature and the shifts under which the held-back texts are most likely (vector scaling with one
/// slope, Guo et al. 2017, section 4.2), and the line above which a text is left open. A text weighs by the
/// inverse square root of its category's count: between every text alike, which gives the common category
/// what is in doubt, and every category alike, which takes it away. Without enough held-back texts all is
/// left as it is.
Calibration calibrate(std::vector<HeldBack> heldBack);

} // namespace faultline
