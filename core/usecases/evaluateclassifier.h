// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/classify/evaluation.h"
#include "core/usecases/knowledge.h"

#include <QString>

namespace faultline {

struct EvaluateRequest {
    QString path;        ///< labelled file: columns id, title, text, category, mode
    QString model;       ///< a model file; empty: the shipped one
    QString predictions; ///< CSV to write: id, category, mode, probability, abstained; empty: none
};

/// Runs a classifier over a labelled file. Reports texts. Cancelled or failed: no predictions are written.
Result<Evaluation> evaluateClassifier(const Knowledge &knowledge, const EvaluateRequest &request, Progress &progress);

} // namespace faultline
