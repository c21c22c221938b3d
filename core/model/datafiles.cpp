// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/datafiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>

static void initEmbeddedData() { Q_INIT_RESOURCE(faultline_data); }

namespace faultline {

namespace {

QString embeddedPath(const QString &name) { return QStringLiteral(":/data/") + name; }

} // namespace

Result<QByteArray> DataFiles::read(const QString &name) const
{
    initEmbeddedData();
    if (!m_directory.isEmpty()) {
        QFile own(QDir(m_directory).filePath(name));
        if (own.exists()) {
            if (!own.open(QIODevice::ReadOnly))
                return failure(ErrorCode::Unreadable,
                               QCoreApplication::translate("DataFiles", "%1 cannot be read: %2")
                                   .arg(own.fileName(), own.errorString()));
            return own.readAll();
        }
    }
    QFile embedded(embeddedPath(name));
    if (!embedded.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("DataFiles", "There is no data file named %1.").arg(name));
    return embedded.readAll();
}

QString DataFiles::usualUserFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QStringLiteral("/faultline");
}

QStringList DataFiles::userFiles(const QString &folder) const
{
    if (m_userFolder.isEmpty())
        return {};
    const QDir dir(QDir(m_userFolder).filePath(folder));
    QStringList paths;
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
        paths.append(dir.filePath(name));
    return paths;
}

QStringList DataFiles::list(const QString &folder) const
{
    initEmbeddedData();
    QStringList names = QDir(embeddedPath(folder)).entryList(QDir::Files);
    if (!m_directory.isEmpty())
        names += QDir(QDir(m_directory).filePath(folder)).entryList(QDir::Files);
    names.removeDuplicates();
    names.sort();
    for (QString &name : names)
        name.prepend(folder + QLatin1Char('/'));
    return names;
}

} // namespace faultline
