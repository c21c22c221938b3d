// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QDBusPendingCallWatcher;
class QDBusVariant;

namespace faultline {

/// Whether the desktop asks for dark colours, as the settings portal tells it (org.freedesktop.appearance,
/// color-scheme), now and whenever it changes. Qt has this from 6.5 on. Without a session bus or a portal
/// nothing is ever said, and the platform's palette decides.
class SystemScheme : public QObject
{
    Q_OBJECT

public:
    explicit SystemScheme(QObject *parent = nullptr);

    /// The portal's number: 1 is dark, 2 is light, anything else leaves it open.
    void take(uint scheme);

Q_SIGNALS:
    void told(bool dark);

private Q_SLOTS:
    void settingChanged(const QString &space, const QString &key, const QDBusVariant &value);

private:
    void answered(QDBusPendingCallWatcher *call);
};

} // namespace faultline
