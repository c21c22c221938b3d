// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/category.h"

#include <QByteArray>

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

struct Control {
    std::string id;
    std::string name; ///< short noun phrase; the id where the file gives none
    double weight = 1;
    std::string question;
    std::array<std::string, 3> levels; ///< what levels 0, 1 and 2 mean for it
    std::vector<std::string> prevents; ///< failure mode ids
    double effortHours = 0;
    std::string effortSource; ///< "study" or "assumption"
    std::string how;
    std::optional<int> firstMove; ///< the study's order of first moves
    bool quick = false;           ///< asked in the quick questionnaire

    bool operator==(const Control &) const = default;
};

struct Practice {
    std::string id;
    std::string name;
    Category category = Category::Operational; ///< whose incidents it prevents
    std::vector<Control> controls;

    bool operator==(const Practice &) const = default;
};

/// The four practices and the foundation of data/playbook.json, or a team's own copy of it.
struct Playbook {
    std::string version;
    std::string name;
    std::vector<Practice> practices;
    std::vector<Control> foundation; ///< count in the plan, not in the scores
    std::vector<std::string> assumptions;

    /// BadContent names the exact place of a mistake.
    static Result<Playbook> parse(const QByteArray &json, const QByteArray &schemaJson);

    const Control *control(std::string_view id) const;
    std::vector<const Control *> controls() const; ///< practices in order, then the foundation

    bool operator==(const Playbook &) const = default;
};

} // namespace faultline
