// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt>

namespace faultline {

/// What CellDelegate draws besides text.
enum TableRole {
    CategoryRole = Qt::UserRole, ///< int: the square before the text
    ByPersonRole, ///< bool: the person icon instead of the text
    MutedRole, ///< bool: second-line colour
    StrongRole, ///< bool: Medium
    DangerRole, ///< bool: the colour of errors
    FixedWidthRole, ///< bool: raw text as read
    HitRole, ///< QString: where the text holds it, it is marked
    FirstFreeRole
};

} // namespace faultline
