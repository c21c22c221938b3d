// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/importoptions.h"
#include "app/cli/workspaceargument.h"
#include "core/base/outputfile.h"
#include "core/usecases/exportrejects.h"
#include "core/usecases/importincidents.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportCommand", text);
}

Json fileJson(const ImportReport &report)
{
    const ImportedFile &file = report.file;
    return { { "path", file.path },           { "sha256", file.sha256 },     { "profile", file.profile },
             { "rows_read", file.rowsRead },  { "inserted", file.inserted }, { "updated", file.updated },
             { "unchanged", file.unchanged }, { "merged", file.merged },     { "skipped", file.skipped },
             { "rejected", file.rejected } };
}

std::string reportJson(const QString &workspace, const std::vector<ImportReport> &reports)
{
    Json files = Json::array();
    Json rejects = Json::array();
    double seconds = 0;
    for (const ImportReport &report : reports) {
        files.push_back(fileJson(report));
        seconds += report.seconds;
        for (const RejectedRow &row : report.rejects)
            rejects.push_back({ { "file", row.file },
                                { "line", row.line },
                                { "offset", row.offset },
                                { "column", row.column },
                                { "reason", row.reason },
                                { "raw", row.raw } });
    }
    const Json document{ { "workspace", workspace.toStdString() },
                         { "files", std::move(files) },
                         { "rejects", std::move(rejects) },
                         { "seconds", seconds } };
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
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

/// The workspace that an import writes to, and whether this run made the file.
struct Target
{
    std::unique_ptr<Store> store;
    QString createdPath; ///< empty where the file was there before
};

Result<Target> openTarget(const QCommandLineParser &parser, bool dryRun)
{
    const QString path = parser.value(QStringLiteral("workspace"));
    const bool exists = QFileInfo(path).size() > 0;
    auto store = dryRun && !path.isEmpty() && !exists ? openTemporaryStore()
                                                      : openWorkspace(parser, OpenMode::Write);
    if (!store)
        return store.error();
    return Target{ std::move(*store), dryRun || QFileInfo::exists(path) == exists ? QString() : path };
}

Result<std::vector<ImportReport>> importAll(Store &store, const Knowledge &knowledge,
                                            const QStringList &files, const ImportRequest &request,
                                            CommandContext &context, bool asJson)
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
        if (!asJson)
            context.console.result(reportLine(*report));
        reports.push_back(std::move(*report));
    }
    return reports;
}

Result<void> writeRejects(const QString &path, const std::vector<ImportReport> &reports)
{
    std::vector<RejectedRow> rejects;
    for (const ImportReport &report : reports)
        rejects.insert(rejects.end(), report.rejects.begin(), report.rejects.end());
    return writeOutputFile(path, rejectsCsv(rejects));
}

Result<ExitStatus> importFiles(const QCommandLineParser &parser, CommandContext &context)
{
    const auto files = inputFiles(parser.positionalArguments());
    if (!files)
        return files.error();
    auto options = readOptionsFrom(parser);
    if (!options)
        return options.error();
    ImportRequest request;
    request.options = std::move(*options);
    request.dryRun = parser.isSet(QStringLiteral("dry-run"));
    request.classify = !parser.isSet(QStringLiteral("no-classify"));
    const bool asJson = parser.isSet(QStringLiteral("json"));

    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto target = openTarget(parser, request.dryRun);
    if (!target)
        return target.error();
    const auto reports = importAll(*target->store, *knowledge, *files, request, context, asJson);
    if (!reports) {
        const auto summary = target->store->summary();
        const bool isEmpty = summary && summary->incidents == 0 && summary->rejectedRows == 0;
        target->store.reset();
        if (!target->createdPath.isEmpty() && isEmpty)
            QFile::remove(target->createdPath);
        return reports.error();
    }
    if (asJson)
        context.console.result(reportJson(parser.value(QStringLiteral("workspace")), *reports));
    if (parser.isSet(QStringLiteral("rejects"))) {
        if (const auto written = writeRejects(parser.value(QStringLiteral("rejects")), *reports); !written)
            return written.error();
    }
    const bool someRejected = std::any_of(reports->begin(), reports->end(), [](const ImportReport &report) {
        return report.file.rejected > 0;
    });
    return someRejected ? ExitSomeRejected : ExitDone;
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto status = importFiles(parser, context);
    return status ? *status : context.console.failed(status.error());
}

} // namespace

Command importCommand()
{
    return { QStringLiteral("import"),
             translated("reads exports into a workspace and classifies them on the way in"),
             [](QCommandLineParser &parser) {
                 parser.addPositionalArgument(
                     QStringLiteral("FILE…"),
                     translated("Exports, folders, patterns, or - for standard input."));
                 parser.addOption(workspaceOption());
                 parser.addOption({ QStringLiteral("team"), translated("The team of rows that name none."),
                                    QStringLiteral("TEAM") });
                 addReadOptions(parser);
                 parser.addOption(
                     { QStringLiteral("dry-run"), translated("Read and check everything, store nothing.") });
                 parser.addOption(
                     { QStringLiteral("no-classify"), translated("Leave the classifying for later.") });
                 parser.addOption({ QStringLiteral("rejects"),
                                    translated("Write the rejected rows to this CSV file."),
                                    QStringLiteral("FILE.csv") });
                 parser.addOption(jsonOption());
             },
             execute };
}

} // namespace faultline
