// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

#include <vector>

namespace faultline {

class Look;

/// Two or three names over a card, the open one underlined; a count beside a name where there is one.
class TabStrip : public QWidget
{
    Q_OBJECT

public:
    explicit TabStrip(Look &look, QWidget *parent = nullptr);

    void addTab(const QString &name);
    void clear(); ///< no tab; current() is 0
    void setCount(int tab, const QString &count, bool danger = false);
    int current() const { return m_current; }
    void setCurrent(int tab);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void currentChanged(int tab);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Tab {
        QString name, count;
        bool danger = false;
    };
    QRect rectOf(int tab) const;

    Look &m_look;
    std::vector<Tab> m_tabs;
    int m_current = 0;
};

} // namespace faultline
