// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace faultline {

struct ColorTokens;

/// The style sheet of everything that Qt draws itself: menus, fields, tables, scroll bars, tips.
QString styleSheet(const ColorTokens &tokens);

} // namespace faultline
