// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/jobs.h"
#include "ui/jobs/slices.h"
#include "ui/pages/page.h"
#include "ui/render/pdfwriter.h"

#include <memory>

class QListWidget;
class QStackedWidget;

namespace faultline {

class EmptyState;
class PagePicture;
class ReportExport;
class ReportOptions;

/// The readiness report: what goes in at the left, its pages as they will be printed, the PDF.
class ReportPage : public Page
{
    Q_OBJECT

public:
    static PageInfo info();

    explicit ReportPage(PageContext context);
    ~ReportPage() override;

    void refresh() override;
    QStringList statusTexts() const override;
    bool canTrigger(const QString &actionId) const override;
    void trigger(const QString &actionId) override;
    void focusFirst() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makePages();
    void compose();
    void lay(ReportModel model);
    void show(const ReportPages &pages);
    void addThumb();
    void showPage(int page);
    void exportReport();
    QString suggestedName() const;
    QSizeF paperInches() const;

    LatestJob m_job;
    LatestJob m_layJob;
    Slices m_slices;
    ReportExport *m_exporting;
    std::unique_ptr<ReportPages> m_pages;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    ReportOptions *m_options;
    PagePicture *m_picture;
    QListWidget *m_strip;
    Button *m_former;
    Button *m_next;
    TextLabel *m_number;
    Button *m_export;
    int m_page = 0;
    int m_thumbs = 0; ///< pages whose small picture stands in the strip
};

} // namespace faultline
