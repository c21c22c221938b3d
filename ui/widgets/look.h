// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/palette.h"
#include "ui/render/typography.h"

#include <QFont>
#include <QIcon>
#include <QObject>

class QApplication;

namespace faultline {

class Settings;

/// The window's present colours, fonts and icons. Widgets take them from here and listen to changed().
class Look : public QObject
{
    Q_OBJECT

public:
    /// Takes the platform's font and colours as they are at this moment for "system".
    Look(QApplication &application, Settings &settings);

    Theme theme() const { return m_theme; }
    bool isDark() const { return m_theme == Theme::Dark; }
    const ColorTokens &tokens() const { return colorTokens(m_theme); }
    QFont font(TextRole role) const { return textFont(role, m_base); }
    /// Least height of a line in the present text size.
    int line(TextRole role) const;
    /// A length that grows with the text: `pixels` with the bundled face at 10 pt, more where the text is
    /// larger or its face wider or higher, never less.
    int scaled(int pixels) const;
    /// What "as the system" means from now on.
    void setSystemDark(bool dark);

    /// Recoloured line icon; `name` as under resources/icons. Muted at rest, accent where on.
    QIcon icon(const QString &name) const;
    QPixmap pixmap(const QString &name, int size, const QColor &color, qreal devicePixelRatio) const;
    /// The square that stands for a category.
    QIcon categoryIcon(Category category) const;

Q_SIGNALS:
    void changed();

private:
    void apply();

    QApplication &m_application;
    Settings &m_settings;
    QFont m_platformFont;
    QFont m_base;
    double m_scale = 1;
    bool m_systemIsDark = false;
    Theme m_theme = Theme::Light;
};

} // namespace faultline
