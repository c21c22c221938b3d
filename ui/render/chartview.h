// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/render/chartbuilder.h"
#include "ui/render/chartexport.h"

#include <QChartView>

#include <optional>
#include <vector>

QT_BEGIN_NAMESPACE
class QRubberBand;
class QTableWidget;
QT_END_NAMESPACE

namespace faultline {

class ChartElementProxy;

/// Shows one ChartSpec: chart or, with T, the table of its numbers. Elements can be reached with Tab and the
/// arrow keys, are named for screen readers and have plain-text tooltips. Never smaller than what it can draw
/// without a cut label.
class ChartView final : public QChartView
{
    Q_OBJECT

public:
    explicit ChartView(QWidget *parent = nullptr);
    ~ChartView() override;

    void setSpec(const ChartSpec &spec);
    const ChartSpec &spec() const { return m_spec; }
    /// Theme, font, whether the title is shown. Redraws.
    void setChartStyle(const ChartStyle &style);
    const ChartStyle &chartStyle() const { return m_chartStyle; }

    bool isTableShown() const { return m_table != nullptr; }
    void setTableShown(bool shown);

    /// At the size it has on screen.
    QByteArray exported(ChartFormat format) const;
    /// Picture and numbers (TSV), as Ctrl+C does.
    void copyToClipboard() const;

    /// Position in the viewport; nothing where no element is.
    std::optional<std::size_t> elementAt(const QPoint &position) const;
    const std::vector<ChartElement> &elements() const { return m_elements; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    /// Click (drill is false) or Enter (true) on a bar, month, segment or score.
    void barActivated(const QString &key, bool drill);
    void cellActivated(const QString &rowKey, const QString &columnKey);
    /// Dragging over months, or Shift with the arrow keys; keys in order of time.
    void rangeSelected(const QString &firstKey, const QString &lastKey);
    void tableToggled(bool shown);
    /// From the context menu: whoever owns the view asks for a file name.
    void exportRequested(faultline::ChartFormat format);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    friend class ChartElementProxy;

    ChartItem *item() const { return static_cast<ChartItem *>(chart()); }
    void rebuild();
    void placeProxies();
    void placeTable();
    void describe();
    void activate(std::size_t element, bool drill);
    void selectRange(std::size_t from, std::size_t to);
    bool canSelectRange() const;
    /// Nearest element in the direction of the key, from the focused one.
    void moveFocus(int key, bool extend);
    void setCurrent(std::size_t element, Qt::FocusReason reason);

    ChartSpec m_spec;
    ChartStyle m_chartStyle;
    std::vector<ChartElement> m_elements;
    std::vector<ChartElementProxy *> m_proxies; ///< children of the viewport
    QTableWidget *m_table = nullptr;
    QRubberBand *m_band = nullptr;
    std::size_t m_current = 0;
    std::optional<std::size_t> m_pressed, m_anchor;
};

} // namespace faultline
