// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace faultline {

/// Two readers of the same records: counts[first reader's label][second reader's label], square.
using Confusion = std::vector<std::vector<std::int64_t>>;

struct Agreement {
    std::int64_t n = 0;
    double observed = 0; ///< share labelled alike
    double expected = 0; ///< share alike by chance
    /// Cohen's kappa; nothing where the expected agreement is 1 or nothing was labelled.
    std::optional<double> kappa;
    /// 95% interval from the large-sample variance of Fleiss, Cohen and Everitt 1969, kept within -1 to 1.
    double low = -1;
    double high = 1;
};

Agreement agreement(const Confusion &counts);

/// One label against all others together: "do they agree on what is cost?"
Agreement agreementOn(std::size_t label, const Confusion &counts);

} // namespace faultline
