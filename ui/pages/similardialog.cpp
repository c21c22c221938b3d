// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/similardialog.h"

#include "core/report/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/categorycombo.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("SimilarDialog", text);
}

QString titleOf(const std::string &title)
{
    return title.empty() ? translated("No title") : oneLine(title);
}

class SimilarForm : public QDialog
{
public:
    SimilarForm(Look &look, std::shared_ptr<const Taxonomy> taxonomy, const Incident &shown,
                const std::vector<SimilarIncident> &similar, QWidget *parent)
        : QDialog(parent), m_similar(similar), m_category(new CategoryCombo(look)),
          m_mode(new ModeCombo(std::move(taxonomy))), m_note(new QLineEdit), m_list(new QListWidget)
    {
        setWindowTitle(translated("What are these?"));
        setFixedWidth(look.scaled(640));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(24, 20, 24, 16);
        column->setSpacing(12);
        auto *lead = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
        lead->setPlain(translated("“%1” and those left checked get your decision, in one step that can be undone.")
                           .arg(titleOf(shown.title)));
        fillList(look);
        auto *form = new QFormLayout;
        form->setSpacing(8);
        m_note->setPlaceholderText(translated("Why, in one line"));
        form->addRow(translated("Category"), m_category);
        form->addRow(translated("Mode"), m_mode);
        form->addRow(translated("Note"), m_note);
        column->addWidget(lead);
        column->addWidget(m_list, 1);
        column->addLayout(form);
        column->addLayout(makeFoot(look));
        connect(m_category, &QComboBox::activated, this, [this] { m_mode->setMode(m_category->category(), {}); });
        connect(m_list, &QListWidget::itemChanged, this, [this] { tellCount(); });
        tellCount();
    }

    void choose(Category category, const std::string &mode)
    {
        m_category->setCategory(category);
        m_mode->setMode(category, mode);
    }

    SimilarDecision decision() const
    {
        SimilarDecision decision{m_category->category(), m_mode->mode(), m_note->text().trimmed().toStdString(), {}};
        for (int i = 0; i < m_list->count(); ++i) {
            if (m_list->item(i)->checkState() == Qt::Checked)
                decision.rows.push_back(m_similar[std::size_t(i)].row);
        }
        return decision;
    }

private:
    void fillList(Look &look)
    {
        m_list->setAccessibleName(translated("Incidents like it"));
        m_list->setMinimumHeight(look.scaled(220));
        m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        m_list->setTextElideMode(Qt::ElideRight);
        for (const SimilarIncident &one : m_similar) {
            auto *item = new QListWidgetItem(
                translated("%1  (%2 alike)").arg(titleOf(one.title), percentText(one.nearness)), m_list);
            item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
            item->setCheckState(Qt::Checked);
            item->setSizeHint({0, look.scaled(28)});
            item->setIcon(look.categoryIcon(one.category));
            item->setToolTip(plainToolTip(titleOf(one.title)));
        }
        if (m_list->count() > 0)
            m_list->setCurrentRow(0);
    }

    QHBoxLayout *makeFoot(Look &look)
    {
        auto *foot = new QHBoxLayout;
        auto *all = new Button(look, Button::Kind::Quiet, translated("Check all"));
        auto *none = new Button(look, Button::Kind::Quiet, translated("Check none"));
        auto *cancel = new Button(look, Button::Kind::Secondary, translated("Cancel"));
        m_apply = new Button(look, Button::Kind::Primary, {});
        foot->addWidget(all);
        foot->addWidget(none);
        foot->addStretch(1);
        foot->addWidget(cancel);
        foot->addWidget(m_apply);
        connect(all, &QAbstractButton::clicked, this, [this] { checkAll(Qt::Checked); });
        connect(none, &QAbstractButton::clicked, this, [this] { checkAll(Qt::Unchecked); });
        connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
        connect(m_apply, &QAbstractButton::clicked, this, &QDialog::accept);
        return foot;
    }

    void checkAll(Qt::CheckState state)
    {
        for (int i = 0; i < m_list->count(); ++i)
            m_list->item(i)->setCheckState(state);
    }

    void tellCount()
    {
        m_apply->setText(translated("Relabel %1").arg(incidentsText(std::int64_t(decision().rows.size()) + 1)));
        m_apply->updateGeometry();
    }

    const std::vector<SimilarIncident> &m_similar;
    CategoryCombo *m_category;
    ModeCombo *m_mode;
    QLineEdit *m_note;
    QListWidget *m_list;
    Button *m_apply = nullptr;
};

} // namespace

std::optional<SimilarDecision> askSimilar(Look &look, std::shared_ptr<const Taxonomy> taxonomy,
                                          const Incident &shown, const std::vector<SimilarIncident> &similar,
                                          Category category, const std::string &mode, QWidget *parent)
{
    SimilarForm form(look, std::move(taxonomy), shown, similar, parent);
    form.choose(category, mode);
    if (form.exec() != QDialog::Accepted)
        return std::nullopt;
    return form.decision();
}

} // namespace faultline
