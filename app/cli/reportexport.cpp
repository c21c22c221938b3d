// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/reportexport.h"

#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/base/outputfile.h"
#include "core/report/markdownwriter.h"
#include "core/usecases/assessreadiness.h"
#include "ui/render/htmlwriter.h"
#include "ui/render/logopicture.h"
#include "ui/render/odtwriter.h"
#include "ui/render/pdfattachment.h"
#include "ui/render/pdfwriter.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ReportExport", text);
}

Result<PageSize> pageSizeFrom(const QCommandLineParser &parser)
{
    const QString name = parser.value(QStringLiteral("page-size")).toLower();
    if (name == QLatin1String("a4"))
        return PageSize::A4;
    if (name == QLatin1String("letter"))
        return PageSize::Letter;
    return failure(ErrorCode::BadUsage, translated("--page-size %1 is none; use a4 or letter.").arg(name));
}

QString partIds()
{
    QStringList ids;
    for (std::size_t i = 0; i < kReportPartCount; ++i)
        ids << QString::fromLatin1(reportPartId(ReportPart(i)).data());
    return ids.join(QStringLiteral(", "));
}

Result<ReportParts> partsFrom(const QCommandLineParser &parser)
{
    ReportParts parts;
    if (!parser.isSet(QStringLiteral("sections")))
        return parts;
    parts.leaveOutAll();
    const QStringList lists = parser.values(QStringLiteral("sections"));
    for (const QString &id : lists.join(QLatin1Char(',')).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto part = reportPartFromId(id.trimmed().toStdString());
        if (!part)
            return failure(
                ErrorCode::BadUsage,
                translated("--sections: %1 is no part of the report; use %2.").arg(id.trimmed(), partIds()));
        parts.set(*part, true);
    }
    return parts;
}

Result<ReportBrand> brandFrom(const QCommandLineParser &parser)
{
    ReportBrand brand;
    if (parser.isSet(QStringLiteral("logo"))) {
        auto logo = readLogo(parser.value(QStringLiteral("logo")));
        if (!logo)
            return logo.error();
        if (const auto drawn = LogoPicture::read(*logo); !drawn)
            return drawn.error();
        brand.logo = std::move(*logo);
    }
    if (parser.isSet(QStringLiteral("accent"))) {
        auto accent = accentFrom(parser.value(QStringLiteral("accent")));
        if (!accent)
            return accent.error();
        brand.accent = std::move(*accent);
    }
    return brand;
}

Result<void> writeReport(const ReportModel &model, const QString &path, PageSize size, const Console &console)
{
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("md"))
        return writeOutputFile(path, writeMarkdown(model));
    if (ending == QLatin1String("html"))
        return writeOutputFile(path, writeHtml(model));
    if (ending == QLatin1String("odt"))
        return writeOutputFile(path, writeOdt(model));
    const auto written = writePdf(model, path, size);
    if (!written)
        return written.error();
    for (const QString &warning : written->warnings)
        console.warning(warning);
    console.note(translated("%1: %2 pages").arg(path).arg(written->pages));
    return {};
}

} // namespace

void addReportOptions(QCommandLineParser &parser)
{
    parser.addOption(
        outputOption(translated("The report to write: PDF, or by its ending .md, .html, .odt.")));
    parser.addOption({QStringLiteral("answers"),
                      translated("The answers to the playbook: JSON, or a report's PDF that carries them."),
                      QStringLiteral("FILE.json")});
    parser.addOption(
        {QStringLiteral("playbook"), translated("A playbook of your own."), QStringLiteral("FILE.json")});
    parser.addOption(dateOption());
    parser.addOption({QStringLiteral("page-size"), translated("a4 or letter."), QStringLiteral("SIZE"),
                      QStringLiteral("a4")});
    parser.addOption(
        {QStringLiteral("anonymous"), translated("Aggregates only: no names, no incident texts.")});
    parser.addOption(
        {QStringLiteral("appendix"), translated("Add all incidents with their classification.")});
    parser.addOption({QStringLiteral("summary"), translated("One page: verdict, what broke, first moves.")});
    parser.addOption({QStringLiteral("sections"),
                      translated("Only these parts beside verdict, caveats and provenance, with commas: %1.")
                          .arg(partIds()),
                      QStringLiteral("LIST")});
    parser.addOption(
        {QStringLiteral("logo"), translated("A PNG, JPEG or SVG beside the title."), QStringLiteral("FILE")});
    parser.addOption({QStringLiteral("accent"),
                      translated("The colour of the rule under the title and of links, such as #2a5caa."),
                      QStringLiteral("COLOUR")});
}

Result<ReportRequest> reportRequestFrom(const QCommandLineParser &parser, const Knowledge &knowledge)
{
    ReportRequest request;
    const auto date = dateArgument(parser, QStringLiteral("date"));
    if (!date)
        return date.error();
    request.date = *date;
    if (const auto size = pageSizeFrom(parser); !size)
        return size.error();
    if (parser.isSet(QStringLiteral("playbook"))) {
        auto playbook = readPlaybook(parser.value(QStringLiteral("playbook")), knowledge);
        if (!playbook)
            return playbook.error();
        request.playbook = std::move(*playbook);
    }
    if (parser.isSet(QStringLiteral("answers"))) {
        auto assessment = readAnswers(parser.value(QStringLiteral("answers")), knowledge, request.playbook,
                                      &attachedAssessment);
        if (!assessment)
            return assessment.error();
        request.assessment = std::move(*assessment);
    }
    request.anonymous = parser.isSet(QStringLiteral("anonymous"));
    request.appendix = parser.isSet(QStringLiteral("appendix"));
    request.summary = parser.isSet(QStringLiteral("summary"));
    auto parts = partsFrom(parser);
    if (!parts)
        return parts.error();
    request.parts = *parts;
    auto brand = brandFrom(parser);
    if (!brand)
        return brand.error();
    request.brand = std::move(*brand);
    if (request.summary && (request.appendix || parser.isSet(QStringLiteral("sections"))))
        return failure(ErrorCode::BadUsage,
                       translated("--summary is one page; it takes no --appendix and no --sections."));
    if (request.anonymous && !request.brand.logo.bytes.isEmpty())
        return failure(ErrorCode::BadUsage, translated("--anonymous tells no names, so it takes no --logo."));
    if (request.anonymous && request.appendix)
        return failure(ErrorCode::BadUsage, translated("--anonymous leaves out what --appendix would list."));
    return request;
}

Result<QByteArray> exportReport(const QCommandLineParser &parser, Store &store, const Knowledge &knowledge,
                                const ReportRequest &request, CommandContext &context)
{
    const auto size = pageSizeFrom(parser);
    if (!size)
        return size.error();
    ConsoleProgress progress(translated("Composing the report"), context.console.quiet);
    const auto model = composeReport(store, knowledge, request, progress);
    if (!model)
        return model.error();
    const QString path = parser.value(QStringLiteral("output"));
    if (!path.isEmpty()) {
        if (const auto written = writeReport(*model, path, *size, context.console); !written)
            return written.error();
    }
    return model->assessmentJson;
}

} // namespace faultline
