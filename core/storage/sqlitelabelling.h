// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/database.h"
#include "core/storage/labelling.h"

#include <functional>

namespace faultline {

class SqliteLabelling final : public Labelling
{
public:
    /// `stored` is called after each change.
    SqliteLabelling(Database &database, std::function<void()> stored);

    Result<void> each(Labelled which, bool texts, const Visit &visit, Progress &progress) override;
    Result<std::vector<WaitingIncident>> waiting() override;
    Result<std::vector<VersionCount>> machineVersions() override;

    Result<std::vector<Reading>> readings() override;
    Result<std::vector<Reading>> readingsOf(const std::string &incidentId) override;
    Result<void> takeLabels(std::span<const Reading> readings, std::span<const std::string> disagreed,
                            std::span<const PersonDecision> decisions, std::int64_t nowMs) override;
    Result<void> returnLabels(std::span<const Reading> readings, std::span<const std::string> disagreed,
                              std::span<const PersonDecision> decisions, std::int64_t nowMs) override;
    Result<void> settle(std::span<const PersonDecision> decisions, std::int64_t nowMs) override;
    Result<void> reopen(std::span<const std::string> incidentIds) override;

    Result<std::vector<std::string>> draw(std::int64_t count, std::uint64_t seed,
                                          std::int64_t nowMs) override;
    Result<void> putBack(std::span<const std::string> incidentIds) override;

    Result<std::vector<OwnMode>> ownModes() override;
    Result<void> setOwnModes(std::span<const OwnMode> modes) override;
    Result<std::optional<OwnModel>> ownModel() override;
    Result<void> useOwnModel(const std::optional<OwnModel> &model) override;
    Result<std::optional<OwnModel>> ownModelNamed(const std::string &version) override;

private:
    template <typename Work> Result<void> change(Work &&work);

    Database &m_database;
    std::function<void()> m_stored;
};

} // namespace faultline
