// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/fingerprint.h"

#include "core/base/jsontext.h"
#include "core/base/sha256.h"
#include "core/model/incidentidentity.h"
#include "core/storage/incidentcolumns.h"
#include "core/storage/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <bit>
#include <vector>

namespace faultline {

namespace {

constexpr std::size_t kRowsPerReport = 16384;

enum : int { DecidedId = column::Count, DecidedCategory, DecidedMode, DecidedSecondary, Reviewer, Note };

bool isContent(int at)
{
    return at != column::N && at != column::Id && at != column::ContentHash && at != column::Import
        && at != column::Line;
}

void appendColumn(std::string &json, const Statement &row, int at, const std::vector<std::string> &words)
{
    const IncidentColumn &column = kIncidentColumnTable[std::size_t(at)];
    appendJsonString(json, column.name);
    json += ':';
    if (row.isNull(at)) {
        json += "null";
    } else if (column.kind == ColumnKind::Integer) {
        appendJsonNumber(json, row.integer(at));
    } else if (column.kind == ColumnKind::Real) {
        appendJsonNumber(json, row.real(at));
    } else if (column.kind == ColumnKind::Word) {
        const auto code = std::size_t(row.integer(at));
        appendJsonString(json, code < words.size() ? std::string_view(words[code]) : std::string_view());
    } else {
        appendJsonString(json, row.text(at));
    }
}

void writeCanonical(std::string &json, const Statement &row, const std::vector<std::string> &words)
{
    json = "{";
    for (int at = 0; at < column::Count; ++at) {
        if (!isContent(at))
            continue;
        json += json.size() > 1 ? "," : "";
        appendColumn(json, row, at, words);
    }
    json += ",\"decision\":";
    if (row.isNull(DecidedId)) {
        json += "null}";
        return;
    }
    json += '[';
    appendJsonNumber(json, row.integer(DecidedCategory));
    json += ',';
    appendJsonString(json, row.text(DecidedMode));
    json += ',';
    appendJsonNumber(json, row.integer(DecidedSecondary));
    json += ',';
    appendJsonString(json, row.text(Reviewer));
    json += ',';
    appendJsonString(json, row.text(Note));
    json += "]}";
}

} // namespace

std::string workspaceFingerprint(Database &database, Progress &progress)
{
    const std::int64_t total = database.readInteger("SELECT count(*) FROM incidents");
    const std::vector<std::string> words = readWords(database);
    std::vector<std::pair<std::uint64_t, Sha256Digest>> records;
    records.reserve(std::size_t(total));
    Sha256 sha;
    std::string json;
    auto rows
        = database.prepare("SELECT " + selectedIncidentColumns()
                           + ", d.id, d.category, d.mode, d.secondary, d.reviewer, d.note FROM incidents i "
                             "LEFT JOIN decisions d ON d.id = i.id ORDER BY i.n");
    while (rows.step()) {
        writeCanonical(json, rows, words);
        records.emplace_back(std::bit_cast<std::uint64_t>(rows.integer(column::Id)), sha.of(json));
        if (records.size() % kRowsPerReport == 0 && !progress.report(std::int64_t(records.size()), total))
            throw StorageFailure{ failure(
                ErrorCode::Cancelled, QCoreApplication::translate("Fingerprint", "The work was stopped.")) };
    }
    std::sort(records.begin(), records.end());
    for (const auto &[id, digest] : records)
        sha.add(incidentIdText(id) + ' ' + hexOf(digest) + '\n');
    return hexOf(sha.finish());
}

} // namespace faultline
