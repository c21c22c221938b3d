// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/importoptions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ImportOptions", text);
}

const QStringList kExportPatterns{QStringLiteral("*.csv"), QStringLiteral("*.tsv"), QStringLiteral("*.json"),
                                  QStringLiteral("*.jsonl"), QStringLiteral("*.ndjson")};

Result<std::string> delimiterFrom(const QString &text)
{
    if (text == QLatin1String("tab") || text == QLatin1String("\\t"))
        return std::string("\t");
    if (text == QLatin1String("comma"))
        return std::string(",");
    if (text == QLatin1String("semicolon"))
        return std::string(";");
    if (text == QLatin1String("pipe"))
        return std::string("|");
    if (text == QLatin1String("space"))
        return std::string(" ");
    if (text.toUcs4().size() != 1)
        return failure(
            ErrorCode::BadUsage,
            translated("--delimiter \"%1\" is not one character; use it, or tab, comma, semicolon, "
                       "pipe or space.")
                .arg(text));
    return text.toStdString();
}

QStringList filesIn(const QString &directory, const QStringList &patterns)
{
    QStringList files;
    for (const QString &name : QDir(directory).entryList(patterns, QDir::Files, QDir::Name))
        files += QDir(directory).filePath(name);
    return files;
}

} // namespace

void addReadOptions(QCommandLineParser &parser)
{
    const auto add = [&](const char *name, const char *description, const char *value) {
        parser.addOption(
            {QLatin1String(name), translated(description), value ? QString::fromUtf8(value) : QString()});
    };
    add("source", "Where the records come from; part of their identity.", "SOURCE");
    add("profile", "Read as this kind of export instead of the one recognised.", "ID");
    add("map", "Take FIELD from these columns; repeat for several fields.", "FIELD=COLUMN[+COLUMN…]");
    add("timezone", "Zone of times that name none (IANA name; UTC without it).", "ZONE");
    add("encoding", "Character encoding instead of the one found.", "NAME");
    add("delimiter", "Delimiter instead of the one found.", "C");
    add("quote", "Quote instead of the one found.", "C");
    add("severity", "What a word of the severity column means, 1 the worst; repeat for several.", "WORD=1…5");
    add("day-first", "3/4 is 3 April, where the file leaves it open.", nullptr);
    add("month-first", "3/4 is 4 March, where the file leaves it open.", nullptr);
}

Result<ReadOptions> readOptionsFrom(const QCommandLineParser &parser)
{
    ReadOptions options;
    options.team = parser.value(QStringLiteral("team")).trimmed().toStdString();
    options.source = parser.value(QStringLiteral("source")).trimmed().toStdString();
    options.profile = parser.value(QStringLiteral("profile")).toStdString();
    options.timezone = parser.value(QStringLiteral("timezone")).toStdString();
    options.encoding = parser.value(QStringLiteral("encoding")).toStdString();
    options.quote = parser.value(QStringLiteral("quote")).toStdString();
    if (parser.isSet(QStringLiteral("delimiter"))) {
        auto delimiter = delimiterFrom(parser.value(QStringLiteral("delimiter")));
        if (!delimiter)
            return delimiter.error();
        options.delimiter = std::move(*delimiter);
    }
    const bool dayFirst = parser.isSet(QStringLiteral("day-first"));
    if (dayFirst && parser.isSet(QStringLiteral("month-first")))
        return failure(ErrorCode::BadUsage, translated("--day-first and --month-first exclude each other."));
    if (dayFirst || parser.isSet(QStringLiteral("month-first")))
        options.dayFirst = dayFirst;
    for (const QString &meaning : parser.values(QStringLiteral("severity"))) {
        const qsizetype equals = meaning.lastIndexOf(QLatin1Char('='));
        const int severity = meaning.mid(equals + 1).trimmed().toInt();
        if (equals < 1 || severity < 1 || severity > 5)
            return failure(ErrorCode::BadUsage,
                           translated("--severity \"%1\" is not of the form WORD=1…5.").arg(meaning));
        options.severities.emplace_back(meaning.left(equals).trimmed().toStdString(), severity);
    }
    for (const QString &mapping : parser.values(QStringLiteral("map"))) {
        const qsizetype equals = mapping.indexOf(QLatin1Char('='));
        if (equals < 1)
            return failure(
                ErrorCode::BadUsage,
                translated("--map \"%1\" is not of the form FIELD=COLUMN[+COLUMN…].").arg(mapping));
        std::vector<std::string> columns;
        for (const QString &column : mapping.mid(equals + 1).split(QLatin1Char('+'), Qt::SkipEmptyParts))
            columns.push_back(column.trimmed().toStdString());
        options.map.emplace_back(mapping.left(equals).trimmed().toStdString(), std::move(columns));
    }
    return options;
}

Result<QStringList> inputFiles(const QStringList &arguments)
{
    QStringList files;
    for (const QString &argument : arguments) {
        const QFileInfo file(argument);
        const bool isPattern
            = !file.exists() && argument.contains(QRegularExpression(QStringLiteral("[*?\\[]")));
        QStringList found;
        if (isPattern)
            found = filesIn(file.path(), {file.fileName()});
        else if (file.isDir())
            found = filesIn(argument, kExportPatterns);
        else
            found = QStringList{argument};
        if (found.isEmpty())
            return failure(
                ErrorCode::NotFound,
                isPattern
                    ? translated("no file matches %1.").arg(argument)
                    : translated("the folder %1 holds no CSV, TSV, JSON or JSON Lines file.").arg(argument));
        files += found;
    }
    if (files.isEmpty())
        return failure(ErrorCode::BadUsage, translated("name at least one file."));
    return files;
}

} // namespace faultline
