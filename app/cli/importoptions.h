// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/import/incidentreader.h"

#include <QCommandLineParser>
#include <QStringList>

namespace faultline {

/// How a file is to be read: --team, --source, --profile, --map, --timezone, --encoding, --delimiter,
/// --quote,
/// --day-first, --month-first.
void addReadOptions(QCommandLineParser &parser);
Result<ReadOptions> readOptionsFrom(const QCommandLineParser &parser);

/// Files as named, folders as the exports inside, patterns as what they match, "-" as itself; sorted within
/// one argument. NotFound where an argument gives nothing.
Result<QStringList> inputFiles(const QStringList &arguments);

} // namespace faultline
