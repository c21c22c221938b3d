// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/reportbrand.h"
#include "core/report/reportparts.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

class ReportBrandTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    Result<ReportLogo> logo(const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(QStringLiteral("logo")));
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
            return failure(ErrorCode::Unwritable, {});
        file.close();
        return readLogo(file.fileName());
    }

private Q_SLOTS:
    void kindByContent()
    {
        QCOMPARE(logo("\x89PNG\r\n\x1a\n...")->mime, std::string("image/png"));
        QCOMPARE(logo("\xff\xd8\xff...")->mime, std::string("image/jpeg"));
        QCOMPARE(logo("<?xml version='1.0'?>\n<svg xmlns='http://www.w3.org/2000/svg'/>")->mime,
                 std::string("image/svg+xml"));
        QCOMPARE(logo("GIF89a").error().code, ErrorCode::BadContent);
        QCOMPARE(logo("").error().code, ErrorCode::BadContent);
        QCOMPARE(logo(QByteArray("\xff\xd8\xff") + QByteArray(2 * kMostLogoBytes, 'x')).error().code,
                 ErrorCode::BadContent);
        QCOMPARE(readLogo(m_folder.filePath(QStringLiteral("gone.png"))).error().code, ErrorCode::NotFound);
        QCOMPARE(readLogo(m_folder.path()).error().code, ErrorCode::NotAFile);
    }
    void svgStandsAlone_data()
    {
        QTest::addColumn<QByteArray>("inside");
        QTest::addColumn<bool>("good");
        QTest::newRow("shape") << QByteArray("<rect width='1' height='1' fill='url(#g)'/>") << true;
        QTest::newRow("own part") << QByteArray("<use href='#a'/>") << true;
        QTest::newRow("picture inside") << QByteArray("<image href='data:image/png;base64,AA'/>") << true;
        QTest::newRow("other file") << QByteArray("<image xlink:href='/etc/passwd'/>") << false;
        QTest::newRow("address") << QByteArray("<image href = \"http://example.org/a.png\"/>") << false;
        QTest::newRow("script") << QByteArray("<script>1</script>") << false;
        QTest::newRow("style elsewhere") << QByteArray("<style>@import 'a.css';</style>") << false;
        QTest::newRow("fill elsewhere") << QByteArray("<rect fill='url(a.svg#b)'/>") << false;
    }
    void svgStandsAlone()
    {
        QFETCH(QByteArray, inside);
        QFETCH(bool, good);
        QCOMPARE(logo("<svg xmlns='http://www.w3.org/2000/svg'>" + inside + "</svg>").has_value(), good);
    }
    void entitiesAreRefused()
    {
        QVERIFY(!logo("<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>"));
    }
    void colours()
    {
        QCOMPARE(*accentFrom(QStringLiteral("#2A5CAA")), QStringLiteral("#2a5caa"));
        QCOMPARE(*accentFrom(QStringLiteral("2a5caa")), QStringLiteral("#2a5caa"));
        QCOMPARE(*accentFrom(QStringLiteral("#25a")), QStringLiteral("#2255aa"));
        for (const char *wrong : {"", "#", "blue", "#2a5ca", "#2a5caaff", "#gggggg"})
            QCOMPARE(accentFrom(QLatin1String(wrong)).error().code, ErrorCode::BadUsage);
    }
    void partsByTheirIds()
    {
        ReportParts parts;
        for (std::size_t i = 0; i < kReportPartCount; ++i) {
            QCOMPARE(*reportPartFromId(reportPartId(ReportPart(i))), ReportPart(i));
            QVERIFY(!reportPartTitle(ReportPart(i)).isEmpty());
            QVERIFY(parts.has(ReportPart(i)));
        }
        parts.leaveOutAll();
        QVERIFY(!parts.has(ReportPart::Plan));
        QVERIFY(!reportPartFromId("verdict"));
    }
};

QTEST_GUILESS_MAIN(ReportBrandTest)
#include "tst_reportbrand.moc"
