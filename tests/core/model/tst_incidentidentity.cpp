// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/contenthash.h"
#include "core/model/incidentidentity.h"

#include <QTest>

#include <functional>
#include <set>

using namespace faultline;

class IncidentIdentityTest : public QObject
{
    Q_OBJECT

    static IncidentRow sample()
    {
        IncidentRow row;
        row.source = "generic";
        row.team = "search";
        row.externalId = "A-1";
        row.title = "Title";
        row.description = "Text";
        row.occurredAt = 1'700'000'000'000;
        return row;
    }

private Q_SLOTS:
    void isTheKeyAlone()
    {
        IdentityMaker maker;
        const RowIdentity first = maker.of(sample());
        IncidentRow other = sample();
        other.title = "Another";
        other.line = 99;
        QCOMPARE(maker.of(other).id, first.id);
        QVERIFY(maker.of(other).contentHash != first.contentHash);
        other = sample();
        other.line = 99;
        QVERIFY(maker.of(other) == first);
        other.team = "billing";
        QVERIFY(maker.of(other).id != first.id);
        other = sample();
        other.source = "generics";
        QVERIFY(maker.of(other).id != first.id);
    }
    void withoutAnExternalIdTheTextIsTheKey()
    {
        IdentityMaker maker;
        IncidentRow row = sample();
        row.externalId = {};
        const std::uint64_t id = maker.of(row).id;
        row.status = "closed";
        QCOMPARE(maker.of(row).id, id);
        row.occurredAt = kNoTime;
        QVERIFY(maker.of(row).id != id);
        row = sample();
        row.externalId = {};
        row.title = "TitleT";
        row.description = "ext";
        QVERIFY(maker.of(row).id != id);
    }
    void everyFieldCounts()
    {
        const std::vector<std::function<void(IncidentRow &)>> changes{ [](auto &r) { r.title = "x"; },
                                                                       [](auto &r) { r.description = "x"; },
                                                                       [](auto &r) { r.feature = "x"; },
                                                                       [](auto &r) { r.provider = "x"; },
                                                                       [](auto &r) { r.model = "x"; },
                                                                       [](auto &r) { r.owner = "x"; },
                                                                       [](auto &r) { r.costCurrency = "x"; },
                                                                       [](auto &r) { r.tagsJson = "x"; },
                                                                       [](auto &r) { r.url = "x"; },
                                                                       [](auto &r) { r.status = "x"; },
                                                                       [](auto &r) { r.labelCategory = "x"; },
                                                                       [](auto &r) { r.labelMode = "x"; },
                                                                       [](auto &r) { r.extraJson = "x"; },
                                                                       [](auto &r) { r.occurredAt = 1; },
                                                                       [](auto &r) { r.detectedAt = 1; },
                                                                       [](auto &r) { r.resolvedAt = 1; },
                                                                       [](auto &r) {
                                                                           r.occurredPrecision
                                                                               = TimePrecision::Day;
                                                                       },
                                                                       [](auto &r) { r.severity = 1; },
                                                                       [](auto &r) { r.detectedBy = 1; },
                                                                       [](auto &r) { r.usersAffected = 1; },
                                                                       [](auto &r) { r.costAmount = 1; },
                                                                       [](auto &r) { r.hoursLost = 1; } };
        IdentityMaker maker;
        std::set<std::uint64_t> hashes{ maker.of(sample()).contentHash };
        for (const auto &change : changes) {
            IncidentRow row = sample();
            change(row);
            hashes.insert(maker.of(row).contentHash);
        }
        QCOMPARE(hashes.size(), changes.size() + 1);
    }
    void hashesDifferAtEveryLengthAndPlace()
    {
        std::set<std::uint64_t> hashes;
        for (std::size_t length = 0; length < 100; ++length) {
            std::string text(length, 'a');
            hashes.insert(contentHash(text));
            for (std::size_t at = 0; at < length; ++at) {
                text[at] = 'b';
                hashes.insert(contentHash(text));
                text[at] = 'a';
            }
        }
        QCOMPARE(hashes.size(), std::size_t(100 + 99 * 100 / 2));
    }
    void hashesStayTheSame()
    {
        // Stored workspaces hold these numbers: another result here means another algorithm.
        QCOMPARE(contentHash(""), contentHash(std::string_view()));
        QCOMPARE(incidentIdText(contentHash("")), std::string("025e100cba525a07"));
        QCOMPARE(incidentIdText(contentHash("Faultline keeps what it was told, to the letter.")),
                 std::string("bdc30aaadaa84a77"));
    }
    void tellsIdsAsHex()
    {
        QCOMPARE(incidentIdText(0x00ab), std::string("00000000000000ab"));
        QCOMPARE(incidentIdFromText("fedcba9876543210"), std::optional<std::uint64_t>(0xfedcba9876543210));
        for (const char *bad :
             { "", "12", "fedcba987654321", "fedcba98765432100", "gedcba9876543210", "-edcba9876543210" })
            QVERIFY(!incidentIdFromText(bad));
    }
};

QTEST_APPLESS_MAIN(IncidentIdentityTest)
#include "tst_incidentidentity.moc"
