// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace faultline {

/// The versioned facts the program reads: embedded copies, each overridable by a file of the same name
/// in a directory (--data-dir).
class DataFiles
{
public:
    DataFiles() = default; ///< embedded only
    explicit DataFiles(QString overrideDirectory) : m_directory(std::move(overrideDirectory)) {}

    /// `name` as under data/, e.g. "taxonomy.json", "profiles/fails.json".
    Result<QByteArray> read(const QString &name) const;
    /// Names under data/`folder`, sorted, override directory and embedded ones together.
    QStringList list(const QString &folder) const;

    /// What users make themselves lies beside: never in place of what is shipped.
    static QString usualUserFolder();
    void setUserFolder(const QString &folder) { m_userFolder = folder; }
    const QString &userFolder() const { return m_userFolder; }
    QStringList userFiles(const QString &folder) const; ///< paths of JSON files, sorted

private:
    QString m_directory;
    QString m_userFolder;
};

} // namespace faultline
