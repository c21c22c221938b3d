// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace faultline {

class Look;

/// A line icon beside a text that says the same; nothing for screen readers.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    IconLabel(Look &look, QString icon, int size, QWidget *parent = nullptr);

    void setAccent();
    void setColorOf(QColor (*color)(const Look &)); ///< another colour of the look
    void setIcon(const QString &icon);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Look &m_look;
    QString m_icon;
    QColor (*m_color)(const Look &);
};

} // namespace faultline
