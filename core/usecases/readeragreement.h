// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/classify/agreement.h"
#include "core/model/category.h"
#include "core/storage/labelling.h"

#include <QString>

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace faultline {

/// A label by whoever gave it.
struct Label {
    Category category = Category::Unclear;
    std::string mode; ///< empty where only the category is told

    bool operator==(const Label &) const = default;
};

/// Whether two labels say different things: another category, or other modes where both tell one.
bool disagree(const Label &first, const Label &second);

/// Two readers of the same incidents, held against each other.
struct ReaderAgreement {
    std::string first, second;
    Confusion confusion; ///< first's category, second's; six by six, in the order of kCategories
    Agreement overall;
    std::array<Agreement, kCategoryCount> perCategory{}; ///< each against all others together
    std::int64_t modesCompared = 0; ///< the same category, and both told a mode
    std::int64_t modesAlike = 0;
};

/// Collects pairs of labels.
class AgreementCount
{
public:
    AgreementCount();
    void add(const Label &first, const Label &second);
    std::int64_t count() const { return m_count; }
    ReaderAgreement result(std::string first, std::string second) const;

private:
    Confusion m_confusion;
    std::int64_t m_count = 0;
    std::int64_t m_modesCompared = 0;
    std::int64_t m_modesAlike = 0;
};

/// Every two readers who read the same incidents, by name.
std::vector<ReaderAgreement> readerAgreements(const std::vector<Reading> &readings);

/// "kappa 0.92 (0.88 to 0.96), 97% alike (383 of 394; 95–98%)"; below kTooFew the share alone.
QString agreementText(const Agreement &agreement);

} // namespace faultline
