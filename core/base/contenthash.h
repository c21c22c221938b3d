// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>

namespace faultline {

/// A fast 64-bit hash for telling whether content has changed; the same on every machine. Not for defence:
/// who wants two texts with one hash can make them. Folded 64×64→128-bit products after Wang Yi's wyhash
/// (2019, public domain), two lanes of sixteen bytes.
std::uint64_t contentHash(std::string_view bytes);

} // namespace faultline
