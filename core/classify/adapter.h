// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/trainer.h"

namespace faultline {

struct AdaptingOptions {
    int epochs = 12;
    double rate = 0.1;      ///< step; falls to a tenth. Larger ones learn single texts by heart and help no other
    double decay = 1e-3;    ///< pull of every changed weight back to the base's
    double rehearsal = 0.1; ///< weight of leaving the rehearsed texts as they are
    std::uint32_t mostOwn = 8000; ///< word n-grams that the base does not know, the most frequent first
};

/// A model that knows what people corrected: changes the base's word weights and adds words of its own so that the
/// corrected texts come out as people decided, while what the base's rehearsal texts are seen as stays. Same input,
/// same bytes; well under two seconds for a thousand corrections.
LinearModel adaptModel(const LinearModel &base, const std::vector<LabelledText> &corrections,
                       const TextScanner &scanner, const Taxonomy &taxonomy, const AdaptingOptions &options);

} // namespace faultline
