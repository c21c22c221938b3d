// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/playbook.h"
#include "core/readiness/readiness.h"
#include "core/report/chartspec.h"

namespace faultline {

/// The plan as a table, in its order.
TableSpec planTable(const Readiness &readiness, const Playbook &playbook);

} // namespace faultline
