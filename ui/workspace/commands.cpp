// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/commands.h"

#include "core/usecases/importincidents.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

namespace faultline {

namespace {

Result<void> decideAll(Store &store, const std::vector<PersonDecision> &decisions, std::int64_t now)
{
    if (auto decided = store.decide(decisions, now); !decided)
        return decided.error();
    return {};
}

} // namespace

DecideCommand::DecideCommand(Workspace &workspace, std::vector<DecisionStep> steps, const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_steps(std::move(steps))
{
}

void DecideCommand::redo()
{
    std::vector<PersonDecision> decisions;
    for (const DecisionStep &step : m_steps)
        decisions.push_back(step.decision);
    m_workspace.change<void>(
        text(),
        [decisions, now = m_workspace.clock().nowMs()](Store &store, Progress &) {
            return decideAll(store, decisions, now);
        },
        {}, Jobs::Shown::Quietly);
}

void DecideCommand::undo()
{
    std::vector<PersonDecision> former;
    std::vector<std::string> withdrawn;
    for (const DecisionStep &step : m_steps) {
        if (step.before)
            former.push_back(*step.before);
        else
            withdrawn.push_back(step.decision.incidentId);
    }
    m_workspace.change<void>(
        text(),
        [former, withdrawn, now = m_workspace.clock().nowMs()](Store &store, Progress &) -> Result<void> {
            if (!withdrawn.empty()) {
                if (auto result = store.withdrawDecisions(withdrawn, now); !result)
                    return result;
            }
            return former.empty() ? Result<void>() : decideAll(store, former, now);
        },
        {}, Jobs::Shown::Quietly);
}

DecisionStep decisionStep(const Incident &incident, Category category, const std::string &mode,
                          const std::string &reviewer, const std::string &note)
{
    DecisionStep step;
    step.decision = {incident.id, category, mode, std::nullopt, reviewer, note};
    const Classification &now = incident.classification;
    if (now.decidedBy == DecidedBy::Person)
        step.before = PersonDecision{incident.id, now.category, now.mode, now.secondary, now.reviewer, now.note};
    return step;
}

ImportCommand::ImportCommand(Workspace &workspace, const ImportRequest &request, std::int64_t importId,
                             const QString &text)
    : QUndoCommand(text), m_workspace(workspace), m_request(std::make_unique<ImportRequest>(request)),
      m_importId(std::make_shared<std::int64_t>(importId))
{
}

ImportCommand::~ImportCommand() = default;

void ImportCommand::redo()
{
    if (std::exchange(m_isDone, true))
        return;
    m_workspace.change<ImportReport>(
        text(),
        [request = *m_request, knowledge = m_workspace.knowledge(), &clock = m_workspace.clock()](
            Store &store, Progress &progress) { return importIncidents(store, *knowledge, request, clock, progress); },
        [id = m_importId](const Result<ImportReport> &report) {
            if (report)
                *id = report->file.importId;
        });
}

void ImportCommand::undo()
{
    m_isDone = false;
    m_workspace.change<void>(QCoreApplication::translate("ImportCommand", "Taking the import out"),
                             [id = m_importId](Store &store, Progress &) { return store.undoImport(*id); });
}

} // namespace faultline
