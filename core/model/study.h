// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/category.h"

#include <QByteArray>

#include <string>
#include <vector>

namespace faultline {

/// One published row of the study: a share of its incidents, over the modes that it speaks of.
struct StudyRow {
    std::string id;
    std::string label; ///< the row's own words
    std::string shortNote; ///< "vendor model updates and prompts only": beside a whole category; may be empty
    Category category = Category::Operational;
    std::vector<std::string> modes;
    int percent = 0;
    int count = 0; ///< of Study::incidents, rounded

    bool operator==(const StudyRow &) const = default;
};

/// data/benchmark.json: what the study of 30 organisations published.
struct Study {
    std::string version, title, publisher, date;
    int organisations = 0;
    int months = 0;
    int incidents = 0;
    std::vector<StudyRow> rows;
    int notPublishedPercent = 0; ///< an upper bound for `model`, never a share of its own
    int notPublishedCount = 0;
    std::string notPublishedNote;
    double medianDaysToDetectOverspend = 0;
    double costGuardrailHours = 0;
    int retrievalWithoutOwner = 0, retrievalWithoutOwnerOf = 0;
    std::string inclusionRule;

    static Result<Study> parse(const QByteArray &json, const QByteArray &schemaJson);

    const StudyRow *row(Category category) const;

    bool operator==(const Study &) const = default;
};

} // namespace faultline
