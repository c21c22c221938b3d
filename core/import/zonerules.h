// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace faultline {

/// Turns wall-clock times of a zone into UTC. Remembers days on which the clock is not changed.
class ZoneRules
{
public:
    ZoneRules(); ///< UTC
    ~ZoneRules();
    ZoneRules(ZoneRules &&) noexcept;
    ZoneRules &operator=(ZoneRules &&) noexcept;

    /// IANA name, empty for UTC. Nothing valid for an unknown name.
    explicit ZoneRules(const std::string &ianaName);
    bool isValid() const { return m_valid; }

    struct Moment {
        std::int64_t utcMs = 0;
        bool exists = true; ///< false: the clock was put forward over it
        bool twice = false; ///< the clock was put back over it; the first of the two is meant
    };
    Moment toUtc(std::int64_t localMs) const;

private:
    struct Rules;
    std::unique_ptr<Rules> m_rules; ///< none for UTC
    bool m_valid = true;
};

} // namespace faultline
