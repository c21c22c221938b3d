// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/outputfile.h"
#include "core/report/markdownwriter.h"
#include "samplereport.h"
#include "ui/render/htmlwriter.h"
#include "ui/render/odtwriter.h"

#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace faultline;

class TestReportTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void markdownHoldsAllTables();
    void markdownEscapesText();
    void htmlIsWellFormedAndHoldsTheNumbers();
    void htmlEscapesText();
    void odtIsAnOpenDocument();

private:
    static ReportModel hostile()
    {
        ReportModel model = samples::report(3);
        model.title = QStringLiteral("<script>alert(1)</script> [x](http://a) | %1 **b**");
        return model;
    }
};

void TestReportTexts::markdownHoldsAllTables()
{
    const QByteArray text = writeMarkdown(samples::report(3));
    QVERIFY(text.startsWith("# Platform group\n\nAI feature readiness assessment\n"));
    QVERIFY(text.contains("| Category | Count | Share | 95% | Against the study |\n| --- | ---: | ---: | "
                          "---: | --- |\n| Operational | 58 | 31% |"));
    QVERIFY(text.contains("the others under \"Rest of the plan\"."));
    QVERIFY(text.contains("- **78%** outside the model"));
    QVERIFY(!QString::fromUtf8(text).contains(kReferenceStart));
}

void TestReportTexts::markdownEscapesText()
{
    const QByteArray text = writeMarkdown(hostile());
    QVERIFY2(text.startsWith("# \\<script\\>alert(1)\\</script\\> \\[x\\](http://a) \\| %1 \\*\\*b\\*\\*\n"),
             text.left(120));
    ReportModel model;
    ReportSection section;
    section.blocks.emplace_back(samples::said(ParagraphStyle::Body, "1. not a list"));
    section.blocks.emplace_back(samples::said(ParagraphStyle::Body, "- nor this"));
    model.sections = {section};
    const QByteArray lists = writeMarkdown(model);
    QVERIFY(lists.contains("1\\. not a list") && lists.contains("\\- nor this"));
}

void TestReportTexts::htmlIsWellFormedAndHoldsTheNumbers()
{
    QByteArray html = writeHtml(samples::report(3));
    QVERIFY(html.contains("<td class=\"r\">58</td>"));
    QVERIFY(html.contains("<a href=\"#rest\">Rest of the plan</a>"));
    QVERIFY(html.count("<svg") == 6);
    for (const char *outside : {"<script", "http-equiv", "src=", "url("})
        QVERIFY2(!html.contains(outside), outside);
    // Close the void elements, and the rest must be XML.
    html.replace("<!DOCTYPE html>", "")
        .replace("<meta charset=\"utf-8\">", "")
        .replace("<meta name=\"viewport\" content=\"width=device-width\">", "");
    html.replace("<hr>", "<hr/>").replace("<hr class=\"title\">", "<hr/>").replace("<br>", "<br/>");
    QXmlStreamReader reader(html);
    while (!reader.atEnd())
        reader.readNext();
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
}

void TestReportTexts::htmlEscapesText()
{
    const QByteArray html = writeHtml(hostile());
    QVERIFY(!html.contains("<script"));
    QVERIFY(html.contains("&lt;script&gt;alert(1)&lt;/script&gt; [x](http://a) | %1 **b**"));
}

void TestReportTexts::odtIsAnOpenDocument()
{
    const QByteArray odt = writeOdt(hostile());
    QVERIFY(odt.startsWith("PK"));
    QVERIFY(odt.contains("application/vnd.oasis.opendocument.text"));
    QVERIFY(odt.size() > 10000);
    QTemporaryDir folder;
    QVERIFY(writeOutputFile(folder.filePath(QStringLiteral("report.odt")), odt).has_value());
}

QTEST_MAIN(TestReportTexts)
#include "tst_reporttexts.moc"
