// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/severitydialog.h"
#include "ui/widgets/look.h"
#include "ui/workspace/settings.h"

#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace faultline;

class SeverityDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWhatWasSaidOtherwise()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        Look look(*qApp, settings);
        const SeverityMap map{{"blocker", 1}, {"Alarm", -1}, {"n/a", 0}};
        QStringList shown;
        QTimer::singleShot(0, this, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            for (QComboBox *field : dialog->findChildren<QComboBox *>())
                shown << field->accessibleName() + QStringLiteral(": ") + field->currentText();
            QComboBox *alarm = dialog->findChildren<QComboBox *>().value(1);
            alarm->setCurrentIndex(alarm->findData(2));
            dialog->grab().save(QStringLiteral(FAULTLINE_BINARY_DIR "/severity-dialog.png"));
            dialog->accept();
        });
        QCOMPARE(askSeverities(look, map, nullptr), std::optional(SeverityMap{{"Alarm", 2}}));
        QCOMPARE(shown,
                 (QStringList{QStringLiteral("What blocker means: 1, the worst"),
                              QStringLiteral("What Alarm means: not known"),
                              QStringLiteral("What n/a means: not told")}));
        QTimer::singleShot(0, this,
                           [] { qobject_cast<QDialog *>(QApplication::activeModalWidget())->reject(); });
        QVERIFY(!askSeverities(look, map, nullptr));
    }
};

QTEST_MAIN(SeverityDialogTest)
#include "tst_severitydialog.moc"
