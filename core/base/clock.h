// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace faultline {

/// Where "now" comes from, so that tests and reproducible reports can set it.
class Clock
{
public:
    virtual ~Clock() = default;

    /// UTC, milliseconds since 1970-01-01T00:00Z.
    virtual std::int64_t nowMs() const = 0;
};

class SystemClock final : public Clock
{
public:
    std::int64_t nowMs() const override;
};

class FixedClock final : public Clock
{
public:
    explicit FixedClock(std::int64_t nowMs) : m_nowMs(nowMs) { }
    std::int64_t nowMs() const override { return m_nowMs; }

private:
    std::int64_t m_nowMs;
};

} // namespace faultline
