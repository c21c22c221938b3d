// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reportexport.h"

#include "core/base/outputfile.h"
#include "core/report/markdownwriter.h"
#include "ui/render/htmlwriter.h"
#include "ui/render/odtwriter.h"
#include "ui/widgets/plaintext.h"

#include <QFileInfo>

#include <utility>

namespace faultline {

ReportExport::ReportExport(Jobs &jobs, QObject *parent) : QObject(parent), m_jobs(jobs) {}

void ReportExport::start(const ReportPages &pages, const QString &path, ReportWritten done)
{
    if (m_running)
        return;
    m_running = true;
    m_path = path;
    m_done = std::move(done);
    m_said = tr("%1 is written.").arg(path);
    const QString ending = QFileInfo(path).suffix().toLower();
    if (ending == QLatin1String("html")) {
        startCharts(pages, &chartSvg, &writeHtml);
    } else if (ending == QLatin1String("odt")) {
        startCharts(pages, &chartPicture, &writeOdt);
    } else if (ending == QLatin1String("md")) {
        save([pages]() -> Result<QByteArray> { return writeMarkdown(pages.model()); });
    } else if (ending == QLatin1String("json")) {
        save([pages]() -> Result<QByteArray> { return pages.model().assessmentJson; });
    } else {
        startPdf(pages);
    }
}

void ReportExport::startPdf(const ReportPages &pages)
{
    m_said = tr("%1 is written, %2.").arg(m_path, counted(pages.count(), tr("%1 page"), tr("%1 pages")));
    auto printer = std::make_shared<PdfPrinter>(pages);
    m_slices.run([printer] { return printer->paintNext(); },
                 [this, printer] { save([printer] { return printer->finish(); }); });
}

template<typename Picture>
void ReportExport::startCharts(const ReportPages &pages, Picture (*draw)(const ReportChart &),
                               QByteArray (*write)(const ReportModel &, const std::map<const ReportChart *, Picture> &))
{
    struct Drawing {
        std::vector<const ReportChart *> charts;
        std::map<const ReportChart *, Picture> drawn;
    };
    auto drawing = std::make_shared<Drawing>();
    drawing->charts = chartsOf(pages.model());
    m_slices.run(
        [drawing, draw] {
            if (drawing->drawn.size() < drawing->charts.size()) {
                const ReportChart *chart = drawing->charts[drawing->drawn.size()];
                drawing->drawn.emplace(chart, draw(*chart));
            }
            return drawing->drawn.size() < drawing->charts.size();
        },
        [this, drawing, pages, write] {
            save([drawing, pages, write]() -> Result<QByteArray> { return write(pages.model(), drawing->drawn); });
        });
}

void ReportExport::save(Bytes bytes)
{
    m_jobs.run<QString>(
        tr("Writing the report"),
        [bytes = std::move(bytes), path = m_path, said = m_said](Progress &) -> Result<QString> {
            const Result<QByteArray> made = bytes();
            if (!made)
                return made.error();
            if (const Result<void> written = writeOutputFile(path, *made); !written)
                return written.error();
            return said;
        },
        this,
        [this](const Result<QString> &written) {
            m_running = false;
            if (const auto done = std::exchange(m_done, {}))
                done(written);
        });
}

} // namespace faultline
