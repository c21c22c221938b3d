// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/playbookdifferences.h"
#include "core/model/playbookjson.h"
#include "core/usecases/assessreadiness.h"
#include "tests/support/testknowledge.h"

#include <QTest>

using namespace faultline;
using namespace faultline::test;

class PlaybookDifferencesTest : public QObject
{
    Q_OBJECT

    const Knowledge m_knowledge = shippedKnowledge();

private Q_SLOTS:
    void aCopyIsNoDifference()
    {
        const auto copy = parsePlaybook(playbookJson(m_knowledge.playbook), m_knowledge);
        QVERIFY2(copy.has_value(), copy ? "" : qPrintable(copy.error().message));
        QVERIFY(*copy == m_knowledge.playbook);
        QVERIFY(playbookDifferences(m_knowledge.playbook, *copy).empty());
        QCOMPARE(playbookDifferencesSummary({}), QStringLiteral("no difference in practices and controls"));
    }
    void listsWhatWasChanged()
    {
        Playbook own = m_knowledge.playbook;
        own.version = "2.0";
        own.practices[0].controls[0].weight = 5;
        own.practices[0].controls[1].prevents.clear();
        own.practices[3].controls.erase(own.practices[3].controls.begin());
        Control added = own.practices[1].controls[0];
        added.id = "review-board";
        added.name = "Review board";
        own.practices[1].controls.push_back(added);
        own.practices[2].controls.push_back(own.foundation[0]);
        own.foundation.clear();
        const auto differences = playbookDifferences(m_knowledge.playbook, own);
        QStringList texts;
        for (const PlaybookDifference &difference : differences)
            texts << playbookDifferenceText(difference);
        QCOMPARE(texts.size(), 5);
        QVERIFY(texts.contains(
            QStringLiteral("Weight of Pinned model versions (pin-versions): 5 instead of 3.")));
        QVERIFY(texts.contains(QStringLiteral("Modes prevented of 30 eval cases first (eval-cases-30): "
                                              "nothing instead of operational.prompt-defect.")));
        QVERIFY(texts.contains(QStringLiteral("Control added: Review board (review-board).")));
        QVERIFY(texts.contains(QStringLiteral("Control removed: Timeouts on every call (timeouts).")));
        QCOMPARE(playbookDifferencesSummary(differences), QStringLiteral("3 changed, 1 added, 1 removed"));
    }
    void aWeightOfNothingIsAllowedANegativeOneIsNot()
    {
        Playbook own = m_knowledge.playbook;
        own.practices[0].controls[0].weight = 0;
        QVERIFY(parsePlaybook(playbookJson(own), m_knowledge).has_value());
        own.practices[0].controls[0].weight = -1;
        const auto refused = parsePlaybook(playbookJson(own), m_knowledge);
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().message.contains(QStringLiteral("/practices/0/controls/0/weight")));
    }
    void warnsOfModesThatNobodyKnows()
    {
        Playbook own = m_knowledge.playbook;
        QVERIFY(playbookWarnings(own, m_knowledge).empty());
        own.practices[0].controls[0].prevents.push_back("cost.typo");
        QCOMPARE(playbookWarnings(own, m_knowledge).size(), std::size_t(1));
        own.practices[0].category = Category::Model;
        QCOMPARE(playbookWarnings(own, m_knowledge).size(), std::size_t(2));
    }
};

QTEST_GUILESS_MAIN(PlaybookDifferencesTest)
#include "tst_playbookdifferences.moc"
