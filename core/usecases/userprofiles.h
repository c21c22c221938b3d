// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/import/incidentreader.h"
#include "core/model/datafiles.h"

#include <QString>

#include <string>
#include <vector>

namespace faultline {

/// A profile that the user made or was given; its file lies in the user's folder (DataFiles::userFolder()).
struct UserProfile
{
    std::string id;
    QString name;
    QString path;
    QString problem; ///< why it cannot be used; empty where it can
};
std::vector<UserProfile> userProfiles(const DataFiles &files);

/// Small letters, digits and hyphens made of a name; never one that a shipped profile has.
std::string profileIdFor(const QString &name, const DataFiles &files);

/// Keeps how this file is read under a name, as a profile in the user's folder; the same name replaces.
/// Gives the path. BadUsage for an empty name.
Result<QString> saveUserProfile(const QString &name, const ReadPlan &plan, const ReadOptions &options,
                                const DataFiles &files);
/// The same as a file of any place, to be shared.
Result<void> writeProfile(const QString &path, const QString &name, const ReadPlan &plan, const ReadOptions &options);
/// Takes a shared file into the user's folder. BadContent where it is no profile.
Result<UserProfile> adoptProfile(const QString &path, const DataFiles &files);
Result<void> renameUserProfile(const UserProfile &profile, const QString &name);
Result<void> removeUserProfile(const UserProfile &profile);

} // namespace faultline
