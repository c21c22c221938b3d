// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/valueparsers.h"

#include "core/import/cellkind.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <utility>

namespace faultline {

namespace {

bool isDigit(char c) { return c >= '0' && c <= '9'; }
char upper(char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; }

constexpr auto kSigns = std::to_array<std::pair<std::string_view, std::string_view>>({
    {"US$", "USD"}, {"A$", "AUD"}, {"C$", "CAD"}, {"$", "USD"}, {"\xE2\x82\xAC", "EUR"}, {"\xC2\xA3", "GBP"},
    {"\xC2\xA5", "JPY"}, {"\xE2\x82\xB9", "INR"}, {"\xE2\x82\xA9", "KRW"}, {"z\xC5\x82", "PLN"}, {"CHF", "CHF"}, {"kr", "SEK"},
});

/// Takes thin, narrow and no-break spaces and apostrophes between digits out.
std::string withoutGroupSpaces(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view rest = text.substr(i);
        const bool between = !result.empty() && isDigit(result.back());
        std::size_t length = 0;
        if (rest[0] == ' ' || rest[0] == '\'')
            length = 1;
        else if (rest.starts_with("\xC2\xA0"))
            length = 2;
        else if (rest.starts_with("\xE2\x80\xAF") || rest.starts_with("\xE2\x80\x89") || rest.starts_with("\xE2\x80\x99"))
            length = 3;
        if (length && between && i + length < text.size() && isDigit(text[i + length]))
            i += length - 1;
        else
            result += text[i];
    }
    return result;
}

/// Whether `mark` stands between groups of three digits only.
bool groupsOfThree(std::string_view digits, char mark)
{
    std::size_t first = digits.find(mark);
    if (first == std::string_view::npos)
        return true;
    if (first == 0 || first > 3)
        return false;
    for (std::size_t at = first; at != std::string_view::npos;) {
        const std::size_t next = digits.find(mark, at + 1);
        const std::size_t length = (next == std::string_view::npos ? digits.size() : next) - at - 1;
        if (length != 3)
            return false;
        at = next;
    }
    return true;
}

std::optional<double> plainDouble(const std::string &text)
{
    double value = 0;
    const char *end = text.data() + text.size();
    const auto [at, error] = std::from_chars(text.data(), end, value);
    if (error != std::errc() || at != end || !std::isfinite(value))
        return std::nullopt;
    return value;
}

std::optional<double> withMarks(std::string_view number, char grouping, char decimal)
{
    const std::size_t exponent = number.find_first_of("eE");
    std::string_view mantissa = number.substr(0, exponent);
    const std::size_t point = mantissa.find(decimal);
    const std::string_view whole = mantissa.substr(0, point);
    const std::string_view part = point == std::string_view::npos ? std::string_view() : mantissa.substr(point + 1);
    if (part.find(decimal) != std::string_view::npos || part.find(grouping) != std::string_view::npos
        || !groupsOfThree(whole, grouping))
        return std::nullopt;
    std::string plain;
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(plain), [&](char c) { return c != grouping; });
    if (plain.empty())
        plain.assign(1, '0');
    if (!part.empty())
        plain.append(".").append(part);
    if (exponent != std::string_view::npos) {
        std::string_view tail = number.substr(exponent + 1);
        plain += 'e';
        plain += tail.starts_with('+') ? tail.substr(1) : tail;
    }
    return plainDouble(plain);
}

/// 1000 or 1000000 for a trailing k or m, which is taken off.
double takeMultiplier(std::string_view &text)
{
    if (text.size() < 2 || !isDigit(text[text.size() - 2]))
        return 1;
    const char last = upper(text.back());
    if (last != 'K' && last != 'M')
        return 1;
    text.remove_suffix(1);
    return last == 'K' ? 1e3 : 1e6;
}

std::string takeCurrency(std::string_view &text)
{
    for (const auto &[sign, code] : kSigns) {
        const bool before = text.starts_with(sign);
        if (before || text.ends_with(sign)) {
            before ? text.remove_prefix(sign.size()) : text.remove_suffix(sign.size());
            text = trimmed(text);
            return std::string(code);
        }
    }
    const auto letters = [](std::string_view s) {
        return s.size() == 3 && std::all_of(s.begin(), s.end(), [](char c) { return upper(c) >= 'A' && upper(c) <= 'Z'; });
    };
    if (text.size() < 4)
        return {};
    const bool before = letters(text.substr(0, 3));
    if (!before && !letters(text.substr(text.size() - 3)))
        return {};
    std::string code(before ? text.substr(0, 3) : text.substr(text.size() - 3));
    std::transform(code.begin(), code.end(), code.begin(), upper);
    before ? text.remove_prefix(3) : text.remove_suffix(3);
    text = trimmed(text);
    return code;
}

} // namespace

DecimalVote decimalVote(std::string_view text)
{
    const std::string plain = withoutGroupSpaces(trimmed(text));
    std::string_view number(plain);
    while (!number.empty() && !isDigit(number.front()))
        number.remove_prefix(1);
    while (!number.empty() && !isDigit(number.back()))
        number.remove_suffix(1);
    const std::size_t points = std::size_t(std::count(number.begin(), number.end(), '.'));
    const std::size_t commas = std::size_t(std::count(number.begin(), number.end(), ','));
    if (number.empty() || number.find_first_not_of("0123456789.,") != std::string_view::npos || points + commas == 0)
        return DecimalVote::Silent;
    if (points > 0 && commas > 0)
        return number.rfind('.') > number.rfind(',') ? DecimalVote::Point : DecimalVote::Comma;
    const char mark = points > 0 ? '.' : ',';
    if (points + commas > 1)
        return groupsOfThree(number, mark) ? (mark == '.' ? DecimalVote::Comma : DecimalVote::Point) : DecimalVote::Silent;
    if (groupsOfThree(number, mark) && number[0] != '0')
        return DecimalVote::Either;
    return mark == '.' ? DecimalVote::Point : DecimalVote::Comma;
}

std::optional<double> parseNumber(std::string_view text, DecimalMark mark)
{
    const std::string plain = withoutGroupSpaces(trimmed(text));
    std::string_view number(plain);
    const bool negative = number.starts_with('-') || (number.starts_with('(') && number.ends_with(')'));
    if (number.starts_with('('))
        number = number.substr(1, number.size() - 2);
    else if (negative || number.starts_with('+'))
        number.remove_prefix(1);
    if (number.empty() || number.find_first_not_of("0123456789.,eE+-") != std::string_view::npos
        || (!isDigit(number[0]) && number[0] != '.' && number[0] != ','))
        return std::nullopt;
    const auto value = mark == DecimalMark::Comma ? withMarks(number, '.', ',') : withMarks(number, ',', '.');
    if (!value)
        return std::nullopt;
    return negative ? -*value : *value;
}

std::optional<Money> parseMoney(std::string_view text, DecimalMark mark)
{
    text = trimmed(text);
    const bool negative = text.starts_with('-');
    if (negative)
        text.remove_prefix(1);
    Money money;
    money.currency = takeCurrency(text);
    const double factor = takeMultiplier(text);
    const auto amount = parseNumber(text, mark);
    if (!amount)
        return std::nullopt;
    money.amount = (negative ? -*amount : *amount) * factor;
    return money;
}

std::optional<std::int64_t> parseCount(std::string_view text, DecimalMark mark)
{
    text = trimmed(text);
    std::int64_t whole = 0;
    const auto [at, error] = std::from_chars(text.data(), text.data() + text.size(), whole);
    if (error == std::errc() && at == text.data() + text.size())
        return whole < 0 ? std::nullopt : std::optional(whole);
    if (text.starts_with('~'))
        text.remove_prefix(1);
    for (const std::string_view noun : {" users", " customers", " people", " user"}) {
        if (text.ends_with(noun))
            text.remove_suffix(noun.size());
    }
    const double factor = takeMultiplier(text);
    // Nobody counts parts of people: a single group mark before three digits groups, whatever the column says.
    std::optional<double> value = parseNumber(text, mark);
    if (!value)
        return std::nullopt;
    *value *= factor;
    if (*value < 0 || *value > 9e15 || std::floor(*value) != *value)
        return std::nullopt;
    return std::int64_t(*value);
}

} // namespace faultline
