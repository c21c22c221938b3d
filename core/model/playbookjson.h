// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/playbook.h"

namespace faultline {

/// A file that Playbook::parse() reads as this playbook. The name of the foundation is not kept.
QByteArray playbookJson(const Playbook &playbook);

} // namespace faultline
