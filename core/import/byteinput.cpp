// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/byteinput.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <algorithm>
#include <cstring>
#include <vector>

#include <fcntl.h>
#include <unistd.h>

namespace faultline {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("ByteInput", text); }

class FileInput final : public ByteInput
{
public:
    explicit FileInput(std::unique_ptr<QFile> file) : m_file(std::move(file)), m_size(m_file->size()) {}

    std::ptrdiff_t read(char *to, std::size_t size) override
    {
        ssize_t got = 0;
        do {
            got = ::read(m_file->handle(), to, size);
        } while (got < 0 && errno == EINTR);
        return got;
    }

    bool rewind() override { return ::lseek(m_file->handle(), 0, SEEK_SET) == 0; }
    std::int64_t size() const override { return m_size; }

private:
    std::unique_ptr<QFile> m_file;
    std::int64_t m_size;
};

Result<std::unique_ptr<ByteInput>> spoolStandardInput()
{
    auto spool = std::make_unique<QTemporaryFile>();
    if (!spool->open())
        return failure(ErrorCode::Unwritable,
                       tr("Standard input cannot be kept in a temporary file: %1").arg(spool->errorString()));
    std::vector<char> buffer(1 << 20);
    for (;;) {
        const ssize_t got = ::read(STDIN_FILENO, buffer.data(), buffer.size());
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return failure(ErrorCode::Unreadable, tr("Standard input cannot be read."));
        if (got == 0)
            break;
        if (spool->write(buffer.data(), got) != got)
            return failure(ErrorCode::DiskFull, tr("Standard input does not fit into the temporary folder: %1")
                                                    .arg(spool->errorString()));
    }
    if (!spool->flush())
        return failure(ErrorCode::DiskFull, tr("Standard input does not fit into the temporary folder: %1")
                                                .arg(spool->errorString()));
    std::unique_ptr<ByteInput> input = std::make_unique<FileInput>(std::move(spool));
    input->rewind();
    return input;
}

} // namespace

std::ptrdiff_t MemoryInput::read(char *to, std::size_t size)
{
    std::size_t count = std::min(size, m_text.size() - m_at);
    if (m_atMost > 0)
        count = std::min(count, m_atMost);
    std::memcpy(to, m_text.data() + m_at, count);
    m_at += count;
    return std::ptrdiff_t(count);
}

Result<std::unique_ptr<ByteInput>> openByteInput(const QString &path)
{
    if (path == QLatin1String("-"))
        return spoolStandardInput();
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound,
                       tr("%1 does not exist. Check the path and the spelling.").arg(path));
    if (info.isDir())
        return failure(ErrorCode::NotAFile, tr("%1 is a folder. Name the files in it.").arg(path));
    if (!info.isFile())
        return failure(ErrorCode::NotAFile,
                       tr("%1 is not a regular file. Pipe it into standard input and name it \"-\".").arg(path));
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(ErrorCode::Unreadable, tr("%1 cannot be read: %2").arg(path, file->errorString()));
    return std::unique_ptr<ByteInput>(std::make_unique<FileInput>(std::move(file)));
}

} // namespace faultline
