// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/format.h"

#include "core/base/localcalendar.h"

#include <QCoreApplication>

#include <array>
#include <cmath>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Format", text);
}

/// Digits of a whole number with a comma every three.
QString grouped(const QString &digits)
{
    QString result = digits;
    for (qsizetype at = digits.size() - 3; at > 0; at -= 3)
        result.insert(at, QLatin1Char(','));
    return result;
}

/// At most one decimal, rounded half up; "3.8", "11".
QString oneDecimal(double value)
{
    const auto tenths = std::int64_t(std::floor(value * 10 + 0.5));
    if (tenths % 10 == 0)
        return countText(tenths / 10);
    return countText(tenths / 10) + QLatin1Char('.') + QString::number(tenths % 10);
}

QString whole(double value)
{
    return countText(std::int64_t(std::floor(value + 0.5)));
}

const char *monthName(int month)
{
    static constexpr std::array<const char *, 12> kMonths{
        QT_TRANSLATE_NOOP("Format", "Jan"), QT_TRANSLATE_NOOP("Format", "Feb"),
        QT_TRANSLATE_NOOP("Format", "Mar"), QT_TRANSLATE_NOOP("Format", "Apr"),
        QT_TRANSLATE_NOOP("Format", "May"), QT_TRANSLATE_NOOP("Format", "Jun"),
        QT_TRANSLATE_NOOP("Format", "Jul"), QT_TRANSLATE_NOOP("Format", "Aug"),
        QT_TRANSLATE_NOOP("Format", "Sep"), QT_TRANSLATE_NOOP("Format", "Oct"),
        QT_TRANSLATE_NOOP("Format", "Nov"), QT_TRANSLATE_NOOP("Format", "Dec")};
    return kMonths[std::size_t(month - 1)];
}

QString dayAndMonth(CivilDate date)
{
    return QString::number(date.day()) + QLatin1Char(' ') + words(monthName(date.month()));
}

QString points(double difference)
{
    const int value = int(std::floor(std::abs(difference) * 100 + 0.5));
    const QString sign = value == 0 ? QString()
        : difference > 0            ? QStringLiteral("+")
                                    : QStringLiteral("\u2212");
    return sign + QString::number(value);
}

} // namespace

QString countText(std::int64_t count)
{
    return count < 0 ? QStringLiteral("\u2212") + grouped(QString::number(-count))
                     : grouped(QString::number(count));
}

QString incidentsText(std::int64_t count)
{
    return count == 1 ? words("1 incident") : words("%1 incidents").arg(countText(count));
}

QString percentText(const Proportion &p)
{
    return p.of == 0 ? QStringLiteral("–")
                     : QString::number(roundedPercent(p.count, p.of)) + QLatin1Char('%');
}

QString percentText(double ratio)
{
    return QString::number(roundedPercent(ratio)) + QLatin1Char('%');
}

QString intervalText(const Interval &interval)
{
    return QStringLiteral("%1–%2%").arg(roundedPercent(interval.low)).arg(roundedPercent(interval.high));
}

QString shareText(const Proportion &p)
{
    if (p.of == 0)
        return words("no incidents");
    return QStringLiteral("%1 (%2)").arg(percentText(p), shareDetailText(p));
}

QString shareDetailText(const Proportion &p)
{
    if (p.of == 0)
        return words("no incidents");
    return words("%1 of %2; %3").arg(countText(p.count), countText(p.of), intervalText(p.interval));
}

QString durationText(double hours)
{
    if (hours < 1)
        return words("%1 min").arg(whole(hours * 60));
    if (hours < 10)
        return words("%1 h").arg(oneDecimal(hours));
    if (hours < 72)
        return words("%1 h").arg(whole(hours));
    const double days = hours / 24;
    return words("%1 d").arg(days < 10 ? oneDecimal(days) : whole(days));
}

QString effortText(double hours)
{
    return words("%1 h").arg(oneDecimal(hours));
}

QString dateText(CivilDate date)
{
    return dayAndMonth(date) + QLatin1Char(' ') + QString::number(date.year());
}

QString periodText(CivilDate from, CivilDate to)
{
    if (from == to)
        return dateText(from);
    return words("%1 to %2").arg(from.year() == to.year() ? dayAndMonth(from) : dateText(from), dateText(to));
}

QString monthText(std::int32_t number)
{
    const CivilDate first = firstDayOfMonth(number);
    return words(monthName(first.month())) + QLatin1Char(' ') + QString::number(first.year());
}

QString moneyText(double amount, const std::string &currency)
{
    const double size = std::abs(amount);
    const auto cents = std::int64_t(std::floor(size * 100 + 0.5));
    QString number = size < 100 && cents % 100 != 0
        ? QStringLiteral("%1.%2").arg(cents / 100).arg(cents % 100, 2, 10, QLatin1Char('0'))
        : whole(size);
    if (amount < 0)
        number.prepend(QStringLiteral("\u2212"));
    if (currency.empty())
        return words("%1 (currency not told)").arg(number);
    return fromUtf8(currency) + QLatin1Char(' ') + number;
}

QString scoreText(std::optional<double> score)
{
    return score ? whole(*score) : QStringLiteral("–");
}

QString tierText(Tier tier)
{
    static constexpr std::array<const char *, 4> kTiers{
        QT_TRANSLATE_NOOP("Format", "Exposed"), QT_TRANSLATE_NOOP("Format", "Emerging"),
        QT_TRANSLATE_NOOP("Format", "Managed"), QT_TRANSLATE_NOOP("Format", "Hardened")};
    return words(kTiers[std::size_t(tier)]);
}

QString tierText(std::optional<Tier> tier)
{
    return tier ? tierText(*tier) : words("not applicable");
}

QString differenceText(const ComparedShare &compared)
{
    switch (compared.word) {
    case DifferenceWord::TooFew:
        return {};
    case DifferenceWord::Higher:
        return words("higher");
    case DifferenceWord::Lower:
        return words("lower");
    case DifferenceWord::NoClearDifference:
        return words("no clear difference");
    case DifferenceWord::NotClearAfterCorrection:
        return words("not clear after correction for %1 looks").arg(compared.looks);
    }
    return {};
}

QString differencePointsText(const Difference &difference)
{
    return words("%1 (%2 to %3)")
        .arg(points(difference.difference), points(difference.low), points(difference.high));
}

QString differenceNumberText(const Difference &difference)
{
    return words("%1 points (%2 to %3)")
        .arg(points(difference.difference), points(difference.low), points(difference.high));
}

QString smallSampleText(std::int64_t n)
{
    return n < kSmallSample ? words("small sample, n = %1").arg(n) : QString();
}

QString tooFewText(std::int64_t n)
{
    return n < kTooFew ? words("too few to compare") : QString();
}

QString categoryText(Category category)
{
    static constexpr std::array<const char *, kCategoryCount> kNames{
        QT_TRANSLATE_NOOP("Format", "Operational"), QT_TRANSLATE_NOOP("Format", "Cost"),
        QT_TRANSLATE_NOOP("Format", "Retrieval"),   QT_TRANSLATE_NOOP("Format", "Tooling"),
        QT_TRANSLATE_NOOP("Format", "Model"),       QT_TRANSLATE_NOOP("Format", "Unclear")};
    return words(kNames[index(category)]);
}

QString categoryShortText(Category category)
{
    static constexpr std::array<const char *, kCategoryCount> kNames{
        QT_TRANSLATE_NOOP("Format", "Oper."), QT_TRANSLATE_NOOP("Format", "Cost"),
        QT_TRANSLATE_NOOP("Format", "Retr."), QT_TRANSLATE_NOOP("Format", "Tool."),
        QT_TRANSLATE_NOOP("Format", "Model"), QT_TRANSLATE_NOOP("Format", "Uncl.")};
    return words(kNames[index(category)]);
}

QString weekdayText(std::size_t weekday)
{
    static const char *const names[]
        = {QT_TRANSLATE_NOOP("Format", "Monday"),    QT_TRANSLATE_NOOP("Format", "Tuesday"),
           QT_TRANSLATE_NOOP("Format", "Wednesday"), QT_TRANSLATE_NOOP("Format", "Thursday"),
           QT_TRANSLATE_NOOP("Format", "Friday"),    QT_TRANSLATE_NOOP("Format", "Saturday"),
           QT_TRANSLATE_NOOP("Format", "Sunday")};
    return words(names[weekday]);
}

QString hourText(int hour)
{
    return QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0'));
}

QString detectedByText(std::optional<DetectedBy> detectedBy)
{
    static constexpr std::array<const char *, kDetectedByCount> kNames{
        QT_TRANSLATE_NOOP("Format", "Users"),   QT_TRANSLATE_NOOP("Format", "Staff"),
        QT_TRANSLATE_NOOP("Format", "Monitor"), QT_TRANSLATE_NOOP("Format", "Eval"),
        QT_TRANSLATE_NOOP("Format", "Replay"),  QT_TRANSLATE_NOOP("Format", "Provider"),
        QT_TRANSLATE_NOOP("Format", "Invoice"), QT_TRANSLATE_NOOP("Format", "Audit"),
        QT_TRANSLATE_NOOP("Format", "Other")};
    return detectedBy ? words(kNames[std::size_t(*detectedBy)]) : words("Not told");
}

QString teamText(const std::string &team)
{
    return team.empty() ? words("no team") : fromUtf8(team);
}

} // namespace faultline
