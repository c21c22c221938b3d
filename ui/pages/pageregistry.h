// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/page.h"

#include <functional>
#include <vector>

namespace faultline {

/// A page and how it is made; the window makes it when it is shown first.
struct PageEntry {
    PageInfo info;
    std::function<Page *(const PageContext &)> make;
};

/// The pages of the window in the rail's order.
std::vector<PageEntry> pageEntries();

} // namespace faultline
