// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/facts.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace faultline {

using Histogram = std::vector<std::uint32_t>;

/// Counts the selected rows by code, without a branch. Two histograms, so that equal neighbours do not wait
/// for each other.
template <typename CodeOf> Histogram countBy(const Selection &selection, std::size_t codes, CodeOf codeOf)
{
    Histogram even(codes), odd(codes);
    const std::uint8_t *mask = selection.mask.data();
    const std::size_t n = selection.mask.size();
    std::size_t i = 0;
    for (; i + 1 < n; i += 2) {
        even[codeOf(i)] += mask[i];
        odd[codeOf(i + 1)] += mask[i + 1];
    }
    if (i < n)
        even[codeOf(i)] += mask[i];
    for (std::size_t code = 0; code < codes; ++code)
        even[code] += odd[code];
    return even;
}

} // namespace faultline
