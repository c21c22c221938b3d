// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace faultline {

/// Bytes that can be read from the start any number of times.
class ByteInput
{
public:
    virtual ~ByteInput() = default;

    /// Up to `size` bytes; 0 at the end, negative where reading failed.
    virtual std::ptrdiff_t read(char *to, std::size_t size) = 0;
    virtual bool rewind() = 0;
    virtual std::int64_t size() const = 0;
};

/// For texts that are in memory already. `text` must outlive it.
class MemoryInput final : public ByteInput
{
public:
    /// `atMost` > 0 hands out that many bytes a call, as a slow pipe would.
    explicit MemoryInput(std::string_view text, std::size_t atMost = 0) : m_text(text), m_atMost(atMost) {}

    std::ptrdiff_t read(char *to, std::size_t size) override;
    bool rewind() override
    {
        m_at = 0;
        return true;
    }
    std::int64_t size() const override { return std::int64_t(m_text.size()); }

private:
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_atMost;
};

/// `path` "-" is standard input, which is copied to a temporary file first. A FIFO, a device or a directory
/// is NotAFile and is not opened.
Result<std::unique_ptr<ByteInput>> openByteInput(const QString &path);

} // namespace faultline
