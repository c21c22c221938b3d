// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/labelactions.h"

#include "core/report/format.h"
#include "core/usecases/classifyincidents.h"
#include "ui/pages/decisiondialog.h"
#include "ui/pages/modesdialog.h"
#include "ui/shell/actions.h"
#include "ui/widgets/messagebar.h"
#include "ui/workspace/labelcommands.h"
#include "ui/workspace/workspace.h"

#include <QFileDialog>
#include <QFileInfo>

namespace faultline {

namespace {

constexpr std::int64_t kDrawnAtOnce = 50;

} // namespace

LabelActions::LabelActions(PageContext context, Page &page)
    : QObject(&page), m_context(context), m_page(page), m_job(context.jobs)
{
}

void LabelActions::fail(const Error &error)
{
    if (error.code != ErrorCode::Cancelled)
        m_page.messages()->showError(error);
}

void LabelActions::learn()
{
    m_context.workspace.read<Learned>(
        m_job, tr("Learning from corrections"),
        [shipped = m_context.workspace.shipped(), &clock = m_context.workspace.clock()](
            Store &store, Progress &progress) -> Result<Learned> {
            auto former = store.labelling().ownModel();
            if (!former)
                return former.error();
            auto learned = learnCorrections(store, *shipped, clock, progress);
            if (!learned)
                return learned.error();
            return Learned{std::move(*learned), std::move(*former)};
        },
        this,
        [this](Result<Learned> learned) {
            if (learned)
                askLearned(*learned);
            else
                fail(learned.error());
        });
}

void LabelActions::askLearned(const Learned &learned)
{
    const ModelChange &change = learned.model.change;
    DecisionQuestion question;
    question.title = tr("Use what was learnt from %1 decisions?").arg(countText(learned.model.decisions));
    question.lead = learnedModelText(learned.model) + QLatin1Char('\n') + modelChangeText(change) + QLatin1Char('\n')
                    + tr("What people decided stays as it is. This can be undone.");
    question.first = sharesTable(change);
    question.firstCaption = tr("Shares of all incidents, people's decisions included");
    question.second = movesTable(change, m_context.workspace.knowledge()->taxonomy);
    question.secondCaption = tr("What would move");
    question.yes = tr("Use the new classifier");
    question.no = tr("Keep the present one");
    if (!askDecision(m_context.look, question, &m_page))
        return;
    Workspace &workspace = m_context.workspace;
    workspace.undoStack().push(
        new ModelCommand(workspace, learned.former, learned.model.model, tr("Learn from corrections")));
}

void LabelActions::useShipped()
{
    m_context.workspace.read<std::optional<OwnModel>>(
        m_job, tr("Reading the classifier"), [](Store &store, Progress &) { return store.labelling().ownModel(); }, this,
        [this](Result<std::optional<OwnModel>> model) {
            if (!model)
                return fail(model.error());
            if (!*model) {
                m_page.messages()->say(MessageBar::Kind::Done, tr("This workspace uses the shipped classifier."));
                return;
            }
            Workspace &workspace = m_context.workspace;
            workspace.undoStack().push(
                new ModelCommand(workspace, *model, std::nullopt, tr("Use the shipped classifier")));
        });
}

void LabelActions::showWhatWouldMove()
{
    m_context.workspace.read<ModelChange>(
        m_job, tr("Comparing classifiers"),
        [knowledge = m_context.workspace.knowledge()](Store &store, Progress &progress) {
            return modelChange(store, *knowledge, progress);
        },
        this,
        [this](Result<ModelChange> change) {
            if (!change)
                return fail(change.error());
            DecisionQuestion question;
            question.title = tr("Label anew with %1?").arg(fromUtf8(change->to));
            question.lead = modelChangeText(*change) + QLatin1Char('\n')
                            + tr("What people decided stays as it is. The older classifier is not in this program, so "
                                 "its labels do not come back.");
            question.first = sharesTable(*change);
            question.firstCaption = tr("Shares of all incidents, people's decisions included");
            question.second = movesTable(*change, m_context.workspace.knowledge()->taxonomy);
            question.secondCaption = tr("What would move");
            question.yes = tr("Label anew");
            question.no = tr("Leave the labels");
            if (!askDecision(m_context.look, question, &m_page))
                return;
            m_page.messages()->dismiss();
            m_context.workspace.change<std::int64_t>(
                tr("Labelling anew"),
                [knowledge = m_context.workspace.knowledge(), &clock = m_context.workspace.clock()](
                    Store &store, Progress &progress) { return classifyIncidents(store, *knowledge, clock, progress); });
        });
}

void LabelActions::merge()
{
    const QString path = QFileDialog::getOpenFileName(
        &m_page, tr("Merge the labels of another copy"), QFileInfo(m_context.workspace.path()).absolutePath(),
        tr("Workspaces (*.faultline);;All files (*)"));
    if (!path.isEmpty())
        mergeWith(path);
}

void LabelActions::mergeWith(const QString &path)
{
    m_context.workspace.read<MergeReport>(
        m_job, tr("Comparing labels"),
        [path, knowledge = m_context.workspace.knowledge(), &clock = m_context.workspace.clock()](
            Store &store, Progress &progress) { return mergeLabels(store, *knowledge, path, true, clock, progress); },
        this,
        [this, path](Result<MergeReport> report) {
            if (report)
                askMerge(*report, path);
            else
                fail(report.error());
        });
}

void LabelActions::askMerge(const MergeReport &report, const QString &path)
{
    const bool hasNews = report.taken > 0 || report.both > 0;
    DecisionQuestion question;
    question.title = hasNews ? tr("Take over the labels of %1?").arg(QFileInfo(path).fileName())
                             : tr("%1 brings nothing new").arg(QFileInfo(path).fileName());
    question.lead = mergeReportText(report);
    question.first = agreementTable(report.agreement);
    question.firstCaption = tr("How far both agree, by category");
    question.second = disagreementTable(report.disagreements, m_context.workspace.knowledge()->taxonomy);
    question.secondCaption = tr("Seen differently; this workspace's label stands until it is settled");
    question.yes = hasNews ? tr("Take them over") : QString();
    question.no = hasNews ? tr("Cancel") : tr("Close");
    if (!askDecision(m_context.look, question, &m_page))
        return;
    Workspace &workspace = m_context.workspace;
    workspace.undoStack().push(
        new MergeCommand(workspace, report, tr("Merge labels of %1").arg(QFileInfo(path).fileName())));
}

void LabelActions::draw()
{
    Workspace &workspace = m_context.workspace;
    workspace.undoStack().push(new DrawCommand(workspace, kDrawnAtOnce, std::uint64_t(workspace.clock().nowMs()),
                                               tr("Draw %1 at random").arg(kDrawnAtOnce)));
    m_context.actions[QStringLiteral("review.random")]->trigger();
}

void LabelActions::editModes()
{
    m_context.workspace.read<std::vector<OwnMode>>(
        m_job, tr("Reading the modes"), [](Store &store, Progress &) { return store.labelling().ownModes(); }, this,
        [this](Result<std::vector<OwnMode>> modes) {
            if (!modes)
                return fail(modes.error());
            Workspace &workspace = m_context.workspace;
            const auto wanted = askOwnModes(m_context.look, workspace.shipped()->taxonomy, *modes, &m_page);
            if (wanted && *wanted != *modes)
                workspace.undoStack().push(
                    new OwnModesCommand(workspace, *modes, *wanted, tr("Change the workspace's modes")));
        },
        Jobs::Shown::Quietly);
}

void LabelActions::showAgreement(const LabelQuality &quality, int row)
{
    std::vector<const ReaderAgreement *> pairs;
    if (quality.all.agreement.overall.n > 0)
        pairs.push_back(&quality.all.agreement);
    for (const ReaderAgreement &pair : quality.readers)
        pairs.push_back(&pair);
    for (const auto *optional : {&quality.columnAndMachine, &quality.columnAndPeople}) {
        if (*optional)
            pairs.push_back(&**optional);
    }
    if (row < 0 || std::size_t(row) >= pairs.size())
        return;
    const ReaderAgreement &pair = *pairs[std::size_t(row)];
    DecisionQuestion question;
    question.title = tr("%1 and %2").arg(fromUtf8(pair.first), fromUtf8(pair.second));
    question.lead = agreementText(pair.overall);
    question.first = agreementTable(pair);
    question.firstCaption = tr("Each category against all others together");
    const ChartSpec counts = confusionChart(pair, {}, {});
    question.second = counts.table;
    question.secondCaption = tr("Rows: %1; columns: %2").arg(fromUtf8(pair.first), fromUtf8(pair.second));
    question.no = tr("Close");
    askDecision(m_context.look, question, &m_page);
}

} // namespace faultline
