// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/import/dateparser.h"
#include "core/import/incidentreader.h"
#include "core/import/valueparsers.h"
#include "core/model/datafiles.h"

#include <QByteArray>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace faultline {

/// The fields of an incident that a column can go to.
enum class Field : std::uint8_t {
    ExternalId, Source, Team, Title, Description, OccurredAt, DetectedAt, ResolvedAt, Severity, DetectedBy, Feature,
    Provider, Model, Owner, Cost, Currency, HoursLost, UsersAffected, Tags, Url, Status, LabelCategory, LabelMode,
    DecidedBy, DecidedCategory, DecidedMode, Reviewer, Note, Extra,
};
inline constexpr std::size_t kFieldCount = std::size_t(Field::Extra) + 1;

/// "external_id", …: the id in profiles, in --map and in ColumnPlan::field.
std::string_view fieldId(Field field);
std::optional<Field> fieldFromId(std::string_view id);

/// How several columns make one value.
enum class Joining : std::uint8_t {
    First,      ///< the first filled one; the others go to extra
    Paragraphs, ///< all filled ones, one below the other
    Blank,      ///< all filled ones, a blank between
    List,       ///< all filled ones as a list
};

/// Where a field comes from.
struct FieldRule {
    /// Names in order of preference; repeated columns of a name all count. "@name" is a fact that stands
    /// around the list of a JSON file, the same for every row.
    std::vector<std::string> columns;
    std::vector<std::string> append;  ///< texts put behind as titled paragraphs
    Joining joining = Joining::First;
    bool oneColumn = false; ///< only the best name that the file has, and no column twice
    bool titled = false;    ///< each paragraph under the name of its column
    bool reversed = false;  ///< a list inside a cell is told from its end (newest first in the file)
    std::map<std::string, std::string> values; ///< plainWords(value as read) → value
    std::optional<std::string> otherwise; ///< for a typed cell that cannot be read; none: its row is rejected
    DurationUnit unit = DurationUnit::None;
};

/// One header by which a source is known.
struct Signature {
    std::vector<std::string> all;
    std::vector<std::string> any;
    std::size_t atLeast = 0; ///< of `any`
    std::vector<std::string> none;
    std::string container; ///< JSON: the list's place; empty: any
};

/// A row that is no incident.
struct LeaveOutRule {
    std::string column;
    std::vector<std::string> values; ///< plainWords; empty: any filled cell
    std::string reason;
};

/// A source of exports, as data: how its files are known and what their columns mean.
struct Profile {
    std::string id;
    std::string name;
    int priority = 0; ///< among equally well matching ones
    std::vector<Signature> signatures;
    std::array<std::optional<FieldRule>, kFieldCount> fields;
    std::vector<LeaveOutRule> leaveOut;
    std::vector<std::string> nothing; ///< cells that mean "not told", besides the usual
    std::vector<std::string> project; ///< columns (or "@name" of the JSON around) whose text refines the source
    std::vector<std::string> ignore;  ///< derived columns that are not kept
    std::vector<std::string> keepWhole; ///< JSON paths that are not taken apart
    bool guarded = false;             ///< a leading ' before = + - @ is a guard and taken off
    std::optional<DateOrder> dateOrder;
    std::string zone;                 ///< of times without one, where --timezone does not say
    std::string groupBy;              ///< column whose rows make one incident
    std::string groupOrder;           ///< column of numbers by which they follow each other
    std::int64_t rowLimit = 0;        ///< at exactly so many rows the export was cut
    std::int64_t textLimit = 0;       ///< cells of so many characters were cut
    QByteArray json;                  ///< as read

    const std::optional<FieldRule> &rule(Field field) const { return fields[std::size_t(field)]; }
    std::optional<FieldRule> &rule(Field field) { return fields[std::size_t(field)]; }

    /// BadContent names the file and the place.
    static Result<Profile> parse(const QByteArray &json, const QString &fileName);
};

/// A mapping as a profile of its own, to be kept, edited and shared as a file: known by the file's column names.
/// `id` in small letters, digits and hyphens.
std::string profileFromPlan(const std::string &id, const std::string &name, const ReadPlan &plan, const ReadOptions &options);

/// All profiles of data/profiles, by id.
Result<std::vector<Profile>> loadProfiles(const DataFiles &files);

/// The profile that knows this header best; "generic" where none does. Requires `profiles` to have it.
const Profile &recognise(const std::vector<Profile> &profiles, const std::vector<std::string> &header,
                         const std::string &container);

/// A column's name as it is compared: case, blanks and punctuation do not count.
std::string comparableName(std::string_view name);

} // namespace faultline
