// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"

#include <QWidget>

namespace faultline {

class Button;
class Look;
class TextLabel;

/// Under the page head, full width: what happened, why, what to do, in one line. Stays until closed or mended,
/// blocks nothing.
class MessageBar : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { Error, Warning, Done };

    explicit MessageBar(Look &look, QWidget *parent = nullptr);

    void say(Kind kind, const QString &message, const QString &detail = {}, const QString &action = {});
    void showError(const Error &error) { say(Kind::Error, error.message, error.detail); }
    void dismiss();
    Kind kind() const { return m_kind; }

Q_SIGNALS:
    void acted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showDetails();

    Look &m_look;
    Kind m_kind = Kind::Error;
    QString m_detail;
    TextLabel *m_message;
    Button *m_details;
    Button *m_action;
    Button *m_close;
};

} // namespace faultline
