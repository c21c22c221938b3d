// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymity.h"
#include "core/report/anonymouscells.h"
#include "core/report/filtertext.h"
#include "core/report/format.h"
#include "core/report/reportsections.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Report", text);
}

/// 64 hex digits as two halves, so that a narrow column can break them.
QString hashText(const std::string &hash)
{
    const QString text = fromUtf8(hash);
    return text.size() == 64 ? text.left(32) + QLatin1Char(' ') + text.mid(32) : text;
}

QString fileName(const std::string &path)
{
    const QString text = fromUtf8(path);
    return text.mid(text.lastIndexOf(QLatin1Char('/')) + 1);
}

ReportParagraph sampleCaveat(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    if (!isTold(input, cells::kAll))
        return body(words("So few incidents that not even their number is told."), words("Few."));
    const QString n = incidentsText(analysis.selected);
    if (analysis.isTooFew())
        return body(
            words("%1: too few for shares or comparisons. What is told here is a list, no pattern.").arg(n),
            words("Too few."));
    if (analysis.isSmallSample())
        return body(words("%1, fewer than 30: intervals are wide, the order of the causes may change with "
                          "the next few, and a "
                          "difference must be large to show.")
                        .arg(n),
                    words("Small sample."));
    return body(words("%1. Intervals say how far a share may be off by chance alone.").arg(n),
                words("Sample."));
}

ReportParagraph labelsCaveat(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    QString text = words("A person has decided %1 of the labels; the others are the classifier's. %2 wait "
                         "for review: they are unclear or below 60% sure.")
                       .arg(shareTold(input, cells::kPerson, cells::kAll,
                                      proportion(analysis.decidedByPerson, analysis.selected)),
                            countTold(input, cells::kReview, analysis.needsReview));
    if (analysis.selected == 0)
        text = words("There are no incidents, so there are no labels.");
    QStringList ranges;
    for (const CategoryFigures &figures : analysis.categories) {
        if (figures.category != Category::Unclear && figures.lowCount != figures.highCount)
            ranges << words("%1 %2 to %3")
                          .arg(categoryText(figures.category), countText(figures.lowCount),
                               countText(figures.highCount));
    }
    if (!ranges.isEmpty() && analysis.selected >= kTooFew && !input.anonymous)
        text += QLatin1Char(' ')
            + words("Without them, and with all of them whose first or second category it is, the counts "
                    "range: %1.")
                  .arg(ranges.join(QStringLiteral(", ")));
    return body(text, words("How sure the labels are."));
}

TableSpec versionTable(const ReportInput &input)
{
    TableSpec table;
    table.columns = {{words("What"), ColumnAlign::Left, 1}, {words("Version"), ColumnAlign::Left, 3}};
    const auto add = [&](const QString &what, const QString &version) {
        table.rows.push_back({what, version});
    };
    add(words("Faultline"), QStringLiteral(FAULTLINE_VERSION));
    const auto own = std::count_if(input.taxonomy.modes().begin(), input.taxonomy.modes().end(),
                                   [](const FailureMode &mode) { return mode.own; });
    add(words("Taxonomy"),
        own == 0 ? fromUtf8(input.taxonomy.version())
                 : words("%1, with %2 failure modes that this workspace added")
                       .arg(fromUtf8(input.taxonomy.version()))
                       .arg(own));
    QString playbook = fromUtf8(input.playbook.version);
    if (!input.playbook.name.empty())
        playbook = words("%1, %2").arg(playbook, fromUtf8(input.playbook.name));
    add(words("Playbook"),
        input.ownPlaybook ? words("%1 (an own one, not the study's)").arg(playbook) : playbook);
    const QString classifier
        = input.classifierVersion.empty() ? words("none") : fromUtf8(input.classifierVersion);
    add(words("Classifier"),
        input.classifierOrigin.empty() ? classifier
                                       : words("%1, %2").arg(classifier, fromUtf8(input.classifierOrigin)));
    add(words("Study"),
        words("%1, %2, %3")
            .arg(fromUtf8(input.study.title), fromUtf8(input.study.publisher), fromUtf8(input.study.date)));
    add(words("Data fingerprint"), hashText(input.fingerprint));
    if (!input.anonymous)
        add(words("Filter"), filterText(input.analysis.filter));
    add(words("Time zone"), fromUtf8(input.summary.zone));
    return table;
}

/// How many rows a file had says how many incidents there are where that is held back.
bool mayTellRows(const ReportInput &input, std::int64_t rows)
{
    return rows == 0
        || (rows >= kLeastAnonymous && isTold(input, cells::kAll) && isTold(input, cells::kWindow));
}

TableSpec fileTable(const ReportInput &input)
{
    TableSpec table;
    table.columns
        = {{words("File"), ColumnAlign::Left, 2},         {words("SHA-256"), ColumnAlign::Left, 2.6},
           {words("Rows read"), ColumnAlign::Right, 0.9}, {words("New"), ColumnAlign::Right, 0.8},
           {words("Changed"), ColumnAlign::Right, 0.8},   {words("Rejected"), ColumnAlign::Right, 0.8}};
    if (input.anonymous)
        table.columns.resize(3);
    for (const ImportedFile &file : input.files) {
        if (input.anonymous)
            table.rows.push_back({words("File %1").arg(table.rows.size() + 1), hashText(file.sha256),
                                  mayTellRows(input, file.rowsRead) ? countText(file.rowsRead) : kHeldBack});
        else
            table.rows.push_back({file.redacted
                                      ? words("%1, personal traces taken out").arg(fileName(file.path))
                                      : fileName(file.path),
                                  hashText(file.sha256), countText(file.rowsRead), countText(file.inserted),
                                  countText(file.updated), countText(file.rejected)});
    }
    return table;
}

QString windowSentence(const ReportInput &input)
{
    if (!input.dated)
        return words("Neither answers nor incidents tell a date, so there is no window and nothing is held "
                     "against the answers.");
    return words("The window is %1, by UTC date, and holds all the team's incidents, whatever the filter of "
                 "the charts.")
        .arg(periodText(input.readiness.windowFrom, input.readiness.date));
}

} // namespace

ReportSection methodSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "method";
    section.title = words("Method");
    section.blocks.emplace_back(body(words("A record's category is the engineering discipline that would "
                                           "have prevented it; the cause decides, never the "
                                           "symptom. The classifier works offline and abstains where it does "
                                           "not know: such records are \"unclear\" and "
                                           "never spread over the categories."),
                                     words("Causes.")));
    section.blocks.emplace_back(
        body(words("95% intervals are Wilson's; differences take Newcombe's interval (method 10) and are put "
                   "in words only after "
                   "Holm's correction over the groups compared, and only where both sides have five "
                   "incidents. Durations are "
                   "medians and quartiles (type 7); records without both times are left out."),
             words("Numbers.")));
    section.blocks.emplace_back(body(words("A practice scores the weighted mean of its controls' levels, 0 "
                                           "to 100; the overall score weighs the practices by "
                                           "the study's shares. Below 40 is Exposed, below 60 Emerging, "
                                           "below 80 Managed, else Hardened, and never more "
                                           "than one tier above the weakest practice. Level 2 needs "
                                           "evidence, else it counts as 1; unknown counts as 0."),
                                     words("Score.")));
    section.blocks.emplace_back(body(words("An incident contradicts a control when the control prevents its "
                                           "failure mode and it happened in the window, "
                                           "later than the day the control was said to be in place. Each "
                                           "contradicted control counts one level lower in "
                                           "the observed score. %1")
                                         .arg(windowSentence(input)),
                                     words("Declared and observed.")));
    section.blocks.emplace_back(body(
        words("%1 (%2, %3): %4 organisations, %5 months, %6 incidents. Its rows speak of some failure modes "
              "of a category; they "
              "are compared over those modes alone. %7% it does not break down: an upper bound for the "
              "model's own share.")
            .arg(fromUtf8(input.study.title), fromUtf8(input.study.publisher), fromUtf8(input.study.date),
                 QString::number(input.study.organisations), QString::number(input.study.months),
                 QString::number(input.study.incidents), QString::number(input.study.notPublishedPercent)),
        words("The study.")));
    return section;
}

ReportSection caveatsSection(const ReportInput &input)
{
    const Analysis &analysis = input.analysis;
    ReportSection section;
    section.id = "caveats";
    section.title = words("Caveats");
    section.blocks.emplace_back(sampleCaveat(input));
    section.blocks.emplace_back(body(words("Only what somebody noticed and wrote down is in here. A team "
                                           "that watches more records more; few incidents may "
                                           "mean few failures or few eyes."),
                                     words("Selection.")));
    section.blocks.emplace_back(labelsCaveat(input));
    QString rule = analysis.filter.studyRule
        ? words("The study's rule is on: severity 1 or 2, or found by an eval or replay. %1 that tell "
                "neither severity nor "
                "detection are left out.")
              .arg(isTold(input, cells::kUnjudged) ? incidentsText(analysis.unjudgedByStudyRule)
                                                   : words("Incidents"))
        : words("The study's rule is off: incidents of every severity count, where the study counts severity "
                "1 and 2 and "
                "silent regressions. %1 of %2 lack a severity, %3 tell no detection.")
              .arg(countTold(input, cells::row("severity", "0"), analysis.lackingSeverity),
                   countTold(input, cells::kAll, analysis.selected),
                   countTold(input, cells::row("detection", ""), analysis.lackingDetection));
    rule += QLatin1Char(' ')
        + words("That a feature had 30 days of real traffic cannot be read from records.");
    section.blocks.emplace_back(body(rule, words("Comparison with the study.")));
    if (analysis.trend.undated > 0 || input.readiness.undated > 0)
        section.blocks.emplace_back(
            body(words("%1 without a date are in no month and in no window.")
                     .arg(input.anonymous
                              ? words("Incidents")
                              : incidentsText(std::max(analysis.trend.undated, input.readiness.undated))),
                 words("Undated.")));
    section.blocks.emplace_back(body(words("What a control could have prevented is an estimate; it counts "
                                           "incidents whose failure mode the control is made "
                                           "against and does not say how many it would have stopped."),
                                     words("Estimates.")));
    if (input.anonymous)
        section.blocks.emplace_back(
            body(words("Names and texts are left out. \"*\" stands for a count that is "
                       "held back: it is below five, or it would let one "
                       "below five be worked out from sums, shares or other "
                       "tables."),
                 words("Anonymous.")));
    return section;
}

ReportSection definitionsSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "definitions";
    section.title = words("Definitions");
    section.startsPage = true;
    section.lead = words("Which engineering discipline would have prevented this incident? Taxonomy %1; "
                         "failure modes that occur in this report.")
                       .arg(fromUtf8(input.taxonomy.version()));
    TableSpec categories;
    categories.columns
        = {{words("Category"), ColumnAlign::Left, 1}, {words("What prevents it"), ColumnAlign::Left, 4}};
    for (const Category category : kCategories) {
        const CategoryEntry &entry = input.taxonomy.category(category);
        categories.rows.push_back({categoryText(category),
                                   fromUtf8(entry.discipline.empty() ? entry.definition : entry.discipline)});
        categories.rowCategory.push_back(category);
    }
    section.blocks.emplace_back(ReportTable{std::move(categories), {}});
    const std::vector<Category> charted = chartedCategories(input);
    std::set<std::string> occurring;
    for (const ModeFigures &figures : input.analysis.modes) {
        if (!input.anonymous || std::find(charted.begin(), charted.end(), figures.category) != charted.end())
            occurring.insert(figures.mode);
    }
    TableSpec modes;
    modes.columns
        = {{words("Failure mode"), ColumnAlign::Left, 1.4}, {words("What happened"), ColumnAlign::Left, 4}};
    for (const FailureMode &mode : input.taxonomy.modes()) {
        if (!occurring.contains(mode.id))
            continue;
        modes.rows.push_back(
            {mode.own ? words("%1 (added by this workspace)").arg(fromUtf8(mode.name)) : fromUtf8(mode.name),
             fromUtf8(mode.definition)});
        modes.rowCategory.push_back(mode.category);
    }
    if (!modes.rows.empty())
        section.blocks.emplace_back(ReportTable{std::move(modes), {}});
    return section;
}

ReportSection provenanceSection(const ReportInput &input)
{
    ReportSection section;
    section.id = "provenance";
    section.title = words("Provenance");
    section.lead = words("The same files, versions, answers and date give this report again, byte for byte. "
                         "The answers and numbers travel in it as "
                         "assessment.json.");
    section.blocks.emplace_back(ReportTable{versionTable(input), {}});
    section.blocks.emplace_back(ReportTable{fileTable(input), words("No file was imported.")});
    return section;
}

MaybeSection playbookSection(const ReportInput &input)
{
    if (!input.ownPlaybook)
        return std::nullopt;
    ReportSection section;
    section.id = "playbook";
    section.title = words("How the playbook differs from the study's");
    section.lead = words("This report was made with a playbook of the team's own: %1.")
                       .arg(playbookDifferencesSummary(input.playbookDifferences));
    TableSpec table;
    table.columns = {{words("Difference"), ColumnAlign::Left, 1}};
    for (const PlaybookDifference &difference : input.playbookDifferences)
        table.rows.push_back({playbookDifferenceText(difference)});
    if (!table.rows.empty())
        section.blocks.emplace_back(ReportTable{std::move(table), {}});
    return section;
}

MaybeSection appendixSection(const ReportInput &input)
{
    if (input.anonymous || input.appendix.empty())
        return std::nullopt;
    ReportSection section;
    section.id = "appendix";
    section.title = words("Appendix: all incidents");
    section.startsPage = true;
    section.lead
        = words("%1 with their classification; \"sure\" is how sure the classifier is, or who decided.")
              .arg(incidentsText(std::int64_t(input.appendix.size())));
    TableSpec table;
    table.columns = {{words("Incident"), ColumnAlign::Left, 1},
                     {words("Date"), ColumnAlign::Left, 1},
                     {words("Title"), ColumnAlign::Left, 4},
                     {words("Failure mode"), ColumnAlign::Left, 2},
                     {words("Sure"), ColumnAlign::Right, 0.8}};
    for (const Incident &incident : input.appendix) {
        const Classification &decided = incident.classification;
        const FailureMode *mode = input.taxonomy.mode(decided.mode);
        table.rows.push_back(
            {fromUtf8(incident.externalId.empty() ? incident.id : incident.externalId),
             incident.occurredAt ? dateText(CivilDate::fromEpochMs(*incident.occurredAt)) : words("undated"),
             fromUtf8(incident.title), mode ? fromUtf8(mode->name) : categoryText(decided.category),
             decided.decidedBy == DecidedBy::Person ? words("a person") : percentText(decided.confidence)});
        table.rowCategory.push_back(decided.category);
    }
    section.blocks.emplace_back(ReportTable{std::move(table), {}});
    return section;
}

} // namespace faultline
