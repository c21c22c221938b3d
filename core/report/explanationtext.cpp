// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/explanationtext.h"

#include "core/report/format.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Explanation", text);
}

/// At most two decimals, without trailing zeros.
QString figure(double value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text;
}

QString answeredText(AnswerLevel level)
{
    switch (level) {
    case AnswerLevel::Absent:
        return QStringLiteral("0");
    case AnswerLevel::Partial:
        return QStringLiteral("1");
    case AnswerLevel::InPlace:
        return QStringLiteral("2");
    case AnswerLevel::Unknown:
        return words("unknown");
    case AnswerLevel::NotApplicable:
        return words("n/a");
    }
    return {};
}

QString whyText(const ControlTerm &term)
{
    QStringList why;
    if (!term.score.applicable)
        return words("left out: does not apply");
    if (term.score.answered == AnswerLevel::Unknown)
        why << words("unknown counts as 0");
    if (term.score.withoutEvidence)
        why << words("claimed without evidence, counts as 1");
    if (term.score.status == ControlStatus::Contradicted)
        why << (term.contradicting == 1
                    ? words("1 incident contradicts it, one level less observed")
                    : words("%1 incidents contradict it, one level less observed").arg(term.contradicting));
    return why.join(QStringLiteral("; "));
}

TableSpec termTable(const PracticeTerm &practice)
{
    TableSpec table;
    table.columns = {{words("Control"), ColumnAlign::Left, 3},
                     {words("Weight"), ColumnAlign::Right, 1},
                     {words("Answer"), ColumnAlign::Right, 1},
                     {words("Declared"), ColumnAlign::Right, 1},
                     {words("Observed"), ColumnAlign::Right, 1},
                     {words("Weight × declared ÷ 2"), ColumnAlign::Right, 1},
                     {words("Weight × observed ÷ 2"), ColumnAlign::Right, 1},
                     {words("Why"), ColumnAlign::Left, 3}};
    const QString none = QStringLiteral("–");
    for (const ControlTerm &term : practice.controls) {
        const bool counts = term.score.applicable;
        table.rows.push_back({fromUtf8(term.name), figure(term.weight), answeredText(term.score.answered),
                              counts ? QString::number(term.score.declared) : none,
                              counts ? QString::number(term.score.observed) : none,
                              counts ? figure(term.declared) : none, counts ? figure(term.observed) : none,
                              whyText(term)});
    }
    table.rows.push_back({words("Sum"),
                          figure(practice.weights),
                          {},
                          {},
                          {},
                          figure(practice.declaredSum),
                          figure(practice.observedSum),
                          {}});
    return table;
}

ExplainedPart practicePart(const PracticeTerm &practice, std::size_t number)
{
    ExplainedPart part;
    part.title = QStringLiteral("%1 %2").arg(number).arg(fromUtf8(practice.name));
    part.category = practice.score.category;
    part.table = termTable(practice);
    if (!practice.score.applicable) {
        part.lines << words("No control of it applies, so the practice is left out.");
        return part;
    }
    const QString line = words("%1 = 100 × %2 ÷ %3 = %4");
    part.lines << line.arg(words("Declared"), figure(practice.declaredSum), figure(practice.weights),
                           figure(*practice.score.declared))
               << line.arg(words("Observed"), figure(practice.observedSum), figure(practice.weights),
                           figure(*practice.score.observed));
    return part;
}

QString practiceName(const ScoreExplanation &explanation, const std::string &id)
{
    const auto found = std::find_if(explanation.practices.begin(), explanation.practices.end(),
                                    [&](const PracticeTerm &one) { return one.id == id; });
    return found == explanation.practices.end() ? fromUtf8(id) : fromUtf8(found->name);
}

QStringList overallLines(const ScoreExplanation &explanation, bool observed)
{
    const OverallScore &overall = observed ? explanation.observed : explanation.declared;
    const QString name = observed ? words("Observed") : words("Declared");
    if (!overall.score)
        return {words("%1: nothing applies, so there is no score.").arg(name)};
    QStringList products;
    for (const PracticeTerm &practice : explanation.practices) {
        if (practice.score.applicable)
            products << QStringLiteral("%1 × %2").arg(
                figure(practice.share),
                figure(observed ? *practice.score.observed : *practice.score.declared));
    }
    QStringList lines{words("%1 = (%2) ÷ %3 = %4")
                          .arg(name, products.join(QStringLiteral(" + ")), figure(explanation.shares),
                               figure(*overall.score))};
    const int cap = std::min(int(tierOf(*overall.weakestScore)) + 1, int(Tier::Hardened));
    lines << words("By the score alone: %1. The weakest practice, %2 at %3 (%4), allows at most %5.")
                 .arg(tierText(overall.uncapped), practiceName(explanation, overall.weakestPractice),
                      figure(*overall.weakestScore), tierText(tierOf(*overall.weakestScore)),
                      tierText(Tier(cap)));
    lines << (overall.capped() ? words("%1 tier: %2, capped by the weakest practice.")
                               : words("%1 tier: %2, not capped."))
                 .arg(name, tierText(overall.tier));
    return lines;
}

ExplainedPart overallPart(const ScoreExplanation &explanation)
{
    ExplainedPart part;
    part.title = words("Overall score and tier");
    part.table.columns
        = {{words("Practice"), ColumnAlign::Left, 3},  {words("Study's share"), ColumnAlign::Right, 1},
           {words("Declared"), ColumnAlign::Right, 1}, {words("Observed"), ColumnAlign::Right, 1},
           {words("Unknown"), ColumnAlign::Right, 1},  {words("Without evidence"), ColumnAlign::Right, 1}};
    for (const PracticeTerm &practice : explanation.practices) {
        const bool counts = practice.score.applicable;
        const QString none = counts ? QString() : words("left out");
        part.table.rows.push_back({fromUtf8(practice.name), figure(practice.share),
                                   counts ? figure(*practice.score.declared) : none,
                                   counts ? figure(*practice.score.observed) : none,
                                   QString::number(practice.score.unknown),
                                   QString::number(practice.score.withoutEvidence)});
        part.table.rowCategory.push_back(practice.score.category);
    }
    part.lines << overallLines(explanation, false) << overallLines(explanation, true);
    part.lines << words(
        "Tiers: Exposed below 40, Emerging from 40, Managed from 60, Hardened from 80, taken on "
        "the unrounded score; never more than one tier above that of the weakest practice.");
    part.lines << words("The foundation counts in the plan, not in the scores.");
    return part;
}

} // namespace

std::vector<ExplainedPart> explanationParts(const ScoreExplanation &explanation)
{
    std::vector<ExplainedPart> parts;
    for (std::size_t i = 0; i < explanation.practices.size(); ++i)
        parts.push_back(practicePart(explanation.practices[i], i + 1));
    parts.push_back(overallPart(explanation));
    return parts;
}

} // namespace faultline
