// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/settings.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <algorithm>

namespace faultline {

namespace {

constexpr qsizetype kMostRecent = 8;
constexpr int kFewestSteps = -3;
constexpr int kMostSteps = 6;

} // namespace

Settings::Settings()
    : m_dataFolder(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
                   + QStringLiteral("/faultline")),
      m_store(std::make_unique<QSettings>(QSettings::IniFormat, QSettings::UserScope, QStringLiteral("faultline"),
                                          QStringLiteral("faultline")))
{
}

Settings::Settings(const QString &iniFile)
    : m_dataFolder(QFileInfo(iniFile).absolutePath()),
      m_store(std::make_unique<QSettings>(iniFile, QSettings::IniFormat))
{
}

QString Settings::dataFolder() const
{
    return m_dataFolder;
}

Settings::Scheme Settings::scheme() const
{
    const QString name = m_store->value(QStringLiteral("view/scheme")).toString();
    if (name == QLatin1String("light"))
        return Scheme::Light;
    return name == QLatin1String("dark") ? Scheme::Dark : Scheme::System;
}

void Settings::setScheme(Scheme scheme)
{
    if (scheme == this->scheme())
        return;
    const QString name = scheme == Scheme::Light  ? QStringLiteral("light")
                         : scheme == Scheme::Dark ? QStringLiteral("dark")
                                                  : QStringLiteral("system");
    m_store->setValue(QStringLiteral("view/scheme"), name);
    Q_EMIT schemeChanged();
}

int Settings::textSteps() const
{
    return std::clamp(m_store->value(QStringLiteral("view/textSteps"), 0).toInt(), kFewestSteps, kMostSteps);
}

void Settings::setTextSteps(int steps)
{
    const int clamped = std::clamp(steps, kFewestSteps, kMostSteps);
    if (clamped == textSteps())
        return;
    m_store->setValue(QStringLiteral("view/textSteps"), clamped);
    Q_EMIT textSizeChanged();
}

QList<RecentWorkspace> Settings::recentWorkspaces() const
{
    QList<RecentWorkspace> result;
    const int size = m_store->beginReadArray(QStringLiteral("recent"));
    for (int i = 0; i < size; ++i) {
        m_store->setArrayIndex(i);
        RecentWorkspace recent;
        recent.path = m_store->value(QStringLiteral("path")).toString();
        recent.incidents = m_store->value(QStringLiteral("incidents"), -1).toLongLong();
        recent.opened = m_store->value(QStringLiteral("opened")).toDateTime();
        recent.exists = QFileInfo::exists(recent.path);
        if (!recent.path.isEmpty())
            result.append(recent);
    }
    m_store->endArray();
    return result;
}

namespace {

void writeRecent(QSettings &store, const QList<RecentWorkspace> &list)
{
    store.remove(QStringLiteral("recent"));
    store.beginWriteArray(QStringLiteral("recent"), int(list.size()));
    for (int i = 0; i < list.size(); ++i) {
        store.setArrayIndex(i);
        store.setValue(QStringLiteral("path"), list[i].path);
        store.setValue(QStringLiteral("incidents"), list[i].incidents);
        store.setValue(QStringLiteral("opened"), list[i].opened);
    }
    store.endArray();
}

} // namespace

void Settings::addRecentWorkspace(const QString &path, qint64 incidents)
{
    QList<RecentWorkspace> list = recentWorkspaces();
    list.removeIf([&](const RecentWorkspace &one) { return one.path == path; });
    list.prepend({path, incidents, QDateTime::currentDateTimeUtc(), true});
    if (list.size() > kMostRecent)
        list.resize(kMostRecent);
    writeRecent(*m_store, list);
    Q_EMIT recentChanged();
}

void Settings::removeRecentWorkspace(const QString &path)
{
    QList<RecentWorkspace> list = recentWorkspaces();
    list.removeIf([&](const RecentWorkspace &one) { return one.path == path; });
    writeRecent(*m_store, list);
    Q_EMIT recentChanged();
}

void Settings::clearRecentWorkspaces()
{
    writeRecent(*m_store, {});
    Q_EMIT recentChanged();
}

QStringList Settings::recentCommands() const
{
    return m_store->value(QStringLiteral("palette/recent")).toStringList();
}

void Settings::addRecentCommand(const QString &id)
{
    QStringList list = recentCommands();
    list.removeAll(id);
    list.prepend(id);
    if (list.size() > kMostRecent)
        list.resize(kMostRecent);
    m_store->setValue(QStringLiteral("palette/recent"), list);
}

QString Settings::reviewer() const
{
    const QString name = m_store->value(QStringLiteral("review/reviewer")).toString();
    if (!name.isEmpty())
        return name;
    const QString user = qEnvironmentVariable("USER");
    return user.isEmpty() ? QStringLiteral("me") : user;
}

void Settings::setReviewer(const QString &name)
{
    m_store->setValue(QStringLiteral("review/reviewer"), name.trimmed());
}

QByteArray Settings::state(const QString &name) const
{
    return m_store->value(QStringLiteral("state/") + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    m_store->setValue(QStringLiteral("state/") + name, state);
}

QVariant Settings::value(const QString &name, const QVariant &otherwise) const
{
    return m_store->value(QStringLiteral("values/") + name, otherwise);
}

void Settings::setValue(const QString &name, const QVariant &value)
{
    m_store->setValue(QStringLiteral("values/") + name, value);
}

} // namespace faultline
