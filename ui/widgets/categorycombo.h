// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/taxonomy.h"

#include <QComboBox>

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
    explicit ModeCombo(const Taxonomy &taxonomy, QWidget *parent = nullptr);

    void setMode(Category category, const std::string &mode);
    std::string mode() const;

private:
    const Taxonomy &m_taxonomy;
};

} // namespace faultline
