// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/taglist.h"

#include <QStringList>

#include <cstdint>
#include <optional>
#include <string>

class QWidget;

namespace faultline {

class Look;

/// The team for so many incidents; "" is "no team". Nothing where the dialog was left.
std::optional<std::string> askTeam(Look &look, const QStringList &teams, std::int64_t count, QWidget *parent);

/// Tags to add and to take away. Nothing where the dialog was left.
std::optional<TagEdit> askTags(Look &look, std::int64_t count, QWidget *parent);

} // namespace faultline
