// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/bytescan.h"
#include "core/import/textstream.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// The marks of a delimited file, all found out or told before.
struct CsvFormat {
    std::string delimiter = ","; ///< empty: one column, whole lines
    char quote = '"';            ///< 0: none
    char escape = '"';           ///< equal to quote where quotes are doubled; 0: none
    bool blankBeforeQuote = false; ///< blanks between delimiter and quote do not belong to the cell

    bool operator==(const CsvFormat &) const = default;
};

/// What was odd about a record.
enum class CsvFault : std::uint8_t {
    None,
    TextAfterQuote,      ///< a quote was closed and text followed it; kept as read
    QuoteTakenLiterally, ///< an unclosed quote; the row ends with its line and has the table's width
    UnclosedQuote,       ///< the row ends with the line where the quote opened, and does not fit the table
    UnclosedToEnd,       ///< nothing behind it looked like rows: the cell runs to the end of the file
    TooManyFields,       ///< fields beyond the limit were left out
    TooLong,             ///< the record was cut at the limit
};

/// One record; the views hold until the next call.
struct CsvRecord {
    std::vector<std::string_view> fields;
    std::string_view raw;    ///< without the line end
    std::int64_t line = 0;   ///< 1-based, where it begins
    std::int64_t offset = 0; ///< in the file
    CsvFault fault = CsvFault::None;
    std::int64_t faultLine = 0; ///< where the quote opened
};

/// How a record ended, for the dialect.
struct LineEnds {
    std::int64_t lf = 0;
    std::int64_t crlf = 0;
    std::int64_t cr = 0;
};

/// Splits decoded text into records. Streaming: holds one buffer and, at most, one long record.
class CsvReader
{
public:
    static constexpr std::size_t kDefaultBuffer = std::size_t(1) << 20;
    static constexpr std::size_t kMaxFields = 200'000;
    static constexpr std::size_t kMaxRecord = std::size_t(64) << 20;

    CsvReader(TextStream &stream, CsvFormat format, std::size_t bufferSize = kDefaultBuffer);

    /// Fields a row should have; tells a plausible row from one that a stray quote made. 0: not known.
    void setWidth(std::size_t width) { m_width = width; }

    /// False at the end. Blank lines are passed over.
    bool next(CsvRecord &record);

    const LineEnds &lineEnds() const { return m_lineEnds; }

private:
    /// A cell in the making; positions count from the record's start.
    struct Field {
        std::size_t begin = 0;
        std::size_t end = 0;
        std::size_t closed = 0; ///< closing quote with text behind it (up to `end`); 0: none
        bool escaped = false;   ///< holds doubled or escaped characters
    };
    /// The field being scanned.
    struct OpenField {
        std::size_t begin = 0;
        std::size_t quote = kNone;   ///< opening quote
        std::size_t closing = kNone; ///< closing quote
        bool escaped = false;
    };
    /// What readAgain made of a stretch of the buffer.
    struct Attempt {
        std::vector<Field> fields;
        std::size_t end = 0; ///< of the record, before its line end
        bool whole = false;  ///< it ended with a line end, not with the data
    };
    enum class Quoting { Standard, InnerAllowed };

    static constexpr std::size_t kNone = std::size_t(-1);

    const char *at(std::size_t position) const { return m_buffer.data() + m_start + position; }
    bool refill();
    void reload(std::size_t absolute);
    void resumeAfter(std::size_t position, bool inQuotes);
    std::size_t nextMark();
    bool has(std::size_t position, std::size_t resume);
    bool delimiterAt(std::size_t position);
    bool scanRecord(CsvRecord &record);
    void quoteMark(OpenField &open, std::size_t position);
    bool opensQuote(const OpenField &open, std::size_t position) const;
    void endField(OpenField &open, std::size_t end, std::size_t next);
    void endQuoted(const OpenField &open, Field &field);
    std::size_t lineEndLength(std::size_t position);
    void finish(CsvRecord &record, const OpenField &open, std::size_t end, std::size_t endLength);
    void emitFields(CsvRecord &record);
    std::string_view plain(const Field &field);
    void dropRest();

    // Recovery from quotes that went wrong (csvrecovery.cpp); looks only at what is in the buffer.
    std::size_t recover(CsvRecord &record, std::size_t end);
    bool takeLiterally(std::size_t end);
    bool recoverUnclosed(CsvRecord &record, std::size_t &end, bool atEnd);
    Attempt readAgain(std::size_t from, std::size_t literalQuote, Quoting quoting) const;
    std::size_t lineEndFrom(std::size_t position) const;
    std::size_t behindLineEnd(std::size_t position) const;
    bool plausibleRowsFrom(std::size_t position, std::size_t atLeast) const;

    TextStream &m_stream;
    CsvFormat m_format;
    ScanBytes m_bytes;
    std::vector<char> m_buffer;
    std::size_t m_bufferSize;
    std::size_t m_dataEnd = 0;
    std::size_t m_start = 0; ///< of the current record
    std::size_t m_block = 0; ///< what the masks speak of
    ScanMasks m_masks;
    std::uint64_t m_bits = 0;
    bool m_inQuotes = false;
    bool m_ended = false;
    std::int64_t m_decodedStart = 0; ///< decoded position of the buffer's first byte
    std::int64_t m_line = 1;
    LineEnds m_lineEnds;
    std::size_t m_width = 0;
    std::vector<Field> m_fields;
    std::int64_t m_innerLines = 0;
    std::size_t m_suspect = kNone; ///< opening quote of the first cell with text after its closing quote
    bool m_unclosed = false;
    bool m_cut = false;
    bool m_dropping = false; ///< the rest of a record that was cut is passed over first
    bool m_dropInQuotes = false;
    std::vector<char> m_side;
    std::size_t m_sideUsed = 0;
};

} // namespace faultline
