// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/assessment.h"
#include "core/model/playbook.h"
#include "core/report/chartspec.h"

#include <functional>

namespace faultline {

/// Stands for a count that is held back, the same whether it is small or hidden so that a small one stays
/// hidden.
inline const QString kHeldBack = QStringLiteral("*");

/// Ranked bars without what `told` does not allow: neither bar, share, interval nor words, in picture, table
/// and description; held-back rows last in an order that says nothing of their counts.
ChartSpec heldBackBars(ChartSpec chart, const std::function<bool(const RankedBarsSpec::Row &)> &told);

/// Answers without what a person wrote, where it stands or who it was; that there is evidence stays.
Assessment withoutPeople(const Assessment &assessment);

/// What a team put into a playbook of its own may name it: controls and practices that the shipped one has
/// are said in its words, others become "Own control 1"; their ids alike, in playbook and answers.
void hideOwnWords(Playbook &playbook, Assessment *assessment, const Playbook &shipped);

} // namespace faultline
