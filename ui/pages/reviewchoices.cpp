// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/reviewchoices.h"

#include "core/report/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/choicerow.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

constexpr int kCardSide = 9;

} // namespace

ReviewChoices::ReviewChoices(Look &look, std::shared_ptr<const Taxonomy> taxonomy, QWidget *parent)
    : QWidget(parent), m_look(look), m_taxonomy(std::move(taxonomy))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_categoryCard = new Card(look);
    m_categoryCard->setTitle(tr("Category"));
    m_categoryCard->layout()->setContentsMargins(9, 15, 9, 11);
    m_categoryCard->layout()->itemAt(0)->widget()->layout()->setContentsMargins(8, 0, 8, 0);
    for (const Category category : kCategories) {
        const CategoryEntry &entry = m_taxonomy->category(category);
        auto *row = new ChoiceRow(look, oneLine(entry.key), categoryText(category), category);
        row->setToolTip(plainToolTip(oneLine(entry.definition)));
        connect(row, &QAbstractButton::clicked, this, [this, category] { chooseCategory(category); });
        m_categoryCard->body()->addWidget(row);
        m_categories.push_back(row);
    }
    m_modeCard = new Card(look);
    m_modeCard->setTitle(tr("Mode"));
    m_modeCard->layout()->setContentsMargins(9, 15, 9, 11);
    m_modeCard->layout()->itemAt(0)->widget()->layout()->setContentsMargins(8, 0, 8, 0);
    m_modeGrid = new QGridLayout;
    m_modeGrid->setSpacing(0);
    m_modeCard->body()->addLayout(m_modeGrid);
    column->addWidget(m_categoryCard);
    column->addWidget(m_modeCard);
    column->addStretch(1);
}

void ReviewChoices::addCard(QWidget *card)
{
    auto *column = static_cast<QVBoxLayout *>(layout());
    column->insertWidget(column->count() - 1, card);
}

void ReviewChoices::show(const ClassifierDecision &machine, Category category, const std::string &mode,
                         const QString &caption)
{
    m_categoryCard->setCaption(caption);
    for (const Category one : kCategories) {
        ChoiceRow *row = m_categories[index(one)];
        // An abstention has a key, but no bar and no per cent of its own.
        if (one == Category::Unclear)
            row->setShare(std::nullopt, {});
        else
            row->setShare(machine.probabilities[index(one)], percentText(machine.probabilities[index(one)]));
    }
    m_category = category;
    m_mode = mode;
    fillModes();
    mark();
}

void ReviewChoices::chooseCategory(Category category)
{
    if (category != m_category)
        m_mode.clear();
    m_category = category;
    fillModes();
    mark();
    Q_EMIT changed();
}

bool ReviewChoices::chooseModeKey(const QString &key)
{
    for (const FailureMode *mode : m_taxonomy->modesOf(m_category)) {
        if (oneLine(mode->key).compare(key, Qt::CaseInsensitive) == 0) {
            m_mode = m_mode == mode->id ? std::string() : mode->id;
            mark();
            Q_EMIT changed();
            return true;
        }
    }
    return false;
}

void ReviewChoices::fillModes()
{
    for (ChoiceRow *row : m_modes)
        row->deleteLater();
    m_modes.clear();
    const auto modes = m_taxonomy->modesOf(m_category);
    m_modeCard->setVisible(!modes.empty());
    m_modeCard->setCaption(categoryText(m_category));
    int widest = 0;
    for (const FailureMode *mode : modes)
        widest = std::max(widest, ChoiceRow(m_look, oneLine(mode->key), oneLine(mode->name), std::nullopt)
                                      .sizeHint().width());
    // Two abreast only where no name is cut.
    const int abreast = 2 * widest <= width() - 2 * kCardSide ? 2 : 1;
    int at = 0;
    for (const FailureMode *mode : modes) {
        auto *row = new ChoiceRow(m_look, oneLine(mode->key), oneLine(mode->name), std::nullopt);
        row->setToolTip(plainToolTip(oneLine(mode->name) + QLatin1Char('\n') + oneLine(mode->definition)));
        row->setObjectName(QString::fromStdString(mode->id));
        const QString key = oneLine(mode->key);
        connect(row, &QAbstractButton::clicked, this, [this, key] { chooseModeKey(key); });
        m_modeGrid->addWidget(row, at / abreast, at % abreast);
        m_modes.push_back(row);
        ++at;
    }
}

void ReviewChoices::mark()
{
    for (const Category one : kCategories)
        m_categories[index(one)]->setChecked(one == m_category);
    for (ChoiceRow *row : m_modes)
        row->setChecked(row->objectName() == QString::fromStdString(m_mode));
}

} // namespace faultline
