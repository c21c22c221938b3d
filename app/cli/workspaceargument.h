// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/storage/store.h"

#include <QCommandLineParser>

#include <memory>
#include <optional>

namespace faultline {

/// Opens what -w names; BadUsage where it is missing.
Result<std::unique_ptr<Store>> openWorkspace(const QCommandLineParser &parser, OpenMode mode);

/// The day of --date, nothing where it is not given; BadUsage for what is no day.
Result<std::optional<CivilDate>> dateArgument(const QCommandLineParser &parser, const QString &option);

} // namespace faultline
