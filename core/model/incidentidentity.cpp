// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/incidentidentity.h"

#include "core/base/contenthash.h"

#include <bit>
#include <charconv>

namespace faultline {

namespace {

/// Texts never hold NUL (the reader replaces it), so NUL ends each field without doubt.
void addText(std::string &buffer, std::string_view text)
{
    buffer += text;
    buffer += '\0';
}

template <typename Number> void addNumber(std::string &buffer, Number value)
{
    static_assert(sizeof(Number) == 8);
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8)
        buffer += char(bits >> shift & 0xFF);
}

} // namespace

std::uint64_t IdentityMaker::idOf(const IncidentRow &row)
{
    m_buffer.clear();
    addText(m_buffer, row.source);
    addText(m_buffer, row.team);
    if (!row.externalId.empty()) {
        addText(m_buffer, row.externalId);
        return firstEightBytes(m_sha.of(m_buffer));
    }
    const std::size_t keyEnd = m_buffer.size();
    addText(m_buffer, row.team);
    addText(m_buffer, row.title);
    addText(m_buffer, row.description);
    addNumber(m_buffer, row.occurredAt);
    const std::string text = hexOf(m_sha.of(std::string_view(m_buffer).substr(keyEnd)));
    m_buffer.resize(keyEnd);
    // An empty external id in front keeps these keys apart from those that spell the same digits.
    addText(m_buffer, {});
    addText(m_buffer, text);
    return firstEightBytes(m_sha.of(m_buffer));
}

RowIdentity IdentityMaker::of(const IncidentRow &row)
{
    RowIdentity identity;
    identity.id = idOf(row);
    m_buffer.clear();
    for (const std::string_view text :
         { row.title, row.description, row.feature, row.provider, row.model, row.owner, row.costCurrency,
           row.tagsJson, row.url, row.status, row.labelCategory, row.labelMode, row.extraJson })
        addText(m_buffer, text);
    for (const std::int64_t value :
         { row.occurredAt, row.detectedAt, row.resolvedAt, std::int64_t(row.occurredPrecision),
           std::int64_t(row.severity), std::int64_t(row.detectedBy), row.usersAffected })
        addNumber(m_buffer, value);
    addNumber(m_buffer, row.costAmount);
    addNumber(m_buffer, row.hoursLost);
    identity.contentHash = contentHash(m_buffer);
    return identity;
}

std::string incidentIdText(std::uint64_t id)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text(16, '0');
    for (std::size_t i = 16; i-- > 0; id >>= 4)
        text[i] = digits[id & 15];
    return text;
}

std::optional<std::uint64_t> incidentIdFromText(std::string_view text)
{
    std::uint64_t id = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), id, 16);
    if (text.size() != 16 || error != std::errc() || end != text.data() + text.size())
        return std::nullopt;
    return id;
}

} // namespace faultline
