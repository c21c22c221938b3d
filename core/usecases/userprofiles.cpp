// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/userprofiles.h"

#include "core/base/outputfile.h"
#include "core/import/profile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <nlohmann/json.hpp>

namespace faultline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("UserProfiles", text); }

Result<QByteArray> bytesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, tr("%1 cannot be read: %2").arg(path, file.errorString()));
    return file.readAll();
}

QString pathOf(const std::string &id, const DataFiles &files)
{
    return files.userFolder() + QStringLiteral("/profiles/") + QString::fromStdString(id) + QStringLiteral(".json");
}

Result<void> makeFolder(const DataFiles &files)
{
    const QString folder = files.userFolder() + QStringLiteral("/profiles");
    if (files.userFolder().isEmpty() || !QDir().mkpath(folder))
        return failure(ErrorCode::Unwritable, tr("The folder %1 cannot be made.").arg(folder));
    return {};
}

} // namespace

std::vector<UserProfile> userProfiles(const DataFiles &files)
{
    std::vector<UserProfile> profiles;
    for (const QString &path : files.userFiles(QStringLiteral("profiles"))) {
        UserProfile profile{QFileInfo(path).completeBaseName().toStdString(), QFileInfo(path).completeBaseName(), path, {}};
        const auto json = bytesOf(path);
        const auto parsed = json ? Profile::parse(*json, path) : Result<Profile>(json.error());
        if (parsed) {
            profile.id = parsed->id;
            profile.name = QString::fromStdString(parsed->name);
        } else {
            profile.problem = parsed.error().message;
        }
        profiles.push_back(std::move(profile));
    }
    return profiles;
}

std::string profileIdFor(const QString &name, const DataFiles &files)
{
    std::string id;
    const QString plain = name.normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : plain) {
        const char16_t code = c.unicode();
        if ((code >= 'a' && code <= 'z') || (code >= '0' && code <= '9'))
            id += char(code);
        else if (!id.empty() && id.back() != '-' && !c.isMark())
            id += '-';
    }
    while (id.ends_with('-'))
        id.pop_back();
    const QString shipped = QStringLiteral("profiles/") + QString::fromStdString(id) + QStringLiteral(".json");
    if (id.empty() || files.list(QStringLiteral("profiles")).contains(shipped))
        id = id.empty() ? "own" : "own-" + id;
    return id;
}

Result<QString> saveUserProfile(const QString &name, const ReadPlan &plan, const ReadOptions &options,
                                const DataFiles &files)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::BadUsage, tr("A profile needs a name."));
    if (auto made = makeFolder(files); !made)
        return made.error();
    const std::string id = profileIdFor(name, files);
    const QString path = pathOf(id, files);
    if (auto written = writeOutputFile(path, profileFromPlan(id, name.trimmed().toStdString(), plan, options)); !written)
        return written.error();
    return path;
}

Result<void> writeProfile(const QString &path, const QString &name, const ReadPlan &plan, const ReadOptions &options)
{
    return writeOutputFile(path, profileFromPlan(profileIdFor(name, DataFiles()), name.toStdString(), plan, options));
}

Result<UserProfile> adoptProfile(const QString &path, const DataFiles &files)
{
    const auto json = bytesOf(path);
    if (!json)
        return json.error();
    const auto parsed = Profile::parse(*json, path);
    if (!parsed)
        return parsed.error();
    if (auto made = makeFolder(files); !made)
        return made.error();
    const QString to = pathOf(profileIdFor(QString::fromStdString(parsed->id), files), files);
    if (auto written = writeOutputFile(to, json->toStdString()); !written)
        return written.error();
    return UserProfile{parsed->id, QString::fromStdString(parsed->name), to, {}};
}

Result<void> renameUserProfile(const UserProfile &profile, const QString &name)
{
    const auto bytes = bytesOf(profile.path);
    if (!bytes)
        return bytes.error();
    auto json = nlohmann::ordered_json::parse(bytes->begin(), bytes->end(), nullptr, false);
    if (!json.is_object() || name.trimmed().isEmpty())
        return failure(ErrorCode::BadContent, tr("%1 cannot be renamed.").arg(profile.path));
    json["name"] = name.trimmed().toStdString();
    return writeOutputFile(profile.path, json.dump(2) + '\n');
}

Result<void> removeUserProfile(const UserProfile &profile)
{
    if (!QFile::remove(profile.path))
        return failure(ErrorCode::Unwritable, tr("%1 cannot be removed.").arg(profile.path));
    return {};
}

} // namespace faultline
