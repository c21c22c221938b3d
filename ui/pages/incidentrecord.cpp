// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/incidentrecord.h"

#include "core/report/format.h"

#include <QCoreApplication>

namespace faultline {

Result<IncidentRecord> readIncidentRecord(Store &store, const Knowledge &knowledge, const std::string &id)
{
    auto ids = store.resolveId(id, {});
    if (!ids)
        return ids.error();
    if (ids->empty())
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("IncidentRecord",
                                                   "No incident has the id %1. Search for its "
                                                   "title or text instead.")
                           .arg(fromUtf8(id)));
    auto incident = store.incident(ids->front());
    if (!incident)
        return incident.error();
    if (!*incident)
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate("IncidentRecord", "This incident is not in the workspace any more."));
    auto history = store.history(ids->front());
    if (!history)
        return history.error();
    auto told = store.records().told(incidentIdFromText(ids->front()).value_or(0));
    if (!told)
        return told.error();
    IncidentRecord record;
    record.told = std::move(*told);
    record.incident = std::move(**incident);
    record.history = std::move(*history);
    record.machine = knowledge.classifier->classify(record.incident.title, record.incident.description);
    record.evidence = knowledge.classifier->evidence(record.incident.title, record.incident.description);
    return record;
}

} // namespace faultline
