// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/labelquality.h"
#include "core/usecases/mergelabels.h"
#include "ui/jobs/jobs.h"
#include "ui/pages/page.h"

#include <vector>

class QGridLayout;

namespace faultline {

class Button;
class ChartCard;
class LabelActions;
class ScrollColumn;
class Segments;
class TableCard;
class TextLabel;

/// "How good are these labels": what people checked, how often the classifier was right and whether it knew,
/// where they differ; and what makes labels better.
class LabelsPage : public Page
{
    Q_OBJECT

public:
    static PageInfo info();

    explicit LabelsPage(PageContext context);
    ~LabelsPage() override;

    void refresh() override;
    void trigger(const QString &actionId) override;
    QStringList statusTexts() const override;
    void focusFirst() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Found {
        LabelQuality quality;
        std::vector<Disagreement> open;
    };

    void makeHead();
    QWidget *makeColumn();
    QWidget *makeSummary();
    void show(Found found);
    void showSummary();
    void showCharts();
    void showTable();
    void tellVersions();
    TableSpec wrongTable() const;
    TableSpec readersTable() const;
    void openRow(int row);
    void placeCharts();

    LatestJob m_job;
    LabelActions *m_actions;
    Found m_found;
    ScrollColumn *m_scroll;
    TextLabel *m_summary;
    TextLabel *m_note;
    Segments *m_which;
    QGridLayout *m_charts;
    ChartCard *m_calibration;
    ChartCard *m_confusion;
    TableCard *m_table;
    Button *m_settle;
};

} // namespace faultline
