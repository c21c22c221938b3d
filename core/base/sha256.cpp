// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/sha256.h"

#include <openssl/evp.h>

#include <new>

namespace faultline {

struct Sha256::Engine
{
    EVP_MD *kind = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();

    Engine()
    {
        if (!kind || !context)
            throw std::bad_alloc();
        restart();
    }
    ~Engine()
    {
        EVP_MD_CTX_free(context);
        EVP_MD_free(kind);
    }
    void restart() { EVP_DigestInit_ex2(context, kind, nullptr); }
};

Sha256::Sha256() : m_engine(std::make_unique<Engine>()) { }
Sha256::~Sha256() = default;
Sha256::Sha256(Sha256 &&) noexcept = default;
Sha256 &Sha256::operator=(Sha256 &&) noexcept = default;

void Sha256::add(std::string_view bytes)
{
    EVP_DigestUpdate(m_engine->context, bytes.data(), bytes.size());
}

Sha256Digest Sha256::finish()
{
    Sha256Digest digest{};
    EVP_DigestFinal_ex(m_engine->context, digest.data(), nullptr);
    m_engine->restart();
    return digest;
}

Sha256Digest Sha256::of(std::string_view bytes)
{
    add(bytes);
    return finish();
}

std::string hexOf(const Sha256Digest &digest)
{
    constexpr char digits[] = "0123456789abcdef";
    std::string text;
    text.reserve(digest.size() * 2);
    for (const unsigned char byte : digest) {
        text += digits[byte >> 4];
        text += digits[byte & 15];
    }
    return text;
}

std::uint64_t firstEightBytes(const Sha256Digest &digest)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < 8; ++i)
        value = value << 8 | digest[i];
    return value;
}

} // namespace faultline
