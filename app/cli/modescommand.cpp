// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/report/format.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

QString translated(const char *text)
{
    return QCoreApplication::translate("ModesCommand", text);
}

std::string modesJson(const Taxonomy &taxonomy, const std::vector<OwnMode> &own)
{
    Json json = Json::array();
    for (const FailureMode &mode : taxonomy.modes()) {
        Json one{{"id", mode.id}, {"name", mode.name}, {"definition", mode.definition}, {"own", mode.own}};
        const auto at = std::find_if(own.begin(), own.end(),
                                     [&](const OwnMode &candidate) { return candidate.id == mode.id; });
        if (at != own.end())
            one["words"] = at->words;
        json.push_back(std::move(one));
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

QString modesText(const Taxonomy &taxonomy)
{
    QString text;
    for (const FailureMode &mode : taxonomy.modes())
        text += QStringLiteral("%1  %2%3\n")
                    .arg(fromUtf8(mode.id).leftJustified(36), fromUtf8(mode.name),
                         mode.own ? translated("  (this workspace's own)") : QString());
    return text;
}

Result<void> edit(const QCommandLineParser &parser, std::vector<OwnMode> &modes)
{
    if (parser.isSet(QStringLiteral("remove"))) {
        const std::string id = parser.value(QStringLiteral("remove")).toStdString();
        if (std::erase_if(modes, [&](const OwnMode &mode) { return mode.id == id; }) == 0)
            return failure(ErrorCode::NotFound,
                           translated("This workspace has not added a mode %1.").arg(fromUtf8(id)));
        return {};
    }
    OwnMode mode;
    mode.id = parser.value(QStringLiteral("add")).trimmed().toStdString();
    mode.name = parser.value(QStringLiteral("name")).trimmed().toStdString();
    mode.definition = parser.value(QStringLiteral("definition")).trimmed().toStdString();
    for (const QString &words : parser.values(QStringLiteral("words")))
        mode.words.push_back(words.trimmed().toStdString());
    const auto same
        = std::find_if(modes.begin(), modes.end(), [&](const OwnMode &one) { return one.id == mode.id; });
    if (same != modes.end())
        *same = std::move(mode);
    else
        modes.push_back(std::move(mode));
    return {};
}

Result<void> run(const QCommandLineParser &parser, CommandContext &context)
{
    const bool adds = parser.isSet(QStringLiteral("add"));
    const bool changes = adds || parser.isSet(QStringLiteral("remove"));
    if (adds && (parser.isSet(QStringLiteral("remove")) || !parser.isSet(QStringLiteral("name"))))
        return failure(ErrorCode::BadUsage, translated("--add needs --name, and no --remove beside it."));
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    auto store = openWorkspace(parser, changes ? OpenMode::Write : OpenMode::Read);
    if (!store)
        return store.error();
    auto modes = (*store)->labelling().ownModes();
    if (!modes)
        return modes.error();
    if (changes) {
        if (auto edited = edit(parser, *modes); !edited)
            return edited;
        ConsoleProgress progress(translated("Classifying"), context.console.quiet);
        const auto classified = changeOwnModes(**store, *knowledge, *modes, context.clock, progress);
        if (!classified)
            return classified.error();
        context.console.note(translated("%1 labelled anew.").arg(incidentsText(*classified)));
    }
    const auto own = workspaceKnowledge(**store, *knowledge);
    if (!own)
        return own.error();
    if (parser.isSet(QStringLiteral("json")))
        context.console.result(modesJson(own->taxonomy, *modes) + '\n');
    else
        context.console.result(modesText(own->taxonomy));
    return {};
}

} // namespace

Command modesCommand()
{
    return {QStringLiteral("modes"), translated("the failure modes; a workspace may add its own"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption({QStringLiteral("add"),
                                  translated("Add or change a mode, such as cost.idle-gpu."),
                                  QStringLiteral("ID")});
                parser.addOption({QStringLiteral("name"), translated("Its name."), QStringLiteral("NAME")});
                parser.addOption(
                    {QStringLiteral("definition"), translated("What happened."), QStringLiteral("TEXT")});
                parser.addOption(
                    {QStringLiteral("words"),
                     translated("A phrase that tells it; repeat for several. \"*\" lets the last word "
                                "go on."),
                     QStringLiteral("PHRASE")});
                parser.addOption(
                    {QStringLiteral("remove"), translated("Take an added mode away."), QStringLiteral("ID")});
                parser.addOption(jsonOption());
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                const auto done = run(parser, context);
                return done ? ExitDone : context.console.failed(done.error());
            }};
}

} // namespace faultline
