// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/incident.h"
#include "core/model/taxonomy.h"

#include <QByteArray>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// What the classifier makes of one text.
struct ClassifierDecision {
    Category category = Category::Unclear; ///< Unclear where it abstains
    std::optional<std::size_t> mode;       ///< position in Taxonomy::modes()
    std::optional<Category> secondary;     ///< a likely second cause
    double confidence = 0;                 ///< probability of the most probable category
    std::array<double, kKnownCategoryCount> probabilities{}; ///< over the five categories, adding to 1
    Category mostProbable = Category::Operational; ///< also where it abstains
    std::optional<std::size_t> mostProbableMode;   ///< the likeliest mode of mostProbable, also where it abstains
};

/// Offline, deterministic, explainable. Immutable after loading: one object may serve several threads.
class Classifier
{
public:
    virtual ~Classifier() = default;

    virtual std::string version() const = 0;
    virtual ClassifierDecision classify(std::string_view title, std::string_view description) const = 0;
    /// The spans that carried a decision, strongest first; title and description in code points.
    virtual std::vector<Evidence> evidence(std::string_view title, std::string_view description) const = 0;
};

/// The shipped classifier from data/model (see data/model/README.md), over this taxonomy.
class DataFiles;
Result<std::unique_ptr<Classifier>> loadClassifier(const DataFiles &files, const Taxonomy &taxonomy);
/// A classifier from a model file that `faultline train` wrote. NotFound, NotAFile, Unreadable, BadContent.
Result<std::unique_ptr<Classifier>> loadClassifierFrom(const QString &path, const DataFiles &files,
                                                       const Taxonomy &taxonomy);
/// The same from its bytes; `name` is for errors.
Result<std::unique_ptr<Classifier>> classifierFromBytes(const QByteArray &bytes, const QString &name,
                                                        const DataFiles &files, const Taxonomy &taxonomy);
/// The bytes of such a file.
Result<QByteArray> readModelFile(const QString &path);

} // namespace faultline
