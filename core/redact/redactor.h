// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/datafiles.h"

#include <QRegularExpression>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace faultline {

/// A text without what identifies people or opens doors, and how often each rule took something out.
struct RedactedText {
    std::string text;
    std::map<std::string, std::int64_t> taken; ///< by rule id
    /// A rule gave up on the text (its match limit): all of it was taken out, to be on the safe side.
    bool whole = false;
};

/// Replaces e-mail addresses, phone numbers, keys, tokens, account and card numbers and IP addresses by marks such as
/// "[e-mail]". The rules are data (data/redaction.json): of two that overlap the one that begins first wins, then the
/// earlier rule. A rule with a group takes out the group alone. Immutable: one object may serve several threads.
class Redactor
{
public:
    /// BadContent where the file breaks its schema or a pattern does not compile.
    static Result<Redactor> parse(const QByteArray &json, const QByteArray &schemaJson);

    /// Texts in which nothing is found come back byte for byte.
    RedactedText redact(std::string_view text) const;

private:
    enum class Check : std::uint8_t { None, Iban, Luhn };
    struct Rule {
        std::string id;
        QString mark;
        QRegularExpression expression;
        Check check = Check::None;
    };
    struct Span {
        qsizetype start = 0;
        qsizetype end = 0;
        std::size_t rule = 0;
    };

    static bool passes(Check check, QStringView found);
    /// False where the expression hit its limit.
    bool find(std::size_t rule, const QString &text, std::vector<Span> &spans) const;

    std::vector<Rule> m_rules;
};

/// The shipped rules.
Result<Redactor> loadRedactor(const DataFiles &files);

} // namespace faultline
