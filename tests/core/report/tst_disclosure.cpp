// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/disclosure.h"

#include <QTest>

#include <array>
#include <optional>
#include <random>
#include <set>

using namespace faultline;

namespace {

constexpr int kSide = 3;
using Table = std::array<std::array<int, kSide>, kSide>;

std::string keyOf(int row, int column)
{
    return std::to_string(row) + '/' + std::to_string(column);
}

/// What a reader has before him: told counts, nothing where one is held back.
struct Printed {
    std::array<std::array<std::optional<int>, kSide>, kSide> cells;
    std::array<std::optional<int>, kSide> rows, columns;
    std::optional<int> all;
};

/// Looks for tables of whole numbers that agree with what is printed; a held-back cell is no zero.
class Attack
{
public:
    explicit Attack(const Printed &printed, int most) : m_printed(printed), m_most(most) { }

    /// Only one value of this cell fits.
    bool isClear(std::size_t row, std::size_t column)
    {
        int found = 0;
        for (int value = 1; value <= m_most && found < 2; ++value) {
            m_row = row;
            m_column = column;
            m_value = value;
            m_tries = 0;
            found += isPossible(0);
        }
        return found == 1;
    }

private:
    static constexpr long kMostTries = 200'000;

    bool isPossible(std::size_t at)
    {
        if (at == kSide * kSide)
            return !m_printed.all || sumOfAll() == *m_printed.all;
        const std::size_t row = at / kSide, column = at % kSide;
        const auto told = m_printed.cells[row][column];
        const bool aimed = row == m_row && column == m_column;
        const int from = aimed ? m_value : told.value_or(1), to = aimed ? m_value : told.value_or(m_most);
        for (int value = from; value <= to && ++m_tries < kMostTries; ++value) {
            m_tried[row][column] = value;
            if (canFit(m_printed.rows[row], row, column, true)
                && canFit(m_printed.columns[column], row, column, false) && isPossible(at + 1))
                return true;
        }
        return false;
    }
    /// Whether the cells tried so far and any for the rest of this row or column can make its sum.
    bool canFit(std::optional<int> told, std::size_t row, std::size_t column, bool inRow) const
    {
        int least = 0, most = 0;
        for (std::size_t i = 0; i < kSide; ++i) {
            const std::size_t r = inRow ? row : i, c = inRow ? i : column;
            const bool tried = inRow ? i <= column : i <= row;
            const auto cell = m_printed.cells[r][c];
            least += tried ? m_tried[r][c] : cell.value_or(1);
            most += tried ? m_tried[r][c] : cell.value_or(m_most);
        }
        return told ? least <= *told && *told <= most : least <= m_most;
    }
    int sumOfAll() const
    {
        int all = 0;
        for (const auto &row : m_tried)
            all += row[0] + row[1] + row[2];
        return all;
    }

    const Printed &m_printed;
    const int m_most;
    Table m_tried{};
    std::size_t m_row = 0, m_column = 0;
    int m_value = 0;
    long m_tries = 0;
};

Disclosure disclosureOf(const Table &table)
{
    Disclosure disclosure;
    std::vector<Disclosure::Cell> rows, columns;
    int all = 0;
    for (int i = 0; i < kSide; ++i) {
        std::vector<Disclosure::Cell> inRow, inColumn;
        int row = 0, column = 0;
        for (int j = 0; j < kSide; ++j) {
            inRow.push_back(disclosure.published(keyOf(i, j), table[std::size_t(i)][std::size_t(j)]));
            inColumn.push_back(disclosure.published(keyOf(j, i), table[std::size_t(j)][std::size_t(i)]));
            row += table[std::size_t(i)][std::size_t(j)];
            column += table[std::size_t(j)][std::size_t(i)];
        }
        all += row;
        rows.push_back(disclosure.published("row" + std::to_string(i), row));
        columns.push_back(disclosure.published("column" + std::to_string(i), column));
        disclosure.sum(rows.back(), inRow);
        disclosure.sum(columns.back(), inColumn);
    }
    const auto total = disclosure.published("all", all);
    disclosure.sum(total, rows);
    disclosure.sum(total, columns);
    disclosure.protect();
    return disclosure;
}

Printed printed(const Table &table, const HiddenCells &hidden)
{
    Printed out;
    const auto told = [&](const std::string &key, int count) {
        return hidden.has(key) ? std::optional<int>() : std::optional(count);
    };
    int all = 0;
    for (int i = 0; i < kSide; ++i) {
        const auto at = std::size_t(i);
        const int row = table[at][0] + table[at][1] + table[at][2];
        all += row;
        out.rows[at] = told("row" + std::to_string(i), row);
        out.columns[at] = told("column" + std::to_string(i), table[0][at] + table[1][at] + table[2][at]);
        for (int j = 0; j < kSide; ++j)
            out.cells[at][std::size_t(j)] = told(keyOf(i, j), table[at][std::size_t(j)]);
    }
    out.all = told("all", all);
    return out;
}

} // namespace

class DisclosureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hidesTheNextSmallestBesideASmallOne()
    {
        Disclosure list;
        const auto all = list.published("all", 61);
        list.sum(all, {list.published("a", 40), list.published("b", 18), list.published("c", 3)});
        list.protect();
        QCOMPARE(list.hidden().keys(), (std::set<std::string>{"b", "c"}));
    }
    void hidesAThirdWhereTwoWouldBeClear()
    {
        // 1 + 1 of a known sum of 2 are clear although both are hidden.
        Disclosure list;
        const auto all = list.published("all", 60);
        list.sum(all,
                 {list.published("a", 40), list.published("b", 18), list.published("c", 1),
                  list.published("d", 1)});
        list.protect();
        QCOMPARE(list.hidden().keys(), (std::set<std::string>{"b", "c", "d"}));
    }
    void hidesNothingWhereNothingIsSmall()
    {
        Disclosure list;
        list.sum(list.published("all", 23),
                 {list.published("a", 18), list.published("b", 5), list.published("c", 0)});
        list.protect();
        QVERIFY(list.hidden().keys().empty());
    }
    void looksThroughSeveralTables()
    {
        // The 3 follows from all − outside − unclear, which are in other places of the report.
        Disclosure report;
        const auto cost = report.published("cost", 30), model = report.published("model", 3),
                   unclear = report.published("unclear", 8), tooling = report.published("tooling", 20);
        report.sum(report.published("all", 61), {cost, model, unclear, tooling});
        report.sum(report.published("outside", 50), {cost, tooling});
        report.protect();
        const HiddenCells hidden = report.hidden();
        QVERIFY(hidden.has("model"));
        QVERIFY(hidden.has("unclear"));
        const auto range = report.readersRanges()[model];
        QVERIFY(range.high - range.low >= 4);
    }
    void protectsWhatIsToldNowhere()
    {
        // Two overlapping counts tell their difference.
        Disclosure plan;
        const auto shared = plan.inner(12), own = plan.complement(2);
        plan.sum(plan.published("narrow", 12), {shared});
        plan.sum(plan.published("wide", 14), {shared, own});
        plan.protect();
        const auto range = plan.readersRanges()[own];
        QVERIFY(range.high - range.low >= 4);
    }
    void knowsThatListsAreSorted()
    {
        Disclosure list;
        const auto a = list.published("a", 9), b = list.published("b", 3), c = list.published("c", 8);
        list.sum(list.published("all", 20), {a, b, c});
        list.descending({a, c, b});
        list.protect();
        const auto range = list.readersRanges()[b];
        QVERIFY(range.high - range.low >= 4);
    }
    void withstandsTryingEveryTable()
    {
        std::mt19937 random(7);
        int attacked = 0;
        for (int turn = 0; turn < 80; ++turn) {
            Table table{};
            int all = 0;
            for (auto &row : table) {
                for (int &cell : row)
                    all += cell = int(random() % 3) == 0 ? int(random() % 3) : int(random() % 9);
            }
            const HiddenCells hidden = disclosureOf(table).hidden();
            const Printed report = printed(table, hidden);
            if (!report.all)
                continue;
            Attack attack(report, all);
            for (int i = 0; i < kSide; ++i) {
                for (int j = 0; j < kSide; ++j) {
                    const int count = table[std::size_t(i)][std::size_t(j)];
                    if (count == 0 || count >= 5)
                        continue;
                    ++attacked;
                    QVERIFY2(hidden.has(keyOf(i, j)), "a small count is told");
                    QVERIFY2(!attack.isClear(std::size_t(i), std::size_t(j)),
                             qPrintable(QStringLiteral("turn %1: %2,%3 is clear").arg(turn).arg(i).arg(j)));
                }
            }
        }
        QVERIFY(attacked > 80);
    }
};

QTEST_GUILESS_MAIN(DisclosureTest)
#include "tst_disclosure.moc"
