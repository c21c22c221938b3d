// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/byteinput.h"
#include "core/import/columnfacts.h"
#include "core/import/columnmapping.h"
#include "core/import/incidentreader.h"
#include "core/import/profile.h"
#include "core/import/recordsource.h"
#include "core/import/rowparser.h"

#include <memory>

namespace faultline {

/// A file, opened and understood: its rows, its profile and the mapping. What preview and import share.
class TableFile
{
public:
    /// As IncidentReader::open, but a file without a usable column is no failure: see hasUsableColumn().
    static Result<std::unique_ptr<TableFile>> open(const QString &path, const ReadOptions &options,
                                                   const DataFiles &files);

    const ReadPlan &plan() const { return m_plan; }
    const Profile &profile() const { return m_profile; }
    const ColumnMapping &mapping() const { return m_mapping; }
    RecordSource &source() { return *m_source; }
    bool hasUsableColumn() const { return m_mapping.hasText(); }
    std::unique_ptr<RowParser> makeParser() const;
    std::string reading() const; ///< see KeptReading

private:
    TableFile() = default;

    Result<void> openSource(const QString &path);
    Result<void> chooseProfile(const DataFiles &files);
    Result<void> decideColumns();
    Result<void> lookAtAllRows(std::vector<ColumnFacts> &facts);
    void describeColumns(const std::vector<ColumnFacts> &facts);
    void listSeverities(const std::vector<std::string> &words);
    void noteOpenColumns(const std::vector<ColumnFacts> &facts);
    std::string mappingKey() const;

    ReadOptions m_options;
    std::string m_fileName;
    std::unique_ptr<ByteInput> m_input;
    std::unique_ptr<RecordSource> m_source;
    Profile m_profile;
    ColumnMapping m_mapping;
    ReadPlan m_plan;
    std::vector<QString> m_notes;
};

/// What can only be said at the end of a file of `rows` rows: that the export was cut, hours that came twice.
void appendEndWarnings(const Profile &profile, const RowParser &parser, std::int64_t rows, std::vector<QString> &warnings);

} // namespace faultline
