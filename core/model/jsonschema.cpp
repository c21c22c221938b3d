// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/jsonschema.h"

#include <QCoreApplication>
#include <QString>

#include <nlohmann/json.hpp>
#include <valijson/adapters/nlohmann_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <exception>
#include <string>

namespace faultline {

namespace {

using nlohmann::json;

Result<json> parseText(const QByteArray &text)
{
    try {
        return json::parse(text.begin(), text.end());
    } catch (const json::parse_error &error) {
        const auto upTo = text.left(qsizetype(std::min<std::size_t>(error.byte, std::size_t(text.size()))));
        const qsizetype lineStart = upTo.left(std::max<qsizetype>(upTo.size() - 1, 0)).lastIndexOf('\n') + 1;
        return failure(ErrorCode::BadContent,
                       QCoreApplication::translate("JsonSchema", "line %1, column %2: this is not valid JSON")
                           .arg(upTo.left(lineStart).count('\n') + 1)
                           .arg(std::max<qsizetype>(upTo.size() - lineStart, 1)),
                       QString::fromUtf8(error.what()));
    }
}

/// valijson names steps "[key]"; a pointer wants "/key" with ~ and / escaped.
std::string pointerOf(const std::vector<std::string> &context)
{
    std::string pointer;
    for (std::size_t i = 1; i < context.size(); ++i) {
        const std::string &step = context[i];
        pointer += '/';
        const bool bracketed = step.size() >= 2 && step.front() == '[' && step.back() == ']';
        for (const char c : bracketed ? step.substr(1, step.size() - 2) : step) {
            if (c == '~')
                pointer += "~0";
            else if (c == '/')
                pointer += "~1";
            else
                pointer += c;
        }
    }
    return pointer.empty() ? "/" : pointer;
}

Error mistake(const valijson::ValidationResults &results)
{
    const auto deepest = std::max_element(results.begin(), results.end(), [](const auto &a, const auto &b) {
        return a.context.size() < b.context.size();
    });
    if (deepest == results.end())
        return failure(ErrorCode::BadContent, QStringLiteral("/"));
    return failure(ErrorCode::BadContent,
                   QStringLiteral("%1: %2").arg(QString::fromStdString(pointerOf(deepest->context)),
                                                QString::fromStdString(deepest->description)));
}

} // namespace

Result<json> parseChecked(const QByteArray &text, const QByteArray &schemaJson)
{
    auto document = parseText(text);
    if (!document || schemaJson.isEmpty())
        return document;
    const auto schemaDocument = parseText(schemaJson);
    if (!schemaDocument)
        return failure(ErrorCode::BadContent,
                       QCoreApplication::translate("JsonSchema", "the schema itself cannot be used: %1")
                           .arg(schemaDocument.error().message));
    try {
        valijson::Schema schema;
        valijson::SchemaParser(valijson::SchemaParser::kDraft7)
            .populateSchema(valijson::adapters::NlohmannJsonAdapter(*schemaDocument), schema);
        valijson::ValidationResults results;
        if (!valijson::Validator().validate(schema, valijson::adapters::NlohmannJsonAdapter(*document),
                                            &results))
            return mistake(results);
    } catch (const std::exception &error) {
        return failure(ErrorCode::BadContent,
                       QCoreApplication::translate("JsonSchema", "the schema itself cannot be used: %1")
                           .arg(QString::fromUtf8(error.what())));
    }
    return document;
}

} // namespace faultline
