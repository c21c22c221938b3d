// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <string>

namespace faultline {

/// A picture as it stood in its file.
struct ReportLogo {
    QByteArray bytes;
    std::string mime; ///< "image/png", "image/jpeg", "image/svg+xml"
    bool operator==(const ReportLogo &) const = default;
};

/// How a team's reports look apart from ours.
struct ReportBrand {
    ReportLogo logo; ///< empty: none
    QString accent; ///< "#2a5caa" for the rule under the title and the links; empty: ours
    bool operator==(const ReportBrand &) const = default;
};

inline constexpr qint64 kMostLogoBytes = 1024 * 1024;

/// PNG, JPEG or SVG, told by the content. NotFound, NotAFile, Unreadable; BadContent where it is no such
/// picture, over kMostLogoBytes, or an SVG that reaches outside itself.
Result<ReportLogo> readLogo(const QString &path);

/// "#2a5caa", "2A5CAA" or "#25a" as "#2a5caa"; BadUsage for anything else.
Result<QString> accentFrom(const QString &text);

} // namespace faultline
