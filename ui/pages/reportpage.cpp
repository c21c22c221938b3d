// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reportpage.h"

#include "core/report/format.h"
#include "core/usecases/composereport.h"
#include "ui/pages/pagepicture.h"
#include "ui/pages/reportoptions.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/scrollcolumn.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/workspace.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace faultline {

namespace {

constexpr int kOptionsWidth = 300;
constexpr int kStripWidth = 128;
constexpr int kStripFrom = 900;
constexpr double kStripDpi = 11;

} // namespace

ReportPage::ReportPage(PageContext context)
    : Page(context, QStringLiteral("report"), tr("Report"), QStringLiteral("report")), m_job(context.jobs)
{
    Look &look = context.look;
    m_export = addHeadButton(tr("Export PDF…"), true);
    connect(m_export, &QAbstractButton::clicked, this, &ReportPage::exportPdf);
    auto *work = new QWidget;
    auto *row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *card = new Card(look);
    const auto widen = [card, &look] { card->setFixedWidth(look.scaled(kOptionsWidth)); };
    widen();
    connect(&look, &Look::changed, card, widen);
    card->setBare();
    auto *area = new ScrollColumn;
    m_options = new ReportOptions(context);
    m_options->setContentsMargins(16, 14, 16, 14);
    area->setColumn(m_options);
    card->body()->addWidget(area);
    row->addWidget(card);
    row->addWidget(makePages(), 1);
    m_empty = new EmptyState(look);
    m_empty->say(tr("No incidents yet."), tr("A report speaks of incidents. Import an export from your tracker, or "
                                             "open the sample to look around."),
                 tr("Import files…"));
    connect(m_empty, &EmptyState::acted, context.actions[QStringLiteral("file.import")], &QAction::trigger);
    auto *emptyCard = new Card(look);
    emptyCard->body()->addWidget(m_empty);
    m_views = new QStackedWidget;
    m_views->addWidget(work);
    m_views->addWidget(emptyCard);
    content()->addWidget(m_views, 1);
    connect(m_options, &ReportOptions::changed, this, &ReportPage::compose);
}

ReportPage::~ReportPage() = default;

QWidget *ReportPage::makePages()
{
    Look &look = m_context.look;
    auto *pages = new QWidget;
    auto *row = new QHBoxLayout(pages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    m_picture = new PagePicture(look);
    m_former = new Button(look, Button::Kind::Quiet, {});
    m_former->setIconName(QStringLiteral("arrow-left"));
    m_former->setAccessibleName(tr("Former page"));
    m_next = new Button(look, Button::Kind::Quiet, {});
    m_next->setIconName(QStringLiteral("arrow-right"));
    m_next->setAccessibleName(tr("Next page"));
    m_number = new TextLabel(look, TextRole::Body, TextColor::Muted);
    auto *turn = new QHBoxLayout;
    turn->addStretch(1);
    turn->addWidget(m_former);
    turn->addWidget(m_number);
    turn->addWidget(m_next);
    turn->addStretch(1);
    column->addWidget(m_picture, 1);
    column->addLayout(turn);
    m_strip = new QListWidget;
    m_strip->setFixedWidth(look.scaled(kStripWidth));
    m_strip->setViewMode(QListView::IconMode);
    m_strip->setFlow(QListView::TopToBottom);
    m_strip->setMovement(QListView::Static);
    m_strip->setWrapping(false);
    m_strip->setSpacing(4);
    m_strip->setIconSize(QSize(92, 130));
    m_strip->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_strip->setAccessibleName(tr("Pages of the report"));
    m_strip->setStyleSheet(QStringLiteral("QListWidget { background: transparent; }"));
    row->addLayout(column, 1);
    row->addWidget(m_strip);
    connect(m_former, &QAbstractButton::clicked, this, [this] { showPage(m_page - 1); });
    connect(m_next, &QAbstractButton::clicked, this, [this] { showPage(m_page + 1); });
    connect(m_strip, &QListWidget::currentRowChanged, this, [this](int page) {
        if (page >= 0 && page != m_page)
            showPage(page);
    });
    return pages;
}

void ReportPage::refresh()
{
    if (!m_context.workspace.isOpen())
        return;
    const bool none = m_context.workspace.summary().incidents == 0;
    m_views->setCurrentIndex(none ? 1 : 0);
    m_export->setEnabled(!none && m_pages != nullptr);
    if (none || !m_context.workspace.facts())
        return;
    m_options->refresh();
    compose();
}

void ReportPage::compose()
{
    const ReportRequest request = m_options->request();
    struct Composed {
        ReportModel model;
        std::optional<SavedAssessment> saved;
    };
    m_context.workspace.read<Composed>(
        m_job, tr("Composing the report"),
        [request, knowledge = m_context.workspace.knowledge()](Store &store, Progress &progress) -> Result<Composed> {
            auto saved = store.latestAssessment(request.team);
            if (!saved)
                return saved.error();
            auto model = composeReport(store, *knowledge, request, progress);
            if (!model)
                return model.error();
            return Composed{std::move(*model), std::move(*saved)};
        },
        this,
        [this](Result<Composed> composed) {
            if (!composed) {
                messages()->showError(composed.error());
                return;
            }
            const auto &saved = composed->saved;
            m_options->showAssessment(
                saved && saved->assessment.date
                    ? tr("Assessed on %1 by %2.")
                          .arg(dateText(*saved->assessment.date), oneLine(saved->assessment.assessor))
                    : tr("Not assessed yet: the plan ranks all controls by what they would have prevented."),
                saved.has_value());
            show(std::move(composed->model));
        });
}

QSizeF ReportPage::paperInches() const
{
    return m_options->pageSize() == PageSize::Letter ? QSizeF(8.5, 11) : QSizeF(210 / 25.4, 297 / 25.4);
}

void ReportPage::show(ReportModel model)
{
    m_model = std::move(model);
    m_pages = std::make_unique<ReportPages>(m_model, m_options->pageSize());
    const QSignalBlocker quiet(m_strip);
    m_strip->clear();
    const double ratio = devicePixelRatioF();
    for (int page = 0; page < m_pages->count(); ++page) {
        QPixmap thumb = QPixmap::fromImage(m_pages->image(page, kStripDpi * ratio));
        thumb.setDevicePixelRatio(ratio);
        QIcon icon(thumb);
        icon.addPixmap(thumb, QIcon::Selected);
        auto *item = new QListWidgetItem(icon, QString::number(page + 1), m_strip);
        item->setTextAlignment(Qt::AlignHCenter);
        item->setSizeHint(QSize(108, 158));
    }
    const QStringList warnings = m_pages->warnings();
    if (!warnings.isEmpty())
        messages()->say(MessageBar::Kind::Warning, warnings.first(), warnings.join(QLatin1Char('\n')));
    m_export->setEnabled(true);
    showPage(std::min(m_page, m_pages->count() - 1));
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void ReportPage::showPage(int page)
{
    if (!m_pages || page < 0 || page >= m_pages->count())
        return;
    m_page = page;
    const QString name = tr("Page %1 of %2").arg(page + 1).arg(m_pages->count());
    m_picture->setPage([pages = m_pages.get(), page](double dpi) { return pages->image(page, dpi); }, paperInches(),
                       name);
    m_number->setPlain(name);
    m_former->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < m_pages->count());
    const QSignalBlocker quiet(m_strip);
    m_strip->setCurrentRow(page);
}

void ReportPage::exportPdf()
{
    if (!m_pages)
        return;
    const QString team = m_options->request().team.empty() ? QStringLiteral("readiness")
                                                           : fromUtf8(m_options->request().team);
    QString path = QFileDialog::getSaveFileName(this, tr("Export PDF"), team + QStringLiteral(".pdf"),
                                                tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    if (!path.endsWith(QLatin1String(".pdf"), Qt::CaseInsensitive))
        path += QStringLiteral(".pdf");
    const auto written = writePdf(m_model, path, m_options->pageSize());
    if (!written) {
        messages()->showError(written.error());
        return;
    }
    messages()->say(MessageBar::Kind::Done,
                    tr("%1 is written, %2.").arg(path, counted(written->pages, tr("%1 page"), tr("%1 pages"))));
}

QStringList ReportPage::statusTexts() const
{
    return m_pages ? QStringList{counted(m_pages->count(), tr("%1 page"), tr("%1 pages"))} : QStringList{};
}

bool ReportPage::canTrigger(const QString &id) const
{
    return m_pages && (id == QLatin1String("page.export") || id == QLatin1String("page.print"));
}

void ReportPage::trigger(const QString &id)
{
    if (canTrigger(id))
        exportPdf();
}

void ReportPage::focusFirst()
{
    m_options->setFocus(Qt::OtherFocusReason);
}

void ReportPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    m_strip->setVisible(width() >= m_context.look.scaled(kStripFrom));
}

} // namespace faultline
