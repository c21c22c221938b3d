// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/pdfwriter.h"

#include "core/base/outputfile.h"
#include "ui/render/pdfpostpass.h"
#include "ui/render/reportfont.h"
#include "ui/render/reportlayout.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QHashSeed>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace faultline {

struct ReportPages::State {
    State(ReportModel given, PageSize pageSize)
        : model(std::move(given)), size(pageSize), faces(model.language), report(layReport(model, size, faces))
    {
    }

    const ReportModel model;
    const PageSize size;
    const ReportFaces faces;
    const LaidReport report;
};

ReportPages::ReportPages(ReportModel model, PageSize size) : m_state(std::make_unique<State>(std::move(model), size)) {}
ReportPages::~ReportPages() = default;
ReportPages::ReportPages(ReportPages &&) noexcept = default;
ReportPages &ReportPages::operator=(ReportPages &&) noexcept = default;

int ReportPages::count() const { return int(m_state->report.pages.size()); }

const std::vector<SectionStart> &ReportPages::sections() const { return m_state->report.sections; }

QImage ReportPages::image(int page, double dpi) const
{
    if (page < 0 || page >= count())
        return {};
    const double scale = dpi / kReportDpi;
    QImage image(QSizeF(m_state->report.width * scale, m_state->report.height * scale).toSize(), QImage::Format_RGB32);
    image.fill(colorTokens(Theme::Print).surface);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    paintPage(painter, m_state->report.pages[std::size_t(page)], m_state->faces, m_state->model.language);
    return image;
}

QStringList ReportPages::warnings() const
{
    MissingScripts missing(m_state->model.language);
    for (const LaidPage &page : m_state->report.pages) {
        for (const Placed &item : page.items) {
            if (const auto *text = std::get_if<PlacedText>(&item))
                missing.look(text->text);
            else if (const auto *chart = std::get_if<PlacedChart>(&item)) {
                for (const auto &row : chart->chart->chart.table.rows) {
                    for (const QString &cell : row)
                        missing.look(cell);
                }
            }
        }
    }
    QStringList said;
    for (const QString &script : missing.names())
        said << QCoreApplication::translate("faultline::Report", "No font for %1: its characters are boxes in the report. "
                                                                 "Install one, such as fonts-noto-core or fonts-noto-cjk.")
                    .arg(script);
    return said;
}

namespace {

PdfAdditions additionsFor(const ReportModel &model, const LaidReport &report)
{
    PdfAdditions a;
    a.title = model.documentTitle.isEmpty() ? model.title : model.documentTitle;
    a.author = model.author;
    a.subject = model.subject;
    a.language = model.language;
    a.date = model.date;
    a.attachment = model.assessmentJson;
    const auto toPoints = [](double units) { return units * 72 / kReportDpi; };
    const double height = toPoints(report.height);
    for (const SectionStart &section : report.sections)
        a.outline.push_back({section.title, section.page, height - toPoints(section.y) + (section.y > 0 ? 6 : 0)});
    for (std::size_t page = 0; page < report.pages.size(); ++page) {
        for (const PlacedLink &link : report.pages[page].links) {
            const auto target = std::find_if(report.sections.begin(), report.sections.end(),
                                             [&](const SectionStart &section) { return section.id == link.target; });
            if (target == report.sections.end())
                continue;
            const QRectF box(toPoints(link.rect.left()), height - toPoints(link.rect.bottom()), toPoints(link.rect.width()), toPoints(link.rect.height()));
            a.links.push_back({int(page), box, std::size_t(target - report.sections.begin())});
        }
    }
    return a;
}

} // namespace

Result<QByteArray> ReportPages::pdf() const
{
    QByteArray raw;
    {
        QBuffer buffer(&raw);
        buffer.open(QIODevice::WriteOnly);
        QPdfWriter writer(&buffer);
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
        writer.setResolution(int(kReportDpi));
        writer.setPageSize(QPageSize(m_state->size == PageSize::A4 ? QPageSize::A4 : QPageSize::Letter));
        writer.setPageMargins(QMarginsF());
        QPainter painter;
        if (!painter.begin(&writer))
            return failure(ErrorCode::StorageFailed, QCoreApplication::translate("faultline::Report", "The PDF could not be drawn."));
        for (std::size_t i = 0; i < m_state->report.pages.size(); ++i) {
            if (i > 0)
                writer.newPage();
            paintPage(painter, m_state->report.pages[i], m_state->faces, m_state->model.language);
        }
        painter.end();
    }
    return finishPdf(raw, additionsFor(m_state->model, m_state->report));
}

Result<PdfResult> writePdf(const ReportModel &model, const QString &path, PageSize size)
{
    const ReportPages pages(model, size);
    const Result<QByteArray> pdf = pages.pdf();
    if (!pdf)
        return pdf.error();
    const Result<void> saved = writeOutputFile(path, *pdf);
    if (!saved)
        return saved.error();
    return PdfResult{pages.count(), pdf->size(), pages.warnings()};
}

void prepareForExport() { QHashSeed::setDeterministicGlobalSeed(); }

} // namespace faultline
