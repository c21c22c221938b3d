// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"

#include <QObject>

class QHBoxLayout;
class QLineEdit;

namespace faultline {

class Button;
class Look;
class TextLabel;

/// Accept, skip, and one line of why, in a row of the page's own.
class ReviewButtons : public QObject
{
    Q_OBJECT

public:
    ReviewButtons(Look &look, QHBoxLayout *row, QObject *parent);

    void setAccepts(Category category, bool settles);
    QString note() const;
    bool isAsking() const; ///< the line of why has the keyboard
    void clearNote();
    void askNote();
    /// Whether there is room for the hint beside the buttons.
    void setRoomy(bool roomy);

Q_SIGNALS:
    void accepted();
    void skipped();

private:
    void showHint();

    Button *m_accept;
    Button *m_noteButton;
    QLineEdit *m_note;
    TextLabel *m_hint;
    bool m_roomy = true;
};

} // namespace faultline
