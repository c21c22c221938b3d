// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/jobs.h"
#include "ui/jobs/slices.h"
#include "ui/render/pdfwriter.h"

#include <functional>

namespace faultline {

/// What was written, in words: "report.pdf is written, 9 pages."
using ReportWritten = std::function<void(const Result<QString> &)>;

/// Writes a report as its file's ending says (.md, .html, .odt, .json, else PDF) without making the window wait:
/// charts and pages are drawn in slices, the rest is a job. One at a time.
class ReportExport : public QObject
{
    Q_OBJECT

public:
    explicit ReportExport(Jobs &jobs, QObject *parent = nullptr);

    bool isRunning() const { return m_running; }
    /// `done` is called in the window's thread. Ignored while another runs.
    void start(const ReportPages &pages, const QString &path, ReportWritten done);

private:
    using Bytes = std::function<Result<QByteArray>()>;

    void startPdf(const ReportPages &pages);
    template<typename Picture>
    void startCharts(const ReportPages &pages, Picture (*draw)(const ReportChart &),
                     QByteArray (*write)(const ReportModel &, const std::map<const ReportChart *, Picture> &));
    void save(Bytes bytes);

    Jobs &m_jobs;
    Slices m_slices;
    QString m_path;
    QString m_said;
    ReportWritten m_done;
    bool m_running = false;
};

} // namespace faultline
