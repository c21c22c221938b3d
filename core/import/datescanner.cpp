// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/datescanner.h"

#include "core/import/datenames.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <optional>
#include <string>

namespace faultline {

namespace {

class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_text(text) {}

    ScannedTime scan()
    {
        skipWeekday();
        if (!date())
            return m_time;
        separator();
        if (!ended() && !time())
            return m_time;
        if (!ended() && m_time.hasTime && !zone())
            return m_time;
        m_time.problem = ended() ? DateProblem::None : DateProblem::NotADate;
        return m_time;
    }

private:
    bool ended() const { return m_at >= m_text.size(); }
    char peek() const { return ended() ? '\0' : m_text[m_at]; }
    bool digit() const { return peek() >= '0' && peek() <= '9'; }
    bool letter() const { return std::isalpha(static_cast<unsigned char>(peek())) != 0; }

    bool take(char c)
    {
        if (peek() != c)
            return false;
        ++m_at;
        return true;
    }

    void blanks()
    {
        // No-break and narrow no-break spaces come from spreadsheets and from ICU's "3:42 PM".
        for (;;) {
            if (take(' ') || take('\t'))
                continue;
            if (m_text.substr(m_at).starts_with("\xC2\xA0"))
                m_at += 2;
            else if (m_text.substr(m_at).starts_with("\xE2\x80\xAF"))
                m_at += 3;
            else
                return;
        }
    }

    std::string word()
    {
        std::string found;
        while (letter())
            found += char(std::tolower(static_cast<unsigned char>(m_text[m_at++])));
        return found;
    }

    /// At most `most` digits; their count in m_digits.
    int number(std::size_t most)
    {
        int value = 0;
        m_digits = 0;
        while (digit() && m_digits < most) {
            value = value * 10 + (m_text[m_at++] - '0');
            ++m_digits;
        }
        return value;
    }

    static std::optional<int> indexOf(const auto &names, const std::string &found)
    {
        if (found.size() < 3)
            return std::nullopt;
        const std::string_view full = found == "sept" ? "september" : std::string_view(found);
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (names[i].starts_with(full))
                return int(i);
        }
        return std::nullopt;
    }

    void skipWeekday()
    {
        const std::size_t start = m_at;
        if (!letter() || !indexOf(kDays, word())) {
            m_at = start;
            return;
        }
        take('.');
        take(',');
        blanks();
    }

    bool date()
    {
        if (letter())
            return monthNameFirst();
        if (!digit())
            return false;
        const int first = number(8);
        if (m_digits == 8)
            return !digit() && compactDate(first);
        if (m_digits == 4)
            return yearFirst(first);
        return m_digits <= 2 && dayOrMonthFirst(first);
    }

    bool compactDate(int digits)
    {
        m_time.year = digits / 10000;
        m_time.month = digits / 100 % 100;
        m_time.day = digits % 100;
        return true;
    }

    bool dateMark(char &mark)
    {
        mark = peek();
        if (mark != '-' && mark != '/' && mark != '.' && mark != ' ' && mark != ',')
            return false;
        ++m_at;
        blanks();
        return true;
    }

    bool yearFirst(int year)
    {
        char mark = 0, second = 0;
        m_time.year = year;
        if (!dateMark(mark))
            return false;
        if (letter()) {
            const auto month = indexOf(kMonths, word());
            if (!month)
                return false;
            m_time.month = *month + 1;
        } else {
            m_time.month = number(2);
            if (m_digits == 0)
                return false;
        }
        if (!dateMark(second) || second != mark)
            return false;
        m_time.day = number(2);
        return m_digits > 0 && !digit();
    }

    bool yearNumber()
    {
        m_time.year = number(4);
        if (m_digits == 2)
            m_time.year += m_time.year < 70 ? 2000 : 1900;
        return (m_digits == 2 || m_digits == 4) && !digit();
    }

    void ordinalEnding()
    {
        const std::size_t start = m_at;
        const std::string ending = word();
        if (ending != "st" && ending != "nd" && ending != "rd" && ending != "th")
            m_at = start;
    }

    bool dayOrMonthFirst(int first)
    {
        char mark = 0, second = 0;
        ordinalEnding();
        if (!dateMark(mark))
            return false;
        m_time.day = first;
        if (letter()) {
            const auto month = indexOf(kMonths, word());
            if (!month)
                return false;
            m_time.month = *month + 1;
            take('.');
            return dateMark(second) && yearNumber();
        }
        m_time.month = number(2);
        if (m_digits == 0 || mark == ' ' || mark == ',' || !dateMark(second) || second != mark)
            return false;
        // "21.10.2025" is written with the day first wherever it is written.
        m_time.orderOpen = mark != '.';
        return yearNumber();
    }

    bool monthNameFirst()
    {
        const auto month = indexOf(kMonths, word());
        if (!month)
            return false;
        m_time.month = *month + 1;
        take('.');
        char mark = 0;
        if (!dateMark(mark))
            return false;
        m_time.day = number(2);
        if (m_digits == 0)
            return false;
        ordinalEnding();
        take(',');
        blanks();
        if (mark == '-' || mark == '/')
            take(mark);
        return yearNumber();
    }

    /// What may stand between a date and a time.
    void separator()
    {
        if (take('T') || take('t') || take('_'))
            return;
        blanks();
        if (!take(','))
            take('-');
        blanks();
        if (m_text.substr(m_at).starts_with("at "))
            m_at += 3;
    }

    bool fail(DateProblem problem)
    {
        m_time.problem = problem;
        return false;
    }

    bool time()
    {
        if (!digit())
            return false;
        int hour = number(6), minute = 0, second = 0;
        std::int64_t ms = 0;
        if (m_digits == 4 || m_digits == 6) {
            second = m_digits == 6 ? hour % 100 : 0;
            minute = m_digits == 6 ? hour / 100 % 100 : hour % 100;
            hour = m_digits == 6 ? hour / 10000 : hour / 100;
        } else if (m_digits > 2) {
            return false;
        } else if (take(':') || take('.')) {
            minute = number(2);
            if (m_digits != 2)
                return false;
            if (take(':') || take('.')) {
                second = number(2);
                if (m_digits != 2)
                    return false;
            }
        } else if (!clockHalfFollows()) {
            return false;
        }
        if (peek() == '.' || peek() == ',') {
            ++m_at;
            ms = fraction();
        }
        return clockHalf(hour) && setTime(hour, minute, second, ms);
    }

    std::int64_t fraction()
    {
        std::int64_t ms = 0, scale = 100;
        while (digit()) {
            ms += (m_text[m_at++] - '0') * scale;
            scale /= 10;
        }
        return ms;
    }

    bool clockHalfFollows()
    {
        const std::size_t start = m_at;
        blanks();
        const std::string half = word();
        m_at = start;
        return half == "am" || half == "pm" || half == "a" || half == "p";
    }

    /// am, pm, a.m., p.m.
    bool clockHalf(int &hour)
    {
        const std::size_t start = m_at;
        blanks();
        std::string half = word();
        if ((half == "a" || half == "p") && take('.')) {
            half += word();
            take('.');
        }
        if (half != "am" && half != "pm" && half != "a" && half != "p") {
            m_at = start;
            return true;
        }
        if (hour < 1 || hour > 12)
            return fail(DateProblem::NoSuchTime);
        hour = hour % 12 + (half[0] == 'p' ? 12 : 0);
        return true;
    }

    bool setTime(int hour, int minute, int second, std::int64_t ms)
    {
        const bool midnight = hour == 24 && minute == 0 && second == 0 && ms == 0;
        if ((hour > 23 && !midnight) || minute > 59 || second > 59)
            return fail(DateProblem::NoSuchTime);
        m_time.hasTime = true;
        m_time.msOfDay = ((hour * 60LL + minute) * 60 + second) * 1000 + ms;
        return true;
    }

    bool zone()
    {
        blanks();
        const bool bracketed = take('(') || take('[');
        if (letter()) {
            const std::string name = word();
            const auto known = std::find_if(kZones.begin(), kZones.end(),
                                            [&](const NamedOffset &zone) { return zone.name == name; });
            if (known == kZones.end())
                return fail(DateProblem::UnknownZone);
            m_time.hasZone = true;
            m_time.offsetMinutes = known->minutes;
        }
        if ((peek() == '+' || peek() == '-') && !offset())
            return false;
        if (bracketed && !take(')') && !take(']'))
            return false;
        // "+00:00 (UTC)" says it twice.
        blanks();
        if (!bracketed && m_time.hasZone && take('(')) {
            word();
            take(')');
        }
        return m_time.hasZone;
    }

    bool offset()
    {
        const int sign = peek() == '-' ? -1 : 1;
        ++m_at;
        int hours = number(4), minutes = 0;
        if (m_digits == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (m_digits == 0 || m_digits > 2) {
            return false;
        } else if (take(':')) {
            minutes = number(2);
            if (m_digits != 2)
                return false;
            if (take(':'))
                number(2);
        }
        if (hours > 15 || minutes > 59)
            return fail(DateProblem::NoSuchTime);
        m_time.hasZone = true;
        m_time.offsetMinutes += sign * (hours * 60 + minutes);
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_digits = 0;
    ScannedTime m_time;
};

} // namespace

ScannedTime scanTime(std::string_view text)
{
    if (text.size() > 80)
        return {};
    return Scanner(text).scan();
}

} // namespace faultline
