// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/textstream.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace faultline {

/// Where the rows of a JSON file stand, found by walking through it once.
struct JsonSurvey {
    enum class Verdict : std::uint8_t { Json, NoJson, Broken };

    Verdict verdict = Verdict::NoJson;
    std::string container;   ///< path of the list in the outermost object
    bool rootIsList = false; ///< the outermost value is the list
    bool lines = false;      ///< one object a line
    std::vector<std::pair<std::string, std::string>> context; ///< scalars outside of lists, by path
    std::string fault;
    std::int64_t faultOffset = 0; ///< decoded
};

/// Reads `stream` to its end.
JsonSurvey surveyJson(TextStream &stream);

} // namespace faultline
