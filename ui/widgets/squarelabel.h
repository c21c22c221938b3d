// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"

#include <QWidget>

namespace faultline {

class Look;

/// The square of a category beside its name.
class SquareLabel : public QWidget
{
    Q_OBJECT

public:
    SquareLabel(Look &look, Category category, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look &m_look;
    Category m_category;
};

} // namespace faultline
