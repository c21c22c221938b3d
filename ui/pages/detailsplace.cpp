// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/detailsplace.h"

#include "ui/widgets/look.h"

#include <QEvent>
#include <QSplitter>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kBesideWidth = 900; ///< less leaves table or text too narrow
constexpr int kOverWidth = 440;

} // namespace

DetailsPlace::DetailsPlace(Look &look, QWidget &page, QSplitter &splitter, QWidget &details)
    : QObject(&page), m_look(look), m_page(page), m_splitter(splitter), m_details(details),
      m_pane(new QWidget)
{
    m_pane->setMinimumWidth(details.minimumWidth());
    m_pane->hide();
    splitter.addWidget(m_pane);
    details.setParent(&page);
    splitter.installEventFilter(this);
    m_pane->installEventFilter(this);
    details.installEventFilter(this);
    connect(&look, &Look::changed, this, &DetailsPlace::update);
}

void DetailsPlace::update()
{
    const bool seen = m_details.isVisibleTo(&m_page);
    const bool over = m_splitter.width() < m_look.scaled(kBesideWidth);
    m_pane->setVisible(seen && !over);
    if (!seen)
        return;
    QRect place = m_splitter.geometry();
    if (over)
        place.setLeft(place.right() + 1 - std::min(place.width(), m_look.scaled(kOverWidth)));
    else
        place = QRect(m_pane->mapTo(&m_page, QPoint()), m_pane->size());
    m_details.setGeometry(place);
    m_details.raise();
    if (over != m_over) {
        m_over = over;
        Q_EMIT moved();
    }
}

bool DetailsPlace::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::Show:
    case QEvent::ShowToParent:
    case QEvent::HideToParent:
        if (watched != &m_details || (event->type() != QEvent::Resize && event->type() != QEvent::Move))
            update();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace faultline
