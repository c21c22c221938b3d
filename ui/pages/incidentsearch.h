// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTimer>
#include <QWidget>

class QLineEdit;

namespace faultline {

class Look;

/// The field above the table: what is typed is searched for after a short rest.
class IncidentSearch : public QWidget
{
    Q_OBJECT

public:
    explicit IncidentSearch(Look &look, QWidget *parent = nullptr);

    /// What the window's filter searches for; leaves alone what is being typed.
    void setSearch(const QString &search);
    /// Takes the keyboard, what stands there selected.
    void begin();

Q_SIGNALS:
    void searched(const QString &text); ///< trimmed
    void left(); ///< Down, Enter or Escape: on to the table

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QLineEdit *m_field;
    QTimer m_rest;
};

} // namespace faultline
