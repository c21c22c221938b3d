// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/report/reportmodel.h"
#include "ui/render/reportpage.h"

#include <QByteArray>
#include <QImage>
#include <QString>
#include <QStringList>

#include <memory>

namespace faultline {

/// A report laid out once, to be looked at page by page and written. All of it belongs to the main thread.
class ReportPages
{
public:
    explicit ReportPages(ReportModel model, PageSize size = PageSize::A4);
    ~ReportPages();
    ReportPages(ReportPages &&) noexcept;
    ReportPages &operator=(ReportPages &&) noexcept;

    int count() const;
    /// Page from 0, at dpi (96 is life size on screen); a null picture for a page that is not there.
    QImage image(int page, double dpi) const;
    const std::vector<SectionStart> &sections() const;
    /// What the reader should know: "No font for Thai: …", once for each script.
    QStringList warnings() const;
    /// PDF 1.6: vectors, embedded fonts, outline, links, assessment.json attached; the same bytes for the same model.
    Result<QByteArray> pdf() const;

private:
    struct State;
    std::unique_ptr<State> m_state;
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
