// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

namespace faultline {

class Button;
class Look;
class TextLabel;

/// In the place of content: what would be here, what to do, one button. No drawing.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(Look &look, QWidget *parent = nullptr);

    /// An empty `action` shows no button.
    void say(const QString &what, const QString &todo, const QString &action = {});

Q_SIGNALS:
    void acted();

private:
    TextLabel *m_what;
    TextLabel *m_todo;
    Button *m_button;
};

} // namespace faultline
