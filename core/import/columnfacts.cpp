// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/columnfacts.h"

namespace faultline {

namespace {

constexpr std::size_t kSampleLength = 200;

std::string_view shortened(std::string_view cell)
{
    if (cell.size() <= kSampleLength)
        return cell;
    std::size_t end = kSampleLength;
    while (end > 0 && (static_cast<unsigned char>(cell[end]) & 0xC0) == 0x80)
        --end;
    return cell.substr(0, end);
}

} // namespace

void ColumnFacts::observe(std::string_view cell)
{
    cell = trimmed(cell);
    const CellKind kind = cellKind(cell);
    ++kinds[std::size_t(kind)];
    if (kind == CellKind::Empty)
        return;
    if (sample.empty())
        sample = shortened(cell);
    const auto first = static_cast<unsigned char>(cell.front());
    const auto last = static_cast<unsigned char>(cell.back());
    money += kind == CellKind::Number && (first == '$' || first >= 0x80 || last >= 0x80);
    observeVotes(cell);
}

void ColumnFacts::observeVotes(std::string_view cell)
{
    cell = trimmed(cell);
    const OrderVote order = orderVote(cell);
    dayFirst += order == OrderVote::DayFirst;
    monthFirst += order == OrderVote::MonthFirst;
    eitherOrder += order == OrderVote::Either;
    if (cell.size() > 40 || order != OrderVote::Silent)
        return;
    const DecimalVote mark = decimalVote(cell);
    point += mark == DecimalVote::Point;
    comma += mark == DecimalVote::Comma;
    eitherMark += mark == DecimalVote::Either;
}

std::string ColumnFacts::type() const
{
    const auto count = [this](CellKind kind) { return kinds[std::size_t(kind)]; };
    std::int64_t filled = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i)
        filled += i == std::size_t(CellKind::Empty) ? 0 : kinds[i];
    if (filled == 0)
        return "empty";
    if (count(CellKind::Date) * 10 >= filled * 9)
        return "date";
    if (count(CellKind::Number) * 10 >= filled * 9)
        return money * 2 > filled ? "money" : "number";
    if (count(CellKind::YesNo) * 10 >= filled * 9)
        return "yes/no";
    if (count(CellKind::List) * 2 > filled)
        return "list";
    return "text";
}

DateOrder ColumnFacts::order() const
{
    if (dayFirst > 0 && monthFirst == 0)
        return DateOrder::DayFirst;
    if (monthFirst > 0 && dayFirst == 0)
        return DateOrder::MonthFirst;
    return DateOrder::Open;
}

DecimalMark ColumnFacts::mark() const
{
    if (comma > 0 && point == 0)
        return DecimalMark::Comma;
    if (point > 0 && comma == 0)
        return DecimalMark::Point;
    return DecimalMark::Open;
}

} // namespace faultline
