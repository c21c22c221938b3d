// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/profile.h"

#include "core/import/valueparsers.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <unordered_set>

namespace faultline {

namespace {

constexpr int kUsersOwn = 1000; ///< what users made goes before what is shipped and knows as many names

constexpr std::array<std::string_view, kFieldCount> kFieldIds{
    "external_id",   "source",     "team",       "title",       "description",      "occurred_at",  "detected_at",
    "resolved_at",   "severity",   "detected_by", "feature",    "provider",         "model",        "owner",
    "cost",          "cost_currency", "hours_lost", "users_affected", "tags",       "url",          "status",
    "label_category", "label_mode", "decided_by", "category",   "mode",             "reviewer",     "note",
    "extra"};

/// Number of names a signature finds in the header, or nothing where it does not hold.
std::optional<std::size_t> matches(const Signature &signature, const std::unordered_set<std::string> &names,
                                   const std::string &container)
{
    const auto has = [&](const std::string &name) { return names.contains(comparableName(name)); };
    if (!signature.container.empty() && signature.container != container)
        return std::nullopt;
    if (!std::all_of(signature.all.begin(), signature.all.end(), has)
        || std::any_of(signature.none.begin(), signature.none.end(), has))
        return std::nullopt;
    const auto any = std::size_t(std::count_if(signature.any.begin(), signature.any.end(), has));
    if (any < signature.atLeast)
        return std::nullopt;
    return signature.all.size() + any;
}

} // namespace

std::string_view fieldId(Field field) { return kFieldIds[std::size_t(field)]; }

std::optional<Field> fieldFromId(std::string_view id)
{
    const auto found = std::find(kFieldIds.begin(), kFieldIds.end(), id);
    if (found == kFieldIds.end())
        return std::nullopt;
    return Field(found - kFieldIds.begin());
}

std::string comparableName(std::string_view name)
{
    std::string result;
    for (const char c : name) {
        if (c >= 'A' && c <= 'Z')
            result += char(c + 32);
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80 || c == '['
                 || c == ']' || c == '@')
            result += c;
    }
    lowerLatin(result);
    return result.empty() ? std::string(name) : result;
}

Result<std::vector<Profile>> loadProfiles(const DataFiles &files)
{
    std::vector<Profile> profiles;
    for (const QString &name : files.list(QStringLiteral("profiles"))) {
        if (!name.endsWith(QLatin1String(".json")))
            continue;
        auto json = files.read(name);
        if (!json)
            return json.error();
        auto profile = Profile::parse(*json, name);
        if (!profile)
            return profile.error();
        profiles.push_back(std::move(*profile));
    }
    // A broken one of the user's must not stand in the way of every import.
    for (const QString &path : files.userFiles(QStringLiteral("profiles"))) {
        QFile file(path);
        auto profile = file.open(QIODevice::ReadOnly) ? Profile::parse(file.readAll(), path)
                                                      : Result<Profile>(failure(ErrorCode::Unreadable, path));
        if (!profile)
            continue;
        profile->priority += kUsersOwn;
        profiles.push_back(std::move(*profile));
    }
    const bool generic = std::any_of(profiles.begin(), profiles.end(), [](const Profile &p) { return p.id == "generic"; });
    if (!generic)
        return failure(ErrorCode::BadContent, QCoreApplication::translate("Profile", "There is no profile \"generic\"."));
    return profiles;
}

const Profile &recognise(const std::vector<Profile> &profiles, const std::vector<std::string> &header,
                         const std::string &container)
{
    std::unordered_set<std::string> names;
    for (const std::string &name : header)
        names.insert(comparableName(name));
    const Profile *best = nullptr;
    std::size_t bestCount = 0;
    for (const Profile &profile : profiles) {
        for (const Signature &signature : profile.signatures) {
            const auto count = matches(signature, names, container);
            if (!count)
                continue;
            if (!best || *count > bestCount || (*count == bestCount && profile.priority > best->priority)) {
                best = &profile;
                bestCount = *count;
            }
        }
    }
    if (best)
        return *best;
    return *std::find_if(profiles.begin(), profiles.end(), [](const Profile &p) { return p.id == "generic"; });
}

} // namespace faultline
