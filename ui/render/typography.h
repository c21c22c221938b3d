// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

#include <cstdint>

namespace faultline {

enum class TextRole : std::uint8_t {
    Caption,       ///< axis, second line, status, table heads
    CaptionStrong, ///< key caps
    Body,
    Name, ///< body in Medium
    Reading,
    CardTitle,
    Headline,
    TierWord,
    PageTitle, ///< and key figures
    Welcome,
};

/// Makes the bundled Roboto (Regular, Medium; Apache-2.0) known to the font database; needs a QGuiApplication.
/// Gives its family name, empty if the face could not be loaded.
QString bundledFamily();

/// True where the ten digits have one advance, so that columns of figures keep their width.
bool hasEqualFigures(const QFont &font);

/// The platform's font where its figures are of equal width, else the bundled face in the same size.
QFont interfaceFont(const QFont &platformFont);

/// The font of a role; base is interfaceFont() in the size S the user has chosen.
/// Without a Medium in the family titles take Bold and names stay Regular.
QFont textFont(TextRole role, const QFont &base);

/// Least height of a line in logical pixels at S = 10 pt and 96 dpi.
int lineHeight(TextRole role);

} // namespace faultline
