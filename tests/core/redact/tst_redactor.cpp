// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/redact/redactor.h"

#include <QTest>

using namespace faultline;

namespace {

Redactor shippedRedactor() { return *loadRedactor(DataFiles()); }

/// One rule named "own" with this pattern.
Result<Redactor> oneRule(const QByteArray &pattern)
{
    const DataFiles files;
    return Redactor::parse("{\"format\":1,\"version\":\"1\",\"rules\":[{\"id\":\"own\",\"mark\":\"[x]\",\"pattern\":\"" + pattern
                               + "\"}]}",
                           *files.read(QStringLiteral("schema-json/redaction.schema.json")));
}

} // namespace

class RedactorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOut_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("redacted");
        const auto row = [](const char *name, const char *text, const char *redacted) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(redacted);
        };
        row("e-mail", "Ask jane.doe+ai@mail.example.com, please", "Ask [e-mail], please");
        row("e-mail with umlaut", "an jörg@bücher.example geschickt", "an [e-mail] geschickt");
        row("international phone", "Call +49 (0)30 1234-5678 now", "Call [phone] now");
        row("national phone", "Tel. 030/1234567", "Tel. [phone]");
        row("phone of the US", "(415) 555-0132 rang", "[phone] rang");
        row("provider key", "key sk-proj-AbCd1234EfGh5678IjKl was logged", "key [key] was logged");
        row("cloud key", "AKIAIOSFODNN7EXAMPLE leaked", "[key] leaked");
        row("bearer", "Authorization: Bearer abcdef0123456789abcdef", "Authorization: Bearer [token]");
        row("web token", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NSJ9.abcdefGHIJKL0123 x", "[token] x");
        row("assigned", "DB_PASSWORD=hunter22! host=db", "DB_PASSWORD=[secret] host=db");
        row("assigned in JSON", "{\"api_key\": \"a1b2c3d4e5\"}", "{\"api_key\": \"[secret]\"}");
        row("IBAN", "to DE89 3704 0044 0532 0130 00.", "to [IBAN].");
        row("card", "card 4111 1111 1111 1111 declined", "card [card number] declined");
        row("IPv4", "from 203.0.113.7:443", "from [IP address]:443");
        row("IPv6", "from 2001:db8::8a2e:370:7334 on", "from [IP address] on");
        row("private key", "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n-----END RSA PRIVATE KEY-----\nend", "[private key]\nend");
        row("cut private key", "-----BEGIN PRIVATE KEY-----\nMIIE", "[private key]");
        row("two", "a@b.example and c@d.example", "[e-mail] and [e-mail]");
    }
    void takesOut()
    {
        QFETCH(QString, text);
        QFETCH(QString, redacted);
        QCOMPARE(QString::fromStdString(shippedRedactor().redact(text.toStdString()).text), redacted);
    }

    void leaves_data()
    {
        QTest::addColumn<QString>("text");
        const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
        row("At 2024-10-14T16:52:00Z, 429 for 1,234 calls");
        row("version 1.22.3 and v0.19.0, ref 18694883");
        row("served on 127.0.0.1:8283 and 0.0.0.0");
        row("token: expired; password: required");
        row("std::vector<int> and Foo::Bar at 10:22:33");
        row("number 1234 5678 9012 3456 is no card");
        row("GB00 WEST 1234 5698 7654 32 is no account");
        row("mentions @alice and a pull request #1234");
        row("INC-00000017 on 14.10.2024 cost 12,300.50");
    }
    void leaves()
    {
        QFETCH(QString, text);
        const RedactedText result = shippedRedactor().redact(text.toStdString());
        QCOMPARE(QString::fromStdString(result.text), text);
        QVERIFY(result.taken.empty());
    }

    void bytesThatAreNoUtf8StayWhereNothingIsFound()
    {
        const std::string text("caf\xE9 \xFF", 6);
        QCOMPARE(shippedRedactor().redact(text).text, text);
    }

    void countsByRule()
    {
        const RedactedText result = shippedRedactor().redact("a@b.example, c@d.example, 203.0.113.7");
        QCOMPARE(result.taken, (std::map<std::string, std::int64_t>{{"e-mail", 2}, {"ipv4", 1}}));
    }

    /// A match limit reads as "no match" to those who do not ask.
    void aRuleThatGivesUpTakesEverything()
    {
        const auto redactor = oneRule("(a+)+$");
        QVERIFY(redactor);
        const RedactedText result = redactor->redact(std::string(40, 'a') + "! secret");
        QVERIFY(result.whole);
        QVERIFY(result.text.find("secret") == std::string::npos);
    }

    void aWrongPatternIsNamed()
    {
        const auto redactor = oneRule("(a");
        QVERIFY(!redactor);
        QCOMPARE(redactor.error().code, ErrorCode::BadContent);
        QVERIFY(redactor.error().message.contains(QStringLiteral("own")));
    }

    void longTextsEnd()
    {
        const std::string text = std::string(200000, '1') + ' ' + std::string(200000, '@') + std::string(100000, ':');
        shippedRedactor().redact(text);
    }
};

QTEST_APPLESS_MAIN(RedactorTest)
#include "tst_redactor.moc"
