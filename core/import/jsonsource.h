// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/byteinput.h"
#include "core/import/jsonnode.h"
#include "core/import/jsonsurvey.h"
#include "core/import/jsonwalker.h"
#include "core/import/recordsource.h"

#include <memory>
#include <set>
#include <unordered_map>

namespace faultline {

/// JSON as rows: a list of objects, an object with a list of them inside, or one object a line. Nested objects
/// become columns named by their path ("user.login"), lists stay in one cell as JSON.
class JsonSource final : public RecordSource
{
public:
    static constexpr std::size_t kMaxColumns = 20'000;

    /// Whether the text begins as JSON of objects does; rewinds the input.
    static bool looksLikeJson(ByteInput &input, const Encoding &encoding);

    /// A null pointer where it is no JSON after all. BadContent, with the byte offset, for what is broken and
    /// for bombs (depth, size). `input` must outlive it.
    static Result<std::unique_ptr<JsonSource>> open(ByteInput &input, const Encoding &encoding);

    void settle(const Profile &profile) override;
    const std::vector<std::string> &askedPaths() const override { return m_asked; }
    const std::string &container() const override { return m_survey.container; }
    const Dialect &dialect() const override { return m_dialect; }
    const std::vector<std::string> &header() const override { return m_header; }
    const std::vector<std::string> &columnNames() const override { return m_header; }
    const std::vector<std::pair<std::string, std::string>> &context() const override { return m_survey.context; }
    Result<bool> next(TableRecord &record) override;
    bool rewind() override;
    std::int64_t bytesRead() const override { return m_stream.bytesRead(); }
    const std::vector<QString> &warnings() const override { return m_warnings; }
    const std::vector<SkippedRow> &skipped() const override { return m_skipped; }

private:
    JsonSource(ByteInput &input, const Encoding &encoding) : m_stream(input, encoding) {}

    Result<void> collectHeader();
    bool nextText(std::string &problem);
    bool nextLine();
    bool nextElement(std::string &problem);
    bool breakOff(std::string raw, std::string &problem);
    bool readLine(std::string &line);
    void addColumns(const JsonNode &node, const std::string &prefix);
    void fillCells(const JsonNode &node, const std::string &prefix);
    bool goesIn(const JsonNode &value, const std::string &path) const;
    Error brokenAt(const std::string &what, std::int64_t decodedOffset);

    TextStream m_stream;
    std::unique_ptr<JsonWalker> m_walker;
    JsonSurvey m_survey;
    Dialect m_dialect;
    std::vector<std::string> m_keys; ///< of the open objects around the list
    std::size_t m_listDepth = 0;     ///< 0: not in the list
    std::string m_buffer;            ///< lines not handed out yet
    std::size_t m_bufferAt = 0;
    bool m_streamEnded = false;
    bool m_faulted = false;
    std::int64_t m_namedTwice = 0; ///< members of a name that their object had already
    std::int64_t m_decoded = 0; ///< decoded offset of the line to come
    std::int64_t m_lineNumber = 0;

    std::vector<std::string> m_header;
    std::unordered_map<std::string, std::size_t> m_places;
    std::vector<std::string> m_asked;
    std::set<std::string, std::less<>> m_whole;
    std::vector<QString> m_warnings;
    std::vector<SkippedRow> m_skipped;

    std::string m_text; ///< of the record at hand
    std::int64_t m_offset = 0;
    std::int64_t m_line = 0;
    std::vector<std::string> m_cells;
    std::vector<std::string_view> m_views;
    JsonNode m_node;
};

} // namespace faultline
