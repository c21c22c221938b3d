// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/readiness/readiness.h"

#include <QWidget>

namespace faultline {

class Look;
class ScrollColumn;

/// How the scores come about, line by line: what explanationParts() gives, and what the plan assumes.
class ExplanationView : public QWidget
{
    Q_OBJECT

public:
    explicit ExplanationView(Look &look, QWidget *parent = nullptr);

    void show(const Readiness &readiness, const Playbook &playbook);
    QString text() const { return m_text; } ///< all of it, for the clipboard
    void showAssumptions(); ///< scrolls to them

private:
    Look &m_look;
    ScrollColumn *m_area;
    QWidget *m_assumptions = nullptr;
    QString m_text;
};

} // namespace faultline
