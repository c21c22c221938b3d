// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/ownmode.h"
#include "core/model/taxonomy.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace faultline {

class Look;

/// The failure modes that a workspace adds, to be changed; nothing where it was left. `shipped` is the taxonomy without
/// them: what cannot stand beside it is told in the dialog and not given back.
std::optional<std::vector<OwnMode>> askOwnModes(Look &look, const Taxonomy &shipped, const std::vector<OwnMode> &modes,
                                                QWidget *parent);

} // namespace faultline
