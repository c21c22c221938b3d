// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace faultline {

class Actions;
class Button;
class Jobs;
class Look;
class MessageBar;
class Settings;
class TextLabel;
class Workspace;

/// What a page gets; nothing comes from globals.
struct PageContext {
    Workspace &workspace;
    Jobs &jobs;
    Settings &settings;
    Look &look;
    Actions &actions;
};

/// How the rail and the menus know a page before it is made.
struct PageInfo {
    QString id;
    QString title;
    QString icon; ///< as under resources/icons
};

/// One page of the window: head with title and actions, message bar, content. Knows no other page; going
/// elsewhere is workspace.show().
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(PageContext context, PageInfo info);

    QString id() const { return m_info.id; }

    /// Shows the present data under the present filter. Called when the page is seen and something has
    /// changed.
    virtual void refresh() { }
    /// An action of the menu that pages answer to (Actions::ofPage); false where it means nothing here.
    virtual bool canTrigger(const QString &actionId) const;
    virtual void trigger(const QString &actionId);
    /// Files dropped on the window or chosen in File › Import; false where the page has no use for them.
    virtual bool takeFiles(const QStringList &) { return false; }
    /// Left part of the status bar.
    virtual QStringList statusTexts() const { return {}; }
    /// Where the keyboard goes when the page comes to the front.
    virtual void focusFirst() { }

    MessageBar *messages() const { return m_messages; }

Q_SIGNALS:
    void statusChanged();
    void triggersChanged(); ///< canTrigger() answers differently now

protected:
    void showEvent(QShowEvent *event) override;
    /// Refreshes now where the page is seen, else when it will be.
    void markStale();

    QHBoxLayout *headActions() const { return m_headActions; }
    TextLabel *subtitle() const { return m_subtitle; }
    QVBoxLayout *content() const { return m_content; } ///< with the page's padding at the sides
    Button *addHeadButton(const QString &text, bool primary = false);

    PageContext m_context;

private:
    PageInfo m_info;
    bool m_stale = true;
    QHBoxLayout *m_headActions;
    TextLabel *m_subtitle;
    MessageBar *m_messages;
    QVBoxLayout *m_content;
};

} // namespace faultline
