// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/tidyvalues.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"

#include <QDialog>

#include <vector>

class QComboBox;
class QListWidget;
class QMenu;
class QStackedWidget;
class QVBoxLayout;

namespace faultline {

class Button;
class EmptyState;
class Segments;
class TextLabel;

/// Values of a field that are spelt in several ways: which belong together, which spelling stays, what that
/// changes. Every merge is a step of the undo stack.
class TidyDialog : public QDialog
{
    Q_OBJECT

public:
    TidyDialog(const PageContext &context, QWidget *parent);

private:
    void buildClusters(QVBoxLayout *column);
    void buildButtons(QVBoxLayout *column);
    void load();
    void showClusters(std::vector<ValueCluster> clusters);
    void showCluster();
    void preview();
    void showMerged();
    void merge();
    void forget(const std::string &spelling);
    ValueField field() const;
    Merge chosen() const;
    const ValueCluster *cluster() const;
    std::string who() const;

    PageContext m_context;
    LatestJob m_job;
    std::vector<ValueCluster> m_clusters;
    std::vector<ValueAlias> m_aliases;
    Segments *m_fields;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    QListWidget *m_list;
    QListWidget *m_spellings;
    QComboBox *m_into;
    TextLabel *m_preview;
    QMenu *m_mergedMenu;
    Button *m_merged;
    Button *m_merge;
};

} // namespace faultline
