// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/assessreadiness.h"

#include <QCommandLineParser>

namespace faultline {

void addAssessInputOptions(QCommandLineParser &parser);

/// Looks at the arguments alone: BadUsage where they cannot mean anything.
Result<void> checkAssessInput(const QCommandLineParser &parser);

/// What the options ask for: answers from files, merged where there are several, or a saved assessment.
struct AssessInput {
    ReadinessRequest request;
    std::optional<MergedAssessments> merged;
};
Result<AssessInput> assessInput(const QCommandLineParser &parser, Store &store, const Knowledge &knowledge);

} // namespace faultline
