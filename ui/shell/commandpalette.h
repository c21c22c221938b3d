// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QPointer>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace faultline {

class Look;

/// One line of the palette.
struct PaletteEntry {
    QString id; ///< remembered as recent; empty: not remembered
    QString icon;
    QString text;
    QString place; ///< page or kind, at the right
    QString keys;
    std::function<void()> run;
};

/// Ctrl+K: a field over the window and what fits it. Enter runs, Esc gives the focus back to where it was.
class CommandPalette : public QFrame
{
    Q_OBJECT

public:
    CommandPalette(Look &look, QWidget *window);

    /// `entries` for any search; `found` gives further ones for a search, incident ids for one.
    void open(std::vector<PaletteEntry> entries, const QStringList &recentIds,
              std::function<std::vector<PaletteEntry>(const QString &)> found);
    void dismiss();

Q_SIGNALS:
    void ran(const QString &id);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const QString &search);
    void runCurrent();
    void place();

    Look &m_look;
    QLineEdit *m_field;
    QListView *m_list;
    QStandardItemModel *m_model;
    QPointer<QWidget> m_formerFocus;
    std::vector<PaletteEntry> m_entries;
    QStringList m_recent;
    std::function<std::vector<PaletteEntry>(const QString &)> m_found;
    std::vector<PaletteEntry> m_shown;
};

} // namespace faultline
