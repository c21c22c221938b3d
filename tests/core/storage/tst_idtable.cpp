// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/idtable.h"

#include <QTest>

#include <random>
#include <vector>

using faultline::IdTable;

class IdTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsEveryIdAcrossItsGrowth()
    {
        std::mt19937_64 random(7);
        std::vector<std::uint64_t> ids(100'000);
        IdTable table;
        for (std::size_t i = 0; i < ids.size(); ++i) {
            ids[i] = random();
            QCOMPARE(table.find(ids[i], [&](std::int64_t n) { return ids[std::size_t(n) - 1] == ids[i]; }),
                     std::int64_t(0));
            table.insert(ids[i], std::int64_t(i) + 1);
        }
        for (std::size_t i = 0; i < ids.size(); ++i)
            QCOMPARE(table.find(ids[i], [&](std::int64_t n) { return ids[std::size_t(n) - 1] == ids[i]; }),
                     std::int64_t(i) + 1);
    }
    void tellsIdsApartThatShareAPlaceAndATag()
    {
        const std::vector<std::uint64_t> ids{0xFFE0'0000'0000'0005, 0xFFE0'0001'0000'0005,
                                             0xFFE0'0002'0000'0005};
        IdTable table;
        for (std::size_t i = 0; i < ids.size(); ++i)
            table.insert(ids[i], std::int64_t(i) + 1);
        const auto find = [&](std::uint64_t id) {
            return table.find(id, [&](std::int64_t n) { return ids[std::size_t(n) - 1] == id; });
        };
        QCOMPARE(find(ids[2]), std::int64_t(3));
        QCOMPARE(find(0xFFE0'0003'0000'0005), std::int64_t(0));
    }
    void isFullAtItsLimit()
    {
        IdTable table;
        for (std::size_t i = 1; i < IdTable::kMostIds; ++i)
            table.insert(i * 0x9E37'79B9'7F4A'7C15, std::int64_t(i));
        QVERIFY(!table.isFull());
        table.insert(3, std::int64_t(IdTable::kMostIds));
        QVERIFY(table.isFull());
        QCOMPARE(table.find(3, [](std::int64_t n) { return n == std::int64_t(IdTable::kMostIds); }),
                 std::int64_t(IdTable::kMostIds));
    }
};

QTEST_APPLESS_MAIN(IdTableTest)
#include "tst_idtable.moc"
