// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/byteinput.h"
#include "core/import/encoding.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

struct UConverter;

namespace faultline {

/// Reads bytes as UTF-8 text: decodes, and repairs what is no text. A byte that is no UTF-8 is taken as
/// Windows-1252, a NUL becomes U+FFFD; both are counted. Knows where in the file each line began.
class TextStream
{
public:
    /// `input` must outlive the stream and is read from its start (the byte order mark is left out).
    TextStream(ByteInput &input, Encoding encoding);
    ~TextStream();

    /// Up to `size` bytes of valid UTF-8 (which may end within a character); 0 at the end.
    std::size_t read(char *to, std::size_t size);
    bool rewind();

    bool failed() const { return m_failed; } ///< the file could not be read on
    std::int64_t nulsReplaced() const { return m_nuls; }
    std::int64_t bytesRepaired() const { return m_repaired; }

    /// File offset of the decoded position `at`, exact at the starts of lines and in clean UTF-8. Positions
    /// must be asked for in rising order.
    std::int64_t fileOffset(std::int64_t at);
    std::int64_t bytesRead() const { return m_rawAt; }

private:
    struct Mark {
        std::int64_t decoded;
        std::int64_t raw;
    };

    std::size_t readRaw(char *to, std::size_t size);
    std::size_t readDirect(char *to, std::size_t size);
    bool fillPending();
    void decodeUtf8(std::string_view raw);
    void decodeIcu(std::string_view raw, bool flush);
    void appendUnits(const char16_t *units, const std::int32_t *offsets, std::size_t count, std::int64_t rawStart);
    void mark(std::int64_t decoded, std::int64_t raw);

    ByteInput &m_input;
    Encoding m_encoding;
    bool m_utf8;
    UConverter *m_converter = nullptr;
    std::string m_pending; ///< decoded, not handed out yet
    std::size_t m_pendingAt = 0;
    std::string m_carry; ///< raw bytes of an unfinished character
    std::string m_chunk;
    char16_t m_surrogate = 0;
    std::int64_t m_rawAt = 0;
    std::int64_t m_decodedAt = 0; ///< decoded bytes made so far
    std::vector<Mark> m_marks;
    std::size_t m_markAt = 0;
    std::int64_t m_nuls = 0;
    std::int64_t m_repaired = 0;
    bool m_ended = false;
    bool m_failed = false;
};

} // namespace faultline
