// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/taxonomy.h"

#include <QComboBox>

#include <memory>

namespace faultline {

class Look;

/// The six categories with their squares.
class CategoryCombo : public QComboBox
{
    Q_OBJECT

public:
    CategoryCombo(Look &look, QWidget *parent = nullptr);

    void setCategory(Category category);
    Category category() const;

private:
    void recolor();
    Look &m_look;
};

/// The modes of one category; "no mode" first.
class ModeCombo : public QComboBox
{
    Q_OBJECT

public:
    explicit ModeCombo(std::shared_ptr<const Taxonomy> taxonomy, QWidget *parent = nullptr);
    /// Holds from the next setMode() on.
    void setTaxonomy(std::shared_ptr<const Taxonomy> taxonomy) { m_taxonomy = std::move(taxonomy); }

    void setMode(Category category, const std::string &mode);
    std::string mode() const;

private:
    std::shared_ptr<const Taxonomy> m_taxonomy;
};

} // namespace faultline
