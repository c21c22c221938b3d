// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/readinessstore.h"

namespace faultline {

/// Works on the store's connection; sets `stored` once something was written.
class SqliteReadiness final : public ReadinessStore
{
public:
    SqliteReadiness(Database &database, bool &stored) : m_database(database), m_stored(stored) { }

    Result<std::vector<PlanEntry>> planEntries(const std::string &team) override;
    Result<void> setPlanEntry(const std::string &team, const PlanEntry &entry) override;
    Result<void> removePlanEntry(const std::string &team, const std::string &control) override;
    Result<std::string> ownPlaybook() override;
    Result<void> setOwnPlaybook(const std::string &json) override;
    Result<void> keepPlaybook(std::int64_t assessmentId, const std::string &json) override;
    Result<std::map<std::int64_t, std::string>> keptPlaybooks() override;

private:
    Database &m_database;
    bool &m_stored;
};

} // namespace faultline
