// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/idtable.h"

#include <algorithm>

namespace faultline {

void IdTable::insert(std::uint64_t id, std::int64_t n)
{
    if (m_slots.size() == kFirstSlots) {
        if (m_size >= kFirstSlots / 2)
            grow();
        else
            m_lows.push_back(std::uint32_t(id));
    }
    place(tagOf(id) | std::uint64_t(n), placeOf(id));
    ++m_size;
}

void IdTable::place(std::uint64_t slot, std::size_t from)
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
    std::vector<std::uint64_t> former(kAllSlots);
    former.swap(m_slots);
    std::vector<std::uint64_t> byOrder;
    for (const std::uint64_t slot : former) {
        if (slot != 0)
            byOrder.push_back(slot);
    }
    std::sort(byOrder.begin(), byOrder.end(),
              [](std::uint64_t a, std::uint64_t b) { return (a & ~kTagMask) < (b & ~kTagMask); });
    for (std::size_t i = 0; i < byOrder.size(); ++i)
        place(byOrder[i], std::size_t(m_lows[i]) & (kAllSlots - 1));
    m_lows = {};
}

} // namespace faultline
