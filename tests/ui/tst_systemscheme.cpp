// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/systemscheme.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace faultline;

namespace {

/// Stands where a desktop's settings portal stands.
class FakePortal : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.portal.Settings")

public Q_SLOTS:
    QDBusVariant Read(const QString &space, const QString &key)
    {
        asked = space + QLatin1Char('/') + key;
        return QDBusVariant(QVariant::fromValue(QDBusVariant(1U)));
    }

public:
    QString asked;
};

} // namespace

class SystemSchemeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsDarkAndLightOnly()
    {
        SystemScheme scheme;
        QSignalSpy told(&scheme, &SystemScheme::told);
        scheme.take(0);
        scheme.take(7);
        QCOMPARE(told.count(), 0);
        scheme.take(1);
        scheme.take(2);
        QCOMPARE(told, (QList<QList<QVariant>>{{true}, {false}}));
    }

    void listensToThePortal()
    {
        QDBusConnection bus
            = QDBusConnection::connectToBus(QDBusConnection::SessionBus, QStringLiteral("portal"));
        if (!bus.isConnected())
            QSKIP("no D-Bus session here");
        if (!bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")))
            QSKIP("a portal is running here");
        FakePortal portal;
        QVERIFY(bus.registerObject(QStringLiteral("/org/freedesktop/portal/desktop"), &portal,
                                   QDBusConnection::ExportAllSlots));
        SystemScheme scheme;
        QSignalSpy told(&scheme, &SystemScheme::told);
        QVERIFY(told.wait());
        QCOMPARE(portal.asked, QStringLiteral("org.freedesktop.appearance/color-scheme"));
        QCOMPARE(told.takeFirst(), QList<QVariant>{true});
        for (const auto &[key, value] : {std::pair("accent-color", 1U), std::pair("color-scheme", 2U)}) {
            QDBusMessage signal = QDBusMessage::createSignal(
                QStringLiteral("/org/freedesktop/portal/desktop"),
                QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("SettingChanged"));
            signal << QStringLiteral("org.freedesktop.appearance") << QString::fromLatin1(key)
                   << QVariant::fromValue(QDBusVariant(value));
            QVERIFY(bus.send(signal));
        }
        QVERIFY(told.wait());
        QCOMPARE(told.takeFirst(), QList<QVariant>{false});
    }
};

QTEST_GUILESS_MAIN(SystemSchemeTest)
#include "tst_systemscheme.moc"
