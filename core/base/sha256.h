// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace faultline {

using Sha256Digest = std::array<unsigned char, 32>;

/// SHA-256 (FIPS 180-4), fed in pieces. One object serves one thread and many messages.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256 &&) noexcept;
    Sha256 &operator=(Sha256 &&) noexcept;

    void add(std::string_view bytes);
    /// The digest of all that was added; the object starts anew.
    Sha256Digest finish();
    /// add() and finish() in one.
    Sha256Digest of(std::string_view bytes);

private:
    struct Engine;
    std::unique_ptr<Engine> m_engine;
};

/// Lower-case hex.
std::string hexOf(const Sha256Digest &digest);
/// The first eight bytes, big-endian: as a number it orders like the digest's first 16 hex digits.
std::uint64_t firstEightBytes(const Sha256Digest &digest);

} // namespace faultline
