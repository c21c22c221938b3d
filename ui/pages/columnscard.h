// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/incidentreader.h"
#include "ui/widgets/card.h"

class QScrollArea;

namespace faultline {

/// The columns of the file: name and a first filled cell, the field each goes to, what it was taken for.
class ColumnsCard : public Card
{
    Q_OBJECT

public:
    explicit ColumnsCard(Look &look, QWidget *parent = nullptr);

    void show(const ReadPlan &plan);

Q_SIGNALS:
    void fieldChosen(std::size_t column, const std::string &field);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeRow(std::size_t index, const ColumnPlan &column);

    Look &m_cardLook;
    QScrollArea *m_area;
    std::vector<ColumnPlan> m_shown;
};

} // namespace faultline
