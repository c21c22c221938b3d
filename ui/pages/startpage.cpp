// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/startpage.h"

#include "core/report/format.h"
#include "ui/shell/actions.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/iconlabel.h"
#include "ui/widgets/linkrow.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLocale>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kBlockWidth = 880;
constexpr int kDoorHeight = 232;

TextLabel *label(Look &look, TextRole role, TextColor color, const QString &text,
                 TextLabel::Lines lines = TextLabel::Lines::Wrapped)
{
    auto *result = new TextLabel(look, role, color, lines);
    result->setPlain(text);
    return result;
}

QString dayText(const QDateTime &when)
{
    const QDate day = when.toLocalTime().date();
    const qint64 ago = day.daysTo(QDate::currentDate());
    if (ago == 0)
        return StartPage::tr("today");
    if (ago == 1)
        return StartPage::tr("yesterday");
    return QLocale(QLocale::English).toString(day, QStringLiteral("d MMM yyyy"));
}

} // namespace

StartPage::StartPage(PageContext context) : m_context(context)
{
    Look &look = context.look;
    setAccessibleName(tr("Start"));
    m_block = new QWidget;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 24, 24, 24);
    outer->addStretch(1);
    outer->addWidget(m_block, 0, Qt::AlignHCenter);
    outer->addStretch(2);
    auto *column = new QVBoxLayout(m_block);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(label(look, TextRole::Welcome, TextColor::Text, tr("What breaks your AI features?")));
    column->addSpacing(4);
    auto *lead = label(look, TextRole::Reading, TextColor::Muted,
                       tr("Faultline reads your incident records, says which layer failed, and holds your practices "
                          "against them. Everything stays on this computer."));
    lead->setMaximumWidth(640);
    column->addWidget(lead);
    column->addSpacing(24);

    column->addWidget(makeDoors());
    column->addSpacing(28);
    m_recent = new QWidget;
    m_recentRows = new QVBoxLayout(m_recent);
    m_recentRows->setContentsMargins(0, 0, 0, 16);
    m_recentRows->setSpacing(0);
    column->addWidget(m_recent);
    auto *hint = new QHBoxLayout;
    hint->setSpacing(8);
    hint->addWidget(new IconLabel(look, QStringLiteral("import"), 18));
    hint->addWidget(label(look, TextRole::Body, TextColor::Muted, tr("You can also drop files anywhere on this window"),
                          TextLabel::Lines::One));
    hint->addStretch(1);
    column->addLayout(hint);

    connect(&context.settings, &Settings::recentChanged, this, &StartPage::fillRecent);
    connect(&look, &Look::changed, this, &StartPage::fit, Qt::QueuedConnection);
    fillRecent();
}

QWidget *StartPage::makeDoors()
{
    Look &look = m_context.look;
    m_sample = new Button(look, Button::Kind::Primary, tr("Open the sample"));
    m_sample->setKeyCap(tr("Enter"));
    auto *import = new Button(look, Button::Kind::Secondary, tr("Import a file…"));
    import->setKeyCap(QStringLiteral("Ctrl I"));
    auto *open = new Button(look, Button::Kind::Secondary, tr("Open a workspace…"));
    open->setKeyCap(QStringLiteral("Ctrl O"));
    auto *row = new QWidget;
    auto *doors = new QHBoxLayout(row);
    doors->setContentsMargins(0, 0, 0, 0);
    doors->setSpacing(16);
    const auto grow = [row, &look] { row->setMinimumHeight(look.scaled(kDoorHeight)); };
    grow();
    connect(&look, &Look::changed, row, grow);
    doors->addWidget(makeDoor(QStringLiteral("overview"), tr("Look around"),
                              tr("187 invented incidents of 30 teams, in the proportions of the study. Two minutes to "
                                 "see every page."),
                              m_sample), 1);
    doors->addWidget(makeDoor(QStringLiteral("import"), tr("Bring your own"),
                              tr("A CSV, TSV or JSON export from your tracker or pager. You see what is read before "
                                 "anything is stored."),
                              import), 1);
    doors->addWidget(makeDoor(QStringLiteral("folder"), tr("Go on"),
                              tr("A workspace is one file. Open one that you or a colleague made before."), open), 1);
    Actions &actions = m_context.actions;
    connect(m_sample, &QAbstractButton::clicked, actions[QStringLiteral("file.sample")], &QAction::trigger);
    connect(import, &QAbstractButton::clicked, actions[QStringLiteral("file.import")], &QAction::trigger);
    connect(open, &QAbstractButton::clicked, actions[QStringLiteral("file.open")], &QAction::trigger);
    return row;
}

QFrame *StartPage::makeDoor(const QString &icon, const QString &title, const QString &text, Button *button)
{
    Look &look = m_context.look;
    auto *card = new Card(look);
    card->setAccessibleName(title);
    QVBoxLayout *body = card->body();
    body->setContentsMargins(8, 10, 8, 10);
    auto *mark = new IconLabel(look, icon, 32);
    mark->setAccent();
    body->addWidget(mark, 0, Qt::AlignLeft);
    body->addSpacing(12);
    auto *titleLabel = label(look, TextRole::Headline, TextColor::Text, title);
    body->addWidget(titleLabel);
    auto *textLabel = label(look, TextRole::Body, TextColor::Muted, text);
    textLabel->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    textLabel->setMinimumHeight(3 * look.line(TextRole::Body));
    body->addWidget(textLabel, 1);
    body->addSpacing(12);
    body->addWidget(button, 0, Qt::AlignLeft);
    return card;
}

void StartPage::fillRecent()
{
    while (QLayoutItem *item = m_recentRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<RecentWorkspace> list = m_context.settings.recentWorkspaces();
    m_recent->setVisible(!list.isEmpty());
    if (list.isEmpty())
        return;
    m_recentRows->addWidget(label(m_context.look, TextRole::Name, TextColor::Text, tr("Recent")));
    m_recentRows->addSpacing(4);
    for (qsizetype i = 0; i < std::min<qsizetype>(list.size(), 5); ++i)
        addRecentRow(list[i]);
    // New rows count in the layout once they are shown.
    QTimer::singleShot(0, this, &StartPage::fit);
}

void StartPage::addRecentRow(const RecentWorkspace &recent)
{
    Look &look = m_context.look;
    m_recentRows->addWidget(makeLine());
    const QFileInfo file(recent.path);
    QString folder = QDir::toNativeSeparators(file.absolutePath());
    if (folder.startsWith(QDir::homePath()))
        folder = QStringLiteral("~") + folder.mid(QDir::homePath().size());
    LinkRow *row = new LinkRow(look);
    row->setAccessibleName(tr("Open %1").arg(file.fileName()));
    auto *cells = new QHBoxLayout(row);
    cells->setContentsMargins(0, 6, 0, 6);
    cells->setSpacing(12);
    const TextColor ink = recent.exists ? TextColor::Text : TextColor::Muted;
    auto *name = label(look, TextRole::Body, ink, file.fileName(), TextLabel::Lines::Elided);
    auto *place = label(look, TextRole::Body, TextColor::Muted,
                        recent.exists ? folder : tr("%1, not found").arg(folder), TextLabel::Lines::Elided);
    cells->addWidget(name, 2);
    cells->addWidget(place, 3);
    if (recent.exists) {
        const QString count = recent.incidents < 0
                                  ? QStringLiteral("–")
                                  : incidentsText(recent.incidents);
        cells->addWidget(label(look, TextRole::Body, TextColor::Muted, count, TextLabel::Lines::One));
        auto *day = label(look, TextRole::Body, TextColor::Muted, dayText(recent.opened), TextLabel::Lines::One);
        day->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        day->setMinimumWidth(look.scaled(88));
        cells->addWidget(day);
        connect(row, &LinkRow::clicked, this, [this, path = recent.path] { m_context.workspace.open(path); });
    } else {
        row->setEnabledLook(false);
        auto *remove = new Button(look, Button::Kind::Link, tr("Remove"));
        remove->setAccessibleName(tr("Remove %1 from the list").arg(file.fileName()));
        cells->addWidget(remove);
        connect(remove, &QAbstractButton::clicked, this,
                [this, path = recent.path] { m_context.settings.removeRecentWorkspace(path); },
                Qt::QueuedConnection);
    }
    m_recentRows->addWidget(row);
}

void StartPage::focusFirst()
{
    m_sample->setFocus(Qt::OtherFocusReason);
}

void StartPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    fillRecent();
    focusFirst();
}

void StartPage::fit()
{
    // Layouts over wrapped texts shrink below what these need: the block is told its height.
    const int wide = std::min(m_context.look.scaled(kBlockWidth), width() - 48);
    m_block->setFixedWidth(wide);
    m_block->layout()->activate();
    m_block->setMinimumHeight(m_block->layout()->totalHeightForWidth(wide));
}

void StartPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fit();
}

} // namespace faultline
