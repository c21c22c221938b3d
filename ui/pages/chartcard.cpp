// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/chartcard.h"

#include "ui/pages/chartexplanation.h"
#include "ui/render/chartview.h"
#include "ui/widgets/button.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QMenu>

namespace faultline {

namespace {

constexpr double kButtonsWidth = 72;
constexpr int kSide = 17;
constexpr int kTop = 14;

} // namespace

ChartCard::ChartCard(Look &look, QWidget *parent) : Card(look, parent), m_cardLook(look)
{
    // Not in the layout: the view would ask for the height it likes, the page gives the height there is.
    m_view = new ChartView(this);
    m_buttons = new QWidget(this);
    auto *row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    m_choice = new Button(look, Button::Kind::Quiet, {});
    m_choice->setHead(true);
    m_choice->hide();
    row->addWidget(m_choice);
    m_back = new Button(look, Button::Kind::Quiet, {});
    m_back->setIconName(QStringLiteral("arrow-left"));
    m_table = new Button(look, Button::Kind::Quiet, {});
    m_table->setIconName(QStringLiteral("table"));
    m_table->setToolTip(tr("The numbers as a table (T)"));
    m_table->setAccessibleName(tr("The numbers as a table"));
    m_export = new Button(look, Button::Kind::Quiet, {});
    m_export->setIconName(QStringLiteral("export"));
    m_export->setToolTip(tr("Export this chart"));
    m_export->setAccessibleName(tr("Export this chart"));
    for (Button *button : {m_back, m_table, m_export}) {
        button->setHead(true);
        row->addWidget(button);
        QSizePolicy keeps = button->sizePolicy();
        keeps.setRetainSizeWhenHidden(button != m_back);
        button->setSizePolicy(keeps);
    }
    connect(m_export, &QAbstractButton::clicked, this, &ChartCard::showExportMenu);
    connect(m_table, &QAbstractButton::clicked, this, [this] { setTableShown(!m_view->isTableShown()); });
    connect(m_back, &QAbstractButton::clicked, this, &ChartCard::backWanted);
    connect(m_view, &ChartView::exportRequested, this, &ChartCard::exportRequested);
    connect(qApp, &QApplication::focusChanged, this, [this] { showButtons(underMouse() || holdsFocus()); });
    connect(&look, &Look::changed, this, &ChartCard::restyle);
    setBack({});
    showButtons(false);
    restyle();
}

/// Made when it is wanted: a page of cards would make a score of menus that nobody opens.
void ChartCard::showExportMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const std::pair<QString, ChartFormat> formats[] = {{tr("Picture (PNG)…"), ChartFormat::Png},
                                                       {tr("Drawing (SVG)…"), ChartFormat::Svg},
                                                       {tr("Numbers (CSV)…"), ChartFormat::Csv}};
    for (const auto &[text, format] : formats)
        connect(menu->addAction(text), &QAction::triggered, this,
                [this, wanted = format] { Q_EMIT exportRequested(wanted); });
    menu->popup(m_export->mapToGlobal(QPoint(0, m_export->height() + 4)));
}

void ChartCard::restyle()
{
    ChartStyle style = ChartStyle::forScreen(m_cardLook.theme(), m_cardLook.font(TextRole::Body));
    style.titleReserve = kButtonsWidth + (m_choice->isHidden() ? 0 : m_choice->sizeHint().width());
    m_view->setChartStyle(style);
    updateGeometry();
    placeButtons();
}

bool ChartCard::isInSight() const
{
    return isVisible() && !visibleRegion().isEmpty();
}

void ChartCard::setSpec(const ChartSpec &spec)
{
    setAccessibleName(spec.title);
    m_next.reset();
    if (m_view->spec() == spec)
        return;
    m_next = spec;
    if (isInSight())
        showPending();
}

void ChartCard::showPending()
{
    if (!m_next)
        return;
    const ChartSpec spec = std::move(*m_next);
    m_next.reset();
    m_view->setSpec(spec);
    setWhatsThis(chartExplanation(spec));
    updateGeometry();
    Q_EMIT specShown();
}

void ChartCard::setChoices(const QStringList &choices, int current)
{
    if (!m_choices) {
        m_choices = new QMenu(this);
        m_choice->setMenu(m_choices);
    }
    if (m_choice->text() == choices.value(current) && m_choices->actions().size() == choices.size())
        return;
    m_choices->clear();
    for (int i = 0; i < choices.size(); ++i)
        connect(m_choices->addAction(choices[i]), &QAction::triggered, this,
                [this, i] { Q_EMIT choiceMade(i); });
    m_choice->setText(choices.value(current));
    m_choice->setAccessibleName(tr("Shown: %1").arg(choices.value(current)));
    m_choice->setVisible(!choices.isEmpty());
    restyle();
    showButtons(underMouse() || holdsFocus());
}

void ChartCard::setBack(const QString &text)
{
    m_back->setAccessibleName(text);
    m_back->setToolTip(text);
    m_back->setVisible(!text.isEmpty());
    if (!text.isEmpty())
        showButtons(true);
    placeButtons();
}

void ChartCard::setTableShown(bool shown)
{
    m_view->setTableShown(shown);
}

QMargins ChartCard::padding()
{
    return {kSide, kTop, kSide, kTop};
}

bool ChartCard::holdsFocus() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

void ChartCard::showButtons(bool shown)
{
    m_table->setVisible(shown);
    m_export->setVisible(shown);
    m_buttons->setVisible(shown || !m_back->isHidden() || !m_choice->isHidden());
}

void ChartCard::placeButtons()
{
    m_buttons->adjustSize();
    m_buttons->move(width() - m_buttons->width() - 9, 9);
    m_buttons->raise();
}

void ChartCard::enterEvent(QEnterEvent *event)
{
    showButtons(true);
    Card::enterEvent(event);
}

void ChartCard::leaveEvent(QEvent *event)
{
    showButtons(holdsFocus());
    Card::leaveEvent(event);
}

QSize ChartCard::minimumSizeHint() const
{
    return m_view->minimumSizeHint() + QSize(2 * kSide, 2 * kTop);
}

void ChartCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    m_view->setGeometry(rect().adjusted(kSide, kTop, -kSide, -kTop));
    placeButtons();
}

} // namespace faultline
