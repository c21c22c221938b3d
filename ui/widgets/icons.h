// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace faultline {

struct IconColors {
    QColor rest;
    QColor on; ///< checked or selected
    QColor disabled;
};

/// An icon of resources/icons drawn in these colours at any size and pixel ratio.
QIcon tintedIcon(const QString &name, const IconColors &colors);

/// One picture of it. The line stays 1.5 logical pixels wide from 20 pixels on.
QPixmap iconPixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio);

} // namespace faultline
