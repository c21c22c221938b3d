// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/textlabel.h"

namespace faultline {

/// A few words on their status colour's background.
class Tag : public TextLabel
{
    Q_OBJECT

public:
    Tag(Look &look, TextColor color, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look &m_tagLook;
    TextColor m_tagColor;
};

} // namespace faultline
