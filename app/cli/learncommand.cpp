// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/report/format.h"
#include "core/usecases/learncorrections.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>

namespace faultline {

namespace {

constexpr std::size_t kMovesShown = 20;

QString translated(const char *text)
{
    return QCoreApplication::translate("LearnCommand", text);
}

QString labelText(const Label &label)
{
    return label.mode.empty() ? categoryText(label.category) : fromUtf8(label.mode);
}

QString changeForPeople(const ModelChange &change)
{
    QString text = modelChangeText(change) + QLatin1Char('\n');
    for (const Category category : kCategories) {
        const std::size_t at = index(category);
        if (change.before[at] != change.after[at])
            text += QStringLiteral("  %1: %2 → %3\n")
                        .arg(categoryText(category),
                             shareText(proportion(change.before[at], change.incidents)),
                             shareText(proportion(change.after[at], change.incidents)));
    }
    for (std::size_t i = 0; i < change.moves.size() && i < kMovesShown; ++i) {
        const MovedIncident &one = change.moves[i];
        text += QStringLiteral("  %1  %2: %3 → %4\n")
                    .arg(fromUtf8(one.id), fromUtf8(one.title), labelText(one.from), labelText(one.to));
    }
    if (change.moves.size() > kMovesShown)
        text += translated("  … and more; --json lists them\n");
    return text;
}

Result<void> accept(const std::optional<OwnModel> &model, Store &store, const Knowledge &knowledge,
                    CommandContext &context)
{
    ConsoleProgress progress(translated("Classifying"), context.console.quiet);
    const auto classified = acceptModel(store, knowledge, model, context.clock, progress);
    if (!classified)
        return classified.error();
    context.console.note(
        translated("%1 is in use; %2 labelled anew.")
            .arg(fromUtf8(model ? model->version : knowledge.shippedVersion), incidentsText(*classified)));
    return {};
}

Result<std::optional<OwnModel>> modelToReturnTo(const QString &version, Store &store,
                                                const Knowledge &knowledge)
{
    if (version.toStdString() == knowledge.shippedVersion || version == QLatin1String("shipped"))
        return std::optional<OwnModel>();
    auto model = store.labelling().ownModelNamed(version.toStdString());
    if (model && !*model)
        return failure(
            ErrorCode::NotFound,
            translated("This workspace keeps no classifier %1; \"shipped\" names the one that came with "
                       "the program.")
                .arg(version));
    return model;
}

Result<void> learn(const QCommandLineParser &parser, CommandContext &context)
{
    const bool accepts = parser.isSet(QStringLiteral("accept"));
    const bool returns = parser.isSet(QStringLiteral("use"));
    if (accepts && returns)
        return failure(ErrorCode::BadUsage, translated("use either --accept or --use."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto store = openWorkspace(parser, accepts || returns ? OpenMode::Write : OpenMode::Read);
    if (!store)
        return store.error();
    if (returns) {
        const auto model = modelToReturnTo(parser.value(QStringLiteral("use")), **store, *knowledge);
        return model ? accept(*model, **store, *knowledge, context) : Result<void>(model.error());
    }
    ConsoleProgress progress(translated("Learning"), context.console.quiet);
    const auto learned = learnCorrections(**store, *knowledge, context.clock, progress);
    if (!learned)
        return learned.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(learnedModelJson(*learned) + '\n');
    else
        context.console.result(
            learnedModelText(*learned) + QLatin1Char('\n') + changeForPeople(learned->change)
            + (accepts ? QString() : translated("Nothing is changed yet; --accept does it.\n")));
    return accepts ? accept(learned->model, **store, *knowledge, context) : Result<void>();
}

} // namespace

Result<void> printModelChange(Store &store, const Knowledge &knowledge, bool json, CommandContext &context)
{
    const auto own = workspaceKnowledge(store, knowledge);
    if (!own)
        return own.error();
    ConsoleProgress progress(translated("Comparing"), context.console.quiet);
    const auto change = modelChange(store, *own, progress);
    if (!change)
        return change.error();
    if (json)
        context.console.result(modelChangeJson(*change) + '\n');
    else
        context.console.result(changeForPeople(*change));
    return {};
}

Command learnCommand()
{
    return {QStringLiteral("learn"), translated("teaches the classifier this workspace's decisions"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption(
                    {QStringLiteral("accept"),
                     translated("Use the new classifier; without it, only what would move is told.")});
                parser.addOption(
                    {QStringLiteral("use"),
                     translated("Go back to an earlier classifier of this workspace, or to \"shipped\"."),
                     QStringLiteral("VERSION")});
                parser.addOption(jsonOption());
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                const auto done = learn(parser, context);
                return done ? ExitDone : context.console.failed(done.error());
            }};
}

} // namespace faultline
