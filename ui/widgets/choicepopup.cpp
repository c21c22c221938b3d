// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/choicepopup.h"

#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kSearchFrom = 12;
constexpr int kMostRows = 11;

} // namespace

ChoicePopup::ChoicePopup(Look &look, const QString &title, std::vector<Choice> choices, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_choices(std::move(choices)), m_search(new QLineEdit), m_list(new QListWidget)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("popup", true);
    setAccessibleName(title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search in %1").arg(title));
    m_search->setVisible(m_choices.size() >= kSearchFrom);
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    column->addWidget(m_search);
    column->addWidget(m_list);
    fill({});
    const int row = look.scaled(28);
    const int rows = std::clamp(int(m_choices.size()), 1, kMostRows);
    m_list->setFixedHeight(rows * row + 4);
    m_list->setMinimumWidth(std::clamp(m_list->sizeHintForColumn(0) + 40, 200, 360));
    connect(m_search, &QLineEdit::textChanged, this, &ChoicePopup::fill);
    connect(m_list, &QListWidget::itemChanged, this, &ChoicePopup::tell);
    connect(m_list, &QListWidget::itemActivated, this, [](QListWidgetItem *item) {
        item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    });
}

void ChoicePopup::openUnder(QWidget *anchor)
{
    adjustSize();
    QPoint place = anchor->mapToGlobal(QPoint(0, anchor->height() + 4));
    if (const QScreen *screen = anchor->screen()) {
        const QRect room = screen->availableGeometry();
        place.setX(std::max(room.left(), std::min(place.x(), room.right() - width())));
        if (place.y() + height() > room.bottom())
            place.setY(std::max(room.top(), anchor->mapToGlobal(QPoint(0, -height() - 4)).y()));
    }
    move(place);
    show();
    if (m_search->isVisible())
        m_search->setFocus();
    else
        m_list->setFocus();
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
}

void ChoicePopup::fill(const QString &search)
{
    m_filling = true;
    m_list->clear();
    for (std::size_t i = 0; i < m_choices.size(); ++i) {
        const Choice &choice = m_choices[i];
        if (!search.isEmpty() && !choice.label.contains(search, Qt::CaseInsensitive))
            continue;
        auto *item = new QListWidgetItem(choice.icon, choice.label, m_list);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(choice.chosen ? Qt::Checked : Qt::Unchecked);
        item->setData(Qt::UserRole, qulonglong(i));
        item->setToolTip(plainToolTip(choice.label));
        item->setSizeHint(QSize(0, 28));
    }
    m_filling = false;
}

void ChoicePopup::tell()
{
    if (m_filling)
        return;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        m_choices[item->data(Qt::UserRole).toULongLong()].chosen = item->checkState() == Qt::Checked;
    }
    std::vector<std::string> keys;
    for (const Choice &choice : m_choices) {
        if (choice.chosen)
            keys.push_back(choice.key);
    }
    Q_EMIT chosen(keys);
}

} // namespace faultline
