// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/stats/proportion.h"
#include "core/usecases/readeragreement.h"

#include <nlohmann/json_fwd.hpp>

namespace faultline {

// The forms that several JSON answers about labels share; for .cpp files of this folder.

/// {"count", "of", "share", "low", "high"}; share null where of is 0.
nlohmann::ordered_json proportionJson(const Proportion &proportion);
nlohmann::ordered_json agreementJson(const Agreement &agreement);
/// {"first", "second", "n", "kappa", …, "per_category", "confusion"}.
nlohmann::ordered_json readerAgreementJson(const ReaderAgreement &agreement);
/// {"operational": {"operational": 3, …}, …}: first reader's category, then the second's.
nlohmann::ordered_json confusionJson(const Confusion &confusion);

} // namespace faultline
