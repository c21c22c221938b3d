// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/chartexplanation.h"

#include <QCoreApplication>
#include <QStringList>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ChartExplanation", text);
}

QString howToRead(const ChartSpec &spec)
{
    if (std::holds_alternative<RankedBarsSpec>(spec.body))
        return translated(
            "A bar is a share of the incidents counted here; the line across its end is the 95% Wilson "
            "interval: where the true share plausibly lies, given so few or so many. Two kinds whose "
            "intervals overlap widely are not yet told apart. A diamond is the study's figure with its "
            "own interval.");
    if (std::holds_alternative<TrendSpec>(spec.body))
        return translated(
            "A column is what occurred in that month, in the workspace's time zone; a hatched one is a "
            "month that the record covers in part, not to be read as a fall.");
    if (std::holds_alternative<HeatMapSpec>(spec.body))
        return translated(
            "A cell holds the number of incidents of its row and column; the stronger the colour, the "
            "more there are. Records that do not tell one of the two are left out and counted below.");
    if (std::holds_alternative<EcdfSpec>(spec.body))
        return translated(
            "The line says what share was done within so much time; the axis is logarithmic, since a "
            "few very long cases would hide all others. Half of the incidents lie left of the median; "
            "a mean would follow the longest case and is not shown.");
    if (std::holds_alternative<HeadlineSpec>(spec.body))
        return translated(
            "All incidents as one bar: what lies around the model, what is unclear, what is the "
            "model's own.");
    if (std::holds_alternative<ScoresSpec>(spec.body))
        return translated(
            "Outlined is declared: what the answers say. Filled is observed: the same answers where "
            "the record does not contradict them.");
    if (std::holds_alternative<AmountBarsSpec>(spec.body))
        return translated(
            "A bar is the sum of the costs that the incidents of its category tell; each currency has a "
            "scale of its own. Sums follow the largest ones, so look at those, too.");
    if (std::holds_alternative<SmallMultiplesSpec>(spec.body))
        return translated(
            "Each panel is one group on the same scale; the line over a bar is its 95% interval. A filled "
            "bar differs clearly from all the other incidents shown, after correction for five looks.");
    if (std::holds_alternative<TierScaleSpec>(spec.body))
        return translated(
            "The overall score from 0 to 100 and the tiers it passes; a weak practice can cap the tier.");
    return {};
}

} // namespace

QString chartExplanation(const ChartSpec &spec)
{
    QStringList parts;
    parts.append(QStringLiteral("<b>%1</b>").arg(spec.title.toHtmlEscaped()));
    for (const QString &text : {spec.caption, howToRead(spec)})
        if (!text.isEmpty())
            parts.append(text.toHtmlEscaped());
    if (!spec.smallSample.isEmpty())
        parts.append(
            translated("%1: under 30 incidents a share can move far by a single one; under 5 nothing is "
                       "compared.")
                .arg(spec.smallSample)
                .toHtmlEscaped());
    return parts.join(QStringLiteral("<br><br>"));
}

} // namespace faultline
