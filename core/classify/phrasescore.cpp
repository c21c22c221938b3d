// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/phrasescore.h"

namespace faultline {

namespace {

constexpr double kSectionWeight[kSectionCount]{1.5, 1.0, 1.6, 1.4, 0.7, 0.3};
constexpr double kNegatedWeight = -0.3;
/// A text says less with each further phrase for the same mode.
constexpr double kRepeat = 0.7;

} // namespace

void scorePhrases(const TextScan &scan, ModeScores &modeScores)
{
    ModeScores fade;
    fade.fill(1.0);
    modeScores.fill(0.0);
    for (const ModePhrase &phrase : scan.phrases) {
        const double sign = phrase.negated ? kNegatedWeight : 1.0;
        modeScores[phrase.mode]
            += sign * fade[phrase.mode] * double(phrase.weight) * kSectionWeight[std::size_t(phrase.section)];
        fade[phrase.mode] *= kRepeat;
    }
}

} // namespace faultline
