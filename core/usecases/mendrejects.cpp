// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/mendrejects.h"

#include "core/import/keptreading.h"
#include "core/redact/redactor.h"
#include "core/usecases/classifyincidents.h"
#include "core/usecases/redactrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace faultline {

namespace {

RowOutcome readInto(IncidentBatch &batch, const RejectedCells &row, const std::vector<std::string> &cells)
{
    const RejectedRow &reject = row.reject.row;
    return row.reading->read(cells, reject.raw, reject.line, reject.offset, batch);
}

} // namespace

Result<RejectedCells> openReject(Store &store, std::int64_t rejectId)
{
    const auto all = store.rejects().list(std::nullopt, std::numeric_limits<std::int64_t>::max());
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&](const KeptReject &reject) { return reject.rejectId == rejectId; });
    if (found == all->end())
        return failure(ErrorCode::NotFound,
                       QCoreApplication::translate("MendRejects", "This row is no longer among the rejected ones."));
    const auto json = store.rejects().reading(found->importId);
    if (!json)
        return json.error();
    auto reading = KeptReading::parse(*json, found->row.file);
    if (!reading)
        return reading.error();
    RejectedCells row;
    row.reject = *found;
    row.reading = std::move(*reading);
    row.columns = row.reading->columns();
    row.cells = row.reading->cells(found->row.raw);
    while (row.columns.size() < row.cells.size())
        row.columns.push_back("column " + std::to_string(row.columns.size() + 1));
    for (std::size_t i = 0; i < row.columns.size(); ++i)
        row.mapped.push_back(i < row.reading->columns().size() && row.reading->isMapped(i));
    return row;
}

MendCheck checkMended(const RejectedCells &row, const std::vector<std::string> &cells)
{
    IncidentBatch batch;
    switch (readInto(batch, row, cells)) {
    case RowOutcome::Taken: return {true, {}, {}};
    case RowOutcome::Rejected: return {false, batch.rejected[0].column, batch.rejected[0].reason};
    case RowOutcome::LeftOut: return {false, {}, batch.skipped[0].reason};
    }
    return {};
}

Result<MendReport> importMended(Store &store, const Knowledge &knowledge, const RejectedCells &row,
                                const std::vector<std::string> &cells, const Clock &clock)
{
    MendReport report;
    IncidentBatch batch;
    if (readInto(batch, row, cells) != RowOutcome::Taken) {
        report.stillRejected = checkMended(row, cells).reason;
        return report;
    }
    if (row.reading->redacts()) {
        const auto redactor = loadRedactor(knowledge.files);
        if (!redactor)
            return redactor.error();
        redactRows(batch, *redactor);
    }
    std::vector<std::string> modes;
    for (const std::string &mode : modeIds(knowledge.taxonomy))
        modes.push_back(mode);
    const Classifier *classifier = knowledge.classifier.get();
    const std::int64_t id = row.reject.rejectId;
    auto session = store.rejects().beginMending(row.reject.importId, {&id, 1}, modes,
                                                classifier ? classifier->version() : std::string(), clock.nowMs());
    if (!session)
        return session.error();
    IdentityMaker maker;
    const std::vector<RowIdentity> identities{maker.of(batch.rows[0])};
    std::vector<RowDecision> decisions;
    if (classifier)
        decisions.push_back(rowDecision(classifier->classify(batch.rows[0].title, batch.rows[0].description)));
    const auto rejects = (*session)->add(batch, identities, decisions);
    if (!rejects)
        return rejects.error();
    if (!rejects->empty()) {
        report.stillRejected = rejects->front().reason;
        return report; // the session goes and leaves no trace
    }
    auto file = (*session)->finish();
    if (!file)
        return file.error();
    report.counts = std::move(*file);
    report.mendingId = report.counts.importId;
    return report;
}

} // namespace faultline
