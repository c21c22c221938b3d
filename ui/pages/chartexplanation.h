// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"

namespace faultline {

/// "What is this number?" for a chart: its question, what is drawn, how to read its kind and what a small
/// sample means. Rich text with every part of the chart's own escaped.
QString chartExplanation(const ChartSpec &spec);

} // namespace faultline
