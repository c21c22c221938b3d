// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QVariant>

#include <memory>

namespace faultline {

/// A workspace opened before.
struct RecentWorkspace {
    QString path;
    qint64 incidents = -1; ///< as counted when it was last open; -1: not known
    QDateTime opened;
    bool exists = false;
};

/// What the window remembers between starts. One object, handed on; nothing is kept in globals.
class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Scheme { System, Light, Dark };

    Settings(); ///< the user's own settings file
    explicit Settings(const QString &iniFile);

    /// Where the program keeps files of its own, the sample workspace for one.
    QString dataFolder() const;

    Scheme scheme() const;
    void setScheme(Scheme scheme);

    int textSteps() const; ///< steps of text size away from the platform's, −3 to 6
    void setTextSteps(int steps);

    QList<RecentWorkspace> recentWorkspaces() const; ///< newest first, at most eight
    void addRecentWorkspace(const QString &path, qint64 incidents);
    void removeRecentWorkspace(const QString &path);
    void clearRecentWorkspaces();

    QStringList recentCommands() const;
    void addRecentCommand(const QString &id);

    QString reviewer() const; ///< who decides, as kept with decisions; the user's name until set
    void setReviewer(const QString &name);

    /// Geometry, splitters, header states by name.
    QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);
    QVariant value(const QString &name, const QVariant &otherwise = {}) const;
    void setValue(const QString &name, const QVariant &value);

Q_SIGNALS:
    void schemeChanged();
    void textSizeChanged();
    void recentChanged();

private:
    QString m_dataFolder;
    std::unique_ptr<QSettings> m_store;
};

} // namespace faultline
