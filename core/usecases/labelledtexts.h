// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/trainer.h"
#include "core/model/datafiles.h"

#include <QString>

#include <vector>

namespace faultline {

/// Reads texts that people labelled: columns title, text (or description), category, and where they are there
/// id and mode. BadContent names the line of a row whose category or mode the taxonomy does not have.
Result<std::vector<LabelledText>> readLabelledTexts(const QString &path, const Taxonomy &taxonomy,
                                                    const DataFiles &files);

} // namespace faultline
