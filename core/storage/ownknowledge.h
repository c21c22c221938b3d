// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/labelling.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace faultline {

std::vector<OwnMode> readOwnModes(Database &database);
void storeOwnModes(Database &database, Transaction &transaction, std::span<const OwnMode> modes);

/// The version in use; empty: the shipped one.
std::string ownModelInUse(Database &database);
std::optional<OwnModel> readOwnModel(Database &database, const std::string &version);
/// Keeps the model and names it as the one in use; nothing: the shipped one is in use again.
void storeOwnModel(Database &database, Transaction &transaction, const std::optional<OwnModel> &model);

} // namespace faultline
