// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/classifier.h"
#include "core/model/taxonomy.h"

#include <QWidget>

#include <memory>
#include <string>
#include <vector>

class QGridLayout;

namespace faultline {

class Card;
class ChoiceRow;
class Look;

/// The categories with how likely each is, and the modes of the chosen one, each with its key.
class ReviewChoices : public QWidget
{
    Q_OBJECT

public:
    ReviewChoices(Look &look, std::shared_ptr<const Taxonomy> taxonomy, QWidget *parent = nullptr);

    /// Holds from the next show() on.
    void setTaxonomy(std::shared_ptr<const Taxonomy> taxonomy) { m_taxonomy = std::move(taxonomy); }

    void show(const ClassifierDecision &machine, Category category, const std::string &mode, const QString &caption);
    /// Below the modes.
    void addCard(QWidget *card);
    Category category() const { return m_category; }
    const std::string &mode() const { return m_mode; }
    void chooseCategory(Category category);
    /// By its letter; false where the category has no such mode.
    bool chooseModeKey(const QString &key);

Q_SIGNALS:
    void changed();

private:
    void fillModes();
    void mark();

    Look &m_look;
    std::shared_ptr<const Taxonomy> m_taxonomy;
    Category m_category = Category::Unclear;
    std::string m_mode;
    Card *m_categoryCard;
    Card *m_modeCard;
    std::vector<ChoiceRow *> m_categories; ///< by index(Category)
    QGridLayout *m_modeGrid;
    std::vector<ChoiceRow *> m_modes;
};

} // namespace faultline
