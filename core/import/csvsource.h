// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/byteinput.h"
#include "core/import/csvreader.h"
#include "core/import/recordsource.h"
#include "core/import/tablelayout.h"

#include <memory>
#include <optional>

namespace faultline {

/// A delimited file: finds out its dialect, leaves out what stands around the table, and names what it left out.
class CsvSource final : public RecordSource
{
public:
    /// `input` must outlive it. BadContent where the options cannot be followed.
    static Result<std::unique_ptr<CsvSource>> open(ByteInput &input, const Encoding &encoding,
                                                   const ReadOptions &options,
                                                   std::size_t bufferSize = CsvReader::kDefaultBuffer);

    void settle(const Profile &) override { m_dropRepeats = true; }
    void headerIsKnown() override { m_dropRepeats = m_names.size() > 1; }
    const std::vector<std::string> &askedPaths() const override { return m_none; }
    const std::string &container() const override { return m_container; }
    const CsvFormat &format() const { return m_format; }
    const Dialect &dialect() const override { return m_dialect; }
    const std::vector<std::string> &header() const override { return m_layout.header; }
    const std::vector<std::string> &columnNames() const override { return m_names; }
    const std::vector<std::pair<std::string, std::string>> &context() const override { return m_context; }
    Result<bool> next(TableRecord &record) override;
    bool rewind() override;
    std::int64_t bytesRead() const override { return m_stream->bytesRead(); }
    const std::vector<QString> &warnings() const override { return m_warnings; }
    const std::vector<SkippedRow> &skipped() const override { return m_skipped; }

private:
    /// A record that outlives the reader's next one.
    struct Kept {
        std::vector<std::string> cells;
        std::string raw;
        std::int64_t line = 0;
        std::int64_t offset = 0;
        CsvFault fault = CsvFault::None;
        std::int64_t faultLine = 0;
    };

    CsvSource(ByteInput &input, std::size_t bufferSize) : m_input(input), m_bufferSize(bufferSize) {}

    void findDialect(const Encoding &encoding, const CsvHints &hints);
    bool isRemark() const;
    bool repeatsHeader() const;
    bool readNext();
    Kept kept() const;
    void show(Kept record);
    bool meetsAnotherTable();
    void noteFault(TableRecord &record);
    void finish();

    ByteInput &m_input;
    std::size_t m_bufferSize;
    Dialect m_dialect;
    CsvFormat m_format;
    TableLayout m_layout;
    std::unique_ptr<TextStream> m_stream;
    std::unique_ptr<CsvReader> m_reader;
    CsvRecord m_record;
    std::vector<Kept> m_held; ///< remarks that turn into rows where no row follows
    std::vector<std::string_view> m_heldViews;
    std::size_t m_heldAt = 0;
    bool m_ended = false;
    Kept m_now;                  ///< what the record at hand views where it does not view the reader
    std::optional<Kept> m_ahead; ///< read to see what follows
    std::size_t m_looks = 0; ///< ahead
    std::int64_t m_otherLine = 0; ///< where another table began in the file; 0: nowhere
    std::int64_t m_otherRows = 0;
    bool m_dropRepeats = false; ///< the source was recognised: a row that repeats its names is no data
    std::vector<std::string> m_names;
    std::vector<std::string> m_none;
    std::string m_container;
    std::vector<std::pair<std::string, std::string>> m_context;
    std::vector<QString> m_warnings;
    std::vector<SkippedRow> m_skipped;
    std::int64_t m_quoteFaults = 0;
};

} // namespace faultline
