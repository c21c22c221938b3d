// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chartspec.h"
#include "core/usecases/mergelabels.h"
#include "core/usecases/modelchange.h"

#include <QString>
#include <QWidget>

#include <vector>

namespace faultline {

class Look;

/// A question with what it would do in sentences and tables, answered with yes or a harmless no.
struct DecisionQuestion {
    QString title; ///< the question
    QString lead;  ///< plain text, several lines
    TableSpec first;
    QString firstCaption;
    TableSpec second; ///< no rows: left out
    QString secondCaption;
    QString yes, no; ///< an empty yes: nothing to decide, only to look at
};

bool askDecision(Look &look, const DecisionQuestion &question, QWidget *parent);

// The tables of such questions.
/// Each category before and after, with count and interval.
TableSpec sharesTable(const ModelChange &change);
TableSpec movesTable(const ModelChange &change, const Taxonomy &taxonomy);
/// Kappa and its interval by category, then overall.
TableSpec agreementTable(const ReaderAgreement &agreement);
TableSpec disagreementTable(const std::vector<Disagreement> &disagreements, const Taxonomy &taxonomy);
/// "Cost · No budget"
QString labelText(const Label &label, const Taxonomy &taxonomy);

} // namespace faultline
