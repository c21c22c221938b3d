// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/filteroptions.h"
#include "app/cli/workspaceargument.h"
#include "core/base/civildate.h"
#include "core/model/incidentidentity.h"
#include "core/storage/records.h"
#include "core/usecases/knowledge.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;
using Ids = std::vector<std::uint64_t>;

QString translated(const char *text)
{
    return QCoreApplication::translate("EditCommands", text);
}

std::vector<std::string> trimmed(const QCommandLineParser &parser, const char *option)
{
    std::vector<std::string> result;
    for (const QString &value : parser.values(QLatin1String(option)))
        result.push_back(value.trimmed().toStdString());
    return result;
}

/// Records by our id or an external one that a single record has.
Result<Ids> namedIds(Store &store, const QStringList &names)
{
    Ids ids;
    for (const QString &name : names) {
        const auto found = store.resolveId(name.trimmed().toStdString(), {});
        if (!found)
            return found.error();
        if (found->size() != 1)
            return failure(ErrorCode::NotFound,
                           found->empty()
                               ? translated("No incident has the id %1.").arg(name)
                               : translated("%1 incidents have the id %2; name them by Faultline's "
                                            "own ids (faultline incidents lists them).")
                                     .arg(found->size())
                                     .arg(name));
        ids.push_back(incidentIdFromText(found->front()).value_or(0));
    }
    return ids;
}

Result<Ids> chosenIds(const QCommandLineParser &parser, Store &store, const IncidentFilter &filter)
{
    if (parser.isSet(QStringLiteral("id")))
        return namedIds(store, parser.values(QStringLiteral("id")));
    const auto rows = store.rowIds(filter, IncidentOrder::OccurredAt, false);
    if (!rows)
        return rows.error();
    return store.records().ids(*rows);
}

void tell(const QCommandLineParser &parser, Console &console, const char *name, std::int64_t count,
          const QString &sentence)
{
    if (parser.isSet(QStringLiteral("json")))
        console.result(Json{{name, count}}.dump() + '\n');
    else
        console.result(sentence.arg(count) + QLatin1Char('\n'));
}

Result<RecordChange> wantedChange(const QCommandLineParser &parser)
{
    RecordChange change;
    if (parser.isSet(QStringLiteral("set-team")))
        change.team = parser.value(QStringLiteral("set-team")).trimmed().toStdString();
    change.tags = {trimmed(parser, "add-tag"), trimmed(parser, "remove-tag")};
    change.who = parser.value(QStringLiteral("by")).toStdString();
    const bool changes = change.team || !change.tags.isEmpty(),
               removes = parser.isSet(QStringLiteral("delete"));
    if (changes == removes)
        return failure(
            ErrorCode::BadUsage,
            removes ? translated("--delete goes with no other change.")
                    : translated("say what to change: --set-team, --add-tag, --remove-tag or --delete."));
    return change;
}

Result<void> edit(const QCommandLineParser &parser, CommandContext &context)
{
    const auto change = wantedChange(parser);
    if (!change)
        return change.error();
    const auto knowledge = loadKnowledge(context.files);
    if (!knowledge)
        return knowledge.error();
    const auto filter = filterFromOptions(parser, knowledge->taxonomy);
    if (!filter)
        return filter.error();
    const bool named = parser.isSet(QStringLiteral("id")), filtered = *filter != IncidentFilter{},
               all = parser.isSet(QStringLiteral("all"));
    if (int(named) + int(filtered) + int(all) != 1)
        return failure(ErrorCode::BadUsage,
                       translated("say which incidents: --id, filters, or --all for every one."));
    if (auto there = openWorkspace(parser, OpenMode::Read); !there)
        return there.error();
    auto store = openWorkspace(parser, OpenMode::Write);
    if (!store)
        return store.error();
    const auto ids = chosenIds(parser, **store, *filter);
    if (!ids)
        return ids.error();
    Records &records = (*store)->records();
    if (parser.isSet(QStringLiteral("delete"))) {
        ConsoleProgress progress(translated("Deleting"), context.console.quiet);
        const auto gone = records.remove(*ids, change->who, context.clock.nowMs(), progress);
        if (!gone)
            return gone.error();
        tell(parser, context.console, "deleted", std::int64_t(gone->size()),
             translated("%1 incidents deleted; faultline deleted --restore-all brings them back."));
        return {};
    }
    ConsoleProgress progress(translated("Changing"), context.console.quiet);
    const auto before = records.edit(*ids, *change, context.clock.nowMs(), progress);
    if (!before)
        return before.error();
    tell(parser, context.console, "changed", std::int64_t(before->size()),
         translated("%1 incidents changed."));
    return {};
}

Json deletedJson(const DeletedRecord &record)
{
    return {{"id", incidentIdText(record.id)},
            {"external_id", record.externalId},
            {"team", record.team},
            {"title", record.title},
            {"by", record.who},
            {"deleted_at", isoUtc(record.deletedAt)}};
}

Result<void> listDeleted(const QCommandLineParser &parser, const std::vector<DeletedRecord> &records,
                         Console &console)
{
    if (parser.isSet(QStringLiteral("json"))) {
        Json list = Json::array();
        for (const DeletedRecord &record : records)
            list.push_back(deletedJson(record));
        console.result(list.dump(2, ' ', false, Json::error_handler_t::replace) + '\n');
        return {};
    }
    for (const DeletedRecord &record : records)
        console.result(QStringLiteral("%1  %2  %3  %4\n")
                           .arg(QString::fromStdString(incidentIdText(record.id)),
                                QString::fromStdString(isoUtc(record.deletedAt)),
                                QString::fromStdString(record.externalId),
                                QString::fromStdString(record.title).simplified()));
    if (records.empty())
        console.result(translated("No incident was deleted.\n"));
    return {};
}

/// Those of the deleted that are named by either kind of id.
Result<Ids> deletedIds(const std::vector<DeletedRecord> &records, const QStringList &names)
{
    Ids ids;
    for (const QString &name : names) {
        const std::string wanted = name.trimmed().toStdString();
        const std::size_t before = ids.size();
        for (const DeletedRecord &record : records) {
            if (incidentIdText(record.id) == wanted || (!wanted.empty() && record.externalId == wanted))
                ids.push_back(record.id);
        }
        if (ids.size() == before)
            return failure(ErrorCode::NotFound, translated("No deleted incident has the id %1.").arg(name));
    }
    return ids;
}

Result<void> deleted(const QCommandLineParser &parser, CommandContext &context)
{
    const bool some = parser.isSet(QStringLiteral("restore")),
               all = parser.isSet(QStringLiteral("restore-all"));
    if (some && all)
        return failure(ErrorCode::BadUsage, translated("use one of --restore and --restore-all."));
    auto store = openWorkspace(parser, OpenMode::Read);
    if (store && (some || all))
        store = openWorkspace(parser, OpenMode::Write);
    if (!store)
        return store.error();
    const auto records = (*store)->records().deleted();
    if (!records)
        return records.error();
    if (!some && !all)
        return listDeleted(parser, *records, context.console);
    Ids ids;
    for (const DeletedRecord &record : *records)
        ids.push_back(record.id);
    if (some) {
        auto named = deletedIds(*records, parser.values(QStringLiteral("restore")));
        if (!named)
            return named.error();
        ids = std::move(*named);
    }
    ConsoleProgress progress(translated("Restoring"), context.console.quiet);
    const auto restored = (*store)->records().restore(ids, parser.value(QStringLiteral("by")).toStdString(),
                                                      context.clock.nowMs(), progress);
    if (!restored)
        return restored.error();
    tell(parser, context.console, "restored", *restored, translated("%1 incidents restored."));
    return {};
}

QCommandLineOption byOption()
{
    return {QStringLiteral("by"), translated("Who says so, for the history."), QStringLiteral("NAME")};
}

} // namespace

Command editCommand()
{
    return {
        QStringLiteral("edit"), translated("changes team or tags of many incidents, or deletes them"),
        [](QCommandLineParser &parser) {
            parser.addOption(workspaceOption());
            parser.addOption(teamOption());
            addFilterOptions(parser);
            parser.addOption({QStringLiteral("id"), translated("This incident; repeat for several."),
                              QStringLiteral("ID")});
            parser.addOption({QStringLiteral("all"), translated("Every incident of the workspace.")});
            parser.addOption({QStringLiteral("set-team"), translated("Give them this team; empty for none."),
                              QStringLiteral("TEAM")});
            parser.addOption({QStringLiteral("add-tag"), translated("Add this tag; repeat for several."),
                              QStringLiteral("TAG")});
            parser.addOption({QStringLiteral("remove-tag"),
                              translated("Take this tag away; repeat for several."), QStringLiteral("TAG")});
            parser.addOption(
                {QStringLiteral("delete"), translated("Delete them; an import does not bring them back.")});
            parser.addOption(byOption());
            parser.addOption(jsonOption());
        },
        [](const QCommandLineParser &parser, CommandContext &context) {
            const auto done = edit(parser, context);
            return done ? ExitDone : context.console.failed(done.error());
        }};
}

Command deletedCommand()
{
    return {QStringLiteral("deleted"), translated("lists deleted incidents and brings them back"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption({QStringLiteral("restore"),
                                  translated("Bring this one back; repeat for several."),
                                  QStringLiteral("ID")});
                parser.addOption({QStringLiteral("restore-all"), translated("Bring all back.")});
                parser.addOption(byOption());
                parser.addOption(jsonOption());
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                const auto done = deleted(parser, context);
                return done ? ExitDone : context.console.failed(done.error());
            }};
}

} // namespace faultline
