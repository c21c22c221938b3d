// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/labelquality.h"
#include "core/usecases/learncorrections.h"
#include "core/usecases/mergelabels.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"

#include <QObject>
#include <QString>

#include <optional>

namespace faultline {

/// What makes labels better, each asked before it is done and undoable: learning from corrections, another person's
/// copy, a random sample, modes of the workspace's own.
class LabelActions : public QObject
{
    Q_OBJECT

public:
    LabelActions(PageContext context, Page &page);

    void learn();
    void merge(); ///< asks for the other file
    void mergeWith(const QString &path);
    void draw();
    void editModes();
    void useShipped();
    /// Where the labels come from another version of the classifier than the one in use.
    void showWhatWouldMove();
    /// One row of the page's table of readers, by category.
    void showAgreement(const LabelQuality &quality, int row);

private:
    struct Learned {
        LearnedModel model;
        std::optional<OwnModel> former;
    };

    void askLearned(const Learned &learned);
    void askMerge(const MergeReport &report, const QString &path);
    void fail(const Error &error);

    PageContext m_context;
    Page &m_page;
    LatestJob m_job;
};

} // namespace faultline
