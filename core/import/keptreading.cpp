// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/keptreading.h"

#include "core/import/jsonsource.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

using Json = nlohmann::ordered_json;

constexpr int kFormat = 1;

Json fieldJson(const FieldMapping &field)
{
    Json json{{"field", fieldId(field.field)},
              {"columns", field.columns},
              {"titles", field.titles},
              {"append", field.append},
              {"append_titles", field.appendTitles},
              {"joining", int(field.joining)},
              {"titled", field.titled},
              {"reversed", field.reversed},
              {"values", field.values},
              {"constant", field.constant},
              {"unit", int(field.unit)},
              {"order", int(field.order)},
              {"mark", int(field.mark)}};
    if (field.otherwise)
        json["otherwise"] = *field.otherwise;
    return json;
}

FieldMapping fieldFrom(const Json &json)
{
    FieldMapping field;
    field.field = fieldFromId(json.at("field").get<std::string>()).value_or(Field::Extra);
    json.at("columns").get_to(field.columns);
    json.at("titles").get_to(field.titles);
    json.at("append").get_to(field.append);
    json.at("append_titles").get_to(field.appendTitles);
    field.joining = Joining(json.at("joining").get<int>());
    json.at("titled").get_to(field.titled);
    json.at("reversed").get_to(field.reversed);
    field.values = json.at("values").get<std::map<std::string, std::string>>();
    json.at("constant").get_to(field.constant);
    field.unit = DurationUnit(json.at("unit").get<int>());
    field.order = DateOrder(json.at("order").get<int>());
    field.mark = DecimalMark(json.at("mark").get<int>());
    if (json.contains("otherwise"))
        field.otherwise = json["otherwise"].get<std::string>();
    return field;
}

bool fits(const ColumnMapping &mapping)
{
    const auto known = [&](std::size_t column) { return column < mapping.names.size(); };
    return mapping.uses.size() == mapping.names.size()
           && std::all_of(mapping.fields.begin(), mapping.fields.end(), [&](const FieldMapping &field) {
                  return std::all_of(field.columns.begin(), field.columns.end(), known)
                         && std::all_of(field.append.begin(), field.append.end(), known)
                         && field.titles.size() == field.columns.size()
                         && field.appendTitles.size() == field.append.size();
              });
}

} // namespace

std::string readingJson(const RowReading &reading)
{
    const ColumnMapping &mapping = reading.mapping;
    Json fields = Json::array(), uses = Json::array(), leaveOut = Json::array();
    for (const FieldMapping &field : mapping.fields)
        fields.push_back(fieldJson(field));
    for (const ColumnUse use : mapping.uses)
        uses.push_back(int(use));
    for (const auto &[column, rule] : mapping.leaveOut)
        leaveOut.push_back({column, rule - reading.profile.leaveOut.data()});
    const Json json{{"format", kFormat},
                    {"kind", reading.format},
                    {"delimiter", reading.csv.delimiter},
                    {"quote", std::string(reading.csv.quote ? 1 : 0, reading.csv.quote)},
                    {"escape", std::string(reading.csv.escape ? 1 : 0, reading.csv.escape)},
                    {"blank_before_quote", reading.csv.blankBeforeQuote},
                    {"own_columns", reading.ownColumns},
                    {"timezone", reading.options.timezone},
                    {"team", reading.options.team},
                    {"source", reading.options.source},
                    {"redact", reading.options.redact},
                    {"guarded", reading.profile.guarded},
                    {"profile", std::string(reading.profile.json.constData(), std::size_t(reading.profile.json.size()))},
                    {"names", mapping.names},
                    {"uses", uses},
                    {"fields", fields},
                    {"project", mapping.project},
                    {"project_text", mapping.projectText},
                    {"leave_out", leaveOut}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<std::unique_ptr<KeptReading>> KeptReading::parse(const std::string &json, const std::string &file)
{
    const auto unknown = [&] {
        return failure(ErrorCode::BadContent,
                       QCoreApplication::translate("KeptReading", "How the rows of %1 were read was not kept. Import the "
                                                                  "file again to set rows right.")
                           .arg(QString::fromStdString(file)));
    };
    std::unique_ptr<KeptReading> kept(new KeptReading);
    RowReading &reading = kept->m_reading;
    try {
        const Json root = Json::parse(json);
        if (root.at("format").get<int>() != kFormat)
            return unknown();
        root.at("kind").get_to(reading.format);
        root.at("delimiter").get_to(reading.csv.delimiter);
        const std::string quote = root.at("quote"), escape = root.at("escape"), profile = root.at("profile");
        reading.csv.quote = quote.empty() ? '\0' : quote[0];
        reading.csv.escape = escape.empty() ? '\0' : escape[0];
        root.at("blank_before_quote").get_to(reading.csv.blankBeforeQuote);
        root.at("own_columns").get_to(reading.ownColumns);
        root.at("timezone").get_to(reading.options.timezone);
        root.at("team").get_to(reading.options.team);
        root.at("source").get_to(reading.options.source);
        root.at("redact").get_to(reading.options.redact);
        auto parsed = Profile::parse(QByteArray::fromStdString(profile), QString::fromStdString(file));
        if (!parsed)
            return parsed.error();
        reading.profile = std::move(*parsed);
        root.at("guarded").get_to(reading.profile.guarded);
        ColumnMapping &mapping = reading.mapping;
        root.at("names").get_to(mapping.names);
        for (const Json &use : root.at("uses"))
            mapping.uses.push_back(ColumnUse(use.get<int>()));
        for (const Json &field : root.at("fields"))
            mapping.fields.push_back(fieldFrom(field));
        root.at("project").get_to(mapping.project);
        root.at("project_text").get_to(mapping.projectText);
        for (const Json &rule : root.at("leave_out"))
            mapping.leaveOut.emplace_back(rule.at(0).get<std::size_t>(),
                                          &reading.profile.leaveOut.at(rule.at(1).get<std::size_t>()));
    } catch (const std::exception &) {
        return unknown();
    }
    if (!fits(reading.mapping) || reading.ownColumns > reading.mapping.names.size())
        return unknown();
    kept->m_parser
        = std::make_unique<RowParser>(reading.mapping, reading.profile, reading.options, reading.ownColumns, file);
    return kept;
}

bool KeptReading::isMapped(std::size_t column) const
{
    return std::any_of(m_reading.mapping.fields.begin(), m_reading.mapping.fields.end(), [&](const FieldMapping &field) {
        return std::find(field.columns.begin(), field.columns.end(), column) != field.columns.end()
               || std::find(field.append.begin(), field.append.end(), column) != field.append.end();
    });
}

std::vector<std::string> KeptReading::cells(const std::string &raw) const
{
    std::vector<std::string> cells;
    if (m_reading.format != "csv") {
        cells = cellsOfObject(raw);
    } else {
        MemoryInput input(raw);
        TextStream stream(input, Encoding{});
        CsvReader reader(stream, m_reading.csv, raw.size() + 1);
        CsvRecord record;
        if (reader.next(record))
            cells.assign(record.fields.begin(), record.fields.end());
    }
    cells.resize(std::max(cells.size(), columns().size()));
    return cells;
}

std::vector<std::string> KeptReading::cellsOfObject(const std::string &raw) const
{
    std::vector<std::string> cells(columns().size());
    MemoryInput input(raw);
    auto source = JsonSource::open(input, Encoding{});
    if (!source || !*source)
        return cells;
    (*source)->settle(m_reading.profile);
    std::vector<std::string> names = (*source)->columnNames();
    names.insert(names.end(), (*source)->askedPaths().begin(), (*source)->askedPaths().end());
    TableRecord record;
    (*source)->rewind();
    if (const auto more = (*source)->next(record); !more || !*more)
        return cells;
    for (std::size_t i = 0; i < std::min(names.size(), record.cells.size()); ++i) {
        const auto at = std::find(columns().begin(), columns().end(), names[i]);
        if (at != columns().end())
            cells[std::size_t(at - columns().begin())] = record.cells[i];
    }
    return cells;
}

RowOutcome KeptReading::read(const std::vector<std::string> &cells, const std::string &raw, std::int64_t line,
                             std::int64_t offset, IncidentBatch &batch)
{
    const std::vector<std::string_view> views(cells.begin(), cells.end());
    TableRecord record;
    record.cells = views;
    record.raw = raw;
    record.line = line;
    record.offset = offset;
    return m_parser->parse(record, batch);
}

} // namespace faultline
