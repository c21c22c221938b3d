// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <atomic>
#include <future>
#include <string>

namespace faultline {

/// sha256 of a whole file, lower-case hex. Cancelled where `stop` becomes true on the way.
Result<std::string> fileSha256(const QString &path, const std::atomic<bool> &stop);

/// The same on a thread of its own; stopped and waited for when it goes.
class FileHashing
{
public:
    explicit FileHashing(const QString &path);
    ~FileHashing();

    Result<std::string> wait() { return m_result.get(); }

private:
    std::atomic<bool> m_stop = false;
    std::future<Result<std::string>> m_result;
};

} // namespace faultline
