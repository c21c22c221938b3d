// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/jsonwalker.h"

#include "core/import/jsonnode.h"

namespace faultline {

namespace {

constexpr std::size_t kTextKept = 4096;
constexpr int kNone = -1;
constexpr int kRecordSeparator = 0x1e; ///< before each text of a sequence (RFC 7464)

bool isBlank(int c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == kRecordSeparator; }

} // namespace

JsonWalker::JsonWalker(TextStream &stream) : m_stream(stream), m_buffer(256 * 1024) { }

bool JsonWalker::fill()
{
    m_at = 0;
    m_end = m_stream.read(m_buffer.data(), m_buffer.size());
    return m_end > 0;
}

int JsonWalker::peek()
{
    if (m_at == m_end && !fill())
        return kNone;
    return static_cast<unsigned char>(m_buffer[m_at]);
}

int JsonWalker::take()
{
    const int c = peek();
    if (c == kNone)
        return c;
    ++m_at;
    ++m_consumed;
    m_lineNow += c == '\n';
    if (m_capturing)
        m_capture += char(c);
    return c;
}

void JsonWalker::blanks()
{
    while (isBlank(peek()))
        take();
}

JsonEvent JsonWalker::fail(const char *what)
{
    m_fault = what;
    m_offset = m_consumed;
    m_line = m_lineNow;
    return JsonEvent::Fault;
}

void JsonWalker::beginCapture()
{
    m_capture.assign(1, m_stack.back());
    m_capturing = true;
}

std::string JsonWalker::endCapture()
{
    m_capturing = false;
    return std::move(m_capture);
}

JsonEvent JsonWalker::open(char bracket)
{
    take();
    if (m_stack.size() >= kMaxJsonDepth) {
        m_bomb = true;
        return fail("nested too deeply");
    }
    m_stack += bracket;
    m_want = bracket == '{' ? Want::KeyOrEnd : Want::ValueOrEnd;
    return bracket == '{' ? JsonEvent::ObjectStart : JsonEvent::ArrayStart;
}

JsonEvent JsonWalker::close(char bracket)
{
    if (m_stack.empty() || m_stack.back() != (bracket == '}' ? '{' : '['))
        return fail("a bracket closes what is not open");
    take();
    m_stack.pop_back();
    m_want = m_stack.empty() ? Want::Value : Want::CommaOrEnd;
    return bracket == '}' ? JsonEvent::ObjectEnd : JsonEvent::ArrayEnd;
}

JsonEvent JsonWalker::string(bool key)
{
    m_text.clear();
    if (!key)
        m_text += '"';
    take();
    for (;;) {
        const int c = take();
        if (c == kNone) {
            m_atEnd = true;
            return fail("the text ends within quotes");
        }
        if (c == '"')
            break;
        const bool kept = m_text.size() < kTextKept;
        if (kept)
            m_text += char(c);
        if (c == '\\') {
            const int following = take();
            if (following != kNone && kept)
                m_text += char(following);
        }
        if (m_capturing && m_capture.size() > kMaxCapture) {
            m_bomb = true;
            return fail("one record is longer than 64 MiB");
        }
    }
    if (!key)
        m_text += '"';
    m_want = key ? Want::Colon : m_stack.empty() ? Want::Value : Want::CommaOrEnd;
    return key ? JsonEvent::Key : JsonEvent::Scalar;
}

JsonEvent JsonWalker::literal()
{
    m_text.clear();
    for (int c = peek(); c == '-' || c == '+' || c == '.' || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z')
                         || (c >= 'A' && c <= 'Z');
         c = peek()) {
        if (m_text.size() < kTextKept)
            m_text += char(c);
        take();
    }
    const bool number = !m_text.empty() && (m_text[0] == '-' || (m_text[0] >= '0' && m_text[0] <= '9'));
    if (!number && m_text != "true" && m_text != "false" && m_text != "null" && m_text != "NaN"
        && m_text != "Infinity")
        return fail("a value was expected");
    m_want = m_stack.empty() ? Want::Value : Want::CommaOrEnd;
    return JsonEvent::Scalar;
}

JsonEvent JsonWalker::next()
{
    for (;;) {
        blanks();
        if (m_capturing && m_capture.size() > kMaxCapture) {
            m_bomb = true;
            return fail("one record is longer than 64 MiB");
        }
        m_offset = m_consumed;
        m_line = m_lineNow;
        const int c = peek();
        if (c == kNone) {
            if (m_stack.empty())
                return JsonEvent::End;
            m_atEnd = true;
            return fail("the text ends before its brackets are closed");
        }
        switch (m_want) {
        case Want::Colon:
            if (c != ':')
                return fail("a colon was expected");
            take();
            m_want = Want::Value;
            break;
        case Want::CommaOrEnd:
            if (c == '}' || c == ']')
                return close(char(c));
            if (c != ',')
                return fail("a comma was expected");
            take();
            // A comma too many before the end does no harm.
            m_want = m_stack.back() == '{' ? Want::KeyOrEnd : Want::ValueOrEnd;
            break;
        case Want::KeyOrEnd:
            if (c == '}')
                return close('}');
            if (c != '"')
                return fail("a name in quotes was expected");
            return string(true);
        case Want::ValueOrEnd:
            if (c == ']')
                return close(']');
            m_want = Want::Value;
            break;
        case Want::Value:
            if (c == ',' && m_stack.empty()) {
                take(); // between values that no list holds
                break;
            }
            if (c == '{' || c == '[')
                return open(char(c));
            return c == '"' ? string(false) : literal();
        }
    }
}

} // namespace faultline
