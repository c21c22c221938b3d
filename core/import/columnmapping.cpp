// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/columnmapping.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace faultline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ColumnMapping", text); }

using Context = std::vector<std::pair<std::string, std::string>>;
using Places = std::unordered_map<std::string, std::vector<std::size_t>>;

std::vector<std::string> distinctNames(const std::vector<std::string> &header)
{
    std::vector<std::string> names;
    std::unordered_set<std::string> seen;
    names.reserve(header.size());
    for (std::size_t i = 0; i < header.size(); ++i) {
        const std::string base = trimmed(header[i]).empty() ? "column " + std::to_string(i + 1)
                                                            : std::string(trimmed(header[i]));
        std::string name = base;
        for (std::size_t n = 2; !seen.insert(name).second; ++n)
            name = base + ' ' + std::to_string(n);
        names.push_back(std::move(name));
    }
    return names;
}

class Mapper
{
public:
    Mapper(const Profile &profile, const std::vector<std::string> &header, const std::vector<std::string> &extraNames)
        : m_profile(profile), m_headerSize(header.size())
    {
        std::vector<std::string> all = header;
        all.insert(all.end(), extraNames.begin(), extraNames.end());
        m_mapping.names = distinctNames(all);
        for (std::size_t i = 0; i < all.size(); ++i)
            m_places[comparableName(trimmed(all[i]))].push_back(i);
        addEnveloped(all);
        m_mapping.uses.assign(all.size(), ColumnUse::Extra);
        std::fill(m_mapping.uses.begin() + std::ptrdiff_t(header.size()), m_mapping.uses.end(), ColumnUse::Dropped);
    }

    Result<ColumnMapping> map(const Context &context, const ReadOptions &options)
    {
        for (std::size_t f = 0; f < kFieldCount; ++f) {
            if (m_profile.fields[f] && !isOverridden(Field(f), options))
                addRule(Field(f), *m_profile.fields[f], context);
        }
        for (const auto &[field, columns] : options.map) {
            if (auto added = addOverride(field, columns); !added)
                return added.error();
        }
        for (const std::string &name : m_profile.ignore) {
            for (const std::size_t column : placesOf(name)) {
                if (m_mapping.uses[column] == ColumnUse::Extra)
                    m_mapping.uses[column] = ColumnUse::Dropped;
            }
        }
        for (FieldMapping &mapping : m_mapping.fields) {
            if (mapping.field != Field::Severity)
                continue;
            for (const auto &[word, severity] : options.severities)
                mapping.values[plainWords(word)] = severity == 0 ? std::string() : std::to_string(severity);
        }
        addProject(context);
        for (const LeaveOutRule &rule : m_profile.leaveOut) {
            for (const std::size_t column : placesOf(rule.column))
                m_mapping.leaveOut.emplace_back(column, &rule);
        }
        return std::move(m_mapping);
    }

private:
    /// "attributes.title" is the title where no column has that name.
    void addEnveloped(const std::vector<std::string> &names)
    {
        for (std::size_t i = 0; i < names.size(); ++i) {
            for (const std::string_view envelope : {"attributes.", "fields.", "properties."}) {
                if (names[i].starts_with(envelope))
                    m_places.try_emplace(comparableName(std::string_view(names[i]).substr(envelope.size())), 1, i);
            }
        }
    }

    std::vector<std::size_t> placesOf(const std::string &name) const
    {
        const auto found = m_places.find(comparableName(name));
        return found == m_places.end() ? std::vector<std::size_t>() : found->second;
    }

    static bool isOverridden(Field field, const ReadOptions &options)
    {
        return std::any_of(options.map.begin(), options.map.end(),
                           [&](const auto &entry) { return entry.first == fieldId(field); });
    }

    static std::string fromAround(const Context &context, const std::string &name)
    {
        const auto found = std::find_if(context.begin(), context.end(), [&](const auto &fact) {
            return comparableName(fact.first) == comparableName(name.substr(1));
        });
        return found == context.end() ? std::string() : found->second;
    }

    void addRule(Field field, const FieldRule &rule, const Context &context)
    {
        FieldMapping mapping;
        mapping.field = field;
        mapping.joining = rule.joining;
        mapping.titled = rule.titled;
        mapping.reversed = rule.reversed;
        mapping.values = rule.values;
        mapping.otherwise = rule.otherwise;
        mapping.unit = rule.unit;
        for (const std::string &name : rule.columns) {
            if (name.starts_with('@') && mapping.constant.empty())
                mapping.constant = fromAround(context, name);
            for (const std::size_t column : placesOf(name)) {
                const bool again = std::find(mapping.columns.begin(), mapping.columns.end(), column) != mapping.columns.end();
                if (again || (rule.oneColumn && m_mapping.uses[column] == ColumnUse::Taken))
                    continue;
                mapping.columns.push_back(column);
                if (rule.oneColumn && rule.joining == Joining::First)
                    break;
            }
            if (rule.oneColumn && !mapping.columns.empty())
                break;
        }
        if (isTimeField(field))
            addTimeOfDay(mapping);
        for (const std::string &name : rule.append) {
            for (const std::size_t column : placesOf(name)) {
                const bool again = std::find(mapping.append.begin(), mapping.append.end(), column) != mapping.append.end();
                if (!again && m_mapping.uses[column] != ColumnUse::Taken)
                    mapping.append.push_back(column);
            }
        }
        add(std::move(mapping));
    }

    /// "Occurred date" has its time of day in "Occurred time": see RowParser::fillTime().
    void addTimeOfDay(FieldMapping &mapping) const
    {
        if (mapping.columns.empty())
            return;
        const std::string name = comparableName(m_mapping.names[mapping.columns[0]]);
        const std::size_t at = name.find("date");
        if (at == std::string::npos)
            return;
        std::string other = name;
        other.replace(at, 4, "time");
        const auto found = m_places.find(other);
        if (found == m_places.end() || found->second[0] == mapping.columns[0])
            return;
        std::erase(mapping.columns, found->second[0]);
        mapping.columns.insert(mapping.columns.begin() + 1, found->second[0]);
    }

    Result<void> addOverride(const std::string &id, const std::vector<std::string> &columns)
    {
        const auto field = fieldFromId(id);
        if (!field)
            return failure(ErrorCode::BadContent,
                           tr("\"%1\" is no field of an incident.").arg(QString::fromStdString(id)));
        FieldMapping mapping;
        mapping.field = *field;
        if (const auto &rule = m_profile.rule(*field)) {
            mapping.values = rule->values;
            mapping.otherwise = rule->otherwise;
            mapping.unit = rule->unit;
        }
        for (const std::string &name : columns) {
            const auto places = placesOf(name);
            if (places.empty())
                return failure(ErrorCode::BadContent, tr("The file has no column \"%1\" for %2.")
                                                          .arg(QString::fromStdString(name), QString::fromStdString(id)));
            mapping.columns.insert(mapping.columns.end(), places.begin(), places.end());
        }
        if (columns.size() > 1)
            mapping.joining = *field == Field::Description ? Joining::Paragraphs
                              : *field == Field::Title     ? Joining::Blank
                              : *field == Field::Tags      ? Joining::List
                                                           : Joining::First;
        add(std::move(mapping));
        return {};
    }

    void add(FieldMapping mapping)
    {
        if (mapping.columns.empty() && mapping.append.empty() && mapping.constant.empty())
            return;
        const bool contested = mapping.joining == Joining::First && mapping.columns.size() > 1;
        const auto take = [&](std::size_t column, ColumnUse use) {
            ColumnUse &now = m_mapping.uses[column];
            if (column < m_headerSize && now != ColumnUse::Taken)
                now = use;
        };
        for (const std::size_t column : mapping.columns) {
            take(column, contested ? ColumnUse::Contested : ColumnUse::Taken);
            mapping.titles.push_back(titleFrom(m_mapping.names[column]));
        }
        for (const std::size_t column : mapping.append) {
            take(column, ColumnUse::Taken);
            mapping.appendTitles.push_back(titleFrom(m_mapping.names[column]));
        }
        m_mapping.fields.push_back(std::move(mapping));
    }

    /// "resolution_notes" → "Resolution notes".
    static std::string titleFrom(std::string name)
    {
        std::replace(name.begin(), name.end(), '_', ' ');
        if (!name.empty() && name[0] >= 'a' && name[0] <= 'z')
            name[0] = char(name[0] - 32);
        return name;
    }

    void addProject(const Context &context)
    {
        for (const std::string &name : m_profile.project) {
            if (name.starts_with('@')) {
                if (m_mapping.projectText.empty())
                    m_mapping.projectText = fromAround(context, name);
                continue;
            }
            for (const std::size_t column : placesOf(name))
                m_mapping.project.push_back(column);
        }
    }

    const Profile &m_profile;
    std::size_t m_headerSize;
    Places m_places;
    ColumnMapping m_mapping;
};

} // namespace

const FieldMapping *ColumnMapping::field(Field wanted) const
{
    const auto found = std::find_if(fields.begin(), fields.end(),
                                    [&](const FieldMapping &mapping) { return mapping.field == wanted; });
    return found == fields.end() ? nullptr : &*found;
}

bool isTimeField(Field field)
{
    return field == Field::OccurredAt || field == Field::DetectedAt || field == Field::ResolvedAt;
}

bool isNumberField(Field field)
{
    return field == Field::Cost || field == Field::HoursLost || field == Field::UsersAffected;
}

Result<ColumnMapping> mapColumns(const Profile &profile, const std::vector<std::string> &header,
                                 const std::vector<std::string> &extraNames,
                                 const std::vector<std::pair<std::string, std::string>> &context,
                                 const ReadOptions &options)
{
    return Mapper(profile, header, extraNames).map(context, options);
}

void settleColumns(ColumnMapping &mapping, const std::vector<ColumnFacts> &facts, const Profile &profile,
                   const ReadOptions &options)
{
    for (FieldMapping &field : mapping.fields) {
        ColumnFacts together;
        for (const std::size_t column : field.columns) {
            if (column >= facts.size())
                continue;
            together.dayFirst += facts[column].dayFirst;
            together.monthFirst += facts[column].monthFirst;
            together.eitherOrder += facts[column].eitherOrder;
            together.point += facts[column].point;
            together.comma += facts[column].comma;
            together.eitherMark += facts[column].eitherMark;
        }
        field.order = together.order();
        if (profile.dateOrder)
            field.order = *profile.dateOrder;
        if (options.dayFirst)
            field.order = *options.dayFirst ? DateOrder::DayFirst : DateOrder::MonthFirst;
        field.mark = together.mark();
    }
    // Times of one file are written one way: an open column follows the others.
    DateOrder shared = DateOrder::Open;
    bool agree = true;
    for (const FieldMapping &field : mapping.fields) {
        if (!isTimeField(field.field) || field.order == DateOrder::Open)
            continue;
        agree = agree && (shared == DateOrder::Open || shared == field.order);
        shared = field.order;
    }
    for (FieldMapping &field : mapping.fields) {
        if (isTimeField(field.field) && field.order == DateOrder::Open && agree)
            field.order = shared;
    }
}

} // namespace faultline
