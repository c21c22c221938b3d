// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"

#include <memory>
#include <vector>

namespace faultline {

/// The pages of the window in the rail's order.
std::vector<std::unique_ptr<Page>> makePages(const PageContext &context);

} // namespace faultline
