// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/linearmodel.h"

#include <QCoreApplication>
#include <QCryptographicHash>

#include <nlohmann/json.hpp>

#include <bit>

namespace faultline {

namespace {

// magic, length of the header, header as JSON, block sizes, features, rows, bias, rehearsal (count, then
// title and text of each, their lengths before them), sha256 of all before. Little endian.
constexpr char kMagic[] = "FaultlineModel1\n";
constexpr qsizetype kMagicSize = sizeof(kMagic) - 1;
constexpr qsizetype kDigestSize = 32;

void putWord(QByteArray &bytes, std::uint32_t value)
{
    for (int shift = 0; shift < 32; shift += 8)
        bytes.append(char((value >> shift) & 0xFF));
}

void putText(QByteArray &bytes, const std::string &text)
{
    putWord(bytes, std::uint32_t(text.size()));
    bytes.append(text.data(), qsizetype(text.size()));
}

void putFloat(QByteArray &bytes, float value)
{
    putWord(bytes, std::bit_cast<std::uint32_t>(value));
}

/// Reads on; after an overrun everything is 0 and ok is false.
struct Cursor {
    const QByteArray &bytes;
    qsizetype at = 0;
    bool ok = true;

    bool has(qsizetype size)
    {
        ok = ok && size >= 0 && size <= bytes.size() - kDigestSize - at;
        return ok;
    }
    std::uint32_t word()
    {
        if (!has(4))
            return 0;
        std::uint32_t value = 0;
        for (int shift = 0; shift < 32; shift += 8)
            value |= std::uint32_t(std::uint8_t(bytes[at++])) << shift;
        return value;
    }
    std::string text()
    {
        const qsizetype size = word();
        if (!has(size))
            return {};
        at += size;
        return std::string(bytes.constData() + at - size, std::size_t(size));
    }
    float number() { return std::bit_cast<float>(word()); }
};

nlohmann::json toJson(const ModelHeader &header)
{
    return {{"name", header.name},
            {"base", header.base},
            {"modes", header.modes},
            {"category_share", header.categoryShare},
            {"temperature", header.temperature},
            {"open_above", header.openAbove},
            {"known_words", header.knownWords},
            {"texts", header.texts},
            {"corpus", header.corpus}};
}

ModelHeader fromJson(const nlohmann::json &json)
{
    ModelHeader header;
    json.at("name").get_to(header.name);
    json.at("base").get_to(header.base);
    json.at("modes").get_to(header.modes);
    json.at("category_share").get_to(header.categoryShare);
    json.at("temperature").get_to(header.temperature);
    json.at("open_above").get_to(header.openAbove);
    json.at("known_words").get_to(header.knownWords);
    json.at("texts").get_to(header.texts);
    json.at("corpus").get_to(header.corpus);
    return header;
}

Error damaged(const QString &fileName, const QString &detail)
{
    return failure(ErrorCode::BadContent,
                   QCoreApplication::translate("LinearModel",
                                               "%1 is not a classifier model, or it is damaged. "
                                               "Make it again with \"faultline train\".")
                       .arg(fileName),
                   detail);
}

} // namespace

std::string LinearModel::nameVersion(const QByteArray &bytes) const
{
    const QByteArray digest = bytes.last(kDigestSize).toHex().first(8);
    return m_header.name + '-' + digest.toStdString();
}

QByteArray LinearModel::serialize() const
{
    QByteArray bytes(kMagic, kMagicSize);
    const std::string header = toJson(m_header).dump();
    putWord(bytes, std::uint32_t(header.size()));
    bytes.append(header.data(), qsizetype(header.size()));
    for (const std::uint32_t size : m_blockSizes)
        putWord(bytes, size);
    for (std::size_t row = 0; row < featureCount(); ++row) {
        putWord(bytes, m_hashes[row]);
        putFloat(bytes, factors(row).idf);
        putFloat(bytes, factors(row).scale);
    }
    const std::size_t outputs = m_header.outputs();
    for (std::size_t row = 0; row < featureCount(); ++row)
        bytes.append(reinterpret_cast<const char *>(weights(row)), qsizetype(outputs));
    for (std::size_t k = 0; k < outputs; ++k)
        putFloat(bytes, m_bias[k]);
    putWord(bytes, std::uint32_t(m_rehearsal.size()));
    for (const RehearsalText &text : m_rehearsal) {
        putText(bytes, text.title);
        putText(bytes, text.text);
    }
    bytes.append(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256));
    return bytes;
}

Result<LinearModel> LinearModel::parse(const QByteArray &bytes, const QString &fileName)
{
    if (!bytes.startsWith(QByteArrayView(kMagic, kMagicSize)) || bytes.size() < kMagicSize + kDigestSize + 4)
        return damaged(fileName, QStringLiteral("no model begins here"));
    const QByteArrayView body = QByteArrayView(bytes).chopped(kDigestSize);
    if (QCryptographicHash::hash(body, QCryptographicHash::Sha256) != bytes.last(kDigestSize))
        return damaged(fileName, QStringLiteral("its checksum does not match"));

    LinearModel model;
    Cursor cursor{bytes, kMagicSize};
    const qsizetype headerSize = cursor.word();
    if (!cursor.has(headerSize))
        return damaged(fileName, QStringLiteral("the header is cut off"));
    try {
        model.m_header = fromJson(
            nlohmann::json::parse(bytes.constData() + cursor.at, bytes.constData() + cursor.at + headerSize));
    } catch (const nlohmann::json::exception &error) {
        return damaged(fileName, QString::fromUtf8(error.what()));
    }
    cursor.at += headerSize;

    const std::size_t outputs = model.m_header.outputs();
    qsizetype features = 0;
    for (std::uint32_t &size : model.m_blockSizes)
        features += size = cursor.word();
    if (outputs > kMostOutputs || features >= kMostRows
        || !cursor.has(features * qsizetype(12 + outputs) + qsizetype(outputs) * 4))
        return damaged(fileName, QStringLiteral("the weights are cut off"));
    model.makeRows(std::size_t(features));
    for (std::size_t row = 0; row < std::size_t(features); ++row) {
        model.m_hashes[row] = cursor.word();
        const float idf = cursor.number();
        model.setFactors(row, {idf, cursor.number()});
    }
    for (std::size_t row = 0; row < std::size_t(features); ++row) {
        std::memcpy(model.weights(row), bytes.constData() + cursor.at, outputs);
        cursor.at += qsizetype(outputs);
    }
    model.m_bias.resize(outputs);
    for (std::size_t k = 0; k < outputs; ++k)
        model.m_bias[k] = cursor.number();
    const std::uint32_t rehearsals = cursor.word();
    for (std::uint32_t i = 0; i < rehearsals && cursor.ok; ++i) {
        std::string title = cursor.text();
        model.m_rehearsal.push_back({std::move(title), cursor.text()});
    }
    if (!cursor.ok)
        return damaged(fileName, QStringLiteral("the rehearsal is cut off"));
    model.buildTable();
    model.m_version = model.nameVersion(bytes);
    return model;
}

} // namespace faultline
