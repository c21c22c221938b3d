// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace faultline {

/// A failure mode that a workspace adds under one of the five categories, and the phrases that tell it.
struct OwnMode {
    std::string id; ///< "cost.gpu-idle": the category is the part before the dot
    std::string name;
    std::string definition;
    std::vector<std::string> words; ///< as in data/model/phrases.json: whole words, "*" lets the last go on

    bool operator==(const OwnMode &) const = default;
};

} // namespace faultline
