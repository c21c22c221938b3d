// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/usecases/knowledge.h"

#include <QString>

#include <string>
#include <vector>

namespace faultline {

struct TrainRequest {
    std::vector<QString> corpora; ///< labelled files, taken in the order of their names: columns id, title, text, category, mode
    QString output;
    QString base; ///< a model that the corpora correct instead of starting anew; empty: none
};

struct TrainReport {
    std::string version; ///< of the model written
    std::int64_t texts = 0;
    std::int64_t features = 0;
    std::int64_t bytes = 0;

    bool operator==(const TrainReport &) const = default;
};

/// Builds a classifier model. The same corpora give the same bytes. Cancelled or failed: no file is written.
Result<TrainReport> trainClassifier(const Knowledge &knowledge, const TrainRequest &request, Progress &progress);

} // namespace faultline
