// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/jsonsurvey.h"

#include "core/import/jsonnode.h"
#include "core/import/jsonwalker.h"

#include <algorithm>
#include <array>

namespace faultline {

namespace {

constexpr std::size_t kContextKept = 200;
constexpr std::size_t kListsKept = 200;

struct List {
    std::string path;
    std::int64_t objects = 0;
    bool root = false;
};

class Surveyor
{
public:
    explicit Surveyor(TextStream &stream) : m_walker(stream) {}

    JsonSurvey run()
    {
        for (;;) {
            const JsonEvent event = m_walker.next();
            if (event == JsonEvent::End || event == JsonEvent::Fault) {
                settle(event == JsonEvent::Fault);
                return std::move(m_result);
            }
            see(event);
        }
    }

private:
    void see(JsonEvent event)
    {
        switch (event) {
        case JsonEvent::ObjectStart:
        case JsonEvent::ArrayStart: opened(event == JsonEvent::ArrayStart); break;
        case JsonEvent::ObjectEnd:
        case JsonEvent::ArrayEnd: closed(event == JsonEvent::ArrayEnd); break;
        case JsonEvent::Key:
            if (m_arrays == 0)
                m_keys.back() = m_walker.text();
            break;
        case JsonEvent::Scalar: scalar(); break;
        case JsonEvent::End:
        case JsonEvent::Fault: break;
        }
    }

    std::string path() const
    {
        std::string joined;
        for (const std::string &key : m_keys)
            joined += joined.empty() ? key : '.' + key;
        return joined;
    }

    void opened(bool array)
    {
        const std::size_t depth = m_walker.depth();
        if (depth == 1) {
            ++m_values;
            m_objects += !array;
            if (m_values == 1)
                m_firstLine = m_walker.line();
            m_secondBelow = m_secondBelow || (m_values == 2 && m_walker.line() > m_firstEnd);
        }
        if (m_list && !array && depth == m_listDepth + 1)
            ++m_list->objects;
        if (m_arrays == 0 && array && m_lists.size() < kListsKept) {
            const std::string where = path();
            auto known = std::find_if(m_lists.begin(), m_lists.end(), [&](const List &list) { return list.path == where; });
            if (known == m_lists.end())
                known = m_lists.insert(m_lists.end(), {where, 0, depth == 1});
            m_list = &*known;
            m_listDepth = depth;
        }
        m_arrays += array;
        if (!array && m_arrays == 0)
            m_keys.emplace_back();
    }

    void closed(bool array)
    {
        const std::size_t depth = m_walker.depth();
        if (array) {
            --m_arrays;
            if (m_arrays == 0)
                m_list = nullptr;
        } else if (m_arrays == 0) {
            m_keys.pop_back();
        }
        if (depth == 0 && m_values == 1)
            m_firstEnd = m_walker.line();
    }

    void scalar()
    {
        if (m_walker.depth() == 0) {
            ++m_values;
            return;
        }
        if (m_arrays > 0 || m_result.context.size() >= kContextKept || m_values > 1)
            return;
        JsonNode node;
        JsonFault fault;
        if (parseJson(m_walker.text(), node, fault) && node.kind != JsonNode::Kind::Null)
            m_result.context.emplace_back(path(), node.text);
    }

    bool rootReadsLikeRecord() const
    {
        static constexpr std::array<std::string_view, 8> kNames{"title", "summary", "body", "description",
                                                                "message", "Title", "short_description", "name"};
        std::size_t speaking = 0;
        bool identified = false;
        for (const auto &[name, value] : m_result.context) {
            speaking += std::find(kNames.begin(), kNames.end(), name) != kNames.end();
            identified = identified || name == "id" || name == "number" || name == "key" || name == "external_id";
        }
        return speaking > 0 && identified;
    }

    void choose()
    {
        static constexpr std::array<std::string_view, 12> kUsual{"incidents", "issues", "results", "data", "items", "records",
                                                                 "alerts", "runs", "events", "entries", "traces", "observations"};
        const List *best = nullptr;
        for (const List &list : m_lists) {
            const std::string_view last = std::string_view(list.path).substr(list.path.rfind('.') + 1);
            const bool usual = std::find(kUsual.begin(), kUsual.end(), last) != kUsual.end();
            if (list.objects == 0 && !(usual || list.root))
                continue;
            if (!best || list.objects > best->objects)
                best = &list;
        }
        const bool usual = best && std::any_of(kUsual.begin(), kUsual.end(), [&](std::string_view name) {
            return std::string_view(best->path).substr(best->path.rfind('.') + 1) == name;
        });
        if (!best || (!best->root && !usual && rootReadsLikeRecord()))
            return; // the outermost objects are the rows
        m_result.rootIsList = best->root;
        m_result.container = best->path;
    }

    void settle(bool broken)
    {
        m_result.fault = m_walker.fault();
        m_result.faultOffset = m_walker.offset();
        const bool oneLineFirst = m_objects > 0 && m_firstLine > 0 && m_firstEnd == m_firstLine;
        if (oneLineFirst && !m_walker.bomb() && (m_secondBelow || (broken && m_values == 1 && m_walker.line() > m_firstEnd))) {
            m_result.verdict = JsonSurvey::Verdict::Json;
            m_result.lines = true;
            m_result.context.clear();
            return;
        }
        std::int64_t rows = m_firstEnd > 0;
        for (const List &list : m_lists)
            rows += list.objects;
        if (broken && (m_walker.bomb() || rows == 0)) {
            m_result.verdict = m_walker.bomb() ? JsonSurvey::Verdict::Broken : JsonSurvey::Verdict::NoJson;
            return;
        }
        choose();
        const bool objects = std::any_of(m_lists.begin(), m_lists.end(),
                                         [](const List &list) { return list.root && list.objects > 0; });
        m_result.verdict = m_objects > 0 || objects ? JsonSurvey::Verdict::Json : JsonSurvey::Verdict::NoJson;
    }

    JsonWalker m_walker;
    JsonSurvey m_result;
    std::vector<std::string> m_keys;
    std::vector<List> m_lists;
    List *m_list = nullptr;
    std::size_t m_listDepth = 0;
    std::int64_t m_values = 0;
    std::int64_t m_objects = 0;
    std::int64_t m_arrays = 0;
    std::int64_t m_firstLine = 0;
    std::int64_t m_firstEnd = 0;
    bool m_secondBelow = false;
};

} // namespace

JsonSurvey surveyJson(TextStream &stream) { return Surveyor(stream).run(); }

} // namespace faultline
