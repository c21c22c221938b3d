// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/textstream.h"

#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

enum class JsonEvent : std::uint8_t { ObjectStart, ObjectEnd, ArrayStart, ArrayEnd, Key, Scalar, End, Fault };

/// Walks through JSON of any size without building it: brackets, keys and scalars as they come. Several values
/// one after the other are fine. Checks structure, not every detail of spelling.
class JsonWalker
{
public:
    static constexpr std::size_t kMaxCapture = std::size_t(64) << 20;

    explicit JsonWalker(TextStream &stream);

    JsonEvent next();

    /// Of Key (unescaped as far as needed for comparing) and Scalar (as written; a text with its quotes); cut
    /// at 4 KiB.
    const std::string &text() const { return m_text; }
    std::size_t depth() const { return m_stack.size(); } ///< open brackets, the one just opened included
    std::int64_t offset() const { return m_offset; }     ///< decoded offset where the last event began
    std::int64_t line() const { return m_line; }         ///< line where the last event began
    const std::string &fault() const { return m_fault; }
    bool atEnd() const { return m_atEnd; } ///< the fault is that the text ended too early
    bool bomb() const { return m_bomb; }   ///< the fault is a limit

    /// From the last event's first byte on, everything walked over is kept until endCapture().
    void beginCapture();
    std::string endCapture();

private:
    bool fill();
    int peek();
    int take();
    void blanks();
    JsonEvent fail(const char *what);
    JsonEvent open(char bracket);
    JsonEvent close(char bracket);
    JsonEvent string(bool key);
    JsonEvent literal();

    enum class Want : std::uint8_t { Value, KeyOrEnd, Colon, CommaOrEnd, ValueOrEnd };

    TextStream &m_stream;
    std::vector<char> m_buffer;
    std::size_t m_at = 0;
    std::size_t m_end = 0;
    std::int64_t m_consumed = 0;
    std::int64_t m_lineNow = 1;
    std::int64_t m_offset = 0;
    std::int64_t m_line = 1;
    std::string m_stack; ///< open brackets
    Want m_want = Want::Value;
    std::string m_text;
    std::string m_fault;
    std::string m_capture;
    bool m_capturing = false;
    bool m_atEnd = false;
    bool m_bomb = false;
};

} // namespace faultline
