// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/exportincidents.h"

#include <cstdint>
#include <optional>

class QWidget;

namespace faultline {

class Look;

/// Which incidents are written.
enum class ExportScope { Selection, Filter, All };

struct ExportCounts {
    std::int64_t selected = 0, filtered = 0, all = 0;
};

struct ExportChoice {
    ExportScope scope = ExportScope::Filter;
    ExportFormat format = ExportFormat::Csv;
};

/// Asks what to write and in which format. Nothing where the dialog was left.
std::optional<ExportChoice> askExport(Look &look, const ExportCounts &counts, QWidget *parent);

/// "csv", "json", "jsonl".
QString exportEnding(ExportFormat format);

} // namespace faultline
