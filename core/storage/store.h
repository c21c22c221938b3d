// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/model/assessment.h"
#include "core/model/factcolumns.h"
#include "core/model/incident.h"
#include "core/model/incidentbatch.h"
#include "core/model/incidentfilter.h"
#include "core/model/incidentidentity.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace faultline {

class Records;
class Rejects;

/// What the head of a window or a report says about a workspace.
struct WorkspaceSummary {
    QString path;
    std::int64_t incidents = 0;
    std::int64_t teams = 0; ///< distinct, "no team" not counted
    std::int64_t undated = 0;
    std::int64_t needsReview = 0;
    std::int64_t decidedByPerson = 0;
    std::int64_t rejectedRows = 0;
    std::optional<std::int64_t> firstOccurredAt, lastOccurredAt;
    std::string zone = "UTC"; ///< IANA name; days and months are counted in it
    bool sample = false; ///< holds the invented sample incidents
    std::string classifierVersion; ///< accepted in this workspace, empty before the first classification
};

/// One imported file, as provenance.
struct ImportedFile {
    std::int64_t importId = 0;
    std::string path; ///< as given
    std::string sha256;
    std::string profile;
    std::string team, source;
    std::int64_t rowsRead = 0, inserted = 0, updated = 0, unchanged = 0, merged = 0, skipped = 0,
                 rejected = 0;
    std::int64_t importedAt = 0;
    bool redacted = false; ///< personal traces were taken out on the way in
    /// Rows of incidents that were deleted here, which stay out: told by an import, where they are among the
    /// skipped, and by findSameImport().
    std::int64_t deleted = 0;
    /// Rows in which a spelling was replaced, see Records::setAliases(). Told by the import itself alone.
    std::int64_t respelt = 0;
};

/// What an import is asked to remember with its file; equal values of all but path and reading
/// mean "the same file again".
struct ImportKey {
    std::string path;
    std::int64_t size = 0; ///< bytes
    std::string sha256; ///< may come later, see ImportSession::setSha256()
    std::string mapping; ///< canonical text of everything that decides how rows are read
    std::string profile;
    std::string team, source;
    std::string reading = {}; ///< kept for Rejects::reading(); not compared
};

/// Classifier's word on one row of a batch, or none of it (`decidedBy` None) with --no-classify.
struct RowDecision {
    DecidedBy decidedBy = DecidedBy::None;
    Category category = Category::Unclear;
    std::uint16_t mode = 0; ///< position in Taxonomy::modes() plus 1; 0 is no mode
    std::uint8_t secondary = 255; ///< Category, or 255
    float confidence = 0;
};

/// A bulk import in one transaction: batches go in, finish() commits; anything else leaves no trace.
class ImportSession
{
public:
    virtual ~ImportSession() = default; ///< rolls back unless finish() succeeded

    /// `identities` is as long as batch.rows, `decisions` too or empty. Rows that cannot stand beside what is
    /// stored (another incident under a known key) are kept as rejected and handed back.
    virtual Result<std::vector<RejectedRow>> add(const IncidentBatch &batch,
                                                 std::span<const RowIdentity> identities,
                                                 std::span<const RowDecision> decisions)
        = 0;
    /// For a file whose hash is made while it is read.
    virtual void setSha256(std::string sha256) = 0;
    /// Counts so far, for a dry run that is never finished.
    virtual ImportedFile counts() const = 0;
    /// Commits and gives the counts; `importId` names the import for undo.
    virtual Result<ImportedFile> finish() = 0;
};

enum class IncidentOrder : std::uint8_t {
    OccurredAt,
    Severity,
    Category,
    Mode,
    Team,
    Feature,
    Provider,
    DetectedBy,
    Confidence,
    Title,
    Id
};

/// A person's decision about one incident.
struct PersonDecision {
    std::string incidentId;
    Category category = Category::Unclear;
    std::string mode;
    std::optional<Category> secondary;
    std::string reviewer;
    std::string note;
};

/// An id as a file of labels names it: ours, or an external one, narrowed by source where given.
struct IdQuestion {
    std::string id;
    std::string source;
};

/// One step in an incident's past.
struct HistoryEntry {
    std::int64_t at = 0; ///< UTC epoch ms
    std::string who; ///< reviewer, classifier version or imported file
    std::string what; ///< "classified", "decided", "updated", …
    std::string from, to;
    std::string why;
};

/// What one saved assessment was.
struct SavedAssessment {
    std::int64_t id = 0;
    Assessment assessment;
    std::string playbookVersion;
    std::string dataFingerprint;
    std::int64_t savedAt = 0;
};

class ReadinessStore;
class Labelling;

/// A workspace: domain operations over values, whatever engine is behind. One Store per thread of work.
/// Every failure is an Error with a Workspace… code, DiskFull, Unwritable or StorageFailed.
class Store
{
public:
    virtual ~Store() = default;

    virtual Result<WorkspaceSummary> summary() = 0;
    virtual Result<std::string> fingerprint(Progress &progress) = 0; ///< sha256, hex; see architecture.md

    // Importing
    virtual Result<std::optional<ImportedFile>> findSameImport(const ImportKey &key) = 0;
    /// Whether a file of this size came in before: only then is it worth hashing it in advance.
    virtual Result<bool> hasImportOfSize(std::int64_t bytes) = 0;
    /// `modeIds` are Taxonomy::modes() ids, in order, for RowDecision::mode.
    virtual Result<std::unique_ptr<ImportSession>>
    beginImport(const ImportKey &key, const std::vector<std::string> &modeIds,
                const std::string &classifierVersion, std::int64_t nowMs)
        = 0;
    virtual Result<std::vector<ImportedFile>> imports() = 0;
    virtual Result<std::vector<RejectedRow>> rejectedRows(std::optional<std::int64_t> importId) = 0;
    /// Takes an import back as a whole: what it brought goes, what it changed is as before. People's
    /// decisions stay and hold again when the records come back.
    virtual Result<void> undoImport(std::int64_t importId) = 0;
    virtual Rejects &rejects() = 0;

    // Reading
    virtual Result<FactColumns> loadFacts(Progress &progress) = 0;
    virtual Result<std::int64_t> count(const IncidentFilter &filter) = 0;
    /// Handles of what the filter selects, in this order; ties by id.
    virtual Result<std::vector<std::int64_t>> rowIds(const IncidentFilter &filter, IncidentOrder order,
                                                     bool descending)
        = 0;
    /// In the order asked for; a handle that is gone is left out.
    virtual Result<std::vector<Incident>> incidents(std::span<const std::int64_t> rowIds) = 0;
    virtual Result<std::optional<Incident>> incident(const std::string &id) = 0;
    virtual Result<std::vector<HistoryEntry>> history(const std::string &id) = 0;
    /// Our ids that this id means: itself, or by external id, narrowed by source where given.
    virtual Result<std::vector<std::string>> resolveId(const std::string &idOrExternalId,
                                                       const std::string &source)
        = 0;
    /// The same for many in one pass: answers in the order of the questions.
    virtual Result<std::vector<std::vector<std::string>>> resolveIds(std::span<const IdQuestion> questions)
        = 0;

    // Changing
    /// Gives how many were news: the same decision again changes nothing.
    virtual Result<std::int64_t> decide(std::span<const PersonDecision> decisions, std::int64_t nowMs) = 0;
    /// Takes people's decisions back: the machine's word counts again. For undo.
    virtual Result<void> withdrawDecisions(std::span<const std::string> incidentIds, std::int64_t nowMs) = 0;
    /// Calls `classify` for every incident that no person has decided and this version has not seen, and
    /// stores its word; gives how many. Stops between batches when progress says so: what is stored stays,
    /// and the next call goes on from there.
    using ClassifyRow = std::function<RowDecision(std::string_view title, std::string_view description)>;
    virtual Result<std::int64_t>
    classifyUndecided(const ClassifyRow &classify, const std::vector<std::string> &modeIds,
                      const std::string &classifierVersion, std::int64_t nowMs, Progress &progress)
        = 0;
    virtual Result<void> setZone(const std::string &ianaZone) = 0;
    virtual Result<void> setSample(bool sample) = 0;

    /// Edits, spellings and deletions; lives as long as the store. See records.h.
    virtual Records &records() = 0;

    // Assessments
    virtual Result<std::int64_t> saveAssessment(const Assessment &assessment,
                                                const std::string &playbookVersion, std::int64_t nowMs)
        = 0;
    virtual Result<std::optional<SavedAssessment>> latestAssessment(const std::string &team) = 0;
    virtual Result<std::vector<SavedAssessment>> assessments() = 0;
    virtual ReadinessStore &readiness() = 0; ///< plans and playbooks, see readinessstore.h

    /// Readers beside one another, samples, the workspace's own modes and models (core/storage/labelling.h).
    virtual Labelling &labelling() = 0;

    // Care
    /// Empty where all is well, else one line a finding.
    virtual Result<std::vector<QString>> check() = 0;
    virtual Result<void> backupTo(const QString &path) = 0;
};

enum class OpenMode : std::uint8_t {
    Read, ///< a missing or empty file is an error
    Write, ///< a missing or empty file becomes a new workspace; left as it was where nothing gets stored
    Create, ///< as Write, but a new workspace stays even where nothing gets stored
};

/// Opens a workspace file. Refuses what is no regular file before opening it; rolls a leftover journal back.
Result<std::unique_ptr<Store>> openStore(const QString &path, OpenMode mode);

/// A workspace that is thrown away (temporary file, removed when the store goes).
Result<std::unique_ptr<Store>> openTemporaryStore();

} // namespace faultline
