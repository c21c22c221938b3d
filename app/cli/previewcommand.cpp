// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/importoptions.h"
#include "core/usecases/previewfile.h"
#include "core/usecases/userprofiles.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PreviewCommand", text);
}

constexpr std::int64_t kDefaultRows = 20;

Result<std::int64_t> rowLimit(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("rows")))
        return kDefaultRows;
    const QString text = parser.value(QStringLiteral("rows"));
    if (text == QLatin1String("all"))
        return std::int64_t(-1);
    bool isNumber = false;
    const qint64 rows = text.toLongLong(&isNumber);
    if (!isNumber || rows < 0)
        return failure(ErrorCode::BadUsage,
                       translated("--rows %1 is no number; name one, or \"all\".").arg(text));
    return std::int64_t(rows);
}

QString shown(const std::string &cell)
{
    QString text = QString::fromStdString(cell).simplified();
    if (text.size() > 60)
        text = text.left(59) + QStringLiteral("…");
    return text;
}

QString forPeople(const FilePreview &preview)
{
    const Dialect &dialect = preview.plan.dialect;
    QString text
        = translated("%1, %2, delimiter \"%3\", line ends %4, profile %5, %6 rows, %7 rejected\n")
              .arg(QString::fromStdString(dialect.format), QString::fromStdString(dialect.encoding),
                   QString::fromStdString(dialect.delimiter), QString::fromStdString(dialect.lineEnd),
                   QString::fromStdString(preview.plan.profile))
              .arg(preview.rowsTotal)
              .arg(preview.rejected.size());
    for (const ColumnPlan &column : preview.plan.columns)
        text += QStringLiteral("  %1 → %2  (%3) %4\n")
                    .arg(shown(column.name), QString::fromStdString(column.field),
                         QString::fromStdString(column.type), shown(column.sample));
    for (std::size_t i = 0; i < preview.rows.size(); ++i) {
        QStringList cells;
        for (const std::string &cell : preview.rows[i])
            cells += shown(cell);
        text += QStringLiteral("%1: %2\n")
                    .arg(i < preview.rowLines.size() ? preview.rowLines[i] : 0)
                    .arg(cells.join(QStringLiteral(" | ")));
    }
    return text;
}

ExitStatus execute(const QCommandLineParser &parser, CommandContext &context)
{
    if (parser.positionalArguments().size() != 1)
        return context.console.failed(failure(ErrorCode::BadUsage, translated("name exactly one file.")));
    const auto rows = rowLimit(parser);
    if (!rows)
        return context.console.failed(rows.error());
    const auto options = readOptionsFrom(parser);
    if (!options)
        return context.console.failed(options.error());
    const auto preview = previewFile(parser.positionalArguments().first(), *options, *rows, context.files);
    if (!preview)
        return context.console.failed(preview.error());
    for (const QString &warning : preview->warnings)
        context.console.warning(warning);
    if (const QString path = parser.value(QStringLiteral("save-profile")); !path.isEmpty()) {
        const auto saved = writeProfile(path, QFileInfo(path).completeBaseName(), preview->plan, *options);
        if (!saved)
            return context.console.failed(saved.error());
    }
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(previewJson(*preview) + '\n');
    else
        context.console.result(forPeople(*preview));
    return ExitDone;
}

} // namespace

Command previewCommand()
{
    return {
        QStringLiteral("preview"), translated("shows what the reader makes of a file, without importing it"),
        [](QCommandLineParser &parser) {
            parser.addPositionalArgument(QStringLiteral("FILE"),
                                         translated("The export, or - for standard input."));
            parser.addOption({QStringLiteral("rows"), translated("How many rows to show, or \"all\" (20)."),
                              QStringLiteral("N")});
            parser.addOption({QStringLiteral("save-profile"),
                              translated("Keep how the file is read as a profile, for --profile FILE.json."),
                              QStringLiteral("FILE.json")});
            parser.addOption(teamOption());
            parser.addOption(jsonOption());
            addReadOptions(parser);
        },
        execute};
}

} // namespace faultline
