// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/jobs/jobs.h"
#include "ui/pages/incidentrecord.h"
#include "ui/pages/page.h"
#include "ui/pages/reviewqueue.h"

#include <functional>
#include <optional>

class QLineEdit;
class QProgressBar;
class QStackedWidget;

namespace faultline {

class EmptyState;
class EvidenceText;
class ReviewChoices;
class WhyList;

/// One incident at a time that needs a person: its text, what speaks for what, and the keys that decide it.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    explicit ReviewPage(PageContext context);
    ~ReviewPage() override;

    void refresh() override;
    QStringList statusTexts() const override;
    void focusFirst() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void fitSide();
    void showHint();
    QWidget *makeProgress();
    QWidget *makeReading();
    void makeButtons(class QHBoxLayout *row);
    void makeKeys();
    void addKey(int key, std::function<void()> run);
    void readCurrent();
    void show(const IncidentRecord &record);
    void showReasons();
    void showProgress();
    void showNone();
    void updateAccept();
    void accept();
    void skip();
    void undo();

    LatestJob m_queueJob;
    LatestJob m_recordJob;
    ReviewQueue m_queue;
    std::optional<std::int64_t> m_shown;
    std::vector<std::int64_t> m_decided; ///< in order, for undo
    IncidentRecord m_record;
    bool m_askedWhy = false;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    QProgressBar *m_bar;
    TextLabel *m_stop;
    TextLabel *m_where;
    TextLabel *m_title;
    EvidenceText *m_text;
    TextLabel *m_reasonHeads[2];
    WhyList *m_reasons[2];
    QLineEdit *m_note;
    TextLabel *m_hint;
    Button *m_accept;
    Button *m_undo;
    ReviewChoices *m_choices;
};

} // namespace faultline
