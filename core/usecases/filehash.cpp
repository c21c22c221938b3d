// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/filehash.h"

#include "core/base/sha256.h"

#include <QCoreApplication>
#include <QFile>

#include <vector>

namespace faultline {

namespace {

constexpr qint64 kChunk = 256 * 1024;

} // namespace

Result<std::string> fileSha256(const QString &path, const std::atomic<bool> &stop)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(
            ErrorCode::Unreadable,
            QCoreApplication::translate("FileHash", "%1 cannot be read: %2").arg(path, file.errorString()));
    Sha256 sha;
    std::vector<char> buffer(kChunk);
    for (;;) {
        if (stop)
            return failure(ErrorCode::Cancelled,
                           QCoreApplication::translate("FileHash", "The work was stopped."));
        const qint64 got = file.read(buffer.data(), kChunk);
        if (got < 0)
            return failure(ErrorCode::Unreadable,
                           QCoreApplication::translate("FileHash", "%1 cannot be read: %2")
                               .arg(path, file.errorString()));
        if (got == 0)
            return hexOf(sha.finish());
        sha.add({ buffer.data(), std::size_t(got) });
    }
}

FileHashing::FileHashing(const QString &path)
    : m_result(std::async(std::launch::async, [this, path] { return fileSha256(path, m_stop); }))
{
}

FileHashing::~FileHashing()
{
    m_stop = true;
    if (m_result.valid())
        m_result.wait();
}

} // namespace faultline
