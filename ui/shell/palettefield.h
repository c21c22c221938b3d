// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace faultline {

class Look;

/// What opens the command palette, at the right of the menu bar; looks like a field.
class PaletteField : public QAbstractButton
{
    Q_OBJECT

public:
    explicit PaletteField(Look &look);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look &m_look;
};

} // namespace faultline
