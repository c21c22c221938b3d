// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

class QMenu;

namespace faultline {

class Look;

/// A button of the look: primary (the one filled button of a page), secondary, quiet or link; with an icon, a key
/// cap or the chevron of a menu where it has them.
class Button : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Kind { Primary, Secondary, Quiet, Danger, Link };

    Button(Look &look, Kind kind, const QString &text, QWidget *parent = nullptr);

    void setKind(Kind kind);
    void setIconName(const QString &name); ///< as under resources/icons; with an empty text a square icon button
    void setKeyCap(const QString &key);
    void setMenu(QMenu *menu); ///< opens on click; the button does not own it
    void setHead(bool head);   ///< 28 instead of 32 high, as in page heads

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void paintContents(QPainter &painter, const QColor &ink);
    int padding() const;

    Look &m_look;
    Kind m_kind;
    QString m_icon;
    QString m_key;
    QMenu *m_menu = nullptr;
    bool m_head = false;
};

} // namespace faultline
