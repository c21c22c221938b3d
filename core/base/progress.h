// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace faultline {

/// How long work tells how far it is and learns whether to stop. Called from the thread that does the work.
class Progress
{
public:
    virtual ~Progress() = default;

    /// Units are the caller's own (bytes, rows); total is 0 where it is not known.
    /// False means stop: the work leaves everything as it was and returns ErrorCode::Cancelled.
    virtual bool report(std::int64_t done, std::int64_t total) = 0;
};

/// For work that nobody watches.
class NoProgress final : public Progress
{
public:
    bool report(std::int64_t, std::int64_t) override { return true; }
};

} // namespace faultline
