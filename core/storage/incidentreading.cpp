// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/incidentreading.h"

#include "core/model/incidentidentity.h"
#include "core/model/taglist.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/incidentversion.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <bit>

namespace faultline {

namespace {

/// Columns behind those of the incident.
enum : int {
    DecidedId = column::Count,
    DecidedCategory,
    DecidedMode,
    DecidedSecondary,
    Reviewer,
    Note,
    Path
};

std::string selectSql(std::string_view condition)
{
    return "SELECT " + selectedIncidentColumns()
        + ", d.id, d.category, d.mode, d.secondary, d.reviewer, d.note, m.path FROM incidents i "
          "LEFT JOIN decisions d ON d.id = i.id LEFT JOIN imports m ON m.id = i.import_id WHERE "
        + std::string(condition);
}

Category categoryOf(std::int64_t stored)
{
    return stored >= 0 && stored < std::int64_t(kCategoryCount) ? Category(stored) : Category::Unclear;
}

std::optional<Category> secondaryOf(std::int64_t stored)
{
    if (stored <= 0 || stored > std::int64_t(kCategoryCount))
        return std::nullopt;
    return Category(stored - 1);
}

/// Repeated names stay, in the order written: a plain parser would keep one of each.
class PairReader : public nlohmann::json_sax<nlohmann::json>
{
public:
    std::vector<std::pair<std::string, std::string>> pairs;

    bool null() override { return add({}); }
    bool boolean(bool value) override { return add(value ? "true" : "false"); }
    bool number_integer(std::int64_t value) override { return add(std::to_string(value)); }
    bool number_unsigned(std::uint64_t value) override { return add(std::to_string(value)); }
    bool number_float(double, const std::string &text) override { return add(text); }
    bool string(std::string &value) override { return add(std::move(value)); }
    bool binary(nlohmann::json::binary_t &) override { return false; }
    bool start_object(std::size_t) override { return m_depth++ == 0; }
    bool key(std::string &name) override
    {
        m_name = std::move(name);
        return true;
    }
    bool end_object() override { return true; }
    bool start_array(std::size_t) override { return false; }
    bool end_array() override { return false; }
    bool parse_error(std::size_t, const std::string &, const nlohmann::detail::exception &) override
    {
        return false;
    }

private:
    bool add(std::string value)
    {
        pairs.emplace_back(std::move(m_name), std::move(value));
        return m_depth == 1;
    }

    std::string m_name;
    int m_depth = 0;
};

std::vector<std::pair<std::string, std::string>> parseExtra(std::string_view json)
{
    PairReader reader;
    if (!json.empty())
        nlohmann::json::sax_parse(json.begin(), json.end(), &reader);
    return std::move(reader.pairs);
}

} // namespace

IncidentReading::IncidentReading(Database &database)
    : m_byNumber(database, selectSql("i.n = ?")), m_byId(database, selectSql("i.id = ?")),
      m_word(database, "SELECT text FROM words WHERE id = ?")
{
}

std::optional<Incident> IncidentReading::byNumber(std::int64_t n)
{
    std::optional<Incident> incident;
    m_byNumber.bind(1, n);
    if (m_byNumber.step())
        incident = read(m_byNumber);
    m_byNumber.reset();
    return incident;
}

std::optional<Incident> IncidentReading::byId(std::uint64_t id)
{
    std::optional<Incident> incident;
    m_byId.bind(1, std::bit_cast<std::int64_t>(id));
    if (m_byId.step())
        incident = read(m_byId);
    m_byId.reset();
    return incident;
}

const std::string &IncidentReading::word(std::int64_t code)
{
    const auto known = m_words.find(code);
    if (known != m_words.end())
        return known->second;
    m_word.bind(1, code);
    std::string text;
    if (m_word.step())
        text = m_word.text(0);
    m_word.reset();
    return m_words.emplace(code, std::move(text)).first->second;
}

Incident IncidentReading::read(const Statement &row)
{
    Incident incident;
    incident.id = incidentIdText(std::bit_cast<std::uint64_t>(row.integer(column::Id)));
    incident.externalId = row.text(column::ExternalId);
    incident.source = word(row.integer(column::Source));
    incident.team = word(row.integer(column::Team));
    incident.title = row.text(column::Title);
    incident.description = row.text(column::Description);
    incident.occurredAt = row.optionalInteger(column::OccurredAt);
    incident.occurredPrecision
        = row.integer(column::OccurredDay) != 0 ? TimePrecision::Day : TimePrecision::Time;
    incident.detectedAt = row.optionalInteger(column::DetectedAt);
    incident.resolvedAt = row.optionalInteger(column::ResolvedAt);
    if (const auto severity = row.integer(column::Severity); severity >= 1 && severity <= 5)
        incident.severity = int(severity);
    if (const auto by = row.integer(column::DetectedBy); by >= 1 && by <= std::int64_t(kDetectedByCount))
        incident.detectedBy = DetectedBy(by - 1);
    incident.feature = word(row.integer(column::Feature));
    incident.provider = word(row.integer(column::Provider));
    incident.model = word(row.integer(column::Model));
    incident.owner = word(row.integer(column::Owner));
    if (!row.isNull(column::Cost))
        incident.cost = Money{row.real(column::Cost), word(row.integer(column::Currency))};
    if (!row.isNull(column::HoursLost))
        incident.hoursLost = row.real(column::HoursLost);
    incident.usersAffected = row.optionalInteger(column::UsersAffected);
    incident.tags = tagsFromJson(row.text(column::Tags));
    incident.url = row.text(column::Url);
    incident.status = word(row.integer(column::Status));
    incident.labelCategory = word(row.integer(column::LabelCategory));
    incident.labelMode = word(row.integer(column::LabelMode));
    incident.extra = parseExtra(row.text(column::Extra));
    incident.classification = readClassification(row);
    incident.origin = {std::string(row.text(Path)), row.integer(column::Line)};
    return incident;
}

Classification IncidentReading::readClassification(const Statement &row)
{
    Classification read;
    const std::int64_t classifier = row.integer(column::Classifier);
    read.classifierVersion = word(classifier);
    if (!row.isNull(DecidedId)) {
        read.category = categoryOf(row.integer(DecidedCategory));
        read.mode = row.text(DecidedMode);
        read.secondary = secondaryOf(row.integer(DecidedSecondary));
        read.confidence = 1;
        read.decidedBy = DecidedBy::Person;
        read.reviewer = row.text(Reviewer);
        read.note = row.text(Note);
        return read;
    }
    read.category = categoryOf(row.integer(column::Category));
    read.mode = word(row.integer(column::Mode));
    read.secondary = secondaryOf(row.integer(column::Secondary));
    read.confidence = row.real(column::Confidence);
    read.decidedBy = classifier != 0 ? DecidedBy::Classifier : DecidedBy::None;
    return read;
}

std::vector<std::vector<std::string>> resolveIds(Database &database, std::span<const IdQuestion> questions)
{
    std::vector<std::vector<std::string>> answers(questions.size());
    auto ours = database.prepare("SELECT 1 FROM incidents WHERE id = ?");
    std::unordered_multimap<std::string_view, std::size_t> external;
    for (std::size_t i = 0; i < questions.size(); ++i) {
        if (const auto id = incidentIdFromText(questions[i].id)) {
            ours.bind(1, std::bit_cast<std::int64_t>(*id));
            if (ours.step())
                answers[i].push_back(incidentIdText(*id));
            ours.reset();
        }
        if (answers[i].empty() && !questions[i].id.empty())
            external.emplace(questions[i].id, i);
    }
    if (external.empty())
        return answers;
    auto all = database.prepare("SELECT i.id, i.external_id, w.text FROM incidents i LEFT JOIN words w "
                                "ON w.id = i.source_word WHERE i.external_id <> '' ORDER BY i.n");
    while (all.step()) {
        const auto [from, to] = external.equal_range(all.text(1));
        for (auto at = from; at != to; ++at) {
            const std::string &source = questions[at->second].source;
            if (source.empty() || source == all.text(2))
                answers[at->second].push_back(incidentIdText(std::bit_cast<std::uint64_t>(all.integer(0))));
        }
    }
    return answers;
}

std::vector<HistoryEntry> readHistory(Database &database, std::uint64_t id)
{
    std::vector<HistoryEntry> entries;
    auto statement = database.prepare("SELECT created_at, who, what, before, after, why FROM history "
                                      "WHERE incident_id = ? ORDER BY entry");
    statement.bind(1, std::bit_cast<std::int64_t>(id));
    while (statement.step()) {
        HistoryEntry entry{statement.integer(0),           std::string(statement.text(1)),
                           std::string(statement.text(2)), std::string(statement.text(3)),
                           std::string(statement.text(4)), std::string(statement.text(5))};
        if (entry.what == "updated") {
            entry.from = tellChanges(parseChanges(entry.from));
            entry.to = tellChanges(parseChanges(entry.to));
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace faultline
