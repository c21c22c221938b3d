// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/importincidents.h"

#include "core/usecases/classifyincidents.h"
#include "core/usecases/filehash.h"
#include "core/redact/redactor.h"
#include "core/usecases/importpipeline.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <chrono>
#include <cstdio>

namespace faultline {

namespace {

constexpr std::size_t kSpoolChunk = 256 * 1024;

/// What is read: the file itself, or a copy of standard input, which can be read only once.
class InputFile
{
public:
    explicit InputFile(const QString &path) : m_path(path) { }

    Result<void> settle()
    {
        if (m_path != QLatin1String("-"))
            return {};
        m_copy
            = std::make_unique<QTemporaryFile>(QDir::tempPath() + QStringLiteral("/faultline-input-XXXXXX"));
        if (!m_copy->open())
            return unwritable();
        std::vector<char> buffer(kSpoolChunk);
        while (const std::size_t got = std::fread(buffer.data(), 1, buffer.size(), stdin)) {
            if (m_copy->write(buffer.data(), qint64(got)) != qint64(got))
                return unwritable();
        }
        if (std::ferror(stdin))
            return failure(ErrorCode::Unreadable,
                           QCoreApplication::translate("ImportIncidents", "Standard input cannot be read."));
        if (!m_copy->flush())
            return unwritable();
        return {};
    }

    QString readable() const { return m_copy ? m_copy->fileName() : m_path; }

    /// The copy's name is of no use to people.
    Error told(Error error) const
    {
        if (m_copy)
            error.message.replace(m_copy->fileName(),
                                  QCoreApplication::translate("ImportIncidents", "standard input"));
        return error;
    }

private:
    Error unwritable() const
    {
        return failure(
            ErrorCode::DiskFull,
            QCoreApplication::translate("ImportIncidents", "Standard input cannot be kept in %1: %2")
                .arg(QDir::tempPath(), m_copy->errorString()));
    }

    QString m_path;
    std::unique_ptr<QTemporaryFile> m_copy;
};

template <typename T> void moveInto(std::vector<T> &all, std::vector<T> &some)
{
    all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
}

/// One import from its opened reader on.
class ImportRun
{
public:
    ImportRun(Store &store, const Knowledge &knowledge, const ImportRequest &request, const Clock &clock,
              Progress &progress)
        : m_store(store), m_knowledge(knowledge), m_request(request), m_clock(clock), m_progress(progress)
    {
    }

    Result<ImportReport> run(const InputFile &input)
    {
        auto reader = IncidentReader::open(input.readable(), m_request.options, m_knowledge.files);
        if (!reader)
            return reader.error();
        m_report.plan = (*reader)->plan();
        m_key = ImportKey{ m_request.path.toStdString(),
                           QFileInfo(input.readable()).size(),
                           {},
                           m_report.plan.mappingKey,
                           m_report.plan.profile,
                           m_request.options.team,
                           m_request.options.source,
                           (*reader)->reading() };
        if (auto same = findSame(input); !same)
            return same.error();
        else if (*same)
            return std::move(m_report);
        if (auto stored = readInto(**reader, input); !stored)
            return stored.error();
        m_report.warnings = (*reader)->warnings();
        tellOfRecords();
        m_report.skipped.insert(m_report.skipped.begin(), m_report.plan.skipped.begin(),
                                m_report.plan.skipped.end());
        auto between = (*reader)->skippedLines();
        moveInto(m_report.skipped, between);
        return std::move(m_report);
    }

private:
    /// Whether this very file came in before under the same mapping: then the report says so and nothing is
    /// written.
    Result<bool> findSame(const InputFile &input)
    {
        const auto worthHashing = m_store.hasImportOfSize(m_key.size);
        if (!worthHashing)
            return worthHashing.error();
        if (!*worthHashing)
            return false;
        FileHashing hashing(input.readable());
        auto hash = hashing.wait();
        if (!hash)
            return hash.error();
        m_key.sha256 = std::move(*hash);
        const auto same = m_store.findSameImport(m_key);
        if (!same)
            return same.error();
        if (!*same)
            return false;
        ImportedFile &file = m_report.file;
        file = **same;
        file.path = m_key.path;
        file.unchanged += file.inserted + file.updated;
        file.inserted = file.updated = 0;
        file.unchanged -= file.deleted;
        file.skipped += file.deleted;
        auto rejects = m_store.rejectedRows(file.importId);
        if (!rejects)
            return rejects.error();
        m_report.rejects = std::move(*rejects);
        m_report.sameFileAgain = true;
        m_report.warnings = m_report.plan.warnings;
        m_report.skipped = m_report.plan.skipped;
        tellOfRecords();
        return true;
    }

    /// What people changed here before stands against what the file tells: that is said.
    void tellOfRecords()
    {
        if (m_report.file.respelt > 0)
            m_report.warnings.push_back(QCoreApplication::translate(
                "ImportIncidents",
                "%n row(s) got the spelling of a team, feature, provider or model that you merged before.",
                nullptr, int(m_report.file.respelt)));
        if (m_report.file.deleted > 0)
            m_report.warnings.push_back(QCoreApplication::translate(
                "ImportIncidents",
                "%n row(s) tell of incidents that were deleted here; they stay out until you restore them.",
                nullptr, int(m_report.file.deleted)));
    }

    Result<void> readInto(IncidentReader &reader, const InputFile &input)
    {
        const Classifier *classifier = m_request.classify ? m_knowledge.classifier.get() : nullptr;
        auto session
            = m_store.beginImport(m_key, modeIds(m_knowledge.taxonomy),
                                  classifier ? classifier->version() : std::string(), m_clock.nowMs());
        if (!session)
            return session.error();
        std::optional<FileHashing> hashing;
        if (m_key.sha256.empty())
            hashing.emplace(input.readable());
        std::optional<Redactor> redactor;
        if (m_request.options.redact) {
            auto loaded = loadRedactor(m_knowledge.files);
            if (!loaded)
                return loaded.error();
            redactor.emplace(std::move(*loaded));
        }
        const auto read = ImportPipeline(reader, classifier, redactor ? &*redactor : nullptr).run([&](PreparedBatch &prepared) {
            return storeBatch(**session, prepared);
        });
        if (!read)
            return read;
        if (hashing) {
            auto hash = hashing->wait();
            if (!hash)
                return hash.error();
            (*session)->setSha256(std::move(*hash));
        }
        if (m_request.dryRun) {
            m_report.file = (*session)->counts();
            return {};
        }
        auto file = (*session)->finish();
        if (!file)
            return file.error();
        m_report.file = std::move(*file);
        return markSample();
    }

    /// The invented incidents that come with the program stay known as such, whichever way they come in.
    Result<void> markSample()
    {
        const auto sample = m_knowledge.files.read(QStringLiteral("samples/incidents.csv"));
        if (!sample)
            return sample.error();
        const QByteArray sha256 = QCryptographicHash::hash(*sample, QCryptographicHash::Sha256).toHex();
        if (sha256.toStdString() != m_report.file.sha256)
            return {};
        return m_store.setSample(true);
    }

    Result<void> storeBatch(ImportSession &session, PreparedBatch &prepared)
    {
        IncidentBatch &batch = prepared.batch;
        for (RejectedRow &row : batch.rejected)
            row.file = m_key.path;
        auto rejects = session.add(batch, prepared.identities, prepared.decisions);
        if (!rejects)
            return rejects.error();
        moveInto(m_report.rejects, batch.rejected);
        moveInto(m_report.rejects, *rejects);
        moveInto(m_report.skipped, batch.skipped);
        if (!m_progress.report(batch.bytesRead, m_report.plan.fileSize))
            return failure(ErrorCode::Cancelled,
                           QCoreApplication::translate("ImportIncidents",
                                                       "The import of %1 was stopped; nothing of it "
                                                       "was kept.")
                               .arg(m_request.path));
        return {};
    }

    Store &m_store;
    const Knowledge &m_knowledge;
    const ImportRequest &m_request;
    const Clock &m_clock;
    Progress &m_progress;
    ImportKey m_key;
    ImportReport m_report;
};

} // namespace

Result<ImportReport> importIncidents(Store &store, const Knowledge &knowledge, const ImportRequest &request,
                                     const Clock &clock, Progress &progress)
{
    const auto start = std::chrono::steady_clock::now();
    InputFile input(request.path);
    if (auto settled = input.settle(); !settled)
        return settled.error();
    const auto own = workspaceKnowledge(store, knowledge);
    if (!own)
        return own.error();
    auto report = ImportRun(store, *own, request, clock, progress).run(input);
    if (!report)
        return input.told(report.error());
    report->seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return report;
}

} // namespace faultline
