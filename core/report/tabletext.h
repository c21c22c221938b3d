// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"

namespace faultline {

/// A table for a terminal: columns aligned by blanks, every line indented by two. Ends with a line feed.
QString tableText(const TableSpec &table);

} // namespace faultline
