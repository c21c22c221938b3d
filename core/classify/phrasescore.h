// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/textscan.h"

namespace faultline {

/// Sums of phrase weights by mode, cause and fix sentences weighing more, negated phrases against.
/// `modeScores` has one place for each mode and is overwritten.
void scorePhrases(const TextScan &scan, std::vector<double> &modeScores);

} // namespace faultline
