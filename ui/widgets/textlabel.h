// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/typography.h"

#include <QLabel>

namespace faultline {

class Look;

enum class TextColor { Text, Muted, Accent, Success, Warn, Danger };

/// Plain text in a role of the type scale and a colour of the look; never markup. One line that elides at its end
/// with the whole of it in the tip, or several lines.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Lines { One, Elided, Wrapped };

    TextLabel(Look &look, TextRole role, TextColor color = TextColor::Text, Lines lines = Lines::One,
              QWidget *parent = nullptr);

    void setPlain(const QString &text);
    QString plain() const { return m_text; }
    void setColor(TextColor color);
    void setRole(TextRole role);
    /// Elided labels: the width they would like at most.
    void setPreferredWidth(int width);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void restyle();
    void fit();

    Look &m_look;
    TextRole m_role;
    TextColor m_color;
    Lines m_lines;
    QString m_text;
    int m_preferredWidth = 0;
};

} // namespace faultline
