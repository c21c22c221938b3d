// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/importfiles.h"
#include "app/cli/importoptions.h"
#include "app/cli/workspaceargument.h"
#include "core/base/outputfile.h"
#include "core/usecases/exportrejects.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

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
    return {{"path", file.path},           {"sha256", file.sha256},     {"profile", file.profile},
            {"rows_read", file.rowsRead},  {"inserted", file.inserted}, {"updated", file.updated},
            {"unchanged", file.unchanged}, {"merged", file.merged},     {"skipped", file.skipped},
            {"rejected", file.rejected},   {"deleted", file.deleted},   {"respelt", file.respelt}};
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
            rejects.push_back({{"file", row.file},
                               {"line", row.line},
                               {"offset", row.offset},
                               {"column", row.column},
                               {"reason", row.reason},
                               {"raw", row.raw}});
    }
    const Json document{{"workspace", workspace.toStdString()},
                        {"files", std::move(files)},
                        {"rejects", std::move(rejects)},
                        {"seconds", seconds}};
    return document.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

/// The workspace that an import writes to, and whether this run made the file.
struct Target {
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
    return Target{std::move(*store), dryRun || QFileInfo::exists(path) == exists ? QString() : path};
}

Result<void> writeRejects(const QString &path, const std::vector<ImportReport> &reports)
{
    std::vector<RejectedRow> rejects;
    for (const ImportReport &report : reports)
        rejects.insert(rejects.end(), report.rejects.begin(), report.rejects.end());
    return writeOutputFile(path, rejectsCsv(rejects));
}

Result<ExitStatus> importInto(const QCommandLineParser &parser, CommandContext &context)
{
    const auto files = inputFiles(parser.positionalArguments());
    if (!files)
        return files.error();
    auto options = readOptionsFrom(parser);
    if (!options)
        return options.error();
    ImportRequest request;
    request.options = std::move(*options);
    request.options.redact = parser.isSet(QStringLiteral("redact"));
    request.dryRun = parser.isSet(QStringLiteral("dry-run"));
    request.classify = !parser.isSet(QStringLiteral("no-classify"));
    const bool asJson = parser.isSet(QStringLiteral("json"));

    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto target = openTarget(parser, request.dryRun);
    if (!target)
        return target.error();
    const auto reports = importFiles(*target->store, *knowledge, *files, request, context, !asJson);
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
    return statusOf(*reports);
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    const auto status = importInto(parser, context);
    return status ? *status : context.console.failed(status.error());
}

} // namespace

Command importCommand()
{
    return {
        QStringLiteral("import"),
        translated("reads exports into a workspace and classifies them on the way in"),
        [](QCommandLineParser &parser) {
            parser.addPositionalArgument(QStringLiteral("FILE…"),
                                         translated("Exports, folders, patterns, or - for standard input."));
            parser.addOption(workspaceOption());
            parser.addOption({QStringLiteral("team"), translated("The team of rows that name none."),
                              QStringLiteral("TEAM")});
            addReadOptions(parser);
            parser.addOption(
                {QStringLiteral("dry-run"), translated("Read and check everything, store nothing.")});
            parser.addOption({QStringLiteral("redact"),
                              translated("Take personal traces and keys out before anything is stored.")});
            parser.addOption({QStringLiteral("no-classify"), translated("Leave the classifying for later.")});
            parser.addOption({QStringLiteral("rejects"),
                              translated("Write the rejected rows to this CSV file."),
                              QStringLiteral("FILE.csv")});
            parser.addOption(jsonOption());
        },
        execute};
}

} // namespace faultline
