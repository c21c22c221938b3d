// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/textscan.h"

#include <array>

namespace faultline {

using ModeScores = std::array<double, kMostModes>;

/// Sums of phrase weights by mode, cause and fix sentences weighing more, negated phrases against.
void scorePhrases(const TextScan &scan, ModeScores &modeScores);

} // namespace faultline
