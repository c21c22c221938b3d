// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/modesdialog.h"

#include "core/report/format.h"
#include "ui/widgets/button.h"
#include "ui/widgets/categorycombo.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/widgets/textlabel.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHash>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ModesDialog", text);
}

/// "Idle GPUs" → "idle-gpus"
QString slugOf(const QString &name)
{
    QString slug;
    for (const QChar c : name.toLower()) {
        if ((c >= QLatin1Char('a') && c <= QLatin1Char('z')) || c.isDigit())
            slug += c;
        else if (!slug.isEmpty() && !slug.endsWith(QLatin1Char('-')))
            slug += QLatin1Char('-');
    }
    slug.truncate(40);
    while (slug.endsWith(QLatin1Char('-')))
        slug.chop(1);
    return slug;
}

class ModesForm : public QDialog
{
public:
    ModesForm(Look &look, const Taxonomy &shipped, std::vector<OwnMode> modes, QWidget *parent)
        : QDialog(parent), m_shipped(shipped), m_modes(std::move(modes)), m_list(new QListWidget),
          m_category(new CategoryCombo(look)), m_name(new QLineEdit), m_definition(new QLineEdit),
          m_words(new QPlainTextEdit)
    {
        setWindowTitle(translated("Which failure modes does this workspace add?"));
        setFixedWidth(look.scaled(640));
        m_category->removeItem(m_category->findData(int(Category::Unclear)));
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(24, 20, 24, 16);
        column->setSpacing(12);
        auto *lead = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
        lead->setPlain(
            translated("A mode stands under one of the five categories. A text that has its words, and that "
                       "the classifier takes for its category or leaves open, gets it. Reports say so."));
        column->addWidget(lead);
        auto *row = new QHBoxLayout;
        row->setSpacing(16);
        row->addLayout(makeList(look), 2);
        row->addLayout(makeForm(look), 3);
        column->addLayout(row, 1);
        m_problem = new TextLabel(look, TextRole::Caption, TextColor::Danger, TextLabel::Lines::Wrapped);
        m_problem->hide();
        column->addWidget(m_problem);
        addDialogButtons(look, *this, column, translated("Save and label anew"));
        fill(m_modes.empty() ? -1 : 0);
    }

    const std::vector<OwnMode> &modes() const { return m_modes; }

    void accept() override
    {
        const auto extended = m_shipped.with(m_modes);
        if (extended)
            return QDialog::accept();
        m_problem->setPlain(extended.error().message);
        m_problem->show();
    }

private:
    QVBoxLayout *makeList(Look &look)
    {
        auto *column = new QVBoxLayout;
        m_list->setAccessibleName(translated("Added modes"));
        m_list->setMinimumHeight(look.scaled(240));
        auto *add = new Button(look, Button::Kind::Secondary, translated("Add a mode"));
        m_remove = new Button(look, Button::Kind::Quiet, translated("Remove"));
        auto *buttons = new QHBoxLayout;
        buttons->addWidget(add);
        buttons->addWidget(m_remove);
        buttons->addStretch(1);
        column->addWidget(m_list, 1);
        column->addLayout(buttons);
        connect(add, &QAbstractButton::clicked, this, [this] { addMode(); });
        connect(m_remove, &QAbstractButton::clicked, this, [this] { removeMode(); });
        connect(m_list, &QListWidget::currentRowChanged, this, [this](int) { showCurrent(); });
        return column;
    }

    QFormLayout *makeForm(Look &look)
    {
        auto *form = new QFormLayout;
        form->setSpacing(8);
        form->setRowWrapPolicy(QFormLayout::WrapAllRows);
        m_words->setMinimumHeight(look.scaled(110));
        m_words->setTabChangesFocus(true);
        m_words->setPlaceholderText(translated("idle gpu*\nreserved capacity"));
        form->addRow(translated("Category"), m_category);
        form->addRow(translated("Name"), m_name);
        form->addRow(translated("What happened"), m_definition);
        form->addRow(translated("Words that tell it, one phrase a line; * lets the last word go on"),
                     m_words);
        connect(m_category, &QComboBox::activated, this, [this] { take(); });
        connect(m_name, &QLineEdit::textEdited, this, [this] { take(); });
        connect(m_definition, &QLineEdit::textEdited, this, [this] { take(); });
        connect(m_words, &QPlainTextEdit::textChanged, this, [this] { take(); });
        return form;
    }

    void fill(int current)
    {
        m_filling = true;
        m_list->clear();
        for (const OwnMode &mode : m_modes)
            m_list->addItem(mode.name.empty() ? translated("New mode") : oneLine(mode.name));
        m_filling = false;
        m_list->setCurrentRow(current);
        showCurrent();
    }

    OwnMode *current()
    {
        const int row = m_list->currentRow();
        return row >= 0 && row < int(m_modes.size()) ? &m_modes[std::size_t(row)] : nullptr;
    }

    void showCurrent()
    {
        if (m_filling)
            return;
        m_filling = true;
        const OwnMode *mode = current();
        for (QWidget *field : {static_cast<QWidget *>(m_category), static_cast<QWidget *>(m_name),
                               static_cast<QWidget *>(m_definition), static_cast<QWidget *>(m_words),
                               static_cast<QWidget *>(m_remove)})
            field->setEnabled(mode);
        const auto category = mode ? categoryFromId(mode->id.substr(0, mode->id.find('.'))) : std::nullopt;
        m_category->setCategory(category.value_or(Category::Operational));
        m_name->setText(mode ? fromUtf8(mode->name) : QString());
        m_definition->setText(mode ? fromUtf8(mode->definition) : QString());
        QStringList words;
        for (const std::string &one : mode ? mode->words : std::vector<std::string>())
            words += fromUtf8(one);
        m_words->setPlainText(words.join(QLatin1Char('\n')));
        m_filling = false;
    }

    void take()
    {
        OwnMode *mode = current();
        if (m_filling || !mode)
            return;
        mode->name = m_name->text().trimmed().toStdString();
        mode->definition = m_definition->text().trimmed().toStdString();
        // A stored id stays as long as its category does: decisions name it.
        const std::string prefix = std::string(categoryId(m_category->category())) + '.';
        if (mode->id.empty() || m_isNew.value(m_list->currentRow()) || !mode->id.starts_with(prefix))
            mode->id = prefix + slugOf(m_name->text()).toStdString();
        mode->words.clear();
        for (const QString &line : m_words->toPlainText().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
            if (const QString words = line.trimmed(); !words.isEmpty())
                mode->words.push_back(words.toStdString());
        }
        m_list->currentItem()->setText(mode->name.empty() ? translated("New mode") : oneLine(mode->name));
    }

    void addMode()
    {
        m_modes.push_back({});
        m_isNew.insert(int(m_modes.size()) - 1, true);
        fill(int(m_modes.size()) - 1);
        m_name->setFocus();
    }

    void removeMode()
    {
        const int row = m_list->currentRow();
        if (row < 0)
            return;
        m_modes.erase(m_modes.begin() + row);
        QHash<int, bool> moved;
        for (auto at = m_isNew.begin(); at != m_isNew.end(); ++at) {
            if (at.key() != row)
                moved.insert(at.key() > row ? at.key() - 1 : at.key(), at.value());
        }
        m_isNew = moved;
        fill(std::min(row, int(m_modes.size()) - 1));
    }

    const Taxonomy &m_shipped;
    std::vector<OwnMode> m_modes;
    QHash<int, bool> m_isNew; ///< by row: the id follows the name
    bool m_filling = false;
    QListWidget *m_list;
    CategoryCombo *m_category;
    QLineEdit *m_name;
    QLineEdit *m_definition;
    QPlainTextEdit *m_words;
    Button *m_remove = nullptr;
    TextLabel *m_problem = nullptr;
};

} // namespace

std::optional<std::vector<OwnMode>> askOwnModes(Look &look, const Taxonomy &shipped,
                                                const std::vector<OwnMode> &modes, QWidget *parent)
{
    ModesForm form(look, shipped, modes, parent);
    if (form.exec() != QDialog::Accepted)
        return std::nullopt;
    return form.modes();
}

} // namespace faultline
