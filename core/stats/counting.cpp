// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/stats/counting.h"

#include <cstddef>

namespace faultline {

namespace {

/// Two histograms, so that equal neighbours do not wait for each other.
template <typename Code>
Histogram count(const std::vector<std::uint32_t> &rows, const Code *codes, std::size_t n)
{
    Histogram even(n), odd(n);
    std::size_t i = 0;
    for (; i + 1 < rows.size(); i += 2) {
        ++even[codes[rows[i]]];
        ++odd[codes[rows[i + 1]]];
    }
    if (i < rows.size())
        ++even[codes[rows[i]]];
    for (std::size_t code = 0; code < n; ++code)
        even[code] += odd[code];
    return even;
}

} // namespace

FewerRows fewerRows(const Selection &selection)
{
    const std::size_t n = selection.mask.size(), selected = std::size_t(selection.count);
    FewerRows result;
    result.leftOut = selected > n / 2;
    const std::size_t wanted = result.leftOut ? n - selected : selected;
    if (wanted == 0)
        return result;
    // Every row is written and only kept ones move on: no branch that nobody can foresee.
    result.rows.resize(wanted + 1);
    std::uint32_t *out = result.rows.data();
    const std::uint8_t *mask = selection.mask.data();
    const std::uint8_t flip = result.leftOut ? 1 : 0;
    std::size_t kept = 0;
    for (std::size_t i = 0; i < n; ++i) {
        out[kept] = std::uint32_t(i);
        kept += mask[i] ^ flip;
    }
    result.rows.resize(wanted);
    return result;
}

Histogram countRows(const FewerRows &rows, const RowCodes &codes)
{
    if (rows.rows.empty())
        return rows.leftOut ? codes.all : Histogram(codes.all.size());
    Histogram counted = codes.wide.empty() ? count(rows.rows, codes.narrow.data(), codes.all.size())
                                           : count(rows.rows, codes.wide.data(), codes.all.size());
    if (rows.leftOut) {
        for (std::size_t code = 0; code < counted.size(); ++code)
            counted[code] = codes.all[code] - counted[code];
    }
    return counted;
}

} // namespace faultline
