// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/relabeldialog.h"

#include "core/report/format.h"
#include "ui/widgets/categorycombo.h"
#include "ui/widgets/dialogbuttons.h"
#include "ui/widgets/look.h"
#include "ui/widgets/messagebar.h"
#include "ui/widgets/textlabel.h"
#include "ui/workspace/commands.h"
#include "ui/workspace/settings.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QDialog>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <span>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("RelabelDialog", text);
}

constexpr std::size_t kRowsPerRead = 1000;

struct Relabel {
    Category category = Category::Unclear;
    std::string mode;
    std::string note;
};

std::optional<Relabel> askRelabel(Look &look, std::shared_ptr<const Taxonomy> taxonomy, std::int64_t count,
                                  QWidget *parent)
{
    QDialog dialog(parent);
    dialog.setWindowTitle(translated("What are these?"));
    dialog.setFixedWidth(480);
    auto *column = new QVBoxLayout(&dialog);
    column->setContentsMargins(24, 20, 24, 16);
    column->setSpacing(16);
    auto *lead = new TextLabel(look, TextRole::Body, TextColor::Muted, TextLabel::Lines::Wrapped);
    lead->setPlain(translated("%1 get your decision. It can be undone.").arg(incidentsText(count)));
    auto *form = new QFormLayout;
    form->setSpacing(8);
    auto *category = new CategoryCombo(look);
    auto *mode = new ModeCombo(std::move(taxonomy));
    auto *note = new QLineEdit;
    note->setPlaceholderText(translated("Why, in one line"));
    mode->setMode(category->category(), {});
    form->addRow(translated("Category"), category);
    form->addRow(translated("Mode"), mode);
    form->addRow(translated("Note"), note);
    QObject::connect(category, &QComboBox::activated, &dialog,
                     [&] { mode->setMode(category->category(), {}); });
    column->addWidget(lead);
    column->addLayout(form);
    addDialogButtons(look, dialog, column, translated("Relabel %1").arg(incidentsText(count)));
    if (dialog.exec() != QDialog::Accepted)
        return std::nullopt;
    return Relabel{category->category(), mode->mode(), note->text().trimmed().toStdString()};
}

} // namespace

void relabelIncidents(const PageContext &context, LatestJob &job, const std::vector<std::int64_t> &rowIds,
                      Page &page)
{
    if (rowIds.empty())
        return;
    Workspace &workspace = context.workspace;
    const auto wanted = askRelabel(context.look, workspace.taxonomy(), std::int64_t(rowIds.size()), &page);
    if (!wanted)
        return;
    using Steps = std::vector<DecisionStep>;
    workspace.read<Steps>(
        job, translated("Reading incidents"),
        [rowIds, wanted = *wanted, reviewer = context.settings.reviewer().toStdString()](
            Store &store, Progress &progress) -> Result<Steps> {
            Steps steps;
            steps.reserve(rowIds.size());
            for (std::size_t at = 0; at < rowIds.size(); at += kRowsPerRead) {
                const std::size_t count = std::min(kRowsPerRead, rowIds.size() - at);
                const auto incidents = store.incidents(std::span(rowIds).subspan(at, count));
                if (!incidents)
                    return incidents.error();
                for (const Incident &incident : *incidents)
                    steps.push_back(
                        decisionStep(incident, wanted.category, wanted.mode, reviewer, wanted.note));
                if (!progress.report(std::int64_t(at + count), std::int64_t(rowIds.size())))
                    return failure(ErrorCode::Cancelled, translated("Nothing was relabelled."));
            }
            return steps;
        },
        &page,
        [&page, &workspace](Result<Steps> steps) {
            if (!steps) {
                page.messages()->showError(steps.error());
                return;
            }
            const QString text = translated("Relabel %1").arg(incidentsText(std::int64_t(steps->size())));
            workspace.undoStack().push(new DecideCommand(workspace, std::move(*steps), text));
        });
}

} // namespace faultline
