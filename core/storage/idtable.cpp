// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/idtable.h"

namespace faultline {

void IdTable::insert(std::uint64_t id, std::int64_t n)
{
    if (m_slots.size() == kFirstSlots) {
        if (m_size >= kFirstSlots / 2)
            grow();
        else
            m_lows.push_back(std::uint32_t(id));
    }
    place(tagOf(id) | std::uint32_t(n), placeOf(id));
    ++m_size;
}

void IdTable::place(std::uint32_t slot, std::size_t from)
{
    std::size_t at = from;
    while (m_slots[at] != 0)
        at = (at + 1) & (m_slots.size() - 1);
    m_slots[at] = slot;
}

/// A slot alone does not know its id's low bits: they were kept by order of insertion, which is the rows'
/// order.
void IdTable::grow()
{
    std::vector<std::uint32_t> former(kAllSlots);
    former.swap(m_slots);
    for (const std::uint32_t slot : former) {
        if (slot != 0)
            place(slot, std::size_t(m_lows[(slot & kRowMask) - 1]) & (kAllSlots - 1));
    }
    m_lows = {};
}

} // namespace faultline
