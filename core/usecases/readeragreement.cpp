// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/readeragreement.h"

#include "core/report/format.h"
#include "core/stats/proportion.h"

#include <QCoreApplication>

#include <cmath>
#include <map>

namespace faultline {

bool disagree(const Label &first, const Label &second)
{
    return first.category != second.category
        || (!first.mode.empty() && !second.mode.empty() && first.mode != second.mode);
}

AgreementCount::AgreementCount() : m_confusion(kCategoryCount, std::vector<std::int64_t>(kCategoryCount, 0))
{
}

void AgreementCount::add(const Label &first, const Label &second)
{
    ++m_confusion[index(first.category)][index(second.category)];
    ++m_count;
    if (first.category != second.category || first.mode.empty() || second.mode.empty())
        return;
    ++m_modesCompared;
    m_modesAlike += first.mode == second.mode ? 1 : 0;
}

ReaderAgreement AgreementCount::result(std::string first, std::string second) const
{
    ReaderAgreement result;
    result.first = std::move(first);
    result.second = std::move(second);
    result.confusion = m_confusion;
    result.overall = agreement(m_confusion);
    for (const Category category : kCategories)
        result.perCategory[index(category)] = agreementOn(index(category), m_confusion);
    result.modesCompared = m_modesCompared;
    result.modesAlike = m_modesAlike;
    return result;
}

std::vector<ReaderAgreement> readerAgreements(const std::vector<Reading> &readings)
{
    std::map<std::string, std::vector<const Reading *>> byIncident;
    for (const Reading &reading : readings)
        byIncident[reading.incidentId].push_back(&reading);
    std::map<std::pair<std::string, std::string>, AgreementCount> pairs;
    for (const auto &[id, all] : byIncident) {
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (std::size_t j = i + 1; j < all.size(); ++j) {
                const bool inOrder = all[i]->reader < all[j]->reader;
                const Reading &first = inOrder ? *all[i] : *all[j];
                const Reading &second = inOrder ? *all[j] : *all[i];
                pairs[{first.reader, second.reader}].add({first.category, first.mode},
                                                         {second.category, second.mode});
            }
        }
    }
    std::vector<ReaderAgreement> agreements;
    for (const auto &[names, count] : pairs)
        agreements.push_back(count.result(names.first, names.second));
    return agreements;
}

QString agreementText(const Agreement &agreement)
{
    const auto alike = std::int64_t(std::llround(agreement.observed * double(agreement.n)));
    const QString share = shareText(proportion(alike, agreement.n));
    if (!agreement.kappa)
        return QCoreApplication::translate("ReaderAgreement", "%1 alike; kappa cannot be told").arg(share);
    if (agreement.n < kTooFew)
        return QCoreApplication::translate("ReaderAgreement", "%1 alike; too few to tell kappa").arg(share);
    return QCoreApplication::translate("ReaderAgreement", "kappa %1 (%2 to %3), %4 alike")
        .arg(*agreement.kappa, 0, 'f', 2)
        .arg(agreement.low, 0, 'f', 2)
        .arg(agreement.high, 0, 'f', 2)
        .arg(share);
}

} // namespace faultline
