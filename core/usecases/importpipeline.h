// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/classify/classifier.h"
#include "core/import/incidentreader.h"
#include "core/model/incidentbatch.h"
#include "core/model/incidentidentity.h"
#include "core/redact/redactor.h"
#include "core/storage/store.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

namespace faultline {

/// A batch on its way from the file to the workspace.
struct PreparedBatch
{
    IncidentBatch batch;
    std::vector<RowIdentity> identities;
    std::vector<RowDecision> decisions; ///< empty without a classifier
};

/// Reads on one thread, identifies and classifies on others, and hands the batches in file order to the
/// thread that calls run(). A fixed number of batches goes round, so memory does not grow with the file. The
/// only threads of core; all have ended when run() returns.
class ImportPipeline
{
public:
    /// Without a classifier rows are only identified; with a redactor their texts lose personal traces first.
    ImportPipeline(IncidentReader &reader, const Classifier *classifier, const Redactor *redactor = nullptr);

    /// Calls `store` for every batch until the file ends or `store` gives an error, which is then the result.
    using StoreBatch = std::function<Result<void>(PreparedBatch &)>;
    Result<void> run(const StoreBatch &store);

private:
    enum class State { Free, Read, InWork, Ready };
    struct Slot
    {
        PreparedBatch batch;
        State state = State::Free;
    };

    void readAll();
    void prepareBatches();
    Result<void> storeAll(const StoreBatch &store);
    void stop();

    IncidentReader &m_reader;
    const Classifier *m_classifier;
    const Redactor *m_redactor;
    std::vector<Slot> m_slots; ///< used round: batch k is in slot k modulo their number

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::size_t m_nextToPrepare = 0;
    std::optional<std::size_t> m_total; ///< batches in the file, once known
    std::optional<Error> m_error;
    bool m_stopped = false;
};

} // namespace faultline
