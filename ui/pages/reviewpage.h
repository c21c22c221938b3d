// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/reviewlist.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/incidentrecord.h"
#include "ui/pages/page.h"
#include "ui/pages/reviewqueue.h"

#include <functional>
#include <optional>

class QStackedWidget;

namespace faultline {

class Button;
class EmptyState;
class LikeItCard;
struct DecisionStep;
class ReviewButtons;
class ReviewChoices;
class ReviewProgress;
class ReviewReading;
class ScrollColumn;

/// One incident at a time that needs a person: its text, what speaks for what, and the keys that decide it.
class ReviewPage : public Page
{
    Q_OBJECT

public:
    static PageInfo info();

    explicit ReviewPage(PageContext context);
    ~ReviewPage() override;

    void refresh() override;
    void trigger(const QString &actionId) override;
    QStringList statusTexts() const override;
    void focusFirst() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What is under review: the record, and what two readers said of it where they differ.
    struct Shown {
        IncidentRecord record;
        std::vector<Reading> readings;
    };

    void makeHead();
    QWidget *makeWork();
    void makeKeys();
    void addKey(int key, std::function<void()> run);
    void openKind(ReviewKind kind);
    void readCurrent();
    void show(const Shown &shown);
    QString captionOf(const Shown &shown) const;
    void showProgress();
    void showNone();
    void updateAccept();
    void accept();
    void decide(const DecisionStep &step, const QString &text);
    void skip();
    void undo();
    void relabelSimilar();
    void decideSimilar(const struct SimilarDecision &decision);
    void fitSide();

    LatestJob m_queueJob;
    LatestJob m_recordJob;
    LatestJob m_relabelJob;
    ReviewQueue m_queue;
    ReviewList m_list;
    std::optional<std::int64_t> m_row; ///< shown
    std::vector<std::int64_t> m_decided; ///< in order, for undo
    Shown m_shown;
    bool m_askedWhy = false;
    QStackedWidget *m_views;
    EmptyState *m_empty;
    ReviewProgress *m_progress;
    ReviewReading *m_reading;
    ReviewButtons *m_buttons;
    ReviewChoices *m_choices;
    LikeItCard *m_likeIt;
    ScrollColumn *m_side;
    Button *m_undo;
    Button *m_relabel;
};

} // namespace faultline
