// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportbuilder.h"

#include "core/report/anonymouscells.h"
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
    parts << incidentsTold(input, cells::kAll, analysis.selected);
    if (analysis.firstDay)
        parts << periodText(*analysis.firstDay, *analysis.lastDay);
    parts << (analysis.filter.studyRule ? words("study rule on") : words("study rule off"));
    QString text = parts.join(QStringLiteral(", ")) + QLatin1Char('.');
    if (!input.readiness.assessed)
        return text + QLatin1Char(' ') + words("Not assessed yet.");
    const bool named = !input.anonymous && !input.readiness.assessor.empty();
    if (!input.dated)
        return text + QLatin1Char(' ')
            + (named ? words("Assessed by %1, without a date.").arg(fromUtf8(input.readiness.assessor))
                     : words("Assessed without a date."));
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

/// What comes after the record: the rest of contradictions and plan, and what would follow from it.
void addFollowing(ReportModel &model, const ReportInput &input)
{
    const ReportParts &parts = input.parts;
    const std::size_t first = model.sections.size();
    if (parts.has(ReportPart::Contradictions)) {
        add(model, moreContradictionsSection(input));
        add(model, notHoldingSection(input));
    }
    if (parts.has(ReportPart::Plan)) {
        add(model, morePlanSection(input));
        model.sections.push_back(firstMovesSection(input));
    }
    if (parts.has(ReportPart::WhatIf))
        add(model, whatIfSection(input));
    if (parts.has(ReportPart::Plan))
        model.sections.push_back(outsideSection(input));
    if (parts.has(ReportPart::Comparison)) {
        add(model, lastAssessmentSection(input));
        add(model, effectsSection(input));
    }
    if (model.sections.size() > first)
        model.sections[first].startsPage = true;
}

void addSections(ReportModel &model, const ReportInput &input)
{
    const ReportParts &parts = input.parts;
    model.sections.push_back(verdictSection(input));
    if (input.analysis.selected > 0)
        model.sections.push_back(whatBrokeSection(input));
    const std::size_t second = model.sections.size();
    if (parts.has(ReportPart::Scores))
        add(model, scoresSection(input));
    if (parts.has(ReportPart::Contradictions))
        add(model, contradictionsSection(input));
    if (parts.has(ReportPart::Plan))
        model.sections.push_back(planSection(input));
    if (model.sections.size() > second)
        model.sections[second].startsPage = true;
    add(model, recordSections(input));
    add(model, causeSections(input));
    addFollowing(model, input);
    const std::size_t method = model.sections.size();
    if (parts.has(ReportPart::Method))
        model.sections.push_back(methodSection(input));
    model.sections.push_back(caveatsSection(input));
    model.sections[method].startsPage = true;
    if (parts.has(ReportPart::Definitions))
        model.sections.push_back(definitionsSection(input));
    model.sections.push_back(provenanceSection(input));
    add(model, playbookSection(input));
    add(model, appendixSection(input));
}

/// Verdict, what broke and the first moves on one page; the rest travels in the attachment.
void addSummarySections(ReportModel &model, const ReportInput &input)
{
    model.sections.push_back(verdictSection(input));
    if (input.analysis.selected > 0)
        model.sections.push_back(whatBrokeSection(input));
    model.sections.push_back(shortPlanSection(input));
}

} // namespace

ReportModel buildReport(const ReportInput &input)
{
    if (input.anonymous && !input.hidden) {
        ReportInput held = input;
        held.hidden = disclosureOf(input).hidden();
        return buildReport(held);
    }
    ReportModel model;
    model.kicker = input.onePage ? words("AI feature readiness assessment, summary")
                                 : words("AI feature readiness assessment");
    if (input.summary.sample)
        model.sampleMark = words("Sample data, invented");
    model.title = teamName(input);
    model.subtitle = subtitle(input);
    model.runningHead = words("AI feature readiness, %1").arg(model.title);
    if (input.dated)
        model.date = input.date;
    model.brand = input.brand;
    model.onePage = input.onePage;
    model.dateText = input.dated ? dateText(input.date) : words("undated");
    model.footer = footer(input);
    model.documentTitle = words("AI feature readiness assessment: %1").arg(model.title);
    model.author = QStringLiteral("Faultline %1").arg(QStringLiteral(FAULTLINE_VERSION));
    model.subject = verdict(input).front().text;
    if (input.onePage)
        addSummarySections(model, input);
    else
        addSections(model, input);
    model.assessmentJson = reportJson(input);
    return model;
}

} // namespace faultline
