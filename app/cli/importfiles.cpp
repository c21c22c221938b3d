// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importfiles.h"

#include "app/cli/consoleprogress.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportFiles", text);
}

QString reportLine(const ImportReport &report)
{
    const ImportedFile &file = report.file;
    if (report.sameFileAgain)
        return translated("%1: the same file again, nothing changed (%2 rows)\n")
            .arg(QString::fromStdString(file.path))
            .arg(file.rowsRead);
    return translated("%1: %2 rows read as %3: %4 new, %5 updated, %6 unchanged, %7 merged, %8 skipped, %9 "
                      "rejected\n")
        .arg(QString::fromStdString(file.path))
        .arg(file.rowsRead)
        .arg(QString::fromStdString(file.profile))
        .arg(file.inserted)
        .arg(file.updated)
        .arg(file.unchanged)
        .arg(file.merged)
        .arg(file.skipped)
        .arg(file.rejected);
}

void sayRejects(const Console &console, const ImportReport &report)
{
    constexpr std::size_t kShown = 20;
    for (std::size_t i = 0; i < std::min(kShown, report.rejects.size()); ++i) {
        const RejectedRow &row = report.rejects[i];
        const QString place = row.column.empty()
            ? translated("%1 line %2: %3").arg(QString::fromStdString(row.file)).arg(row.line)
            : translated("%1 line %2, column %4: %3")
                  .arg(QString::fromStdString(row.file))
                  .arg(row.line)
                  .arg(QStringLiteral("%3"), QString::fromStdString(row.column));
        console.note(place.arg(QString::fromStdString(row.reason)));
    }
    if (report.rejects.size() > kShown)
        console.note(translated("%1 more rejected rows; --rejects FILE.csv writes them all.")
                         .arg(report.rejects.size() - kShown));
}

} // namespace

Result<std::vector<ImportReport>> importFiles(Store &store, const Knowledge &knowledge,
                                              const QStringList &files, const ImportRequest &request,
                                              CommandContext &context, bool sayCounts)
{
    std::vector<ImportReport> reports;
    for (const QString &path : files) {
        ImportRequest one = request;
        one.path = path;
        ConsoleProgress progress(translated("Reading %1").arg(path), context.console.quiet);
        auto report = importIncidents(store, knowledge, one, context.clock, progress);
        if (!report) {
            if (!reports.empty())
                context.console.note(
                    translated("faultline: before that, %1 of %2 files were imported and stay.")
                        .arg(reports.size())
                        .arg(files.size()));
            return report.error();
        }
        for (const QString &warning : report->warnings)
            context.console.warning(warning);
        sayRejects(context.console, *report);
        if (sayCounts)
            context.console.result(reportLine(*report));
        reports.push_back(std::move(*report));
    }
    return reports;
}

ExitStatus statusOf(const std::vector<ImportReport> &reports)
{
    const bool someRejected = std::any_of(
        reports.begin(), reports.end(), [](const ImportReport &report) { return report.file.rejected > 0; });
    return someRejected ? ExitSomeRejected : ExitDone;
}

} // namespace faultline
