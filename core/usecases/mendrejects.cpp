// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/mendrejects.h"

#include "core/import/keptreading.h"
#include "core/redact/redactor.h"
#include "core/usecases/classifyincidents.h"
#include "core/usecases/redactrows.h"
#include "core/usecases/workspaceknowledge.h"

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

Result<std::vector<KeptReject>> keptRejects(Store &store)
{
    return store.rejects().list(std::nullopt, std::numeric_limits<std::int64_t>::max());
}

Result<std::shared_ptr<KeptReading>> readingOf(Store &store, const KeptReject &reject)
{
    const auto json = store.rejects().reading(reject.importId);
    if (!json)
        return json.error();
    auto reading = KeptReading::parse(*json, reject.row.file);
    if (!reading)
        return reading.error();
    return std::shared_ptr<KeptReading>(std::move(*reading));
}

RejectedCells opened(const KeptReject &reject, const std::shared_ptr<KeptReading> &reading)
{
    RejectedCells row;
    row.reject = reject;
    row.reading = reading;
    row.columns = reading->columns();
    row.cells = reading->cells(reject.row.raw);
    while (row.columns.size() < row.cells.size())
        row.columns.push_back("column " + std::to_string(row.columns.size() + 1));
    for (std::size_t i = 0; i < row.columns.size(); ++i)
        row.mapped.push_back(i < reading->columns().size() && reading->isMapped(i));
    return row;
}

Error notAmongThem()
{
    return failure(
        ErrorCode::NotFound,
        QCoreApplication::translate("MendRejects", "This row is no longer among the rejected ones."));
}

/// All rows into one batch; the first that the reader refuses is why nothing comes in.
Result<std::string> readAll(Store &store, const std::vector<MendedRow> &rows, IncidentBatch &batch,
                            std::int64_t &importId, bool &redacts)
{
    const auto all = keptRejects(store);
    if (!all)
        return all.error();
    std::shared_ptr<KeptReading> reading;
    for (const MendedRow &row : rows) {
        const auto found = std::find_if(all->begin(), all->end(), [&](const KeptReject &reject) {
            return reject.rejectId == row.rejectId;
        });
        if (found == all->end())
            return notAmongThem();
        if (!reading) {
            auto read = readingOf(store, *found);
            if (!read)
                return read.error();
            reading = *read;
            importId = found->importId;
            redacts = reading->redacts();
        }
        const RejectedCells one = opened(*found, reading);
        if (readInto(batch, one, row.cells) != RowOutcome::Taken)
            return checkMended(one, row.cells).reason;
    }
    return std::string();
}

} // namespace

Result<RejectedCells> openReject(Store &store, std::int64_t rejectId)
{
    const auto all = keptRejects(store);
    if (!all)
        return all.error();
    const auto found = std::find_if(all->begin(), all->end(),
                                    [&](const KeptReject &reject) { return reject.rejectId == rejectId; });
    if (found == all->end())
        return notAmongThem();
    auto reading = readingOf(store, *found);
    if (!reading)
        return reading.error();
    return opened(*found, *reading);
}

Result<std::vector<MendedRow>> mendedAlike(Store &store, const RejectedCells &row,
                                           const std::vector<std::string> &cells)
{
    const auto all = keptRejects(store);
    if (!all)
        return all.error();
    std::vector<MendedRow> alike;
    for (const KeptReject &reject : *all) {
        if (reject.importId != row.reject.importId || reject.rejectId == row.reject.rejectId)
            continue;
        const RejectedCells other = opened(reject, row.reading);
        std::vector<std::string> mended = other.cells;
        bool same = other.cells.size() == row.cells.size();
        for (std::size_t i = 0; same && i < cells.size(); ++i) {
            if (cells[i] == row.cells[i])
                continue;
            same = other.cells[i] == row.cells[i];
            mended[i] = cells[i];
        }
        if (same && checkMended(other, mended).good)
            alike.push_back({reject.rejectId, std::move(mended)});
    }
    return alike;
}

MendCheck checkMended(const RejectedCells &row, const std::vector<std::string> &cells)
{
    IncidentBatch batch;
    switch (readInto(batch, row, cells)) {
    case RowOutcome::Taken:
        return {true, {}, {}};
    case RowOutcome::Rejected:
        return {false, batch.rejected[0].column, batch.rejected[0].reason};
    case RowOutcome::LeftOut:
        return {false, {}, batch.skipped[0].reason};
    }
    return {};
}

Result<MendReport> importMended(Store &store, const Knowledge &knowledge, const std::vector<MendedRow> &rows,
                                const Clock &clock)
{
    const auto own = workspaceKnowledge(store, knowledge);
    if (!own)
        return own.error();
    MendReport report;
    IncidentBatch batch;
    std::int64_t importId = 0;
    bool redacts = false;
    const auto refused = readAll(store, rows, batch, importId, redacts);
    if (!refused)
        return refused.error();
    report.stillRejected = *refused;
    if (!report.stillRejected.empty() || rows.empty())
        return report;
    if (redacts) {
        const auto redactor = loadRedactor(own->files);
        if (!redactor)
            return redactor.error();
        redactRows(batch, *redactor);
    }
    const Classifier *classifier = own->classifier.get();
    std::vector<std::int64_t> ids;
    for (const MendedRow &row : rows)
        ids.push_back(row.rejectId);
    auto session
        = store.rejects().beginMending(importId, ids, modeIds(own->taxonomy),
                                       classifier ? classifier->version() : std::string(), clock.nowMs());
    if (!session)
        return session.error();
    IdentityMaker maker;
    std::vector<RowIdentity> identities;
    std::vector<RowDecision> decisions;
    for (const IncidentRow &row : batch.rows) {
        identities.push_back(maker.of(row));
        if (classifier)
            decisions.push_back(rowDecision(classifier->classify(row.title, row.description)));
    }
    const auto rejects = (*session)->add(batch, identities, decisions);
    if (!rejects)
        return rejects.error();
    if (rejects->size() == rows.size()) {
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
