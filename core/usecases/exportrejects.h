// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentbatch.h"

#include <span>
#include <string>

namespace faultline {

/// The rows that were set aside as CSV: file, line, offset, column, reason, raw.
std::string rejectsCsv(std::span<const RejectedRow> rejects);

} // namespace faultline
