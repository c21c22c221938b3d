// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/schema.h"

#include "core/model/datafiles.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>
#include <map>
#include <set>
#include <string>

namespace faultline {

namespace {

constexpr std::int64_t kApplicationId = 0x464C544E; // "FLTN"

std::int64_t encoded(SchemaVersion version)
{
    return version.breaking | version.additive << 16;
}

SchemaVersion decoded(std::int64_t userVersion)
{
    return { int(userVersion & 0xFFFF), int(userVersion >> 16 & 0x7FFF) };
}

/// Tables and indexes by name with the text that made them.
using Objects = std::map<std::string, std::string>;

struct Contents
{
    Objects objects;
    bool hasViewsOrTriggers = false;
};

Contents contentsOf(Database &database)
{
    Contents contents;
    auto statement = database.prepare("SELECT type, name, sql FROM sqlite_schema");
    while (statement.step()) {
        const std::string_view type = statement.text(0);
        if (type == "table" || type == "index")
            contents.objects.emplace(statement.text(1), statement.text(2));
        else
            contents.hasViewsOrTriggers = true;
    }
    return contents;
}

void applySteps(Database &database, const std::vector<SchemaStep> &steps, SchemaVersion after,
                SchemaVersion upTo)
{
    for (const SchemaStep &step : steps) {
        if (step.version > after && step.version <= upTo)
            database.exec(step.sql.constData());
    }
    database.exec(("PRAGMA user_version = " + std::to_string(encoded(upTo))).c_str());
}

Objects expectedObjects(const std::vector<SchemaStep> &steps, SchemaVersion version)
{
    Database reference(QStringLiteral(":memory:"), Database::Access::ReadWriteCreate);
    applySteps(reference, steps, {}, version);
    return contentsOf(reference).objects;
}

bool holdsAll(const Objects &found, const Objects &expected)
{
    return std::all_of(expected.begin(), expected.end(), [&](const auto &object) {
        const auto at = found.find(object.first);
        return at != found.end() && at->second == object.second;
    });
}

std::set<std::string> columnsOf(Database &database, const std::string &table)
{
    std::set<std::string> columns;
    auto statement = database.prepare("SELECT name FROM pragma_table_xinfo(?)");
    statement.bind(1, std::string_view(table));
    while (statement.step())
        columns.emplace(statement.text(0));
    return columns;
}

/// A newer additive version may have more columns and indexes, never fewer columns.
bool holdsAllColumns(Database &database, const std::vector<SchemaStep> &steps)
{
    Database reference(QStringLiteral(":memory:"), Database::Access::ReadWriteCreate);
    applySteps(reference, steps, {}, steps.back().version);
    for (const auto &[name, sql] : contentsOf(reference).objects) {
        if (!sql.starts_with("CREATE TABLE"))
            continue;
        const auto expected = columnsOf(reference, name);
        const auto found = columnsOf(database, name);
        if (!std::includes(found.begin(), found.end(), expected.begin(), expected.end()))
            return false;
    }
    return true;
}

void upgrade(Database &database, const std::vector<SchemaStep> &steps, SchemaVersion from)
{
    if (database.isReadOnly())
        throw StorageFailure{ failure(
            ErrorCode::Unwritable,
            QCoreApplication::translate(
                "Schema",
                "%1 was made by an older Faultline and must be brought up first. Open "
                "it once where it can be written.")
                .arg(database.path())) };
    Transaction transaction(database, Transaction::Kind::Exclusive);
    applySteps(database, steps, from, steps.back().version);
    transaction.commit();
}

} // namespace

std::vector<SchemaStep> schemaSteps()
{
    static const QRegularExpression version(QStringLiteral("^-- version: (\\d+)\\.(\\d+)$"),
                                            QRegularExpression::MultilineOption);
    const DataFiles files;
    std::vector<SchemaStep> steps;
    for (const QString &name : files.list(QStringLiteral("schema"))) {
        const auto sql = files.read(name);
        if (!sql)
            throw StorageFailure{ sql.error() };
        const auto match = version.match(QString::fromUtf8(*sql));
        Q_ASSERT(match.hasMatch());
        steps.push_back({ { match.captured(1).toInt(), match.captured(2).toInt() }, *sql });
    }
    return steps;
}

void createSchema(Database &database, const std::vector<SchemaStep> &steps)
{
    database.exec("PRAGMA page_size = 16384");
    Transaction transaction(database, Transaction::Kind::Exclusive);
    database.exec(("PRAGMA application_id = " + std::to_string(kApplicationId)).c_str());
    applySteps(database, steps, {}, steps.back().version);
    transaction.commit();
}

SchemaOutcome settleSchema(Database &database, const std::vector<SchemaStep> &steps)
{
    const std::int64_t applicationId = database.readInteger("PRAGMA application_id");
    const std::int64_t userVersion = database.readInteger("PRAGMA user_version");
    const Contents contents = contentsOf(database);
    if (applicationId != kApplicationId) {
        const bool empty = applicationId == 0 && userVersion == 0 && contents.objects.empty();
        return empty && !contents.hasViewsOrTriggers ? SchemaOutcome::Empty : SchemaOutcome::Foreign;
    }
    if (contents.hasViewsOrTriggers)
        return SchemaOutcome::Damaged;
    const SchemaVersion version = decoded(userVersion);
    const SchemaVersion current = steps.back().version;
    if (version > current) {
        if (version.breaking > current.breaking)
            return SchemaOutcome::NewerIncompatible;
        return holdsAllColumns(database, steps) ? SchemaOutcome::NewerCompatible : SchemaOutcome::Damaged;
    }
    const bool known
        = std::any_of(steps.begin(), steps.end(), [&](const auto &step) { return step.version == version; });
    if (!known || !holdsAll(contents.objects, expectedObjects(steps, version)))
        return SchemaOutcome::Damaged;
    if (version == current)
        return SchemaOutcome::Current;
    upgrade(database, steps, version);
    return SchemaOutcome::Upgraded;
}

} // namespace faultline
