// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/linearmodel.h"

namespace faultline {

/// What a model said of a text that it was not trained on, and what the text is.
struct HeldBack {
    std::array<double, kCategoryCount> logs{};
    Category category = Category::Unclear;
};

/// Sets the header's temperature (the one under which the held-back texts are most likely; Platt scaling with one
/// parameter, Guo et al. 2017) and the line above which a text is left open. Leaves both where nothing was held back.
void calibrate(const std::vector<HeldBack> &heldBack, ModelHeader &header);

} // namespace faultline
