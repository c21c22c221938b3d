// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/similarincidents.h"
#include "ui/jobs/jobs.h"
#include "ui/widgets/card.h"

#include <string>
#include <vector>

namespace faultline {

class Button;
class Workspace;

/// "Twelve like it": the nearest undecided incidents with the same label, and the way to decide them all.
class LikeItCard : public Card
{
    Q_OBJECT

public:
    LikeItCard(Look &look, Workspace &workspace, Jobs &jobs, QWidget *parent = nullptr);

    /// Looks for those like this incident; an empty id: none.
    void find(const std::string &id);
    const std::vector<SimilarIncident> &similar() const { return m_similar; }

Q_SIGNALS:
    void relabelWanted();
    void found();

private:
    void fill();
    void clearRows();

    Look &m_cardLook;
    Workspace &m_workspace;
    LatestJob m_job;
    std::vector<SimilarIncident> m_similar;
    QVBoxLayout *m_rows;
    Button *m_relabel;
};

} // namespace faultline
