// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/incidentrecord.h"

class QWidget;

namespace faultline {

class Look;

/// What a record holds besides text and decision: further fields, what no field took, where it was read, its past.
QWidget *makeIncidentExtras(Look &look, const IncidentRecord &record, const std::string &zone,
                            const Taxonomy &taxonomy);

} // namespace faultline
