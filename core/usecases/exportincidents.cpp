// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/exportincidents.h"

#include "core/base/civildate.h"
#include "core/base/csvtext.h"
#include "core/model/taglist.h"
#include "core/usecases/incidentjson.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <span>

namespace faultline {

namespace {

constexpr std::size_t kRecordsPerBatch = 256;

constexpr std::array<std::string_view, 34> kHeader{ "id",
                                                    "external_id",
                                                    "source",
                                                    "team",
                                                    "title",
                                                    "description",
                                                    "occurred_at",
                                                    "occurred_precision",
                                                    "detected_at",
                                                    "resolved_at",
                                                    "severity",
                                                    "detected_by",
                                                    "feature",
                                                    "provider",
                                                    "model",
                                                    "owner",
                                                    "cost",
                                                    "currency",
                                                    "hours_lost",
                                                    "users_affected",
                                                    "tags",
                                                    "url",
                                                    "status",
                                                    "extra",
                                                    "category",
                                                    "mode",
                                                    "secondary",
                                                    "confidence",
                                                    "decided_by",
                                                    "reviewer",
                                                    "note",
                                                    "classifier_version",
                                                    "label_category",
                                                    "label_mode" };

bool isNumber(std::string_view text)
{
    double value = 0;
    const std::string_view digits = text.starts_with('+') ? text.substr(1) : text;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    return error == std::errc() && end == digits.data() + digits.size() && std::isfinite(value);
}

/// Whether a spreadsheet would compute this, or our reader would take a guard from it.
bool needsGuard(std::string_view text)
{
    const std::size_t first = text.find_first_not_of('\'');
    if (first == std::string_view::npos
        || std::string_view("=+-@\t\r").find(text[first]) == std::string_view::npos)
        return false;
    return first > 0 || !isNumber(text);
}

/// Digits as anybody reads them, without an exponent where they are not too many.
template <typename Real> std::string numberText(Real value)
{
    std::array<char, 64> buffer{};
    const bool plain = std::abs(value) < Real(1e15) && (value == 0 || std::abs(value) > Real(1e-9));
    const auto end = plain
        ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed)
        : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value);
    return { buffer.data(), end.ptr };
}

std::string timeText(const std::optional<std::int64_t> &ms)
{
    return ms ? isoUtc(*ms) : std::string();
}

void appendFactCells(std::vector<std::string> &cells, const Incident &incident)
{
    const bool day = incident.occurredPrecision == TimePrecision::Day;
    const auto &occurred = incident.occurredAt;
    cells.push_back(occurred && day ? CivilDate::fromEpochMs(*occurred).toIso() : timeText(occurred));
    cells.emplace_back(!occurred ? "" : day ? "day" : "time");
    cells.push_back(timeText(incident.detectedAt));
    cells.push_back(timeText(incident.resolvedAt));
    cells.push_back(incident.severity ? std::to_string(*incident.severity) : std::string());
    cells.emplace_back(incident.detectedBy ? detectedById(*incident.detectedBy) : std::string_view());
    for (const std::string *text :
         { &incident.feature, &incident.provider, &incident.model, &incident.owner })
        cells.push_back(guardedFromFormulas(*text));
    cells.push_back(incident.cost ? numberText(incident.cost->amount) : std::string());
    cells.push_back(incident.cost ? guardedFromFormulas(incident.cost->currency) : std::string());
    cells.push_back(incident.hoursLost ? numberText(*incident.hoursLost) : std::string());
    cells.push_back(incident.usersAffected ? std::to_string(*incident.usersAffected) : std::string());
}

std::vector<std::string> csvCells(const Incident &incident)
{
    std::vector<std::string> cells;
    cells.reserve(kHeader.size());
    cells.push_back(incident.id);
    for (const std::string *text :
         { &incident.externalId, &incident.source, &incident.team, &incident.title, &incident.description })
        cells.push_back(guardedFromFormulas(*text));
    appendFactCells(cells, incident);
    cells.push_back(tagListJson(incident.tags));
    cells.push_back(guardedFromFormulas(incident.url));
    cells.push_back(guardedFromFormulas(incident.status));
    cells.push_back(extraJson(incident));
    const Classification &word = incident.classification;
    cells.emplace_back(categoryId(word.category));
    cells.push_back(word.mode);
    cells.emplace_back(word.secondary ? categoryId(*word.secondary) : std::string_view());
    cells.push_back(numberText(float(word.confidence)));
    cells.emplace_back(decidedById(word.decidedBy));
    cells.push_back(guardedFromFormulas(word.reviewer));
    cells.push_back(guardedFromFormulas(word.note));
    cells.push_back(guardedFromFormulas(word.classifierVersion));
    cells.push_back(guardedFromFormulas(incident.labelCategory));
    cells.push_back(guardedFromFormulas(incident.labelMode));
    return cells;
}

/// Turns records into the text of one format.
class RecordWriter
{
public:
    RecordWriter(ExportFormat format, const Classifier &classifier)
        : m_format(format), m_classifier(classifier)
    {
    }

    std::string head() const
    {
        std::string text;
        if (m_format == ExportFormat::Csv)
            appendCsvRow(text, kHeader);
        else if (m_format == ExportFormat::Json)
            text = "[";
        return text;
    }

    void append(std::string &text, Incident &incident)
    {
        if (m_format == ExportFormat::Csv) {
            appendCsvRow(text, csvCells(incident));
            return;
        }
        if (incident.classification.decidedBy != DecidedBy::None)
            incident.classification.evidence = m_classifier.evidence(incident.title, incident.description);
        if (m_format == ExportFormat::Json)
            text += m_first ? "\n" : ",\n";
        m_first = false;
        appendIncidentJson(text, incident);
        if (m_format == ExportFormat::JsonLines)
            text += '\n';
    }

    std::string tail() const { return m_format != ExportFormat::Json ? "" : m_first ? "]\n" : "\n]\n"; }

private:
    ExportFormat m_format;
    const Classifier &m_classifier;
    bool m_first = true;
};

Error stopped()
{
    return failure(ErrorCode::Cancelled,
                   QCoreApplication::translate("ExportIncidents", "The export was stopped."));
}

} // namespace

std::string guardedFromFormulas(std::string_view text)
{
    return needsGuard(text) ? '\'' + std::string(text) : std::string(text);
}

std::optional<ExportFormat> exportFormatFromId(std::string_view id)
{
    if (id == "csv")
        return ExportFormat::Csv;
    if (id == "json")
        return ExportFormat::Json;
    if (id == "jsonl")
        return ExportFormat::JsonLines;
    return std::nullopt;
}

Result<std::int64_t> exportIncidents(Store &store, const Knowledge &knowledge, const ExportRequest &request,
                                     const ByteSink &sink, Progress &progress)
{
    const auto rows = request.rowIds ? Result(*request.rowIds)
                                     : store.rowIds(request.filter, IncidentOrder::OccurredAt, false);
    if (!rows)
        return rows.error();
    const auto own = workspaceKnowledge(store, knowledge);
    if (!own)
        return own.error();
    RecordWriter writer(request.format, *own->classifier);
    std::string text = writer.head();
    const auto total = std::int64_t(rows->size());
    std::int64_t written = 0;
    for (std::size_t at = 0; at < rows->size(); at += kRecordsPerBatch) {
        auto records
            = store.incidents(std::span(*rows).subspan(at, std::min(kRecordsPerBatch, rows->size() - at)));
        if (!records)
            return records.error();
        for (Incident &incident : *records)
            writer.append(text, incident);
        written += std::int64_t(records->size());
        if (auto taken = sink(text); !taken)
            return taken.error();
        text.clear();
        if (!progress.report(std::min(std::int64_t(at + kRecordsPerBatch), total), total))
            return stopped();
    }
    text += writer.tail();
    if (auto taken = sink(text); !taken)
        return taken.error();
    return written;
}

Result<std::int64_t> exportIncidentsTo(const QString &path, Store &store, const Knowledge &knowledge,
                                       const ExportRequest &request, Progress &progress)
{
    std::int64_t count = 0;
    const auto written = writeOutputFile(path, [&](const ByteSink &sink) -> Result<void> {
        const auto exported = exportIncidents(store, knowledge, request, sink, progress);
        if (!exported)
            return exported.error();
        count = *exported;
        return {};
    });
    if (!written)
        return written.error();
    return count;
}

} // namespace faultline
