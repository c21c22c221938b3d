// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentsearch.h"

#include "ui/widgets/iconlabel.h"
#include "ui/widgets/look.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

namespace faultline {

namespace {

constexpr int kRestMs = 250;

} // namespace

IncidentSearch::IncidentSearch(Look &look, QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 0);
    row->setSpacing(8);
    m_field = new QLineEdit;
    m_field->setProperty("bare", true);
    m_field->setPlaceholderText(tr("Search title and text"));
    m_field->setAccessibleName(tr("Search title and text"));
    m_field->setClearButtonEnabled(true);
    m_field->setMinimumHeight(look.scaled(34));
    m_field->installEventFilter(this);
    row->addWidget(new IconLabel(look, QStringLiteral("search"), 16));
    row->addWidget(m_field, 1);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMs);
    connect(m_field, &QLineEdit::textEdited, &m_rest, qOverload<>(&QTimer::start));
    connect(&m_rest, &QTimer::timeout, this, [this] { Q_EMIT searched(m_field->text().trimmed()); });
}

void IncidentSearch::setSearch(const QString &search)
{
    if (!m_rest.isActive() && m_field->text().trimmed() != search)
        m_field->setText(search);
}

void IncidentSearch::begin()
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    m_field->selectAll();
}

bool IncidentSearch::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Escape) {
            Q_EMIT left();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace faultline
