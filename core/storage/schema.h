// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"

#include <QByteArray>

#include <compare>
#include <vector>

namespace faultline {

/// A step up in the second number only adds: older programs of the same first number go on working.
struct SchemaVersion
{
    int breaking = 0;
    int additive = 0;

    auto operator<=>(const SchemaVersion &) const = default;
};

/// One file of data/schema: what leads from the version before to this one.
struct SchemaStep
{
    SchemaVersion version;
    QByteArray sql;
};

enum class SchemaOutcome {
    Empty, ///< an SQLite file without anything in it
    Current, ///< exactly what this program makes
    Upgraded, ///< was older, is current now
    NewerCompatible, ///< has more than this program knows, can be used
    NewerIncompatible,
    Foreign, ///< an SQLite file of another program
    Damaged, ///< says it is ours, but tables are missing or changed, or something was planted
};

/// The steps of data/schema in order.
std::vector<SchemaStep> schemaSteps();

/// Applies all steps to an empty database, in one transaction.
void createSchema(Database &database, const std::vector<SchemaStep> &steps);

/// Looks what a database is; brings an older one up where it can be written, in one transaction.
/// A read-only older one throws Unwritable.
SchemaOutcome settleSchema(Database &database, const std::vector<SchemaStep> &steps);

} // namespace faultline
