// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/import/incidentreader.h"

#include <QString>

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// A file as the reader sees it, before any mapping.
struct FilePreview {
    ReadPlan plan;
    std::vector<std::string> header;            ///< as read
    std::vector<std::vector<std::string>> rows; ///< data rows in order
    std::vector<std::int64_t> rowLines;         ///< first line of each row
    std::int64_t rowsTotal = 0;
    std::vector<RejectedRow> rejected; ///< by the same rules as an import
    std::vector<SkippedRow> skipped;
    std::vector<QString> warnings;
};

/// `maxRows` < 0 gives them all. Never refuses a text file for having no usable column.
Result<FilePreview> previewFile(const QString &path, const ReadOptions &options, std::int64_t maxRows,
                                const DataFiles &files);

/// As cli.md prescribes for `preview --json`.
std::string previewJson(const FilePreview &preview);

} // namespace faultline
