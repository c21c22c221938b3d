// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/testknowledge.h"
#include "ui/pages/similardialog.h"
#include "ui/widgets/look.h"
#include "ui/workspace/settings.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace faultline;

class SimilarDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyThoseLeftCheckedAreDecided()
    {
        QTemporaryDir folder;
        Settings settings(folder.filePath(QStringLiteral("settings.ini")));
        Look look(*qApp, settings);
        const Knowledge knowledge = test::shippedKnowledge();
        const auto taxonomy = std::make_shared<const Taxonomy>(knowledge.taxonomy);
        Incident shown;
        shown.title = "Batch jobs ran on the large model";
        std::vector<SimilarIncident> similar;
        for (int i = 1; i <= 12; ++i)
            similar.push_back(
                {i, std::to_string(i), "INC-" + std::to_string(i),
                 i == 3 ? std::string(300, 'w') : "Batch job on the large model, night " + std::to_string(i),
                 Category::Cost, "cost.wrong-tier", 0.9 - 0.05 * i});
        QString applyText;
        QTimer::singleShot(0, this, [&] {
            auto *dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            auto *list = dialog->findChild<QListWidget *>();
            QCOMPARE(list->count(), 12);
            QVERIFY(list->item(0)->text().contains(QStringLiteral("85% alike")));
            list->item(1)->setCheckState(Qt::Unchecked);
            list->item(2)->setCheckState(Qt::Unchecked);
            QVERIFY(dialog->grab().save(QStringLiteral(FAULTLINE_BINARY_DIR "/similar-dialog.png")));
            for (const QAbstractButton *button : dialog->findChildren<QAbstractButton *>()) {
                if (button->text().startsWith(QStringLiteral("Relabel")))
                    applyText = button->text();
            }
            dialog->accept();
        });
        const auto decision
            = askSimilar(look, taxonomy, shown, similar, Category::Cost, "cost.wrong-tier", nullptr);
        QVERIFY(decision);
        QCOMPARE(applyText, QStringLiteral("Relabel 11 incidents"));
        QCOMPARE(decision->category, Category::Cost);
        QCOMPARE(decision->mode, std::string("cost.wrong-tier"));
        QCOMPARE(decision->rows, (std::vector<std::int64_t>{1, 4, 5, 6, 7, 8, 9, 10, 11, 12}));
        QTimer::singleShot(0, this,
                           [] { qobject_cast<QDialog *>(QApplication::activeModalWidget())->reject(); });
        QVERIFY(!askSimilar(look, taxonomy, shown, similar, Category::Cost, {}, nullptr));
    }
};

QTEST_MAIN(SimilarDialogTest)
#include "tst_similardialog.moc"
