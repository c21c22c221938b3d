// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSplitter;
class QWidget;

namespace faultline {

class Look;

/// Keeps details beside a table where the page has room for both, and lays them over it where it has not. The
/// splitter holds an empty pane in their place: a widget that moved to another parent would lose its fonts.
class DetailsPlace : public QObject
{
    Q_OBJECT

public:
    /// Adds the pane to the splitter; `details` becomes a child of `page`, which the splitter is in.
    DetailsPlace(Look &look, QWidget &page, QSplitter &splitter, QWidget &details);

    bool isOver() const { return m_over; }
    /// After the details were shown or hidden.
    void update();

Q_SIGNALS:
    void moved(); ///< from beside to over or back

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Look &m_look;
    QWidget &m_page;
    QSplitter &m_splitter;
    QWidget &m_details;
    QWidget *m_pane;
    bool m_over = false;
};

} // namespace faultline
