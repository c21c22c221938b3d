// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/linearclassifier.h"

#include "core/classify/contributions.h"
#include "core/classify/decision.h"
#include "core/classify/evidencespans.h"

#include <QCoreApplication>

namespace faultline {

/// Buffers that one thread uses again for each text.
struct LinearClassifier::Scratch {
    TextScan scan;
    FeatureList features;
    LinearModel::Inputs inputs;
};

LinearClassifier::Scratch &LinearClassifier::scratch()
{
    thread_local Scratch scratch;
    return scratch;
}

Result<std::unique_ptr<Classifier>> LinearClassifier::make(LinearModel model, PhraseBook book,
                                                           const Taxonomy &taxonomy)
{
    std::vector<std::string> modes;
    for (const FailureMode &mode : taxonomy.modes())
        modes.push_back(mode.id);
    if (modes != model.header().modes)
        return failure(ErrorCode::BadContent,
                       QCoreApplication::translate("LinearClassifier",
                                                   "The classifier %1 was trained for other failure modes than the "
                                                   "taxonomy %2 has. Train it again with \"faultline train\".")
                           .arg(QString::fromStdString(model.version()), QString::fromStdString(taxonomy.version())));
    return std::unique_ptr<Classifier>(new LinearClassifier(std::move(model), std::move(book), taxonomy));
}

LinearClassifier::LinearClassifier(LinearModel model, PhraseBook book, const Taxonomy &taxonomy)
    : m_model(std::move(model)), m_scanner(std::move(book)), m_extractor(taxonomy)
{
    for (const FailureMode &mode : taxonomy.modes()) {
        m_categoryOf.push_back(mode.category);
        m_modeIds.push_back(mode.id);
    }
}

ClassifierDecision LinearClassifier::run(std::string_view title, std::string_view description,
                                         Scratch &scratch) const
{
    m_scanner.scan(title, description, scratch.scan);
    m_extractor.extract(scratch.scan, title, description, scratch.features);
    m_model.score(scratch.features, scratch.inputs);
    return decide(scratch.inputs, m_model.header(), m_categoryOf);
}

ClassifierDecision LinearClassifier::classify(std::string_view title, std::string_view description) const
{
    return run(title, description, scratch());
}

std::vector<Evidence> LinearClassifier::evidence(std::string_view title, std::string_view description) const
{
    Scratch &own = scratch();
    const ClassifierDecision decision = run(title, description, own);
    const ContributionContext context{m_model, m_extractor, m_categoryOf, own.scan, own.features, own.inputs};
    return mergeEvidence(contributions(context, decision), title, description, own.scan, m_modeIds);
}

} // namespace faultline
