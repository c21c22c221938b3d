// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/tidydialog.h"

#include "core/report/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/segments.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/recordcommands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

struct Found {
    std::vector<ValueCluster> clusters;
    std::vector<ValueAlias> aliases;
};

TextLabel *caption(Look &look, const QString &text)
{
    auto *label = new TextLabel(look, TextRole::Caption, TextColor::Muted);
    label->setPlain(text);
    return label;
}

/// A list in a card, for a frame of the look.
QListWidget *addList(Look &look, QVBoxLayout *column, const QString &name, int height)
{
    auto *card = new Card(look);
    card->setBare();
    auto *list = new QListWidget;
    list->setAccessibleName(name);
    list->setUniformItemSizes(true);
    list->setSpacing(2);
    list->setMinimumHeight(look.scaled(height));
    card->body()->addWidget(list);
    column->addWidget(card, 1);
    return list;
}

} // namespace

TidyDialog::TidyDialog(const PageContext &context, QWidget *parent)
    : QDialog(parent), m_context(context), m_job(context.jobs)
{
    setWindowTitle(tr("Which spellings mean the same?"));
    setMinimumSize(640, 560);
    Look &look = context.look;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(12);
    auto *lead = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
    lead->setPlain(
        tr("Merged spellings read as one, now and in later imports. What the files told is kept, so every "
           "merge can be taken back."));
    m_fields = new Segments(look,
                            {{tr("Teams"), tr("Teams")},
                             {tr("Features"), tr("Features")},
                             {tr("Providers"), tr("Providers")},
                             {tr("Models"), tr("Models")}});
    m_fields->setWide(true);
    m_fields->setSubject(tr("Values"));
    m_fields->setCurrent(0);
    column->addWidget(lead);
    column->addWidget(m_fields, 0, Qt::AlignLeft);
    buildClusters(column);
    buildButtons(column);
    connect(m_fields, &Segments::chosen, this, &TidyDialog::load);
    connect(&context.workspace, &Workspace::changed, this, &TidyDialog::load);
    connect(&context.workspace, &Workspace::closed, this, &QDialog::reject);
    load();
}

void TidyDialog::buildClusters(QVBoxLayout *column)
{
    Look &look = m_context.look;
    auto *page = new QWidget;
    auto *inner = new QVBoxLayout(page);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(8);
    inner->addWidget(caption(look, tr("Likely to mean the same")));
    m_list = addList(look, inner, tr("Likely to mean the same"), 130);
    inner->addWidget(caption(look, tr("Spellings to merge")));
    m_spellings = addList(look, inner, tr("Spellings to merge"), 110);
    auto *keep = new QHBoxLayout;
    keep->setSpacing(12);
    m_into = new QComboBox;
    m_into->setEditable(true);
    m_into->setAccessibleName(tr("Spelling to keep"));
    m_into->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    keep->addWidget(caption(look, tr("Keep as")));
    keep->addWidget(m_into, 1);
    inner->addLayout(keep);
    m_preview = new TextLabel(look, TextRole::Body, TextColor::Text, TextLabel::Lines::Wrapped);
    inner->addWidget(m_preview);
    m_empty = new EmptyState(look);
    m_views = new QStackedWidget;
    m_views->addWidget(page);
    m_views->addWidget(m_empty);
    column->addWidget(m_views, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &TidyDialog::showCluster);
    connect(m_spellings, &QListWidget::itemChanged, this, &TidyDialog::preview);
    connect(m_into, &QComboBox::currentTextChanged, this, &TidyDialog::preview);
}

void TidyDialog::buildButtons(QVBoxLayout *column)
{
    Look &look = m_context.look;
    auto *buttons = new QHBoxLayout;
    m_mergedMenu = new QMenu(this);
    m_merged = new Button(look, Button::Kind::Secondary, tr("Take back a merge"));
    m_merged->setMenu(m_mergedMenu);
    auto *close = new Button(look, Button::Kind::Secondary, tr("Close"));
    m_merge = new Button(look, Button::Kind::Primary, tr("Merge"));
    buttons->addWidget(m_merged);
    buttons->addStretch(1);
    buttons->addWidget(close);
    buttons->addWidget(m_merge);
    column->addLayout(buttons);
    connect(close, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_merge, &QAbstractButton::clicked, this, &TidyDialog::merge);
}

ValueField TidyDialog::field() const
{
    return kValueFields[std::size_t(std::max(0, m_fields->current()))];
}

std::string TidyDialog::who() const
{
    return m_context.settings.reviewer().toStdString();
}

void TidyDialog::load()
{
    m_merge->setEnabled(false);
    if (!m_context.workspace.isOpen())
        return;
    m_context.workspace.read<Found>(
        m_job, tr("Looking for spellings"),
        [field = field()](Store &store, Progress &) -> Result<Found> {
            auto clusters = findClusters(store, field);
            if (!clusters)
                return clusters.error();
            auto aliases = store.records().aliases(field);
            if (!aliases)
                return aliases.error();
            return Found{std::move(*clusters), std::move(*aliases)};
        },
        this,
        [this](Result<Found> found) {
            if (!found) {
                m_empty->say(found.error().message, {});
                m_views->setCurrentIndex(1);
                return;
            }
            m_aliases = std::move(found->aliases);
            showMerged();
            showClusters(std::move(found->clusters));
        },
        Jobs::Shown::Quietly);
}

void TidyDialog::showClusters(std::vector<ValueCluster> clusters)
{
    const int row = std::max(0, m_list->currentRow());
    m_clusters = std::move(clusters);
    m_list->clear();
    for (const ValueCluster &one : m_clusters)
        m_list->addItem(tr("%1 · %2 · %3")
                            .arg(oneLine(one.into), tr("%1 spellings").arg(one.spellings.size()),
                                 incidentsText(one.incidents())));
    m_views->setCurrentIndex(m_clusters.empty() ? 1 : 0);
    if (m_clusters.empty())
        m_empty->say(
            tr("No value of this kind is spelt in several ways."),
            tr("Spellings are compared without case, accents, punctuation, blanks and the order of words."));
    else
        m_list->setCurrentRow(std::min(row, int(m_clusters.size()) - 1));
}

const ValueCluster *TidyDialog::cluster() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < int(m_clusters.size()) ? &m_clusters[std::size_t(row)] : nullptr;
}

void TidyDialog::showCluster()
{
    const QSignalBlocker quietSpellings(m_spellings), quietInto(m_into);
    m_spellings->clear();
    m_into->clear();
    const ValueCluster *shown = cluster();
    for (std::size_t i = 0; shown && i < shown->spellings.size(); ++i) {
        const ValueCount &one = shown->spellings[i];
        auto *item = new QListWidgetItem(tr("%1 · %2").arg(oneLine(one.value), incidentsText(one.incidents)),
                                         m_spellings);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
        m_into->addItem(fromUtf8(one.value));
    }
    preview();
}

Merge TidyDialog::chosen() const
{
    Merge merge{{}, m_into->currentText().trimmed().toStdString()};
    const ValueCluster *shown = cluster();
    for (int row = 0; shown && row < m_spellings->count(); ++row) {
        if (m_spellings->item(row)->checkState() == Qt::Checked)
            merge.spellings.push_back(shown->spellings[std::size_t(row)].value);
    }
    return merge;
}

void TidyDialog::preview()
{
    const Merge merge = chosen();
    const ValueCluster *shown = cluster();
    std::int64_t changing = 0;
    QStringList from;
    for (std::size_t i = 0; shown && i < shown->spellings.size(); ++i) {
        const ValueCount &one = shown->spellings[i];
        const bool isChosen = m_spellings->item(int(i))->checkState() == Qt::Checked;
        if (!isChosen || one.value == merge.into)
            continue;
        changing += one.incidents;
        from.append(tr("“%1”").arg(oneLine(one.value)));
    }
    m_merge->setEnabled(changing > 0 && !merge.into.empty());
    if (merge.into.empty())
        m_preview->setPlain(tr("Say which spelling stays."));
    else if (changing == 0)
        m_preview->setPlain(tr("Nothing would change."));
    else
        m_preview->setPlain(tr("%1 that now say %2 will say “%3”.")
                                .arg(incidentsText(changing), from.join(tr(", ")), oneLine(merge.into)));
}

void TidyDialog::showMerged()
{
    m_mergedMenu->clear();
    m_merged->setEnabled(!m_aliases.empty());
    for (const ValueAlias &alias : m_aliases) {
        QAction *action = m_mergedMenu->addAction(
            menuText(tr("“%1” is “%2”").arg(oneLine(alias.spelling), oneLine(alias.becomes))));
        connect(action, &QAction::triggered, this, [this, spelling = alias.spelling] { forget(spelling); });
    }
}

void TidyDialog::merge()
{
    const Merge wanted = chosen();
    m_merge->setEnabled(false);
    m_context.workspace.undoStack().push(SpellingCommand::merging(
        m_context.workspace, field(), wanted, who(), tr("Merge into %1").arg(oneLine(wanted.into))));
}

void TidyDialog::forget(const std::string &spelling)
{
    m_context.workspace.undoStack().push(SpellingCommand::forgetting(
        m_context.workspace, field(), spelling, tr("Take back the merge of %1").arg(oneLine(spelling))));
}

} // namespace faultline
