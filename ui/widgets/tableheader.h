// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

namespace faultline {

class Look;

/// Heads of a table in the second line's colour, the sort mark beside the name.
class TableHeader : public QHeaderView
{
    Q_OBJECT

public:
    TableHeader(Look &look, QWidget *parent);

    QSize sizeHint() const override;

protected:
    void paintSection(QPainter *painter, const QRect &rect, int section) const override;
    QSize sectionSizeFromContents(int section) const override;

private:
    Look &m_look;
};

} // namespace faultline
