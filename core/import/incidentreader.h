// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/datafiles.h"
#include "core/model/incidentbatch.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace faultline {

/// How the bytes of a delimited file are to be taken; what is empty is found out.
struct Dialect {
    std::string delimiter; ///< UTF-8, one character; "json" kinds have none
    std::string quote;
    std::string escape; ///< equal to quote where quotes are doubled, "\\" for backslash, empty for none
    std::string encoding; ///< ICU name, "UTF-8", …
    double encodingConfidence = 1;
    int headerRow = 1;    ///< 1-based record that holds the names (the last of several); 0: the file has none
    std::string lineEnd;  ///< "LF", "CRLF", "CR", "mixed"
    std::string format = "csv"; ///< "csv", "json", "jsonl"

    bool operator==(const Dialect &) const = default;
};

/// What a column is and goes to.
struct ColumnPlan {
    std::string name; ///< as read (repeated names stay as they are)
    std::string type; ///< "text", "date", "number", "money", "yes/no", "list", "empty"
    std::string field; ///< incident field id it maps to ("title", "occurred_at", …, "extra")
    std::string note;  ///< "day first", "1–5 by map", "2 columns", …
    std::string sample; ///< a first filled cell

    bool operator==(const ColumnPlan &) const = default;
};

/// What a user may set for one file; everything empty is found out.
struct ReadOptions {
    std::string delimiter;
    std::string quote;
    std::string encoding;
    std::string profile;  ///< id of a profile
    std::string timezone; ///< IANA name for times without zone; empty: UTC
    std::string team;
    std::string source;
    /// FIELD=COLUMN[+COLUMN…]; replaces what the profile says for that field. An empty list unmaps it.
    std::vector<std::pair<std::string, std::vector<std::string>>> map;
    std::optional<bool> dayFirst; ///< answer where a column of dates is open
    /// Words of severity columns and the 1–5 (1 the worst) they mean here; 0: not told.
    std::vector<std::pair<std::string, int>> severities;
    bool redact = false; ///< personal traces are taken out before anything is stored

    bool operator==(const ReadOptions &) const = default;
};

/// What the reader makes of a file before any row is imported.
struct ReadPlan {
    Dialect dialect;
    std::string profile;     ///< id
    std::string profileName;
    std::vector<ColumnPlan> columns;
    std::vector<SkippedRow> skipped; ///< preamble and header lines so far
    std::vector<QString> warnings;
    std::int64_t fileSize = 0;
    /// Distinct words of the severity column among the first rows, and what each means; 0: not told, -1: not known.
    std::vector<std::pair<std::string, int>> severities;
    /// Canonical text of everything that decides how rows are read: same text, same rows.
    std::string mappingKey;
};

/// Reads one export as batches of incidents. The same code serves preview, dry run and import.
class IncidentReader
{
public:
    virtual ~IncidentReader() = default;

    /// `path` "-" reads standard input. NotFound, NotAFile, Unreadable, BadContent (binary, no usable
    /// column, unknown profile or field) with one clear line.
    static Result<std::unique_ptr<IncidentReader>> open(const QString &path, const ReadOptions &options,
                                                        const DataFiles &files);

    virtual const ReadPlan &plan() const = 0;
    /// What KeptReading needs to read single rows the same way.
    virtual std::string reading() const = 0;

    /// Fills `batch` (cleared first) with up to `maxRows` incidents; false when the file has ended and the
    /// batch is the last (it may hold rows). Memory does not grow with the file, except where a profile
    /// groups rows of one incident.
    virtual Result<bool> next(IncidentBatch &batch, std::size_t maxRows) = 0;

    /// Warnings found while reading (an unclosed quote, an export cut at its limit), complete at the end.
    virtual std::vector<QString> warnings() const = 0;
    /// Lines skipped between rows (comments, repeated headers), complete at the end.
    virtual std::vector<SkippedRow> skippedLines() const = 0;
};

} // namespace faultline
