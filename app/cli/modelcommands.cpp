// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/usecases/evaluateclassifier.h"
#include "core/usecases/labelquality.h"
#include "core/usecases/trainclassifier.h"

#include <QCoreApplication>

namespace faultline {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ModelCommands", text);
}

QString forPeople(const Evaluation &evaluation)
{
    return translated("%1 texts: accuracy %2, macro F1 %3, calibration error %4, mode given the category %5, "
                      "%6 left open\n")
        .arg(evaluation.n)
        .arg(evaluation.accuracy, 0, 'f', 3)
        .arg(evaluation.macroF1, 0, 'f', 3)
        .arg(evaluation.ece, 0, 'f', 3)
        .arg(evaluation.modeAccuracy.value_or(0), 0, 'f', 3)
        .arg(evaluation.abstained);
}

/// The workspace's own labels: how many people checked, and how good the classifier's were.
Result<void> evaluateWorkspace(const QCommandLineParser &parser, CommandContext &context)
{
    const auto store = openWorkspace(parser, OpenMode::Read);
    if (!store)
        return store.error();
    ConsoleProgress progress(translated("Evaluating"), context.console.quiet);
    const auto quality = labelQuality(**store, progress);
    if (!quality)
        return quality.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(labelQualityJson(*quality) + '\n');
    else
        context.console.result(labelQualityText(*quality) + QLatin1Char('\n'));
    return {};
}

Result<void> evaluate(const QCommandLineParser &parser, CommandContext &context)
{
    if (parser.isSet(QStringLiteral("workspace"))) {
        if (!parser.positionalArguments().isEmpty())
            return failure(ErrorCode::BadUsage,
                           translated("name either a labelled file or a workspace with -w."));
        return evaluateWorkspace(parser, context);
    }
    if (parser.positionalArguments().size() != 1)
        return failure(ErrorCode::BadUsage, translated("name exactly one labelled file."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    const EvaluateRequest request{parser.positionalArguments().first(), parser.value(QStringLiteral("model")),
                                  parser.value(QStringLiteral("predictions"))};
    ConsoleProgress progress(translated("Evaluating"), context.console.quiet);
    const auto evaluation = evaluateClassifier(*knowledge, request, progress);
    if (!evaluation)
        return evaluation.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(evaluationJson(*evaluation) + '\n');
    else
        context.console.result(forPeople(*evaluation));
    return {};
}

Result<void> train(const QCommandLineParser &parser, CommandContext &context)
{
    if (parser.positionalArguments().isEmpty())
        return failure(ErrorCode::BadUsage, translated("name at least one labelled file."));
    if (!parser.isSet(QStringLiteral("output")))
        return failure(ErrorCode::BadUsage, translated("name the model to write with -o MODEL."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    TrainRequest request;
    for (const QString &corpus : parser.positionalArguments())
        request.corpora.push_back(corpus);
    request.output = parser.value(QStringLiteral("output"));
    request.base = parser.value(QStringLiteral("base"));
    ConsoleProgress progress(translated("Training"), context.console.quiet);
    const auto report = trainClassifier(*knowledge, request, progress);
    if (!report)
        return report.error();
    context.console.result(translated("%1: version %2, %3 texts, %4 features, %5 bytes\n")
                               .arg(request.output, QString::fromStdString(report->version))
                               .arg(report->texts)
                               .arg(report->features)
                               .arg(report->bytes));
    return {};
}

ExitStatus statusOf(const Result<void> &done, const CommandContext &context)
{
    return done ? ExitDone : context.console.failed(done.error());
}

} // namespace

Command evaluateCommand()
{
    return {
        QStringLiteral("evaluate"),
        translated("the classifier against a labelled file or people's decisions"),
        [](QCommandLineParser &parser) {
            parser.addPositionalArgument(QStringLiteral("LABELLED.csv"),
                                         translated("Columns id, title, text, category, mode."));
            parser.addOption(workspaceOption());
            parser.addOption({QStringLiteral("model"), translated("A model file instead of the shipped one."),
                              QStringLiteral("FILE")});
            parser.addOption({QStringLiteral("predictions"), translated("Write a line for each text here."),
                              QStringLiteral("FILE.csv")});
            parser.addOption(jsonOption());
        },
        [](const QCommandLineParser &parser, CommandContext &context) {
            return statusOf(evaluate(parser, context), context);
        }};
}

Command trainCommand()
{
    return {QStringLiteral("train"), translated("builds a classifier model; same input, same bytes"),
            [](QCommandLineParser &parser) {
                parser.addPositionalArgument(QStringLiteral("CORPUS.csv…"),
                                             translated("Columns id, title, text, category, mode."));
                parser.addOption(outputOption(translated("The model to write.")));
                parser.addOption({QStringLiteral("base"),
                                  translated("A model to correct instead of starting anew."),
                                  QStringLiteral("MODEL")});
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                return statusOf(train(parser, context), context);
            }};
}

} // namespace faultline
