// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/categorycombo.h"

#include "core/report/format.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"

namespace faultline {

CategoryCombo::CategoryCombo(Look &look, QWidget *parent) : QComboBox(parent), m_look(look)
{
    setAccessibleName(tr("Category"));
    setIconSize(QSize(12, 12));
    for (const faultline::Category category : kCategories)
        addItem(categoryText(category), int(category));
    connect(&look, &Look::changed, this, &CategoryCombo::recolor);
    recolor();
}

void CategoryCombo::recolor()
{
    for (int i = 0; i < count(); ++i)
        setItemIcon(i, m_look.categoryIcon(faultline::Category(itemData(i).toInt())));
}

void CategoryCombo::setCategory(faultline::Category category)
{
    setCurrentIndex(findData(int(category)));
}

Category CategoryCombo::category() const
{
    return faultline::Category(currentData().toInt());
}

ModeCombo::ModeCombo(std::shared_ptr<const Taxonomy> taxonomy, QWidget *parent)
    : QComboBox(parent), m_taxonomy(std::move(taxonomy))
{
    setAccessibleName(tr("Failure mode"));
    setMaxVisibleItems(16);
}

void ModeCombo::setMode(Category category, const std::string &mode)
{
    clear();
    addItem(tr("No mode"), QString());
    for (const FailureMode *one : m_taxonomy->modesOf(category)) {
        addItem(oneLine(one->name), QString::fromStdString(one->id));
        setItemData(count() - 1, plainToolTip(oneLine(one->definition)), Qt::ToolTipRole);
    }
    int at = findData(QString::fromStdString(mode));
    if (at < 0) {
        addItem(QString::fromStdString(mode), QString::fromStdString(mode));
        at = count() - 1;
    }
    setCurrentIndex(at);
    setEnabled(category != Category::Unclear);
}

std::string ModeCombo::mode() const
{
    return currentData().toString().toStdString();
}

} // namespace faultline
