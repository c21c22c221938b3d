// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redact/redactor.h"

#include "core/model/jsonschema.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace faultline {

namespace {

/// Luhn's check digit, ISO/IEC 7812-1.
bool isCardNumber(QStringView found)
{
    int sum = 0;
    int position = 0;
    for (auto c = found.rbegin(); c != found.rend(); ++c) {
        if (!c->isDigit())
            continue;
        const int digit = c->digitValue() * (position++ % 2 == 0 ? 1 : 2);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return position >= 13 && position <= 19 && sum % 10 == 0;
}

/// Remainder 1 of a division by 97, ISO 13616.
bool isIban(QStringView found)
{
    QString plain = found.toString().remove(QLatin1Char(' ')).toUpper();
    if (plain.size() < 15 || plain.size() > 34)
        return false;
    plain = plain.mid(4) + plain.left(4);
    int rest = 0;
    for (const QChar c : plain) {
        const int value = c.isDigit() ? c.digitValue() : c.unicode() - u'A' + 10;
        rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
    }
    return rest == 1;
}

} // namespace

Result<Redactor> Redactor::parse(const QByteArray &json, const QByteArray &schemaJson)
{
    const auto checked = parseChecked(json, schemaJson);
    if (!checked)
        return checked.error();
    Redactor redactor;
    for (const auto &entry : checked->at("rules")) {
        Rule rule;
        rule.id = entry.at("id").get<std::string>();
        rule.mark = QString::fromStdString(entry.at("mark").get<std::string>());
        rule.expression = QRegularExpression(QString::fromStdString(entry.at("pattern").get<std::string>()),
                                             QRegularExpression::UseUnicodePropertiesOption);
        if (!rule.expression.isValid())
            return failure(ErrorCode::BadContent,
                           QCoreApplication::translate("Redactor", "The pattern of the rule \"%1\" is wrong at %2: %3")
                               .arg(QString::fromStdString(rule.id))
                               .arg(rule.expression.patternErrorOffset())
                               .arg(rule.expression.errorString()));
        const std::string check = entry.value("check", "");
        rule.check = check == "iban" ? Check::Iban : check == "luhn" ? Check::Luhn : Check::None;
        rule.expression.optimize();
        redactor.m_rules.push_back(std::move(rule));
    }
    return redactor;
}

bool Redactor::passes(Check check, QStringView found)
{
    switch (check) {
    case Check::Iban:
        return isIban(found);
    case Check::Luhn:
        return isCardNumber(found);
    case Check::None:
        break;
    }
    return true;
}

bool Redactor::find(std::size_t rule, const QString &text, std::vector<Span> &spans) const
{
    const Rule &own = m_rules[rule];
    qsizetype at = 0;
    while (at <= text.size()) {
        const QRegularExpressionMatch match = own.expression.match(text, at);
        if (!match.isValid())
            return false;
        if (!match.hasMatch())
            return true;
        const int group = match.lastCapturedIndex() > 0 ? 1 : 0;
        if (match.capturedLength(group) > 0 && passes(own.check, match.capturedView(group)))
            spans.push_back({match.capturedStart(group), match.capturedEnd(group), rule});
        at = std::max(match.capturedEnd(0), at + 1);
    }
    return true;
}

RedactedText Redactor::redact(std::string_view text) const
{
    const QString original = QString::fromUtf8(text.data(), qsizetype(text.size()));
    std::vector<Span> spans;
    for (std::size_t rule = 0; rule < m_rules.size(); ++rule) {
        if (!find(rule, original, spans))
            return {QCoreApplication::translate("Redactor", "[text taken out]").toStdString(), {{m_rules[rule].id, 1}},
                    true};
    }
    RedactedText result;
    if (spans.empty()) {
        result.text = std::string(text);
        return result;
    }
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) {
        return a.start != b.start ? a.start < b.start : a.rule < b.rule;
    });
    QString redacted;
    qsizetype at = 0;
    for (const Span &span : spans) {
        if (span.start < at) {
            at = std::max(at, span.end); // what sticks out of an overlap goes too
            continue;
        }
        redacted += QStringView(original).mid(at, span.start - at);
        redacted += m_rules[span.rule].mark;
        ++result.taken[m_rules[span.rule].id];
        at = span.end;
    }
    redacted += QStringView(original).mid(at);
    result.text = redacted.toStdString();
    return result;
}

Result<Redactor> loadRedactor(const DataFiles &files)
{
    const auto json = files.read(QStringLiteral("redaction.json"));
    if (!json)
        return json.error();
    const auto schema = files.read(QStringLiteral("schema-json/redaction.schema.json"));
    if (!schema)
        return schema.error();
    auto redactor = Redactor::parse(*json, *schema);
    if (!redactor)
        return failure(redactor.error().code, QStringLiteral("redaction.json: %1").arg(redactor.error().message),
                       redactor.error().detail);
    return redactor;
}

} // namespace faultline
