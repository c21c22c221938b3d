// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/sha256.h"
#include "core/model/incidentbatch.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace faultline {

/// Who a row is and what it says. `id` is the first eight bytes of sha256 over the identity key,
/// `contentHash` a hash over every stored field: equal hashes mean the same content.
struct RowIdentity
{
    std::uint64_t id = 0;
    std::uint64_t contentHash = 0;

    bool operator==(const RowIdentity &) const = default;
};

/// Makes identities; one object per thread.
class IdentityMaker
{
public:
    RowIdentity of(const IncidentRow &row);

private:
    std::uint64_t idOf(const IncidentRow &row);

    Sha256 m_sha;
    std::string m_buffer;
};

/// 16 lower-case hex digits, as people see it.
std::string incidentIdText(std::uint64_t id);
/// Exactly 16 hex digits; anything else gives nothing.
std::optional<std::uint64_t> incidentIdFromText(std::string_view text);

} // namespace faultline
