// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/incidentfilter.h"
#include "core/model/taxonomy.h"

#include <QCommandLineParser>

namespace faultline {

/// The filters of cli.md. Not with --team, which verbs declare themselves.
void addFilterOptions(QCommandLineParser &parser);

/// BadUsage names the value that is none (an unknown category, mode, way of detection or day).
Result<IncidentFilter> filterFromOptions(const QCommandLineParser &parser, const Taxonomy &taxonomy);

} // namespace faultline
