// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incident.h"
#include "ui/render/typography.h"

#include <QTextEdit>

#include <vector>

namespace faultline {

class Look;

/// An incident's text, letter by letter and never as markup, read-only, with the spans that carried the
/// classifier's decision marked: strong ones tinted and underlined in the colour of the category they speak for,
/// weak ones dotted.
class EvidenceText : public QTextEdit
{
    Q_OBJECT

public:
    EvidenceText(Look &look, TextRole role, QWidget *parent = nullptr);

    /// `field`: whose spans of the evidence are marked ("title" or "description").
    void show(const std::string &text, const std::vector<Evidence> &evidence, const std::string &field);
    void setSearch(const QString &search); ///< hits are marked too
    /// As high as its text, so that the panel around it scrolls.
    void setGrowing(bool growing);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void restyle();
    void layOut();
    void mark();

    Look &m_look;
    TextRole m_role;
    std::vector<Evidence> m_evidence;
    QString m_search;
    bool m_growing = false;
};

} // namespace faultline
