// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentbatch.h"
#include "core/redact/redactor.h"

namespace faultline {

/// Takes personal traces out of every text of the batch before anything is made of it: of rows, of what was set
/// aside and of what was left out. Ids, teams, sources and the like stay: they say what a record is.
void redactRows(IncidentBatch &batch, const Redactor &redactor);

} // namespace faultline
