// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"

#include <QPromise>

#include <atomic>
#include <cstdint>
#include <memory>

namespace faultline {

/// How far a job is, in its own units; written by the worker, read by the window.
struct JobGauge {
    std::atomic<std::int64_t> done{0};
    std::atomic<std::int64_t> total{0}; ///< 0: not known
};

/// Takes core's progress to a QPromise: the watcher hears of steps of a thousandth, cancel comes back as "stop".
class PromiseProgress final : public Progress
{
public:
    PromiseProgress(QPromise<void> &promise, std::shared_ptr<JobGauge> gauge)
        : m_promise(promise), m_gauge(std::move(gauge))
    {
        m_promise.setProgressRange(0, kSteps);
    }

    bool report(std::int64_t done, std::int64_t total) override
    {
        m_gauge->done.store(done, std::memory_order_relaxed);
        m_gauge->total.store(total, std::memory_order_relaxed);
        if (total > 0)
            m_promise.setProgressValue(int(double(done) / double(total) * kSteps));
        return !m_promise.isCanceled();
    }

private:
    static constexpr int kSteps = 1000;
    QPromise<void> &m_promise;
    std::shared_ptr<JobGauge> m_gauge;
};

} // namespace faultline
