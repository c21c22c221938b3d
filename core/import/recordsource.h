// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/import/incidentreader.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace faultline {

/// One row of a file, without meaning yet. The views hold until the next row is asked for.
struct TableRecord {
    std::span<const std::string_view> cells; ///< as many as the row has, fewer or more than the header
    std::string_view raw;
    std::int64_t line = 0;
    std::int64_t offset = 0;
    std::string problem; ///< why it cannot be taken as a row; empty where it can
    std::string leftOut; ///< why it is no row of this table; empty where it is one
};

struct Profile;

/// A file as rows under a header, whatever its format.
class RecordSource
{
public:
    virtual ~RecordSource() = default;

    /// The profile is chosen: its paths are made available, its header known to be one.
    virtual void settle(const Profile &profile) = 0;
    /// Names of the header were recognised, though no profile was.
    virtual void headerIsKnown() { }
    /// JSON paths that only the profile asked for; their cells follow those of the header.
    virtual const std::vector<std::string> &askedPaths() const = 0;
    /// JSON: where the list of rows stands ("incidents"); else empty.
    virtual const std::string &container() const = 0;

    virtual const Dialect &dialect() const = 0;
    virtual const std::vector<std::string> &header() const = 0; ///< as read; empty where the file has none
    virtual const std::vector<std::string> &columnNames() const = 0; ///< the header, or names made up
    /// Facts about the whole file that stand outside its rows (JSON: the scalars around the list).
    virtual const std::vector<std::pair<std::string, std::string>> &context() const = 0;

    /// False at the end; an error where the file cannot be read on.
    virtual Result<bool> next(TableRecord &record) = 0;
    virtual bool rewind() = 0;

    virtual std::int64_t bytesRead() const = 0;
    virtual const std::vector<QString> &warnings() const = 0;      ///< complete at the end
    virtual const std::vector<SkippedRow> &skipped() const = 0;    ///< complete at the end
};

} // namespace faultline
