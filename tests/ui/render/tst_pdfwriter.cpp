// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samplereport.h"
#include "ui/render/pdfpostpass.h"
#include "ui/render/pdfwriter.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace faultline;

class TestPdfWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sameModelSameBytes();
    void soundAndSearchable();
    void carriesTheAssessment();
    void hasOutlineAndLinks();
    void everyNumberIsText();
    void noHeadingAloneAtTheFoot();
    void noteStaysWithItsChart();
    void rowsNeverBreakAndHeadsComeAgain();
    void letterKeepsTheMeasure();
    void oddTextsFit_data();
    void oddTextsFit();
    void missingScriptIsSaidOnce();
    void failedExportLeavesTheOldFile();
    void foldsTextOfFonts();
    void markupStaysText();

private:
    QByteArray tool(const QString &program, const QStringList &arguments) const;
    QString write(const ReportModel &model, const QString &name, PageSize size = PageSize::A4);

    QTemporaryDir m_folder;
    QDir m_pictures;
};

void TestPdfWriter::initTestCase()
{
    QVERIFY(m_folder.isValid());
    QDir build(QStringLiteral(FAULTLINE_BINARY_DIR));
    QVERIFY(build.mkpath(QStringLiteral("pictures")));
    m_pictures.setPath(build.filePath(QStringLiteral("pictures")));
}

/// Empty where the tool is not there.
QByteArray TestPdfWriter::tool(const QString &program, const QStringList &arguments) const
{
    if (QStandardPaths::findExecutable(program).isEmpty())
        return {};
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished();
    return process.readAll();
}

QString TestPdfWriter::write(const ReportModel &model, const QString &name, PageSize size)
{
    const QString path = m_folder.filePath(name);
    const auto result = writePdf(model, path, size);
    return result ? path : QString();
}

void TestPdfWriter::sameModelSameBytes()
{
    const auto first = ReportPages(samples::report()).pdf();
    const auto second = ReportPages(samples::report()).pdf();
    QVERIFY(first && second);
    QVERIFY(*first == *second);
    QVERIFY(first->startsWith("%PDF-1.6"));
}

void TestPdfWriter::soundAndSearchable()
{
    ReportModel model = samples::report();
    model.title = QString::fromUtf8("Plattformgruppe 日本語 office");
    const QString path = write(model, QStringLiteral("sound.pdf"));
    QVERIFY(!path.isEmpty());
    if (tool(QStringLiteral("qpdf"), {QStringLiteral("--version")}).isEmpty()
        || tool(QStringLiteral("pdffonts"), {QStringLiteral("-v")}).isEmpty())
        QSKIP("qpdf or poppler-utils is not installed");
    const QByteArray check = tool(QStringLiteral("qpdf"), {QStringLiteral("--check"), path});
    QVERIFY2(check.contains("No syntax or stream encoding errors found") && !check.contains("WARNING"), check);
    QCOMPARE(tool(QStringLiteral("pdfimages"), {QStringLiteral("-list"), path}).split('\n').size(), 3);
    const auto fonts = tool(QStringLiteral("pdffonts"), {path}).split('\n');
    for (qsizetype i = 2; i + 1 < fonts.size(); ++i)
        QVERIFY2(QRegularExpression(QStringLiteral("Identity-H +yes +(yes|no) +yes")).match(QString::fromUtf8(fonts[i])).hasMatch(), fonts[i]);
    const QByteArray text = tool(QStringLiteral("pdftotext"), {QStringLiteral("-l"), QStringLiteral("1"), path, QStringLiteral("-")});
    QVERIFY2(text.contains("office"), text);
    const auto warnings = ReportPages(model).warnings();
    if (!warnings.join(QLatin1Char(' ')).contains(QLatin1String("Han")))
        QVERIFY2(text.contains("日本語"), text);
}

void TestPdfWriter::carriesTheAssessment()
{
    const QString path = write(samples::report(), QStringLiteral("attached.pdf"));
    const QByteArray shown = tool(QStringLiteral("qpdf"), {QStringLiteral("--show-attachment=assessment.json"), path});
    if (shown.isEmpty())
        QSKIP("qpdf is not installed");
    QCOMPARE(shown, QByteArray("{\"team\":\"Platform group\"}\n"));
}

void TestPdfWriter::hasOutlineAndLinks()
{
    const ReportModel model = samples::report();
    const ReportPages pages(model);
    QCOMPARE(pages.sections().size(), model.sections.size());
    const QString path = write(model, QStringLiteral("outline.pdf"));
    const QByteArray json = tool(QStringLiteral("qpdf"), {QStringLiteral("--json"), QStringLiteral("--json-key=outlines"), path});
    if (json.isEmpty())
        QSKIP("qpdf is not installed");
    QVERIFY(json.contains("Answers that the record contradicts"));
    const auto rest = std::find_if(pages.sections().begin(), pages.sections().end(), [](const auto &s) { return s.id == "rest"; });
    const QByteArray text = tool(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    const QByteArray said = "the others on page " + QByteArray::number(rest->page + 1) + ".";
    QVERIFY2(text.simplified().contains(said), text);
    QVERIFY(tool(QStringLiteral("qpdf"), {QStringLiteral("--qdf"), QStringLiteral("--object-streams=disable"), path, QStringLiteral("-")}).contains("/Subtype /Link"));
}

void TestPdfWriter::everyNumberIsText()
{
    const QString path = write(samples::report(), QStringLiteral("numbers.pdf"));
    const QByteArray text = tool(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (text.isEmpty())
        QSKIP("poppler-utils is not installed");
    const ChartSpec chart = samples::whatBroke();
    for (const auto &row : chart.table.rows) {
        for (const QString &cell : row)
            QVERIFY2(text.contains(cell.toUtf8()), qPrintable(cell));
    }
    QVERIFY(text.contains("1 of ") && text.contains("observed 21") && text.contains("declared 57"));
    // The mark of the sample stands on every page.
    QCOMPARE(text.count("Sample data, invented"), ReportPages(samples::report()).count());
}

void TestPdfWriter::noHeadingAloneAtTheFoot()
{
    // The table moves down line by line; its heading must go to the next page together with two rows.
    for (int lines = 20; lines < 60; ++lines) {
        ReportModel model;
        model.title = QStringLiteral("Team");
        ReportSection filler;
        filler.id = "filler";
        for (int i = 0; i < lines; ++i)
            filler.blocks.emplace_back(samples::said(ParagraphStyle::Body, "Line"));
        ReportSection plan;
        plan.id = "plan";
        plan.title = QStringLiteral("Plan");
        samples::addBlocks(plan, ReportTable{samples::planTable(5), {}});
        model.sections = {filler, plan};
        const ReportPages pages(model);
        const SectionStart &start = pages.sections()[1];
        QVERIFY(start.y + pt(18 + 3 + 16 + 2 * 19) <= mm(297 - 24) + 1);
    }
}

void TestPdfWriter::noteStaysWithItsChart()
{
    // Whatever stands above, no page begins with the rule and the note that belong under a chart, and none is empty.
    for (int lines = 10; lines < 60; lines += 3) {
        ReportModel model;
        model.title = QStringLiteral("Team");
        ReportSection filler;
        filler.id = "filler";
        for (int i = 0; i < lines; ++i)
            filler.blocks.emplace_back(samples::said(ParagraphStyle::Body, "Line"));
        ReportSection broke;
        broke.id = "broke";
        broke.title = QStringLiteral("What broke");
        samples::addBlocks(broke, ReportChart{samples::whatBroke(), 78, false, false}, ReportRule{},
                           samples::said(ParagraphStyle::Note, "A person has checked 24 of the 187 labels.", "How sure?"));
        model.sections = {filler, broke};
        const ReportPages pages(model);
        QCOMPARE(pages.sections()[1].page, pages.count() - 1);
    }
}

void TestPdfWriter::rowsNeverBreakAndHeadsComeAgain()
{
    ReportModel model = samples::report(300);
    const QString path = write(model, QStringLiteral("long.pdf"));
    const QByteArray text = tool(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), path, QStringLiteral("-")});
    if (text.isEmpty())
        QSKIP("poppler-utils is not installed");
    QVERIFY(text.count("What happened") >= 8);
    QVERIFY(text.contains("Incidents, continued"));
    for (int i = 0; i < 300; ++i)
        QVERIFY(text.contains(QStringLiteral("INC-%1").arg(i + 101, 4, 10, QLatin1Char('0')).toUtf8()));
}

void TestPdfWriter::letterKeepsTheMeasure()
{
    const ReportPages letter(samples::report(), PageSize::Letter);
    const QImage page = letter.image(0, 72);
    QCOMPARE(page.size(), QSize(612, 792));
    const QString path = write(samples::report(), QStringLiteral("letter.pdf"), PageSize::Letter);
    const QByteArray info = tool(QStringLiteral("pdfinfo"), {path});
    if (!info.isEmpty())
        QVERIFY2(info.contains("612 x 792 pts (letter)"), info);
}

void TestPdfWriter::oddTextsFit_data()
{
    QTest::addColumn<QString>("team");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << QStringLiteral("Platform group") << QString();
    QTest::newRow("forty") << QStringLiteral("Customer Communications Intelligence Pod") << QStringLiteral("Customer Communications Intelligence Pod");
    QTest::newRow("german") << QStringLiteral("Rechtsschutzversicherungsgesellschaften") << QStringLiteral("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
    QTest::newRow("japanese") << QString::fromUtf8("検索基盤チーム 評価と予算の担当") << QString::fromUtf8("検索拡張生成の基盤チームと評価担当者が予算を超えたことに気づいた");
    QTest::newRow("unbroken") << QString(300, QLatin1Char('x')) << QString(900, QLatin1Char('W'));
}

void TestPdfWriter::oddTextsFit()
{
    QFETCH(QString, team);
    QFETCH(QString, cell);
    ReportModel model = samples::report();
    model.title = team;
    model.runningHead = QStringLiteral("AI feature readiness, ") + team;
    for (ReportSection &section : model.sections) {
        for (ReportBlock &block : section.blocks) {
            if (auto *table = std::get_if<ReportTable>(&block); table != nullptr && !cell.isEmpty())
                table->table.rows[1][table->table.columns[0].align == ColumnAlign::Right ? 1 : 2] = cell;
        }
    }
    const ReportPages pages(model);
    QVERIFY(pages.count() >= 6 && pages.count() <= 14);
    const QString tag = QString::fromLatin1(QTest::currentDataTag());
    for (int i = 0; i < pages.count(); ++i) {
        const QImage page = pages.image(i, 72);
        // Nothing is drawn into the margins at the sides.
        for (const int x : {20, 40, page.width() - 41, page.width() - 21}) {
            for (int y = 0; y < page.height(); ++y)
                QVERIFY2(page.pixel(x, y) == qRgb(255, 255, 255), qPrintable(QStringLiteral("page %1, %2, %3").arg(i + 1).arg(x).arg(y)));
        }
        if (tag == QLatin1String("plain"))
            pages.image(i, 110).save(m_pictures.filePath(QStringLiteral("report-%1.png").arg(i + 1)));
    }
}

void TestPdfWriter::missingScriptIsSaidOnce()
{
    ReportModel model = samples::report();
    // Egyptian hieroglyphs twice: hardly a machine has a font for them.
    model.title = QString::fromUtf8("𓀀 team 𓀁");
    const QStringList warnings = ReportPages(model).warnings();
    QVERIFY(warnings.size() <= 2);
    QVERIFY(ReportPages(samples::report()).warnings().isEmpty());
}

void TestPdfWriter::failedExportLeavesTheOldFile()
{
    const auto folder = writePdf(samples::report(), m_folder.path());
    QVERIFY(!folder);
    QCOMPARE(folder.error().code, ErrorCode::NotAFile);
    const auto nowhere = writePdf(samples::report(), m_folder.filePath(QStringLiteral("missing/report.pdf")));
    QVERIFY(!nowhere);
    QCOMPARE(nowhere.error().code, ErrorCode::Unwritable);

    QFile old(m_folder.filePath(QStringLiteral("old")));
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("kept") == 4);
    old.close();
    const auto under = writePdf(samples::report(), old.fileName() + QStringLiteral("/report.pdf"));
    QVERIFY(!under);
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), QByteArray("kept"));
}

void TestPdfWriter::foldsTextOfFonts()
{
    QCOMPARE(foldToUnicode("<0001> <0003> [<2F47> <FB01> <0041> ]"), QByteArray("<0001> <0003> [<65E5> <00660069> <0041> ]"));
    const QByteArray untouched = "<0000> <FFFF>\n<0001> <0001> [<0041> ]";
    QCOMPARE(foldToUnicode(untouched), untouched);
}

void TestPdfWriter::markupStaysText()
{
    ReportModel model = samples::report();
    model.title = QStringLiteral("<b>bold</b> <img src=\"file:///etc/passwd\"> & co");
    const QString path = write(model, QStringLiteral("markup.pdf"));
    const QByteArray text = tool(QStringLiteral("pdftotext"), {QStringLiteral("-l"), QStringLiteral("1"), path, QStringLiteral("-")});
    if (text.isEmpty())
        QSKIP("poppler-utils is not installed");
    QVERIFY2(text.contains("<b>bold</b>") && text.contains("& co"), text);
}

QTEST_MAIN(TestPdfWriter)
#include "tst_pdfwriter.moc"
