// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reportpage.h"

#include "core/report/format.h"
#include "core/usecases/composereport.h"
#include "ui/pages/pagepicture.h"
#include "ui/pages/reportexport.h"
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
#include <QRegularExpression>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kOptionsWidth = 300;
constexpr int kStripWidth = 128;
constexpr int kStripFrom = 900;
constexpr double kStripDpi = 11;

} // namespace

PageInfo ReportPage::info()
{
    return {QStringLiteral("report"), tr("Report"), QStringLiteral("report")};
}

ReportPage::ReportPage(PageContext context)
    : Page(context, info()), m_job(context.jobs), m_layJob(context.jobs),
      m_exporting(new ReportExport(context.jobs, this))
{
    Look &look = context.look;
    m_export = addHeadButton(tr("Export…"), true);
    connect(m_export, &QAbstractButton::clicked, this, &ReportPage::exportReport);
    auto *work = new QWidget;
    auto *row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(12);
    auto *card = new Card(look);
    card->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    const auto widen = [card, &look] { card->setMinimumWidth(look.scaled(kOptionsWidth)); };
    widen();
    connect(&look, &Look::changed, card, widen);
    card->setBare();
    auto *area = new ScrollColumn(ScrollColumn::Width::OfColumn);
    m_options = new ReportOptions(context);
    m_options->setContentsMargins(16, 14, 16, 14);
    area->setColumn(m_options);
    card->body()->addWidget(area);
    row->addWidget(card);
    row->addWidget(makePages(), 1);
    m_empty = new EmptyState(look);
    m_empty->say(tr("No incidents yet."),
                 tr("A report speaks of incidents. Import an export from your tracker, or "
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
    m_slices.cancel();
    m_layJob.cancel();
    struct Composed {
        ReportModel model;
        std::optional<SavedAssessment> saved;
    };
    m_context.workspace.read<Composed>(
        m_job, tr("Composing the report"),
        [request, knowledge = m_context.workspace.knowledge()](Store &store,
                                                               Progress &progress) -> Result<Composed> {
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
            lay(std::move(composed->model));
        });
}

QSizeF ReportPage::paperInches() const
{
    return m_options->pageSize() == PageSize::Letter ? QSizeF(8.5, 11) : QSizeF(210 / 25.4, 297 / 25.4);
}

void ReportPage::lay(ReportModel model)
{
    // Charts are measured here, a few ms each; the text, which may be long, is broken into pages elsewhere.
    auto draft = std::make_shared<ReportDraft>(std::move(model), m_options->pageSize());
    m_slices.run([draft] { return draft->measureNext(); },
                 [this, draft] {
                     m_layJob.run<bool>(
                         tr("Laying out the report"),
                         [draft](Progress &) -> Result<bool> {
                             draft->lay();
                             return true;
                         },
                         this, [this, draft](const Result<bool> &) { show(draft->pages()); },
                         Jobs::Shown::Quietly);
                 });
}

void ReportPage::show(const ReportPages &pages)
{
    m_pages = std::make_unique<ReportPages>(pages);
    const QSignalBlocker quiet(m_strip);
    m_strip->clear();
    for (int page = 0; page < m_pages->count(); ++page) {
        auto *item = new QListWidgetItem(QString::number(page + 1), m_strip);
        item->setTextAlignment(Qt::AlignHCenter);
        item->setSizeHint(QSize(108, 158));
    }
    const QStringList warnings = m_pages->warnings();
    if (!warnings.isEmpty())
        messages()->say(MessageBar::Kind::Warning, warnings.first(), warnings.join(QLatin1Char('\n')));
    m_export->setEnabled(!m_exporting->isRunning());
    showPage(std::clamp(m_page, 0, m_pages->count() - 1));
    m_thumbs = 0;
    m_slices.run(
        [this] {
            addThumb();
            return m_thumbs < m_pages->count();
        },
        {});
    Q_EMIT statusChanged();
    Q_EMIT triggersChanged();
}

void ReportPage::addThumb()
{
    const double ratio = devicePixelRatioF();
    QPixmap thumb = QPixmap::fromImage(m_pages->image(m_thumbs, kStripDpi * ratio));
    thumb.setDevicePixelRatio(ratio);
    QIcon icon(thumb);
    icon.addPixmap(thumb, QIcon::Selected);
    m_strip->item(m_thumbs++)->setIcon(icon);
}

void ReportPage::showPage(int page)
{
    if (!m_pages || page < 0 || page >= m_pages->count())
        return;
    m_page = page;
    const QString name = tr("Page %1 of %2").arg(page + 1).arg(m_pages->count());
    m_picture->setPage([pages = *m_pages, page](double dpi) { return pages.image(page, dpi); }, paperInches(),
                       name);
    m_number->setPlain(name);
    m_former->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < m_pages->count());
    const QSignalBlocker quiet(m_strip);
    m_strip->setCurrentRow(page);
}

QString ReportPage::suggestedName() const
{
    const ReportRequest request = m_options->request();
    // The name of an anonymous report's file would tell whose it is.
    if (request.anonymous || request.team.empty())
        return QStringLiteral("readiness.pdf");
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+"));
    return fromUtf8(request.team).replace(unfit, QStringLiteral("-")) + QStringLiteral(".pdf");
}

void ReportPage::exportReport()
{
    if (!m_pages || m_exporting->isRunning())
        return;
    const QStringList kinds{tr("PDF (*.pdf)"), tr("Web page (*.html)"),
                            tr("Text to edit, OpenDocument (*.odt)"), tr("Markdown (*.md)"),
                            tr("Assessment alone, JSON (*.json)")};
    const QStringList endings{QStringLiteral(".pdf"), QStringLiteral(".html"), QStringLiteral(".odt"),
                              QStringLiteral(".md"), QStringLiteral(".json")};
    QString kind = kinds.first();
    QString path = QFileDialog::getSaveFileName(this, tr("Export the report"), suggestedName(),
                                                kinds.join(QStringLiteral(";;")), &kind);
    if (path.isEmpty())
        return;
    const bool named = std::any_of(endings.begin(), endings.end(), [&](const QString &ending) {
        return path.endsWith(ending, Qt::CaseInsensitive);
    });
    if (!named)
        path += endings.value(std::max<qsizetype>(0, kinds.indexOf(kind)));
    m_export->setEnabled(false);
    m_exporting->start(*m_pages, path, [this](const Result<QString> &written) {
        m_export->setEnabled(m_pages != nullptr);
        if (written)
            messages()->say(MessageBar::Kind::Done, *written);
        else
            messages()->showError(written.error());
    });
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
        exportReport();
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
