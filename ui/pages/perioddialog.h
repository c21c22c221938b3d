// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civildate.h"
#include "core/usecases/comparegroups.h"

#include <optional>

class QWidget;

namespace faultline {

class Look;

/// Asks for a first and a last day, both included; nothing where it was left.
std::optional<Period> askPeriod(Look &look, std::optional<CivilDate> from, std::optional<CivilDate> to,
                                QWidget *parent);

} // namespace faultline
