// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QHBoxLayout;
class QVBoxLayout;

namespace faultline {

class Look;
class TextLabel;

/// Surface with a hairline; on top a title and one line of caption, both optional.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(Look &look, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setCaption(const QString &caption);
    void setTag(const QString &tag); ///< "small sample, n = 18" beside the title; empty hides it
    QHBoxLayout *headActions() const { return m_actions; } ///< right of the title
    QVBoxLayout *body() const { return m_body; }

    /// Frame without padding and head, for tables that reach the edge.
    void setBare();

private:
    Look &m_look;
    QVBoxLayout *m_outer;
    QWidget *m_head;
    QHBoxLayout *m_actions;
    TextLabel *m_title;
    TextLabel *m_tag;
    TextLabel *m_caption;
    QVBoxLayout *m_body;
};

/// Hairline across the width.
QFrame *makeLine(QWidget *parent = nullptr);

} // namespace faultline
