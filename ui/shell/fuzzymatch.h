// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace faultline {

/// How well a search fits a text: its letters in order, whole words and word starts first.
struct FuzzyMatch {
    int score = 0;          ///< higher is better
    QList<int> positions;   ///< of the letters hit, ascending
};

/// Nothing where a letter is missing. An empty search matches everything with score 0.
std::optional<FuzzyMatch> fuzzyMatch(const QString &search, const QString &text);

} // namespace faultline
