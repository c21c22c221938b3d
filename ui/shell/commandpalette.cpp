// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/commandpalette.h"

#include "ui/shell/fuzzymatch.h"
#include "ui/shell/palettedelegate.h"
#include "ui/widgets/look.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kWidth = 560;
constexpr int kTop = 96;
constexpr int kMostRows = 10;
constexpr int kRecentBonus = 15;

} // namespace

CommandPalette::CommandPalette(Look &look, QWidget *window)
    : QFrame(window), m_look(look), m_field(new QLineEdit), m_list(new QListView), m_model(new QStandardItemModel(this))
{
    setProperty("popup", true);
    setAccessibleName(tr("Command palette"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(4);
    m_field->setPlaceholderText(tr("Search or run a command"));
    m_field->setAccessibleName(tr("Search or run a command"));
    m_field->setMinimumHeight(look.scaled(40));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(look, m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Commands found"));
    column->addWidget(m_field);
    column->addWidget(m_list);
    hide();
    m_field->installEventFilter(this);
    window->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
    connect(m_list, &QListView::clicked, this, &CommandPalette::runCurrent);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (isVisible() && now && !isAncestorOf(now))
            hide();
    });
}

void CommandPalette::open(std::vector<PaletteEntry> entries, const QStringList &recentIds,
                          std::function<std::vector<PaletteEntry>(const QString &)> found)
{
    m_entries = std::move(entries);
    m_recent = recentIds;
    m_found = std::move(found);
    if (!isVisible())
        m_formerFocus = QApplication::focusWidget();
    m_field->clear();
    fill({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::dismiss()
{
    hide();
    if (m_formerFocus)
        m_formerFocus->setFocus(Qt::OtherFocusReason);
}

void CommandPalette::fill(const QString &search)
{
    struct Hit {
        int score;
        std::size_t entry;
        QList<int> positions;
    };
    std::vector<PaletteEntry> all = m_entries;
    if (m_found && search.size() >= 2) {
        auto more = m_found(search);
        std::move(more.begin(), more.end(), std::back_inserter(all));
    }
    std::vector<Hit> hits;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const auto match = fuzzyMatch(search.trimmed(), all[i].text);
        if (!match)
            continue;
        const qsizetype recent = all[i].id.isEmpty() ? -1 : m_recent.indexOf(all[i].id);
        hits.push_back({match->score + (recent >= 0 ? kRecentBonus - int(recent) : 0), i, match->positions});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    m_model->clear();
    m_shown.clear();
    for (const Hit &hit : hits) {
        const PaletteEntry &entry = all[hit.entry];
        auto *item = new QStandardItem(entry.text);
        item->setData(entry.icon, PaletteDelegate::IconRole);
        item->setData(entry.place, PaletteDelegate::PlaceRole);
        item->setData(entry.keys, PaletteDelegate::KeysRole);
        item->setData(QVariant::fromValue(hit.positions), PaletteDelegate::HitsRole);
        m_model->appendRow(item);
        m_shown.push_back(entry);
    }
    if (!m_shown.empty())
        m_list->setCurrentIndex(m_model->index(0, 0));
    place();
}

void CommandPalette::place()
{
    const int rows = std::min<int>(kMostRows, int(m_shown.size()));
    m_list->setFixedHeight(rows * m_look.scaled(36) + (rows > 0 ? 2 : 0));
    m_list->setVisible(rows > 0);
    const int width = std::min(kWidth, parentWidget()->width() - 48);
    layout()->activate();
    setGeometry((parentWidget()->width() - width) / 2, kTop, width, 0);
    resize(width, layout()->totalSizeHint().height());
}

void CommandPalette::runCurrent()
{
    const int row = m_list->currentIndex().row();
    if (row < 0 || row >= int(m_shown.size()))
        return;
    const PaletteEntry entry = m_shown[std::size_t(row)];
    dismiss();
    if (!entry.id.isEmpty())
        Q_EMIT ran(entry.id);
    entry.run();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field || event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        dismiss();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        runCurrent();
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QApplication::sendEvent(m_list, event);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

} // namespace faultline
