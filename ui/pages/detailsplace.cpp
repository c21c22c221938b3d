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
    : QObject(&page), m_look(look), m_page(page), m_splitter(splitter), m_details(details)
{
    splitter.installEventFilter(this);
}

void DetailsPlace::update()
{
    const bool over = m_splitter.width() < m_look.scaled(kBesideWidth);
    if (over != m_over) {
        m_over = over;
        const bool seen = m_details.isVisibleTo(&m_page);
        if (over) {
            m_beside = m_splitter.saveState();
            m_details.setParent(&m_page);
        } else {
            m_splitter.addWidget(&m_details);
            m_splitter.restoreState(m_beside);
        }
        m_details.setVisible(seen);
        Q_EMIT moved();
    }
    if (!over)
        return;
    const QRect room = m_splitter.geometry();
    const int width = std::min(room.width(), m_look.scaled(kOverWidth));
    m_details.setGeometry(room.right() + 1 - width, room.top(), width, room.height());
    m_details.raise();
}

bool DetailsPlace::eventFilter(QObject *watched, QEvent *event)
{
    const bool placed = event->type() == QEvent::Resize || event->type() == QEvent::Move;
    if (placed && m_details.isVisible())
        update();
    return QObject::eventFilter(watched, event);
}

} // namespace faultline
