// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

namespace faultline {

class Look;

/// Every action of the window: id, text, keys, icon. Pages ask for them by id; nobody makes others.
class Actions : public QObject
{
    Q_OBJECT

public:
    explicit Actions(Look &look, QObject *parent = nullptr);

    QAction *operator[](const QString &id) const; ///< asserts that it exists
    const QList<QAction *> &all() const { return m_all; }
    /// Ids of one menu ("file", "edit", "view", "go", "help") in order; an empty id is a separator.
    QStringList menu(const QString &name) const;
    /// What the page in front answers to; the window hands these to it.
    const QList<QAction *> &ofPage() const { return m_ofPage; }

private:
    void recolor();

    Look &m_look;
    QList<QAction *> m_all;
    QList<QAction *> m_ofPage;
    QHash<QString, QAction *> m_byId;
    QHash<QString, QStringList> m_menus;
};

/// The action's id, as in the table of actions.cpp.
inline QString actionId(const QAction *action) { return action->objectName(); }

} // namespace faultline
