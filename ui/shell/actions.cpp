// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/actions.h"

#include "ui/widgets/look.h"

#include <QKeySequence>

namespace faultline {

namespace {

struct ActionRow {
    const char *menu;
    const char *id; ///< empty: a separator
    const char *text;
    const char *keys; ///< several apart by blanks; portable text
    const char *icon;
    bool ofPage;
};

// QT_TRANSLATE_NOOP marks the texts for lupdate; they are translated where the actions are made.
constexpr ActionRow kRows[] = {
    {"file", "file.new", QT_TRANSLATE_NOOP("Actions", "&New workspace…"), "Ctrl+N", "plus", false},
    {"file", "file.open", QT_TRANSLATE_NOOP("Actions", "&Open a workspace…"), "Ctrl+O", "folder", false},
    {"file", "file.recent", QT_TRANSLATE_NOOP("Actions", "Open &recent"), "", "", false},
    {"file", "file.sample", QT_TRANSLATE_NOOP("Actions", "Open the &sample"), "", "overview", false},
    {"file", "", "", "", "", false},
    {"file", "file.import", QT_TRANSLATE_NOOP("Actions", "&Import files…"), "Ctrl+I", "import", false},
    {"file", "page.export", QT_TRANSLATE_NOOP("Actions", "&Export this view…"), "Ctrl+E", "export", true},
    {"file", "page.print", QT_TRANSLATE_NOOP("Actions", "Save the report as &PDF…"), "Ctrl+P", "report",
     true},
    {"file", "review.merge", QT_TRANSLATE_NOOP("Actions", "&Merge labels…"), "", "", false},
    {"file", "", "", "", "", false},
    {"file", "file.close", QT_TRANSLATE_NOOP("Actions", "&Close workspace"), "Ctrl+W", "close", false},
    {"file", "file.quit", QT_TRANSLATE_NOOP("Actions", "&Quit"), "Ctrl+Q", "", false},
    {"edit", "edit.undo", QT_TRANSLATE_NOOP("Actions", "&Undo"), "Ctrl+Z", "undo", false},
    {"edit", "edit.redo", QT_TRANSLATE_NOOP("Actions", "&Redo"), "Ctrl+Shift+Z", "redo", false},
    {"edit", "", "", "", "", false},
    {"edit", "page.copy", QT_TRANSLATE_NOOP("Actions", "&Copy"), "Ctrl+C", "", true},
    {"edit", "", "", "", "", false},
    {"edit", "edit.find", QT_TRANSLATE_NOOP("Actions", "&Search incidents"), "Ctrl+F /", "search", false},
    {"edit", "page.filter", QT_TRANSLATE_NOOP("Actions", "Go to the &filter"), "Ctrl+L", "", true},
    {"edit", "edit.clearfilter", QT_TRANSLATE_NOOP("Actions", "C&lear the filter"), "", "", false},
    {"edit", "", "", "", "", false},
    {"edit", "review.learn", QT_TRANSLATE_NOOP("Actions", "Learn from my c&orrections…"), "", "", false},
    {"edit", "review.draw", QT_TRANSLATE_NOOP("Actions", "Check 50 labels at r&andom"), "", "", false},
    {"edit", "review.random", QT_TRANSLATE_NOOP("Actions", "&Go on with the random check"), "", "", false},
    {"edit", "review.settle", QT_TRANSLATE_NOOP("Actions", "S&ettle disagreements"), "", "", false},
    {"edit", "review.modes", QT_TRANSLATE_NOOP("Actions", "&Failure modes of this workspace…"), "", "", false},
    {"view", "page.table", QT_TRANSLATE_NOOP("Actions", "Show charts as &tables"), "Ctrl+T", "table", true},
    {"view", "", "", "", "", false},
    {"view", "view.system", QT_TRANSLATE_NOOP("Actions", "Colours as the s&ystem"), "", "", false},
    {"view", "view.light", QT_TRANSLATE_NOOP("Actions", "&Light colours"), "", "", false},
    {"view", "view.dark", QT_TRANSLATE_NOOP("Actions", "&Dark colours"), "", "", false},
    {"view", "view.scheme", QT_TRANSLATE_NOOP("Actions", "N&ext colours"), "Ctrl+Shift+D", "theme", false},
    {"view", "", "", "", "", false},
    {"view", "view.larger", QT_TRANSLATE_NOOP("Actions", "L&arger text"), "Ctrl++ Ctrl+=", "", false},
    {"view", "view.smaller", QT_TRANSLATE_NOOP("Actions", "S&maller text"), "Ctrl+-", "", false},
    {"view", "view.normal", QT_TRANSLATE_NOOP("Actions", "&Usual text size"), "Ctrl+0", "", false},
    {"view", "", "", "", "", false},
    {"view", "view.nextregion", QT_TRANSLATE_NOOP("Actions", "Next &region"), "F6", "", false},
    {"view", "view.formerregion", QT_TRANSLATE_NOOP("Actions", "&Former region"), "Shift+F6", "", false},
    {"go", "go.import", QT_TRANSLATE_NOOP("Actions", "&Import"), "Ctrl+1", "import", false},
    {"go", "go.overview", QT_TRANSLATE_NOOP("Actions", "&Overview"), "Ctrl+2", "overview", false},
    {"go", "go.incidents", QT_TRANSLATE_NOOP("Actions", "I&ncidents"), "Ctrl+3", "incidents", false},
    {"go", "go.review", QT_TRANSLATE_NOOP("Actions", "&Review"), "Ctrl+4", "review", false},
    {"go", "go.readiness", QT_TRANSLATE_NOOP("Actions", "Rea&diness"), "Ctrl+5", "readiness", false},
    {"go", "go.report", QT_TRANSLATE_NOOP("Actions", "Re&port"), "Ctrl+6", "report", false},
    {"go", "go.labels", QT_TRANSLATE_NOOP("Actions", "How good are these &labels"), "Ctrl+7", "done", false},
    {"go", "", "", "", "", false},
    {"go", "go.back", QT_TRANSLATE_NOOP("Actions", "&Back"), "Alt+Left", "arrow-left", false},
    {"go", "go.forward", QT_TRANSLATE_NOOP("Actions", "&Forward"), "Alt+Right", "arrow-right", false},
    {"go", "", "", "", "", false},
    {"go", "go.palette", QT_TRANSLATE_NOOP("Actions", "Search or run a &command"), "Ctrl+K", "search", false},
    {"help", "help.keys", QT_TRANSLATE_NOOP("Actions", "&Help and keys"), "F1", "help", false},
    {"help", "help.number", QT_TRANSLATE_NOOP("Actions", "What is this &number?"), "Shift+F1", "", false},
    {"help", "help.about", QT_TRANSLATE_NOOP("Actions", "&About Faultline"), "", "info", false},
};

QList<QKeySequence> sequences(const char *keys)
{
    QList<QKeySequence> result;
    const QStringList parts = QString::fromLatin1(keys).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &part : parts)
        result.append(QKeySequence(part, QKeySequence::PortableText));
    return result;
}

} // namespace

Actions::Actions(Look &look, QObject *parent) : QObject(parent), m_look(look)
{
    for (const ActionRow &row : kRows) {
        const QString id = QString::fromLatin1(row.id);
        m_menus[QString::fromLatin1(row.menu)].append(id);
        if (id.isEmpty())
            continue;
        auto *action = new QAction(tr(row.text), this);
        action->setObjectName(id);
        action->setShortcuts(sequences(row.keys));
        action->setProperty("icon", QString::fromLatin1(row.icon));
        m_all.append(action);
        m_byId.insert(id, action);
        if (row.ofPage)
            m_ofPage.append(action);
    }
    for (const char *id : {"view.system", "view.light", "view.dark"})
        (*this)[QString::fromLatin1(id)]->setCheckable(true);
    connect(&look, &Look::changed, this, &Actions::recolor);
    recolor();
}

QAction *Actions::operator[](const QString &id) const
{
    QAction *action = m_byId.value(id);
    Q_ASSERT_X(action, "Actions", qPrintable(id));
    return action;
}

QStringList Actions::menu(const QString &name) const
{
    return m_menus.value(name);
}

void Actions::recolor()
{
    for (QAction *action : std::as_const(m_all)) {
        const QString name = action->property("icon").toString();
        if (!name.isEmpty())
            action->setIcon(m_look.icon(name));
    }
}

} // namespace faultline
