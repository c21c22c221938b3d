// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace faultline {

/// Which ids a bulk import has stored, and in which row: eight bytes a slot, so that the index on ids can be
/// made in one go at the end. Keeps 32 bits of an id beside the row's number; the caller verifies a find
/// against the row.
class IdTable
{
public:
    /// Beyond this many the caller goes on with a real index: memory stays bounded whatever the file.
    static constexpr std::size_t kMostIds = 1'500'000;

    IdTable() : m_slots(kFirstSlots) { }

    bool isFull() const { return m_size >= kMostIds; }
    /// `n` counts up from 1 and is at most kMostIds.
    void insert(std::uint64_t id, std::int64_t n);

    /// A hint that this id will be asked for soon.
    void expect(std::uint64_t id) const { __builtin_prefetch(&m_slots[placeOf(id)]); }

    /// The row of this id, or 0. `isRowOf(n)` tells whether row n really has the id.
    template <typename IsRowOf> std::int64_t find(std::uint64_t id, IsRowOf &&isRowOf) const
    {
        const std::uint32_t tag = tagOf(id);
        for (std::size_t at = placeOf(id);; at = (at + 1) & (m_slots.size() - 1)) {
            const std::uint32_t slot = m_slots[at];
            if (slot == 0)
                return 0;
            if ((slot & kTagMask) == tag && isRowOf(std::int64_t(slot & kRowMask)))
                return std::int64_t(slot & kRowMask);
        }
    }

private:
    static constexpr std::size_t kFirstSlots = std::size_t(1) << 16;
    /// One step from small to large: what a big file needs does not depend on how big it is.
    static constexpr std::size_t kAllSlots = std::size_t(1) << 21;
    static constexpr std::uint32_t kRowMask = (1U << 21) - 1;
    static constexpr std::uint32_t kTagMask = ~kRowMask;
    static_assert(kMostIds <= kRowMask);

    static std::uint32_t tagOf(std::uint64_t id) { return std::uint32_t(id >> 32) & kTagMask; }
    std::size_t placeOf(std::uint64_t id) const { return std::size_t(id) & (m_slots.size() - 1); }
    void place(std::uint32_t slot, std::size_t from);
    void grow();

    std::vector<std::uint32_t> m_slots; ///< tag and row; the low bits of the id are its place. 0: free
    std::vector<std::uint32_t> m_lows; ///< low halves of the ids by row, until the table has grown
    std::size_t m_size = 0;
};

} // namespace faultline
