// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/stylesheet.h"

#include "ui/render/palette.h"

#include <utility>

namespace faultline {

namespace {

constexpr const char *kSheet = R"(
QMainWindow, QDialog { background: @app; }
QMenuBar { background: @app; border-bottom: 1px solid @border; padding: 2px 12px 0 10px; spacing: 0; }
QMenuBar::item { padding: 5px 10px; border-radius: 6px; background: transparent; color: @text; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @selected; }
QMenu { background: @surface; border: 1px solid @outline; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 8px; border-radius: 4px; color: @text; }
QMenu::item:selected { background: @selected; }
QMenu::item:disabled { color: @outline; }
QMenu::separator { height: 1px; background: @border; margin: 4px 8px; }
QMenu::icon { padding-left: 8px; }
QMenu::indicator { width: 16px; height: 16px; padding-left: 6px; }
QStatusBar { background: @app; border-top: 1px solid @border; color: @muted; }
QStatusBar::item { border: 0; }
QToolTip { background: @surface; color: @text; border: 1px solid @outline; padding: 5px 8px; }
QLineEdit, QDateEdit, QSpinBox {
    background: @surface; color: @text; border: 1px solid @outline; border-radius: 6px; padding: 4px 8px;
    selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit[bare="true"] { border: 0; padding: 0; background: transparent; }
QComboBox { background: @surface; color: @text; border: 1px solid @outline; border-radius: 6px;
    padding: 4px 8px; }
QComboBox:hover { background: @hover; }
QComboBox:disabled { color: @outline; border-color: @border; }
QComboBox[quiet="true"] { border-style: dashed; color: @muted; }
QComboBox::drop-down { border: 0; width: 24px; }
QComboBox::down-arrow { image: url(@chevron); width: 14px; height: 14px; }
QComboBox QAbstractItemView { background: @surface; border: 1px solid @outline; padding: 4px; outline: 0;
    selection-background-color: @selected; selection-color: @text; }
QDateEdit::drop-down { border: 0; width: 24px; }
QDateEdit::down-arrow { image: url(@chevron); width: 14px; height: 14px; }
QTableView, QListView, QTreeView { background: @surface; border: 0; color: @text; gridline-color: @grid;
    selection-background-color: @selected; selection-color: @text; outline: 0; }
QHeaderView { background: @surface; border: 0; }
QTableCornerButton::section { background: @surface; border: 0; }
QScrollArea { background: transparent; border: 0; }
QScrollArea > QWidget > QWidget { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @outline; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::handle:hover { background: @muted; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QCheckBox { color: @text; spacing: 8px; padding: 2px 0; }
QCheckBox::indicator, QListView::indicator { width: 16px; height: 16px; border: 1px solid @outline; border-radius: 4px;
    background: @surface; }
QCheckBox::indicator:checked, QListView::indicator:checked { background: @accent; border-color: @accent; image: url(@check); }
QCheckBox::indicator:disabled { border-color: @border; }
QCheckBox:disabled { color: @outline; }
QSplitter::handle { background: transparent; }
QProgressBar { background: @sunken; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: @accent; border-radius: 3px; }
QTextEdit { background: transparent; color: @text; border: 0;
    selection-background-color: @accent; selection-color: @onAccent; }
QFrame[card="true"] { background: @surface; border: 1px solid @border; border-radius: 8px; }
QFrame[line="true"] { background: @border; border: 0; }
QFrame[popup="true"] { background: @surface; border: 1px solid @outline; border-radius: 8px; }
)";

/// Style sheets take pictures by address only: the recoloured icons go in as data.
QString arrowFile(bool dark, const char *name)
{
    return QStringLiteral(":/icons/%1-%2.svg").arg(QLatin1String(name), dark ? QLatin1String("dark")
                                                                            : QLatin1String("light"));
}

} // namespace

QString styleSheet(const ColorTokens &tokens)
{
    QString sheet = QString::fromLatin1(kSheet);
    const bool dark = tokens.app.lightness() < 128;
    // Longer names first, so that @onAccent is not taken for @on….
    const std::pair<const char *, QString> values[] = {
        {"@onAccent", tokens.onAccent.name()}, {"@accent", tokens.accent.name()},
        {"@app", tokens.app.name()},           {"@surface", tokens.surface.name()},
        {"@sunken", tokens.sunken.name()},     {"@hover", tokens.hover.name()},
        {"@selected", tokens.selected.name()}, {"@border", tokens.border.name()},
        {"@outline", tokens.outline.name()},   {"@grid", tokens.grid.name()},
        {"@text", tokens.text.name()},         {"@muted", tokens.muted.name()},
        {"@chevron", arrowFile(dark, "field-chevron")}, {"@check", arrowFile(dark, "field-check")}};
    for (const auto &[name, value] : values)
        sheet.replace(QLatin1String(name), value);
    return sheet;
}

} // namespace faultline
