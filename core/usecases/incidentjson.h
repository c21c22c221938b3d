// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/classifier.h"
#include "core/model/incident.h"

#include <array>
#include <string>

namespace faultline {

/// One record on one line, with the names that scripts rely on. Texts that are not told are empty, other
/// values null; label_category and label_mode are there where the file brought them, reviewer and note where
/// a person decided.
void appendIncidentJson(std::string &out, const Incident &incident);

/// A classification object; with `probabilities` (by index(Category)) where given.
void appendClassificationJson(std::string &out, const Classification &classification,
                              const std::array<double, kKnownCategoryCount> *probabilities = nullptr);

/// A JSON object as it stands in one cell; empty for nothing.
std::string extraJson(const Incident &incident);

} // namespace faultline
