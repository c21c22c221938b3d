// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

class QWidget;

namespace faultline {

class Look;

/// Words of a severity column and what each means: 1 (the worst) to 5, 0 not told, -1 not known.
using SeverityMap = std::vector<std::pair<std::string, int>>;

/// Shows what each word is taken for and lets it be said otherwise. Only the words that were given another
/// meaning; nothing where it was left.
std::optional<SeverityMap> askSeverities(Look &look, const SeverityMap &map, QWidget *parent);

} // namespace faultline
