// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"

#include <QString>

namespace faultline {

/// The path of the sample workspace in this folder: opened where it is whole, else made from the invented
/// incidents of data/samples. Safe to call again.
Result<QString> prepareSampleWorkspace(const QString &folder, const Knowledge &knowledge, const Clock &clock,
                                       Progress &progress);

} // namespace faultline
