// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/contenthash.h"

#include <bit>
#include <cstring>

namespace faultline {

namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t kFirst = 0xa0761d6478bd642f, kSecond = 0xe7037ed1a0b428db,
                        kThird = 0x8ebc6af09c88c6e3;

std::uint64_t littleEndian(const char *at, std::size_t size)
{
    std::uint64_t value = 0;
    std::memcpy(&value, at, size);
    if constexpr (std::endian::native == std::endian::big)
        value = __builtin_bswap64(value);
    return value;
}

std::uint64_t mix(std::uint64_t a, std::uint64_t b)
{
    const Wide product = Wide(a) * b;
    return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

} // namespace

std::uint64_t contentHash(std::string_view bytes)
{
    const char *at = bytes.data();
    std::size_t left = bytes.size();
    std::uint64_t state = kFirst, other = kThird;
    for (; left >= 32; at += 32, left -= 32) {
        state = mix(littleEndian(at, 8) ^ kSecond, littleEndian(at + 8, 8) ^ state);
        other = mix(littleEndian(at + 16, 8) ^ kFirst, littleEndian(at + 24, 8) ^ other);
    }
    state ^= other;
    for (; left > 0;) {
        const std::size_t low = left < 8 ? left : 8, high = left - low < 8 ? left - low : 8;
        state = mix(littleEndian(at, low) ^ kSecond, (high ? littleEndian(at + low, high) : 0) ^ state);
        at += low + high;
        left -= low + high;
    }
    return mix(kSecond ^ bytes.size(), mix(state ^ kThird, kFirst ^ bytes.size()));
}

} // namespace faultline
