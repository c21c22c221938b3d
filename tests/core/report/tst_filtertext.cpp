// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/filterjson.h"
#include "core/report/filtertext.h"

#include <QTest>

using namespace faultline;

/// A filter as words, as a command and as JSON.
class FilterTextTest : public QObject
{
    Q_OBJECT

    static IncidentFilter everything()
    {
        IncidentFilter filter;
        filter.teams = {"Brook Retail", ""};
        filter.from = CivilDate::fromIso("2025-01-01");
        filter.to = CivilDate::fromIso("2025-06-30");
        filter.weekdays = {0, 6};
        filter.hours = {0, 23};
        filter.categories = {Category::Cost, Category::Unclear};
        filter.modes = {"cost.no-budget", ""};
        filter.severities = {0, 3};
        filter.severityMax = 2;
        filter.detectedBy = {DetectedBy::Invoice};
        filter.providers = {"Halden"};
        filter.models = {"h-2"};
        filter.features = {"it's"};
        filter.tags = {"a b"};
        filter.search = "50% \"off\"";
        filter.needsReview = true;
        filter.studyRule = true;
        return filter;
    }

private Q_SLOTS:
    void jsonKeepsEverything()
    {
        QCOMPARE(filterFromJson(filterJson(everything())).value(), everything());
        QCOMPARE(filterFromJson(filterJson({})).value(), IncidentFilter{});
        QCOMPARE(filterJson({}), std::string("{}"));
    }
    void jsonOfStrangersIsRefused()
    {
        for (const char *text : {"", "[]", "{", "{\"team\":1}", "{\"category\":[\"weather\"]}",
                                 "{\"from\":\"soon\"}", "{\"severity\":[\"x\"]}", "{\"weekday\":[\"montag\"]}", "{\"colour\":true}"})
            QVERIFY2(!filterFromJson(text), text);
    }
    void commandSaysEveryValue()
    {
        QCOMPARE(filterArguments(everything()),
                 QStringLiteral(
                     "--team 'Brook Retail' --team '' --from 2025-01-01 --to 2025-06-30 --weekday monday "
                     "--weekday sunday --hour 0 --hour 23 --category cost "
                     "--category unclear --mode cost.no-budget --mode '' --severity 0 --severity 3 "
                     "--severity-max 2 --detected-by invoice --provider Halden --model h-2 "
                     "--feature 'it'\\''s' --tag 'a b' --needs-review --search '50% \"off\"' --study-rule"));
        QCOMPARE(filterCommand(QStringLiteral("stats --json"), QStringLiteral("/x y.faultline"), {}),
                 QStringLiteral("faultline stats --json -w '/x y.faultline'"));
    }
};

QTEST_APPLESS_MAIN(FilterTextTest)
#include "tst_filtertext.moc"
