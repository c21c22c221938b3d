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
        : model(std::move(given)), size(pageSize), faces(model.language, model.brand)
    {
    }

    const ReportModel model;
    const PageSize size;
    const ReportFaces faces; ///< of the main thread
    LaidReport report;
    QStringList warnings;
};

namespace {

QStringList missingFonts(const ReportModel &model, const LaidReport &report)
{
    MissingScripts missing(model.language);
    for (const LaidPage &page : report.pages) {
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

} // namespace

ReportDraft::ReportDraft(ReportModel model, PageSize size)
    : m_state(std::make_shared<ReportPages::State>(std::move(model), size)), m_charts(chartsOf(m_state->model))
{
}

bool ReportDraft::measureNext()
{
    if (m_heights.size() < m_charts.size()) {
        const ReportChart *chart = m_charts[m_heights.size()];
        m_heights.emplace(chart, measuredChart(*chart, m_state->size));
    }
    return m_heights.size() < m_charts.size();
}

void ReportDraft::lay()
{
    // Fonts keep their engines by thread, so these faces are made where they are used.
    const ReportFaces faces(m_state->model.language, m_state->model.brand);
    m_state->report = layReport(m_state->model, m_state->size, faces, m_heights);
    m_state->warnings = faces.remarks() + missingFonts(m_state->model, m_state->report);
}

ReportPages::ReportPages(std::shared_ptr<State> state) : m_state(std::move(state)) {}
ReportPages::ReportPages(ReportModel model, PageSize size)
{
    ReportDraft draft(std::move(model), size);
    while (draft.measureNext()) { }
    draft.lay();
    m_state = draft.m_state;
}

int ReportPages::count() const { return int(m_state->report.pages.size()); }

const std::vector<SectionStart> &ReportPages::sections() const { return m_state->report.sections; }

const ReportModel &ReportPages::model() const { return m_state->model; }

const QStringList &ReportPages::warnings() const { return m_state->warnings; }

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

struct PdfPrinter::Ink {
    QByteArray raw;
    QBuffer buffer{&raw};
    std::unique_ptr<QPdfWriter> writer;
    QPainter painter;
    std::size_t painted = 0;
    bool broken = false;
};

PdfPrinter::PdfPrinter(const ReportPages &pages) : m_pages(pages.m_state), m_ink(std::make_unique<Ink>())
{
    m_ink->buffer.open(QIODevice::WriteOnly);
    m_ink->writer = std::make_unique<QPdfWriter>(&m_ink->buffer);
    QPdfWriter &writer = *m_ink->writer;
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_1_6);
    writer.setResolution(int(kReportDpi));
    writer.setPageSize(QPageSize(m_pages->size == PageSize::A4 ? QPageSize::A4 : QPageSize::Letter));
    writer.setPageMargins(QMarginsF());
    m_ink->broken = !m_ink->painter.begin(&writer);
}

PdfPrinter::~PdfPrinter() = default;

bool PdfPrinter::paintNext()
{
    const std::vector<LaidPage> &pages = m_pages->report.pages;
    if (m_ink->broken || m_ink->painted >= pages.size())
        return false;
    if (m_ink->painted > 0)
        m_ink->writer->newPage();
    paintPage(m_ink->painter, pages[m_ink->painted++], m_pages->faces, m_pages->model.language);
    if (m_ink->painted < pages.size())
        return true;
    m_ink->painter.end();
    return false;
}

Result<QByteArray> PdfPrinter::finish() const
{
    if (m_ink->broken)
        return failure(ErrorCode::StorageFailed, QCoreApplication::translate("faultline::Report", "The PDF could not be drawn."));
    return finishPdf(m_ink->raw, additionsFor(m_pages->model, m_pages->report));
}

Result<QByteArray> ReportPages::pdf() const
{
    PdfPrinter printer(*this);
    while (printer.paintNext()) { }
    return printer.finish();
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
