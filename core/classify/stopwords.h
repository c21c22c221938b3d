// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

namespace faultline {

/// Whether a folded word is one of English or German that nobody would underline: articles, pronouns,
/// prepositions, auxiliaries. Negations are none of them. A single letter is one, too.
bool isStopWord(std::string_view word);

} // namespace faultline
