// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/labelling.h"

#include <vector>

namespace faultline::test {

/// The labelling of a workspace where nobody has said anything: no readings, no modes or models of its own.
class MemoryLabelling final : public Labelling
{
public:
    std::vector<OwnMode> modes;
    std::optional<OwnModel> model;

    Result<void> each(Labelled, bool, const Visit &, Progress &) override { return {}; }
    Result<std::vector<WaitingIncident>> waiting() override { return std::vector<WaitingIncident>(); }
    Result<std::vector<VersionCount>> machineVersions() override { return std::vector<VersionCount>(); }

    Result<std::vector<Reading>> readings() override { return std::vector<Reading>(); }
    Result<std::vector<Reading>> readingsOf(const std::string &) override { return std::vector<Reading>(); }
    Result<void> takeLabels(std::span<const Reading>, std::span<const std::string>,
                            std::span<const PersonDecision>, std::int64_t) override
    {
        return {};
    }
    Result<void> returnLabels(std::span<const Reading>, std::span<const std::string>,
                              std::span<const PersonDecision>, std::int64_t) override
    {
        return {};
    }
    Result<void> settle(std::span<const PersonDecision>, std::int64_t) override { return {}; }
    Result<void> reopen(std::span<const std::string>) override { return {}; }

    Result<std::vector<std::string>> draw(std::int64_t, std::uint64_t, std::int64_t) override
    {
        return std::vector<std::string>();
    }
    Result<void> putBack(std::span<const std::string>) override { return {}; }

    Result<std::vector<OwnMode>> ownModes() override { return modes; }
    Result<void> setOwnModes(std::span<const OwnMode> own) override
    {
        modes.assign(own.begin(), own.end());
        return {};
    }
    Result<std::optional<OwnModel>> ownModel() override { return model; }
    Result<void> useOwnModel(const std::optional<OwnModel> &own) override
    {
        model = own;
        return {};
    }
    Result<std::optional<OwnModel>> ownModelNamed(const std::string &version) override
    {
        return model && model->version == version ? model : std::nullopt;
    }
};

} // namespace faultline::test
