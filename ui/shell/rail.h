// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

class QVBoxLayout;

namespace faultline {

class Look;
class TextLabel;
class Workspace;

/// One page in the rail: icon, name, count; the open one with the accent's bar.
class RailItem : public QAbstractButton
{
    Q_OBJECT

public:
    RailItem(Look &look, QString icon, const QString &text, const QString &keys);

    void setCount(qint64 count); ///< nothing is shown for 0
    void setNarrow(bool narrow);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    Look &m_look;
    QString m_icon;
    QString m_keys;
    qint64 m_count = 0;
    bool m_narrow = false;
};

/// The left column: the pages, and at its foot the workspace. Icons only where the window is narrow.
class Rail : public QWidget
{
    Q_OBJECT

public:
    Rail(Look &look, Workspace &workspace, QWidget *parent = nullptr);

    RailItem *addItem(const QString &id, const QString &icon, const QString &text, const QString &keys);
    void setCurrent(const QString &id); ///< empty: none
    void setNarrow(bool narrow);
    void setCount(const QString &id, qint64 count);
    void setWorkspacePagesEnabled(bool enabled); ///< all but Import

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void updateFoot();

    Look &m_look;
    Workspace &m_workspace;
    QVBoxLayout *m_items;
    QWidget *m_foot;
    TextLabel *m_name;
    TextLabel *m_counts;
    TextLabel *m_tag;
    bool m_narrow = false;
};

} // namespace faultline
