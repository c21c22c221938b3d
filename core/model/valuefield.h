// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace faultline {

/// Fields whose values repeat and are typed by hand, so that one thing is spelt in several ways.
enum class ValueField : std::uint8_t { Team, Feature, Provider, Model };
inline constexpr std::array kValueFields{ValueField::Team, ValueField::Feature, ValueField::Provider,
                                         ValueField::Model};

/// "team", "feature", "provider", "model".
std::string_view valueFieldId(ValueField field);
std::optional<ValueField> valueFieldFromId(std::string_view id);

} // namespace faultline
