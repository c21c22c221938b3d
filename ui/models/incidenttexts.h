// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incident.h"
#include "core/model/taxonomy.h"

#include <QString>

#include <optional>

namespace faultline {

// An incident's fields as people read them; numbers through core/report/format.

/// Day of the incident in this zone, "21 Oct 2025"; "undated".
QString incidentDateText(const Incident &incident, const std::string &zone);
/// "21 Oct 2025, 09:12" in this zone.
QString momentText(std::int64_t epochMs, const std::string &zone);
/// The mode's name; its id where the taxonomy does not have it, "–" for none.
QString modeText(const Taxonomy &taxonomy, const std::string &mode);
/// "87%", "open" where the classifier abstained, "–" where nobody decided; "checked" for a person.
QString sureText(const Classification &classification);
/// "Classifier, 87% sure", "Classifier left it open", "Mara Lind", "nobody yet".
QString decidedByText(const Classification &classification);
/// "5.7 h", "not recorded".
QString detectedAfterText(const Incident &incident);
/// "night, vendor".
QString tagsText(const Incident &incident);
/// "EUR 3,880", "not recorded".
QString costText(const Incident &incident);

} // namespace faultline
