// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentfilter.h"

#include <optional>
#include <string>
#include <string_view>

namespace faultline {

/// A filter to keep: {"team":["Red"],"from":"2025-01-01","study_rule":true}; what it does not speak of is
/// left out.
std::string filterJson(const IncidentFilter &filter);
/// Nothing where the text is no filter, or speaks of values that this program does not know.
std::optional<IncidentFilter> filterFromJson(std::string_view text);

} // namespace faultline
