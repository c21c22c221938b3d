// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/playbook.h"

#include <QWidget>

namespace faultline {

class Button;
class Look;
class TableCard;
class TextLabel;

/// Which playbook the answers are held against, how it differs from the study's, and how to bring one of your
/// own.
class PlaybookView : public QWidget
{
    Q_OBJECT

public:
    explicit PlaybookView(Look &look, QWidget *parent = nullptr);

    void show(const Playbook &study, const Playbook &own, const std::vector<QString> &warnings);

Q_SIGNALS:
    void copyWanted();
    void chooseWanted();
    void studyWanted();

private:
    TextLabel *m_name, *m_what, *m_warnings;
    Button *m_study;
    TableCard *m_differences;
};

} // namespace faultline
