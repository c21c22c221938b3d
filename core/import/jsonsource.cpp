// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/jsonsource.h"

#include "core/import/profile.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cstring>

namespace faultline {

namespace {

constexpr std::size_t kMaxPathDepth = 8;
constexpr std::size_t kChunk = 256 * 1024;

QString tr(const char *text) { return QCoreApplication::translate("JsonSource", text); }

bool isBlankLine(std::string_view line) { return line.find_first_not_of(" \t\r\n") == std::string_view::npos; }

} // namespace

bool JsonSource::looksLikeJson(ByteInput &input, const Encoding &encoding)
{
    TextStream stream(input, encoding);
    std::array<char, 4096> head;
    std::string_view text(head.data(), stream.read(head.data(), head.size()));
    input.rewind();
    const std::size_t first = text.find_first_not_of(" \t\r\n\x1e");
    if (first == std::string_view::npos || (text[first] != '{' && text[first] != '['))
        return false;
    const std::size_t second = text.find_first_not_of(" \t\r\n", first + 1);
    if (second == std::string_view::npos)
        return false;
    return text[first] == '{' ? text[second] == '"' || text[second] == '}' : text[second] == '{' || text[second] == '[';
}

Result<std::unique_ptr<JsonSource>> JsonSource::open(ByteInput &input, const Encoding &encoding)
{
    std::unique_ptr<JsonSource> source(new JsonSource(input, encoding));
    source->m_survey = surveyJson(source->m_stream);
    if (source->m_stream.failed())
        return failure(ErrorCode::Unreadable, tr("The file cannot be read."));
    if (source->m_survey.verdict == JsonSurvey::Verdict::NoJson)
        return std::unique_ptr<JsonSource>();
    if (source->m_survey.verdict == JsonSurvey::Verdict::Broken)
        return source->brokenAt(source->m_survey.fault, source->m_survey.faultOffset);
    Dialect &dialect = source->m_dialect;
    dialect.format = source->m_survey.lines ? "jsonl" : "json";
    dialect.encoding = encoding.name;
    dialect.encodingConfidence = encoding.confidence;
    dialect.headerRow = 0;
    dialect.lineEnd = "LF";
    if (auto done = source->collectHeader(); !done)
        return done.error();
    return source;
}

Error JsonSource::brokenAt(const std::string &what, std::int64_t decodedOffset)
{
    return failure(ErrorCode::BadContent, tr("The JSON cannot be read from byte %1 on: %2. Export the file again.")
                                              .arg(m_stream.fileOffset(decodedOffset))
                                              .arg(QString::fromStdString(what)));
}

bool JsonSource::rewind()
{
    const bool done = m_stream.rewind();
    m_walker = std::make_unique<JsonWalker>(m_stream);
    m_faulted = false;
    m_namedTwice = 0;
    m_keys.clear();
    m_listDepth = 0;
    m_buffer.clear();
    m_bufferAt = 0;
    m_streamEnded = false;
    m_decoded = 0;
    m_lineNumber = 0;
    m_warnings.clear();
    return done;
}

/// Names every column that occurs, in the order of their first appearance.
Result<void> JsonSource::collectHeader()
{
    m_header.clear();
    m_places.clear();
    rewind();
    std::string problem;
    JsonFault fault;
    while (nextText(problem)) {
        if (!problem.empty() || !parseJson(m_text, m_node, fault))
            continue;
        addColumns(m_node, {});
        if (m_header.size() > kMaxColumns)
            return failure(ErrorCode::BadContent, tr("The JSON has more than %1 different names; the record at byte %2 is "
                                                     "one too many. This is no list of incidents.")
                                                      .arg(kMaxColumns)
                                                      .arg(m_offset));
    }
    rewind();
    return {};
}

void JsonSource::settle(const Profile &profile)
{
    m_whole.insert(profile.keepWhole.begin(), profile.keepWhole.end());
    if (!m_whole.empty() && !collectHeader())
        m_header.clear();
    m_asked.clear();
    const auto ask = [&](const std::vector<std::string> &columns) {
        for (const std::string &path : columns) {
            if (path.find("[]") != std::string::npos && std::find(m_asked.begin(), m_asked.end(), path) == m_asked.end())
                m_asked.push_back(path);
        }
    };
    for (const auto &rule : profile.fields) {
        if (rule) {
            ask(rule->columns);
            ask(rule->append);
        }
    }
}

bool JsonSource::goesIn(const JsonNode &value, const std::string &path) const
{
    return value.kind == JsonNode::Kind::Object && !value.members.empty() && !m_whole.contains(path)
           && std::size_t(std::count(path.begin(), path.end(), '.')) < kMaxPathDepth;
}

void JsonSource::addColumns(const JsonNode &node, const std::string &prefix)
{
    for (const JsonNode &value : node.members) {
        const std::string path = prefix + value.name;
        if (goesIn(value, path)) {
            addColumns(value, path + '.');
        } else if (m_header.size() <= kMaxColumns && m_places.emplace(path, m_header.size()).second) {
            m_header.push_back(path);
        }
    }
}

void JsonSource::fillCells(const JsonNode &node, const std::string &prefix)
{
    for (const JsonNode &value : node.members) {
        const std::string path = prefix + value.name;
        if (goesIn(value, path)) {
            fillCells(value, path + '.');
        } else if (const auto place = m_places.find(path); place != m_places.end()) {
            const bool empty = value.members.empty() && value.kind != JsonNode::Kind::Text && value.kind != JsonNode::Kind::Literal;
            std::string &cell = m_cells[place->second];
            m_namedTwice += !cell.empty();
            cell = empty ? std::string() : value.plain();
        }
    }
}

bool JsonSource::readLine(std::string &line)
{
    for (;;) {
        const std::size_t end = m_buffer.find('\n', m_bufferAt);
        const bool tooLong = end == std::string::npos && m_buffer.size() - m_bufferAt > JsonWalker::kMaxCapture;
        if (end != std::string::npos || ((m_streamEnded || tooLong) && m_bufferAt < m_buffer.size())) {
            line.assign(m_buffer, m_bufferAt, end == std::string::npos ? end : end - m_bufferAt);
            const std::size_t taken = line.size() + (end != std::string::npos);
            m_bufferAt += taken;
            m_offset = m_stream.fileOffset(m_decoded);
            m_decoded += std::int64_t(taken);
            m_line = ++m_lineNumber;
            return true;
        }
        if (m_streamEnded)
            return false;
        m_buffer.erase(0, m_bufferAt);
        m_bufferAt = 0;
        const std::size_t held = m_buffer.size();
        m_buffer.resize(held + kChunk);
        const std::size_t got = m_stream.read(m_buffer.data() + held, kChunk);
        m_buffer.resize(held + got);
        m_streamEnded = got == 0;
    }
}

bool JsonSource::nextLine()
{
    while (readLine(m_text)) {
        if (isBlankLine(m_text))
            continue;
        if (m_text.front() == '\x1e')
            m_text.erase(0, 1);
        m_text.erase(m_text.find_last_not_of(" \t\r") + 1);
        if (m_text.ends_with(','))
            m_text.pop_back();
        return true;
    }
    return false;
}

/// The text of the next object of the list, or of the next outermost one where there is no list.
bool JsonSource::nextElement(std::string &problem)
{
    if (m_faulted)
        return false;
    const bool outermost = !m_survey.rootIsList && m_survey.container.empty();
    for (;;) {
        const JsonEvent event = m_walker->next();
        const std::size_t depth = m_walker->depth();
        if (event == JsonEvent::Fault) {
            m_offset = m_stream.fileOffset(m_walker->offset());
            m_line = m_walker->line();
            return breakOff({}, problem);
        }
        if (event == JsonEvent::End)
            return false;
        const bool isRow = outermost ? depth == 1 : m_listDepth > 0 && depth == m_listDepth + 1;
        if (event == JsonEvent::ObjectStart && isRow) {
            m_offset = m_stream.fileOffset(m_walker->offset());
            m_line = m_walker->line();
            m_walker->beginCapture();
            for (JsonEvent inner = m_walker->next(); m_walker->depth() >= depth; inner = m_walker->next()) {
                if (inner == JsonEvent::Fault || inner == JsonEvent::End)
                    return breakOff(m_walker->endCapture(), problem);
            }
            m_text = m_walker->endCapture();
            return true;
        }
        if (event == JsonEvent::Scalar && m_listDepth > 0 && depth == m_listDepth) {
            m_offset = m_stream.fileOffset(m_walker->offset());
            m_line = m_walker->line();
            m_text = m_walker->text();
            problem = tr("The list holds a value that is no object.").toStdString();
            return true;
        }
        if (event == JsonEvent::ArrayStart && m_listDepth == 0) {
            std::string path;
            for (const std::string &key : m_keys)
                path += path.empty() ? key : '.' + key;
            if (m_survey.rootIsList ? depth == 1 : path == m_survey.container)
                m_listDepth = depth;
        } else if (event == JsonEvent::ArrayEnd && depth + 1 == m_listDepth) {
            m_listDepth = 0;
        } else if (m_listDepth == 0) {
            if (event == JsonEvent::ObjectStart)
                m_keys.emplace_back();
            else if (event == JsonEvent::ObjectEnd && !m_keys.empty())
                m_keys.pop_back();
            else if (event == JsonEvent::Key && !m_keys.empty())
                m_keys.back() = m_walker->text();
        }
    }
}

/// The list cannot be read on: what was read stays good, this is its last record.
bool JsonSource::breakOff(std::string raw, std::string &problem)
{
    m_faulted = true;
    m_text = std::move(raw);
    problem = tr("The JSON cannot be read from byte %1 on: %2. What stands behind it is not in.")
                  .arg(m_stream.fileOffset(m_walker->offset()))
                  .arg(QString::fromStdString(m_walker->fault()))
                  .toStdString();
    return true;
}

bool JsonSource::nextText(std::string &problem)
{
    problem.clear();
    return m_survey.lines ? nextLine() : nextElement(problem);
}

Result<bool> JsonSource::next(TableRecord &record)
{
    record.problem.clear();
    if (!nextText(record.problem)) {
        if (m_stream.failed())
            return failure(ErrorCode::Unreadable, tr("The file cannot be read on behind byte %1.").arg(bytesRead()));
        if (m_stream.nulsReplaced() > 0)
            m_warnings.assign(1, QCoreApplication::translate("CsvSource", "%n NUL character(s) were replaced by U+FFFD.",
                                                             nullptr, int(m_stream.nulsReplaced())));
        if (m_namedTwice > 0)
            m_warnings.push_back(QCoreApplication::translate(
                "JsonSource", "%n value(s) stand under a name that their record has twice; the last was taken.", nullptr,
                int(m_namedTwice)));
        return false;
    }
    record.line = m_line;
    record.offset = m_offset;
    record.raw = m_text;
    m_cells.assign(m_header.size() + m_asked.size(), {});
    JsonFault fault;
    if (record.problem.empty() && !parseJson(m_text, m_node, fault)) {
        record.problem = tr("The record is no valid JSON: %1 at byte %2.")
                             .arg(QString::fromStdString(fault.what))
                             .arg(m_offset + std::int64_t(fault.offset))
                             .toStdString();
    } else if (record.problem.empty() && m_node.kind != JsonNode::Kind::Object) {
        record.problem = tr("The line holds a value that is no object.").toStdString();
    } else if (record.problem.empty()) {
        fillCells(m_node, {});
        for (std::size_t i = 0; i < m_asked.size(); ++i) {
            std::vector<std::string> values;
            collectAt(m_node, m_asked[i], values);
            JsonNode list;
            list.kind = JsonNode::Kind::Array;
            for (std::string &value : values)
                list.members.push_back({JsonNode::Kind::Text, {}, std::move(value), {}});
            m_cells[m_header.size() + i] = values.empty() ? std::string() : list.plain();
        }
    }
    if (!record.problem.empty())
        m_cells.resize(m_header.empty() ? 0 : m_cells.size());
    m_views.assign(m_cells.begin(), m_cells.end());
    record.cells = m_views;
    return true;
}

} // namespace faultline
