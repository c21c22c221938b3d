// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace faultline {

/// The assessment.json that travels in a report's PDF. BadContent where it is no PDF or carries none.
Result<QByteArray> attachedAssessment(const QByteArray &pdf);

} // namespace faultline
