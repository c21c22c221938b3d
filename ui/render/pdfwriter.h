// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/report/reportmodel.h"
#include "ui/render/reportlayout.h"
#include "ui/render/reportpage.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include <memory>

namespace faultline {

/// A report laid out once, to be looked at page by page and written. Copies share what was laid. Pictures and pdf()
/// belong to the main thread; the model may be read in any.
class ReportPages
{
public:
    explicit ReportPages(ReportModel model, PageSize size = PageSize::A4);

    int count() const;
    /// Page from 0, at dpi (96 is life size on screen); a null picture for a page that is not there.
    QImage image(int page, double dpi) const;
    const std::vector<SectionStart> &sections() const;
    const ReportModel &model() const;
    /// What the reader should know: "No font for Thai: …", once for each script; what was done to the brand.
    const QStringList &warnings() const;
    /// PDF 1.6: vectors, embedded fonts, outline, links, assessment.json attached; the same bytes for the same model.
    Result<QByteArray> pdf() const;

private:
    friend class ReportDraft;
    friend class PdfPrinter;
    struct State;
    explicit ReportPages(std::shared_ptr<State> state);
    std::shared_ptr<State> m_state;
};

/// Makes ReportPages in slices, for a window that must not wait: the charts are measured one by one on the main
/// thread, then the pages are laid in any other.
class ReportDraft
{
public:
    explicit ReportDraft(ReportModel model, PageSize size = PageSize::A4);
    /// Main thread. False when nothing is left to measure.
    bool measureNext();
    /// Any thread, once, after the last measureNext(), and while nobody else uses the draft.
    void lay();
    /// Main thread, after lay().
    ReportPages pages() const { return ReportPages(m_state); }

private:
    friend class ReportPages;
    std::shared_ptr<ReportPages::State> m_state;
    std::vector<const ReportChart *> m_charts;
    ChartHeights m_heights;
};

/// Writes the PDF in slices: page by page on the main thread, then finish() in any.
class PdfPrinter
{
public:
    explicit PdfPrinter(const ReportPages &pages);
    ~PdfPrinter();
    /// Main thread. False when the last page is painted, or nothing can be.
    bool paintNext();
    /// After the last paintNext().
    Result<QByteArray> finish() const;

private:
    struct Ink;
    std::shared_ptr<ReportPages::State> m_pages;
    std::unique_ptr<Ink> m_ink;
};

struct PdfResult {
    int pages = 0;
    qint64 bytes = 0;
    QStringList warnings;
};

/// Replaces the file only when all is written; a failed export leaves what was there.
/// Errors: NotAFile, Unwritable, DiskFull, StorageFailed (the PDF could not be made).
Result<PdfResult> writePdf(const ReportModel &model, const QString &path, PageSize size = PageSize::A4);

/// Call before QApplication in runs that only export (the command line): fixes the seed of Qt's hashes, by which Qt
/// orders what it writes. The finished PDF is numbered anew and came out equal without this too; this is the belt to
/// those braces. Not for the window, which reads hostile data.
void prepareForExport();

} // namespace faultline
