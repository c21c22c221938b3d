// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportbrand.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

std::string mimeOf(const QByteArray &bytes)
{
    if (bytes.startsWith("\x89PNG\r\n\x1a\n"))
        return "image/png";
    if (bytes.startsWith("\xff\xd8\xff"))
        return "image/jpeg";
    const QByteArray start = bytes.left(4096).trimmed();
    if ((start.startsWith('<') || start.startsWith("\xEF\xBB\xBF<")) && start.contains("<svg"))
        return "image/svg+xml";
    return {};
}

/// An SVG may name other files, entities and scripts; a picture in a report must stand alone.
bool reachesOutside(const QByteArray &svg)
{
    static const QRegularExpression outside(
        QStringLiteral("<!entity|<script|<foreignobject|href\\s*=\\s*[\"']\\s*(?!#|data:)|url\\(\\s*[\"']?"
                       "\\s*(?!#|data:)|@import"),
        QRegularExpression::CaseInsensitiveOption);
    return outside.match(QString::fromUtf8(svg)).hasMatch();
}

} // namespace

Result<ReportLogo> readLogo(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound,
                       words("%1 does not exist; name a PNG, JPEG or SVG file.").arg(path));
    if (!info.isFile())
        return failure(ErrorCode::NotAFile,
                       words("%1 is not a file; name a PNG, JPEG or SVG file.").arg(path));
    if (info.size() > kMostLogoBytes)
        return failure(ErrorCode::BadContent,
                       words("%1 is larger than 1 MB; use a smaller picture.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, words("%1 cannot be read: %2.").arg(path, file.errorString()));
    ReportLogo logo{file.readAll(), {}};
    logo.mime = mimeOf(logo.bytes);
    if (logo.mime.empty())
        return failure(ErrorCode::BadContent, words("%1 is no PNG, JPEG or SVG picture.").arg(path));
    if (logo.mime == "image/svg+xml" && reachesOutside(logo.bytes))
        return failure(ErrorCode::BadContent,
                       words("%1 names scripts, entities or other files; save it as a plain SVG.").arg(path));
    return logo;
}

Result<QString> accentFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return failure(ErrorCode::BadUsage, words("%1 is no colour; write it as #2a5caa.").arg(text));
    QString digits = match.captured(1).toLower();
    if (digits.size() == 3)
        digits = QString(2, digits[0]) + QString(2, digits[1]) + QString(2, digits[2]);
    return QLatin1Char('#') + digits;
}

} // namespace faultline
