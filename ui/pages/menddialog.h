// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/mendrejects.h"

#include <optional>
#include <string>
#include <vector>

class QWidget;

namespace faultline {

class Look;

/// Shows a rejected row cell by cell, the one that cannot be read first, and says while they are changed
/// whether the import would take the row. Gives the cells where it is to be imported.
std::optional<std::vector<std::string>> askMendedCells(Look &look, const RejectedCells &row, QWidget *parent);

/// Whether the change is meant for the `others` too, rejected rows that hold the same text in the same cell.
bool isForAll(QWidget *parent, const RejectedCells &row, const std::vector<std::string> &cells,
              std::size_t others);

} // namespace faultline
