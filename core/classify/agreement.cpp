// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/agreement.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr double kZ95 = 1.959963984540054;

double varianceOfKappa(const Confusion &counts, double n, double expected, double kappa,
                       const std::vector<double> &rows, const std::vector<double> &columns)
{
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        for (std::size_t j = 0; j < counts.size(); ++j) {
            const double share = double(counts[i][j]) / n;
            const double term = i == j ? 1 - (rows[i] + columns[i]) * (1 - kappa)
                                       : (1 - kappa) * (columns[i] + rows[j]);
            sum += share * term * term;
        }
    }
    const double last = kappa - expected * (1 - kappa);
    return std::max(0.0, sum - last * last) / (n * (1 - expected) * (1 - expected));
}

} // namespace

Agreement agreement(const Confusion &counts)
{
    Agreement result;
    std::vector<double> rows(counts.size());
    std::vector<double> columns(counts.size());
    std::int64_t alike = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        alike += counts[i][i];
        for (std::size_t j = 0; j < counts.size(); ++j) {
            result.n += counts[i][j];
            rows[i] += double(counts[i][j]);
            columns[j] += double(counts[i][j]);
        }
    }
    if (result.n == 0)
        return result;
    const double n = double(result.n);
    result.observed = double(alike) / n;
    bool sameLabelOnly = false;
    for (std::size_t i = 0; i < counts.size(); ++i) {
        sameLabelOnly = sameLabelOnly || (rows[i] == n && columns[i] == n);
        rows[i] /= n;
        columns[i] /= n;
        result.expected += rows[i] * columns[i];
    }
    if (sameLabelOnly)
        return result;
    const double kappa = (result.observed - result.expected) / (1 - result.expected);
    const double reach = kZ95 * std::sqrt(varianceOfKappa(counts, n, result.expected, kappa, rows, columns));
    result.kappa = kappa;
    result.low = std::max(-1.0, kappa - reach);
    result.high = std::min(1.0, kappa + reach);
    return result;
}

Agreement agreementOn(std::size_t label, const Confusion &counts)
{
    Confusion folded(2, std::vector<std::int64_t>(2, 0));
    for (std::size_t i = 0; i < counts.size(); ++i) {
        for (std::size_t j = 0; j < counts.size(); ++j)
            folded[i == label ? 0 : 1][j == label ? 0 : 1] += counts[i][j];
    }
    return agreement(folded);
}

} // namespace faultline
