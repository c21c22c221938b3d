// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <string>
#include <vector>

class QLineEdit;
class QListWidget;

namespace faultline {

class Look;

/// Values to tick, under the chip that opened it; a search field where there are many. Every tick is told at once.
class ChoicePopup : public QFrame
{
    Q_OBJECT

public:
    struct Choice {
        std::string key;
        QString label;
        QIcon icon;
        bool chosen = false;
    };

    ChoicePopup(Look &look, const QString &title, std::vector<Choice> choices, QWidget *parent);

    void openUnder(QWidget *anchor);

Q_SIGNALS:
    void chosen(const std::vector<std::string> &keys);

private:
    void fill(const QString &search);
    void tell();

    std::vector<Choice> m_choices;
    QLineEdit *m_search;
    QListWidget *m_list;
    bool m_filling = false;
};

} // namespace faultline
