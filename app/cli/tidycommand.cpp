// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands.h"
#include "app/cli/consoleprogress.h"
#include "app/cli/workspaceargument.h"
#include "core/base/civildate.h"
#include "core/usecases/tidyvalues.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

QString translated(const char *text)
{
    return QCoreApplication::translate("TidyCommand", text);
}

std::string document(const Json &json)
{
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

QString fieldText(ValueField field)
{
    const std::string_view id = valueFieldId(field);
    return QString::fromLatin1(id.data(), qsizetype(id.size()));
}

std::vector<std::string> values(const QCommandLineParser &parser, const char *option)
{
    std::vector<std::string> result;
    for (const QString &value : parser.values(QLatin1String(option)))
        result.push_back(value.toStdString());
    return result;
}

/// The field asked for, or all.
Result<std::vector<ValueField>> fields(const QCommandLineParser &parser)
{
    if (!parser.isSet(QStringLiteral("field")))
        return std::vector<ValueField>(kValueFields.begin(), kValueFields.end());
    const QString name = parser.value(QStringLiteral("field"));
    const auto field = valueFieldFromId(name.toStdString());
    if (!field)
        return failure(ErrorCode::BadUsage,
                       translated("--field %1 is none; use team, feature, provider or model.").arg(name));
    return std::vector{*field};
}

Result<ValueField> oneField(const QCommandLineParser &parser)
{
    const auto all = fields(parser);
    if (!all)
        return all.error();
    if (all->size() != 1)
        return failure(ErrorCode::BadUsage, translated("say which field with --field."));
    return all->front();
}

Json clusterJson(const ValueCluster &cluster)
{
    Json spellings = Json::array();
    for (const ValueCount &one : cluster.spellings)
        spellings.push_back({{"value", one.value}, {"incidents", one.incidents}});
    return {{"field", valueFieldId(cluster.field)},
            {"key", clusterKeyId(cluster.key)},
            {"into", cluster.into},
            {"spellings", std::move(spellings)}};
}

Result<void> list(Store &store, const std::vector<ValueField> &wanted, bool asJson, Console &console)
{
    Json clusters = Json::array();
    for (const ValueField field : wanted) {
        const auto found = findClusters(store, field);
        if (!found)
            return found.error();
        for (const ValueCluster &cluster : *found) {
            clusters.push_back(clusterJson(cluster));
            if (asJson)
                continue;
            console.result(translated("%1: into \"%2\" (%3)\n")
                               .arg(fieldText(field), text(cluster.into), text(clusterKeyId(cluster.key))));
            for (const ValueCount &one : cluster.spellings)
                console.result(QStringLiteral("  %1  %2\n").arg(one.incidents, 8).arg(text(one.value)));
        }
    }
    if (asJson)
        console.result(document({{"clusters", std::move(clusters)}}));
    else if (clusters.empty())
        console.result(translated("No value is spelt in several ways.\n"));
    return {};
}

Result<void> listAliases(Store &store, const std::vector<ValueField> &wanted, bool asJson, Console &console)
{
    Json aliases = Json::array();
    for (const ValueField field : wanted) {
        const auto found = store.records().aliases(field);
        if (!found)
            return found.error();
        for (const ValueAlias &one : *found) {
            aliases.push_back({{"field", valueFieldId(field)},
                               {"spelling", one.spelling},
                               {"into", one.becomes},
                               {"by", one.who},
                               {"at", isoUtc(one.at)}});
            if (!asJson)
                console.result(QStringLiteral("%1: \"%2\" → \"%3\"\n")
                                   .arg(fieldText(field), text(one.spelling), text(one.becomes)));
        }
    }
    if (asJson)
        console.result(document({{"merged", std::move(aliases)}}));
    else if (aliases.empty())
        console.result(translated("No spelling was merged.\n"));
    return {};
}

void tellChange(const SpellingChange &change, bool asJson, Console &console)
{
    if (asJson)
        console.result(document({{"field", valueFieldId(change.field)}, {"changed", change.incidents}}));
    else
        console.result(translated("%1: %2 incidents read differently now; later imports will, too.\n")
                           .arg(fieldText(change.field))
                           .arg(change.incidents));
}

/// What --merge and --into say, or with --all every cluster of the field.
Result<std::vector<Merge>> mergesFor(Store &store, const QCommandLineParser &parser, ValueField field)
{
    if (!parser.isSet(QStringLiteral("all")))
        return std::vector<Merge>{
            {values(parser, "merge"), parser.value(QStringLiteral("into")).toStdString()}};
    const auto clusters = findClusters(store, field);
    if (!clusters)
        return clusters.error();
    std::vector<Merge> merges;
    for (const ValueCluster &cluster : *clusters) {
        Merge merge{{}, cluster.into};
        for (const ValueCount &one : cluster.spellings)
            merge.spellings.push_back(one.value);
        merges.push_back(std::move(merge));
    }
    return merges;
}

Result<void> change(Store &store, const QCommandLineParser &parser, ValueField field, CommandContext &context)
{
    ConsoleProgress progress(translated("Tidying"), context.console.quiet);
    const bool asJson = parser.isSet(QStringLiteral("json"));
    if (parser.isSet(QStringLiteral("forget"))) {
        const auto changed = forgetSpellings(store, field, values(parser, "forget"), progress);
        if (!changed)
            return changed.error();
        tellChange(*changed, asJson, context.console);
        return {};
    }
    const auto merges = mergesFor(store, parser, field);
    if (!merges)
        return merges.error();
    const auto changed = mergeValues(store, field, *merges, parser.value(QStringLiteral("by")).toStdString(),
                                     context.clock, progress);
    if (!changed)
        return changed.error();
    tellChange(*changed, asJson, context.console);
    return {};
}

Result<void> tidy(const QCommandLineParser &parser, CommandContext &context)
{
    const bool merges = parser.isSet(QStringLiteral("merge")), all = parser.isSet(QStringLiteral("all")),
               forgets = parser.isSet(QStringLiteral("forget"));
    if (int(merges) + int(all) + int(forgets) + int(parser.isSet(QStringLiteral("merged"))) > 1)
        return failure(ErrorCode::BadUsage, translated("use one of --merge, --all, --forget and --merged."));
    if (merges != parser.isSet(QStringLiteral("into")))
        return failure(ErrorCode::BadUsage, translated("--merge and --into go together."));
    const auto wanted = fields(parser);
    if (!wanted)
        return wanted.error();
    const bool changes = merges || all || forgets;
    if (changes) {
        if (const auto field = oneField(parser); !field)
            return field.error();
    }
    auto store = openWorkspace(parser, OpenMode::Read);
    if (store && changes)
        store = openWorkspace(parser, OpenMode::Write);
    if (!store)
        return store.error();
    if (changes)
        return change(**store, parser, wanted->front(), context);
    const bool asJson = parser.isSet(QStringLiteral("json"));
    return parser.isSet(QStringLiteral("merged")) ? listAliases(**store, *wanted, asJson, context.console)
                                                  : list(**store, *wanted, asJson, context.console);
}

} // namespace

Command tidyCommand()
{
    return {QStringLiteral("tidy"), translated("finds values spelt in several ways and merges them"),
            [](QCommandLineParser &parser) {
                parser.addOption(workspaceOption());
                parser.addOption({QStringLiteral("field"), translated("team, feature, provider or model."),
                                  QStringLiteral("FIELD")});
                parser.addOption({QStringLiteral("merge"),
                                  translated("Merge this spelling; repeat for several."),
                                  QStringLiteral("VALUE")});
                parser.addOption(
                    {QStringLiteral("into"), translated("The spelling to keep."), QStringLiteral("VALUE")});
                parser.addOption({QStringLiteral("all"),
                                  translated("Merge every cluster of the field into its proposal.")});
                parser.addOption({QStringLiteral("merged"), translated("List what was merged so far.")});
                parser.addOption({QStringLiteral("forget"),
                                  translated("Take this merged spelling back; repeat for several."),
                                  QStringLiteral("VALUE")});
                parser.addOption({QStringLiteral("by"), translated("Who says so."), QStringLiteral("NAME")});
                parser.addOption(jsonOption());
            },
            [](const QCommandLineParser &parser, CommandContext &context) {
                const auto done = tidy(parser, context);
                return done ? ExitDone : context.console.failed(done.error());
            }};
}

} // namespace faultline
