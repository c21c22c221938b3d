// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportbuilder.h"

#include "core/report/anonymity.h"
#include "core/report/format.h"
#include "core/report/reportsections.h"

#include <QCoreApplication>
#include <QStringList>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

QString teamName(const ReportInput &input)
{
    if (input.anonymous)
        return input.team.empty() ? words("All teams") : words("One team");
    return input.team.empty() ? words("All teams") : fromUtf8(input.team);
}

QString subtitle(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    QStringList parts;
    if (input.team.empty() && analysis.teams.distinct > 1)
        parts << words("%1 teams").arg(countText(analysis.teams.distinct));
    parts << incidentsText(analysis.selected);
    if (analysis.firstDay)
        parts << periodText(*analysis.firstDay, *analysis.lastDay);
    parts << (analysis.filter.studyRule ? words("study rule on") : words("study rule off"));
    QString text = parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    if (!input.readiness.assessed)
        return text + QLatin1Char(' ') + words("Not assessed yet.");
    const bool named = !input.anonymous && !input.readiness.assessor.empty();
    return text + QLatin1Char(' ')
        + (named ? words("Assessed %1 by %2")
                       .arg(dateText(input.readiness.date), fromUtf8(input.readiness.assessor))
                 : words("Assessed %1").arg(dateText(input.readiness.date)));
}

QString footer(const ReportInput &input)
{
    const QString hash = fromUtf8(input.fingerprint).left(12);
    QStringList blocks;
    for (qsizetype at = 0; at < hash.size(); at += 4)
        blocks << hash.mid(at, 4);
    const QString classifier = input.classifierVersion.empty()
        ? words("no classifier")
        : words("classifier %1").arg(fromUtf8(input.classifierVersion));
    return words("Faultline %1, taxonomy %2, playbook %3, %4, data %5")
        .arg(QStringLiteral(FAULTLINE_VERSION), fromUtf8(input.taxonomy.version()),
             fromUtf8(input.playbook.version), classifier, blocks.join(QLatin1Char(' ')));
}

void add(ReportModel &model, MaybeSection section)
{
    if (section)
        model.sections.push_back(std::move(*section));
}

void add(ReportModel &model, std::vector<ReportSection> sections)
{
    for (ReportSection &section : sections)
        model.sections.push_back(std::move(section));
}

/// Pictures of cells and curves over few records tell more than they should: an anonymous report keeps the
/// ranked bars, with small cells hidden.
void makeAnonymous(std::vector<ReportSection> &sections)
{
    for (ReportSection &section : sections) {
        std::vector<ReportBlock> kept;
        for (ReportBlock &block : section.blocks) {
            if (auto *chart = std::get_if<ReportChart>(&block)) {
                const bool harmless = std::holds_alternative<ScoresSpec>(chart->chart.body)
                    || std::holds_alternative<TierScaleSpec>(chart->chart.body);
                if (!harmless && !std::holds_alternative<RankedBarsSpec>(chart->chart.body))
                    continue;
                chart->chart = withoutSmallCells(std::move(chart->chart));
            }
            kept.push_back(std::move(block));
        }
        section.blocks = std::move(kept);
    }
    std::erase_if(sections, [](const ReportSection &section) { return section.blocks.empty(); });
}

void addSections(ReportModel &model, const ReportInput &input)
{
    model.sections.push_back(verdictSection(input));
    if (input.analysis.selected > 0)
        model.sections.push_back(whatBrokeSection(input));
    add(model, scoresSection(input));
    add(model, contradictionsSection(input));
    model.sections.push_back(planSection(input));
    add(model, recordSections(input));
    add(model, causeSections(input));
    ReportSection moves = firstMovesSection(input);
    moves.startsPage = true;
    if (MaybeSection more = moreContradictionsSection(input)) {
        more->startsPage = true;
        moves.startsPage = false;
        model.sections.push_back(std::move(*more));
    }
    add(model, notHoldingSection(input));
    add(model, morePlanSection(input));
    model.sections.push_back(std::move(moves));
    add(model, whatIfSection(input));
    model.sections.push_back(outsideSection(input));
    add(model, lastAssessmentSection(input));
    model.sections.push_back(methodSection(input));
    model.sections.push_back(caveatsSection(input));
    model.sections.push_back(definitionsSection(input));
    model.sections.push_back(provenanceSection(input));
    add(model, appendixSection(input));
}

} // namespace

ReportModel buildReport(const ReportInput &input)
{
    ReportModel model;
    model.kicker = words("AI feature readiness assessment");
    if (input.summary.sample)
        model.sampleMark = words("Sample data, invented");
    model.title = teamName(input);
    model.subtitle = subtitle(input);
    model.runningHead = words("AI feature readiness, %1").arg(model.title);
    model.date = input.date;
    model.dateText = input.dated ? dateText(input.date) : words("undated");
    model.footer = footer(input);
    model.documentTitle = words("AI feature readiness assessment: %1").arg(model.title);
    model.author = QStringLiteral("Faultline %1").arg(QStringLiteral(FAULTLINE_VERSION));
    model.subject = verdict(input).front().text;
    addSections(model, input);
    if (input.anonymous)
        makeAnonymous(model.sections);
    model.assessmentJson = reportJson(input);
    return model;
}

} // namespace faultline
