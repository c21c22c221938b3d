// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/assessinput.h"

#include "app/cli/command.h"
#include "app/cli/workspaceargument.h"
#include "core/usecases/readinesshistory.h"
#include "ui/render/pdfattachment.h"

#include <QCoreApplication>

namespace faultline {

namespace {

const QString kAnswers = QStringLiteral("answers"), kMerge = QStringLiteral("merge"),
              kSaved = QStringLiteral("saved"), kWhatIf = QStringLiteral("what-if");

QString translated(const char *text)
{
    return QCoreApplication::translate("AssessCommand", text);
}

Result<WhatIfLevel> whatIfLevel(const QString &text)
{
    const qsizetype at = text.lastIndexOf(QLatin1Char('='));
    const QString level = text.mid(at + 1);
    const bool known
        = level == QLatin1String("0") || level == QLatin1String("1") || level == QLatin1String("2");
    if (at <= 0 || !known)
        return failure(
            ErrorCode::BadUsage,
            translated("--what-if %1 is no level; write it as evals-in-ci=2, with 0, 1 or 2.").arg(text));
    return WhatIfLevel{text.left(at).toStdString(), level.toInt()};
}

QStringList answerFiles(const QCommandLineParser &parser)
{
    return parser.values(kAnswers) + parser.values(kMerge);
}

Result<Assessment> savedAnswers(const QCommandLineParser &parser, Store &store, const Knowledge &knowledge,
                                ReadinessRequest &request)
{
    NoProgress unwatched;
    const std::optional<std::string> team = request.team;
    const auto past = findAssessment(store, knowledge, parser.value(kSaved).toStdString(), team, unwatched);
    if (!past)
        return past.error();
    if (!request.playbook)
        request.playbook = past->playbook;
    return past->saved.assessment;
}

Result<void> readAllAnswers(const QStringList &files, const Knowledge &knowledge, const Playbook &playbook,
                            AssessInput &input)
{
    std::vector<Assessment> all;
    for (const QString &file : files) {
        auto answers = readAnswers(file, knowledge, playbook, &attachedAssessment);
        if (!answers)
            return answers.error();
        if (input.request.team)
            answers->team = files.size() > 1 ? *input.request.team : answers->team;
        all.push_back(std::move(*answers));
    }
    if (all.size() == 1) {
        input.request.assessment = std::move(all.front());
        return {};
    }
    auto merged = mergeAssessments(playbook, all);
    if (!merged)
        return merged.error();
    input.request.assessment = merged->assessment;
    input.merged = std::move(*merged);
    return {};
}

Result<void> takeWhatIf(const QCommandLineParser &parser, const Playbook &playbook, ReadinessRequest &request)
{
    for (const QString &text : parser.values(kWhatIf)) {
        const auto level = whatIfLevel(text);
        if (!level)
            return level.error();
        if (!playbook.control(level->control))
            return failure(ErrorCode::NotFound,
                           translated("--what-if %1: the playbook has no control \"%2\".")
                               .arg(text, QString::fromStdString(level->control)));
        request.whatIf.push_back(*level);
    }
    return {};
}

} // namespace

void addAssessInputOptions(QCommandLineParser &parser)
{
    parser.addOption({kAnswers, translated("The answers to the playbook."), QStringLiteral("FILE.json")});
    parser.addOption({kMerge,
                      translated("Answers of one more assessor, merged with the others; may be repeated."),
                      QStringLiteral("FILE.json")});
    parser.addOption({kSaved, translated("A saved assessment instead of a file: its number, or \"latest\"."),
                      QStringLiteral("NUMBER")});
    parser.addOption({QStringLiteral("playbook"),
                      translated("A playbook of your own; how it differs from the study's is said."),
                      QStringLiteral("FILE.json")});
    parser.addOption(dateOption());
    parser.addOption({kWhatIf,
                      translated("Score and incidents as if this control stood at that level; may be "
                                 "repeated."),
                      QStringLiteral("CONTROL=LEVEL")});
}

Result<void> checkAssessInput(const QCommandLineParser &parser)
{
    const bool files = !answerFiles(parser).isEmpty();
    if (!files && !parser.isSet(kSaved))
        return failure(
            ErrorCode::BadUsage,
            translated(
                "name the answers with --answers FILE.json, or a saved assessment with --saved latest."));
    if (files && parser.isSet(kSaved))
        return failure(ErrorCode::BadUsage, translated("--saved and --answers exclude each other."));
    for (const QString &text : parser.values(kWhatIf)) {
        if (const auto level = whatIfLevel(text); !level)
            return level.error();
    }
    if (const auto date = dateArgument(parser, QStringLiteral("date")); !date)
        return date.error();
    return {};
}

Result<AssessInput> assessInput(const QCommandLineParser &parser, Store &store, const Knowledge &knowledge)
{
    AssessInput input;
    ReadinessRequest &request = input.request;
    const auto date = dateArgument(parser, QStringLiteral("date"));
    if (!date)
        return date.error();
    request.date = *date;
    if (parser.isSet(QStringLiteral("team")))
        request.team = parser.value(QStringLiteral("team")).trimmed().toStdString();
    if (parser.isSet(QStringLiteral("playbook"))) {
        auto playbook = readPlaybook(parser.value(QStringLiteral("playbook")), knowledge);
        if (!playbook)
            return playbook.error();
        request.playbook = std::move(*playbook);
    }
    if (parser.isSet(kSaved)) {
        auto saved = savedAnswers(parser, store, knowledge, request);
        if (!saved)
            return saved.error();
        request.assessment = std::move(*saved);
    }
    if (!request.playbook) {
        auto playbook = workspacePlaybook(store, knowledge);
        if (!playbook)
            return playbook.error();
        request.playbook = std::move(*playbook);
    }
    if (!parser.isSet(kSaved)) {
        if (const auto read = readAllAnswers(answerFiles(parser), knowledge, *request.playbook, input); !read)
            return read.error();
    }
    if (const auto taken = takeWhatIf(parser, *request.playbook, request); !taken)
        return taken.error();
    return input;
}

} // namespace faultline
