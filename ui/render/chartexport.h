// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "ui/render/chartstyle.h"

#include <QByteArray>
#include <QImage>
#include <QSizeF>

#include <cstdint>

namespace faultline {

enum class ChartFormat : std::uint8_t { Png, Svg, Csv };

/// The chart on the ground of its theme with a margin of 16 logical pixels; scale 2 for pictures to keep.
QImage chartImage(const ChartSpec &spec, const ChartStyle &style, const QSizeF &logicalSize, double scale);

/// What a file of the format holds: PNG at 2x, SVG with text as text, the numbers as CSV.
QByteArray chartFile(ChartFormat format, const ChartSpec &spec, const ChartStyle &style, const QSizeF &logicalSize);

/// RFC 4180, UTF-8. Text that a spreadsheet would run as a formula gets an apostrophe before it.
QByteArray tableCsv(const TableSpec &table);
/// With heads, for the clipboard.
QString tableTsv(const TableSpec &table);

/// Plain text as a tooltip that Qt cannot take for markup.
QString plainToolTip(const QString &text);

} // namespace faultline
