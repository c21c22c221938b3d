// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/profile.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

using Json = nlohmann::json;

/// A mistake in a profile; never leaves this file.
struct Mistake {
    std::string place;
    QString what;
};

QString tr(const char *text) { return QCoreApplication::translate("Profile", text); }

[[noreturn]] void fail(const std::string &place, const QString &what) { throw Mistake{place, what}; }

std::string textOf(const Json &value, const std::string &place)
{
    if (!value.is_string())
        fail(place, tr("should be a text"));
    return value.get<std::string>();
}

std::vector<std::string> namesOf(const Json &value, const std::string &place)
{
    if (value.is_string())
        return {value.get<std::string>()};
    if (!value.is_array())
        fail(place, tr("should be a name or a list of names"));
    std::vector<std::string> names;
    for (std::size_t i = 0; i < value.size(); ++i)
        names.push_back(textOf(value[i], place + "/" + std::to_string(i)));
    return names;
}

template<typename Value>
Value oneOf(const Json &value, const std::string &place, std::initializer_list<std::pair<std::string_view, Value>> table)
{
    const std::string text = textOf(value, place);
    for (const auto &[name, result] : table) {
        if (name == text)
            return result;
    }
    fail(place, tr("has no meaning: \"%1\"").arg(QString::fromStdString(text)));
}

bool flagOf(const Json &value, const std::string &place)
{
    if (!value.is_boolean())
        fail(place, tr("should be true or false"));
    return value.get<bool>();
}

std::int64_t countOf(const Json &value, const std::string &place)
{
    if (!value.is_number_unsigned())
        fail(place, tr("should be a whole number from 0 on"));
    return value.get<std::int64_t>();
}

FieldRule ruleOf(const Json &value, const std::string &place)
{
    FieldRule rule;
    if (!value.is_object()) {
        rule.columns = namesOf(value, place);
        return rule;
    }
    for (const auto &[key, part] : value.items()) {
        const std::string at = place + "/" + key;
        if (key == "columns")
            rule.columns = namesOf(part, at);
        else if (key == "append")
            rule.append = namesOf(part, at);
        else if (key == "join")
            rule.joining = oneOf<Joining>(part, at, {{"first", Joining::First}, {"paragraphs", Joining::Paragraphs},
                                                     {"blank", Joining::Blank}, {"list", Joining::List}});
        else if (key == "one")
            rule.oneColumn = flagOf(part, at);
        else if (key == "titled")
            rule.titled = flagOf(part, at);
        else if (key == "reversed")
            rule.reversed = flagOf(part, at);
        else if (key == "unit")
            rule.unit = oneOf<DurationUnit>(part, at, {{"milliseconds", DurationUnit::Milliseconds},
                                                       {"seconds", DurationUnit::Seconds}, {"minutes", DurationUnit::Minutes},
                                                       {"hours", DurationUnit::Hours}, {"days", DurationUnit::Days}});
        else if (key == "otherwise")
            rule.otherwise = textOf(part, at);
        else if (key == "values") {
            if (!part.is_object())
                fail(at, tr("should be an object of values"));
            for (const auto &[from, to] : part.items())
                rule.values[plainWords(from)] = to.is_string() ? to.get<std::string>() : to.dump();
        } else {
            fail(at, tr("is not known"));
        }
    }
    return rule;
}

Signature signatureOf(const Json &value, const std::string &place)
{
    if (!value.is_object())
        fail(place, tr("should be an object"));
    Signature signature;
    for (const auto &[key, part] : value.items()) {
        const std::string at = place + "/" + key;
        if (key == "all")
            signature.all = namesOf(part, at);
        else if (key == "any")
            signature.any = namesOf(part, at);
        else if (key == "atLeast")
            signature.atLeast = std::size_t(countOf(part, at));
        else if (key == "none")
            signature.none = namesOf(part, at);
        else if (key == "container")
            signature.container = textOf(part, at);
        else
            fail(at, tr("is not known"));
    }
    if (signature.all.empty() && signature.atLeast == 0)
        fail(place, tr("would know every file: name columns in \"all\""));
    return signature;
}

LeaveOutRule leaveOutOf(const Json &value, const std::string &place)
{
    if (!value.is_object() || !value.contains("column") || !value.contains("reason"))
        fail(place, tr("should have a column and a reason"));
    LeaveOutRule rule{textOf(value["column"], place + "/column"), {}, textOf(value["reason"], place + "/reason")};
    if (value.contains("values")) {
        for (const std::string &text : namesOf(value["values"], place + "/values"))
            rule.values.push_back(plainWords(text));
    }
    return rule;
}

template<typename Read>
auto listOf(const Json &value, const std::string &place, Read read)
{
    if (!value.is_array())
        fail(place, tr("should be a list"));
    std::vector<decltype(read(value, place))> result;
    for (std::size_t i = 0; i < value.size(); ++i)
        result.push_back(read(value[i], place + "/" + std::to_string(i)));
    return result;
}

void readFields(Profile &profile, const Json &value)
{
    if (!value.is_object())
        fail("/fields", tr("should be an object"));
    for (const auto &[key, part] : value.items()) {
        const auto field = fieldFromId(key);
        if (!field)
            fail("/fields/" + key, tr("is no field of an incident"));
        profile.rule(*field) = ruleOf(part, "/fields/" + key);
    }
}

void readMember(Profile &profile, const std::string &key, const Json &value)
{
    const std::string place = "/" + key;
    if (key == "format") {
        if (countOf(value, place) != 1)
            fail(place, tr("is newer than this program reads; it reads 1"));
    } else if (key == "id")
        profile.id = textOf(value, place);
    else if (key == "name")
        profile.name = textOf(value, place);
    else if (key == "priority")
        profile.priority = int(countOf(value, place));
    else if (key == "recognise")
        profile.signatures = listOf(value, place, signatureOf);
    else if (key == "fields")
        readFields(profile, value);
    else if (key == "leaveOut")
        profile.leaveOut = listOf(value, place, leaveOutOf);
    else if (key == "nothing")
        profile.nothing = namesOf(value, place);
    else if (key == "project")
        profile.project = namesOf(value, place);
    else if (key == "ignore")
        profile.ignore = namesOf(value, place);
    else if (key == "keepWhole")
        profile.keepWhole = namesOf(value, place);
    else if (key == "guarded")
        profile.guarded = flagOf(value, place);
    else if (key == "dates")
        profile.dateOrder = oneOf<DateOrder>(value, place, {{"day-first", DateOrder::DayFirst},
                                                            {"month-first", DateOrder::MonthFirst}});
    else if (key == "zone")
        profile.zone = textOf(value, place);
    else if (key == "groupBy")
        profile.groupBy = textOf(value, place);
    else if (key == "groupOrder")
        profile.groupOrder = textOf(value, place);
    else if (key == "rowLimit")
        profile.rowLimit = countOf(value, place);
    else if (key == "textLimit")
        profile.textLimit = countOf(value, place);
    else if (key != "comment" && key != "$schema")
        fail(place, tr("is not known"));
}

} // namespace

Result<Profile> Profile::parse(const QByteArray &json, const QString &fileName)
{
    const Json root = Json::parse(json.begin(), json.end(), nullptr, false);
    if (root.is_discarded() || !root.is_object())
        return failure(ErrorCode::BadContent, tr("%1 is no JSON object.").arg(fileName));
    Profile profile;
    profile.json = json;
    try {
        for (const auto &[key, value] : root.items())
            readMember(profile, key, value);
        if (profile.id.empty())
            fail("/id", tr("is missing"));
        if (profile.name.empty())
            profile.name = profile.id;
    } catch (const Mistake &mistake) {
        return failure(ErrorCode::BadContent, tr("%1, %2: %3.").arg(fileName, QString::fromStdString(mistake.place),
                                                                    mistake.what));
    }
    return profile;
}

} // namespace faultline
