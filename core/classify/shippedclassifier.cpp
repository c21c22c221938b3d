// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/classifier.h"
#include "core/classify/phraseclassifier.h"
#include "core/model/datafiles.h"

namespace faultline {

Result<std::unique_ptr<Classifier>> loadClassifier(const DataFiles &files, const Taxonomy &taxonomy)
{
    const auto phrases = files.read(QStringLiteral("model/phrases.json"));
    if (!phrases)
        return phrases.error();
    const auto sections = files.read(QStringLiteral("model/sections.json"));
    if (!sections)
        return sections.error();
    auto book = PhraseBook::parse(*phrases, *sections, taxonomy);
    if (!book)
        return book.error();
    return std::unique_ptr<Classifier>(std::make_unique<PhraseClassifier>(std::move(*book), taxonomy));
}

} // namespace faultline
