// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/pageregistry.h"


namespace faultline {

std::vector<std::unique_ptr<Page>> makePages(const PageContext &)
{
    std::vector<std::unique_ptr<Page>> pages;
    return pages;
}

} // namespace faultline
