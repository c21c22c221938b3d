// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/taxonomy.h"

#include <cstdint>
#include <optional>
#include <string>

class QWidget;

namespace faultline {

class Look;

struct Relabel {
    Category category = Category::Unclear;
    std::string mode;
    std::string note;
};

/// Asks what these incidents are; nothing where it was left.
std::optional<Relabel> askRelabel(Look &look, const Taxonomy &taxonomy, std::int64_t count, QWidget *parent);

} // namespace faultline
