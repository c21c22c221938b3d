// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/importpipeline.h"

#include "core/usecases/classifyincidents.h"
#include "core/usecases/redactrows.h"

#include <QCoreApplication>

#include <algorithm>
#include <new>

namespace faultline {

namespace {

constexpr std::size_t kRowsPerBatch = 300;
constexpr std::size_t kSlots = 6;
constexpr unsigned kMostWorkers = 8;

unsigned workerCount(bool heavy)
{
    // Without a classifier the work is less than the store's: one thread keeps up with it.
    return heavy ? std::clamp(std::thread::hardware_concurrency(), 1U, kMostWorkers) : 1U;
}

void prepare(PreparedBatch &prepared, IdentityMaker &identities, const Classifier *classifier)
{
    const std::vector<IncidentRow> &rows = prepared.batch.rows;
    prepared.identities.resize(rows.size());
    std::transform(rows.begin(), rows.end(), prepared.identities.begin(),
                   [&](const IncidentRow &row) { return identities.of(row); });
    prepared.decisions.clear();
    if (!classifier)
        return;
    prepared.decisions.resize(rows.size());
    std::transform(rows.begin(), rows.end(), prepared.decisions.begin(), [&](const IncidentRow &row) {
        return rowDecision(classifier->classify(row.title, row.description));
    });
}

Error outOfMemory()
{
    return failure(
        ErrorCode::StorageFailed,
        QCoreApplication::translate("ImportPipeline", "There is not enough memory for this file."));
}

} // namespace

ImportPipeline::ImportPipeline(IncidentReader &reader, const Classifier *classifier, const Redactor *redactor)
    : m_reader(reader), m_classifier(classifier), m_redactor(redactor), m_slots(kSlots)
{
}

Result<void> ImportPipeline::run(const StoreBatch &store)
{
    std::vector<std::jthread> threads;
    threads.emplace_back([this] { readAll(); });
    for (unsigned i = 0; i < workerCount(m_classifier || m_redactor); ++i)
        threads.emplace_back([this] { prepareBatches(); });
    const Result<void> result = storeAll(store);
    stop();
    return result;
}

void ImportPipeline::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_changed.notify_all();
}

void ImportPipeline::readAll()
{
    bool more = true;
    for (std::size_t at = 0; more; ++at) {
        Slot &slot = m_slots[at % m_slots.size()];
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return m_stopped || slot.state == State::Free; });
            if (m_stopped)
                return;
        }
        std::optional<Error> error;
        try {
            const auto got = m_reader.next(slot.batch.batch, kRowsPerBatch);
            if (got)
                more = *got;
            else
                error = got.error();
        } catch (const std::bad_alloc &) {
            error = outOfMemory();
        }
        {
            const std::lock_guard lock(m_mutex);
            slot.state = State::Read;
            if (!more || error)
                m_total = at + (error ? 0 : 1);
            m_error = error;
        }
        m_changed.notify_all();
        if (error)
            return;
    }
}

void ImportPipeline::prepareBatches()
{
    IdentityMaker identities;
    for (;;) {
        Slot *slot = nullptr;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] {
                return m_stopped || (m_total && m_nextToPrepare >= *m_total)
                    || m_slots[m_nextToPrepare % m_slots.size()].state == State::Read;
            });
            if (m_stopped || (m_total && m_nextToPrepare >= *m_total))
                return;
            slot = &m_slots[m_nextToPrepare++ % m_slots.size()];
            slot->state = State::InWork;
        }
        bool failed = false;
        try {
            if (m_redactor)
                redactRows(slot->batch.batch, *m_redactor);
            prepare(slot->batch, identities, m_classifier);
        } catch (const std::bad_alloc &) {
            failed = true;
        }
        {
            const std::lock_guard lock(m_mutex);
            slot->state = State::Ready;
            if (failed) {
                m_error = outOfMemory();
                m_total = 0;
            }
        }
        m_changed.notify_all();
    }
}

Result<void> ImportPipeline::storeAll(const StoreBatch &store)
{
    for (std::size_t at = 0;; ++at) {
        Slot &slot = m_slots[at % m_slots.size()];
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [&] { return (m_total && at >= *m_total) || slot.state == State::Ready; });
            if (m_total && at >= *m_total)
                return m_error ? Result<void>(*m_error) : Result<void>();
        }
        if (auto stored = store(slot.batch); !stored)
            return stored;
        {
            const std::lock_guard lock(m_mutex);
            slot.state = State::Free;
        }
        m_changed.notify_all();
    }
}

} // namespace faultline
