// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymouscells.h"
#include "core/report/format.h"
#include "core/usecases/assessreadiness.h"
#include "core/usecases/composereport.h"
#include "tests/support/memorystore.h"
#include "tests/support/testknowledge.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <random>

using namespace faultline;
using namespace faultline::test;
using Json = nlohmann::json;

namespace {

const ReportSection *find(const ReportModel &model, const std::string &id)
{
    const auto found = std::find_if(model.sections.begin(), model.sections.end(),
                                    [&](const ReportSection &section) { return section.id == id; });
    return found == model.sections.end() ? nullptr : &*found;
}

QString tableText(const TableSpec &table)
{
    QString all;
    for (const auto &row : table.rows) {
        for (const QString &cell : row)
            all += cell + QLatin1Char('\n');
    }
    return all;
}

/// All words of a report, tables and charts' twins included.
QString textOf(const ReportModel &model)
{
    QString all = model.title + model.subtitle + model.runningHead + model.footer + model.subject
        + model.documentTitle;
    for (const ReportSection &section : model.sections) {
        all += section.title + QLatin1Char('\n') + section.lead + QLatin1Char('\n');
        for (const ReportBlock &block : section.blocks) {
            if (const auto *paragraph = std::get_if<ReportParagraph>(&block))
                all += paragraph->strongStart + paragraph->text + QLatin1Char('\n');
            if (const auto *figures = std::get_if<ReportFigures>(&block)) {
                for (const auto &figure : figures->figures)
                    all += figure.value + QLatin1Char('\n') + figure.caption + QLatin1Char('\n');
            }
            if (const auto *table = std::get_if<ReportTable>(&block))
                all += tableText(table->table);
            if (const auto *chart = std::get_if<ReportChart>(&block))
                all += chart->chart.caption + chart->chart.description + tableText(chart->chart.table);
        }
    }
    return all;
}

Answer inPlace(const std::string &control, const std::string &evidence)
{
    Answer answer;
    answer.control = control;
    answer.level = AnswerLevel::InPlace;
    answer.evidence = evidence;
    return answer;
}

} // namespace

class ComposeReportTest : public QObject
{
    Q_OBJECT

    const Knowledge m_knowledge = shippedKnowledge();
    MemoryStore m_store;

    void hold(int count, const std::string &mode, const std::string &day, const std::string &team)
    {
        for (int i = 0; i < count; ++i)
            m_store.held.push_back(
                makeIncident("INC-" + std::to_string(1000 + m_store.held.size()), mode, day, team));
    }
    Assessment answers(const std::string &team = {}) const
    {
        Assessment assessment;
        assessment.team = team;
        assessment.date = CivilDate::fromIso("2025-10-31");
        assessment.assessor = "Mara Lind";
        for (const Control *control : m_knowledge.playbook.controls())
            assessment.answers.push_back(inPlace(control->id, "policy page"));
        assessment.answers[0].level = AnswerLevel::Absent;
        return assessment;
    }
    ReportModel composed(const ReportRequest &request)
    {
        NoProgress progress;
        const auto model = composeReport(m_store, m_knowledge, request, progress);
        return model ? *model : ReportModel{};
    }

    /// No table or chart of a section has a cell that is a number from 1 to 4 in a column of counts.
    static void verifyNoSmallCount(const ReportSection &section)
    {
        if (section.id == "what-if" || section.id == "scores")
            return; // scores, no counts
        static const QStringList counts{QStringLiteral("All"), QStringLiteral("Count"), QStringLiteral("Incidents"),
                                        QStringLiteral("With both times"), QStringLiteral("Incidents with a cost")};
        for (const ReportBlock &block : section.blocks) {
            const auto *chart = std::get_if<ReportChart>(&block);
            const auto *own = std::get_if<ReportTable>(&block);
            const TableSpec *table = chart ? &chart->chart.table : own ? &own->table : nullptr;
            if (!table)
                continue;
            for (std::size_t i = 0; i < table->columns.size(); ++i) {
                bool counted = counts.contains(table->columns[i].title);
                for (const Category category : kCategories)
                    counted = counted || table->columns[i].title == categoryText(category);
                for (const auto &row : table->rows) {
                    static const QStringList small{QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3"),
                                                   QStringLiteral("4")};
                    QVERIFY2(!counted || !small.contains(row[i]), section.id.c_str());
                }
            }
        }
    }

private Q_SLOTS:
    void init()
    {
        m_store = MemoryStore();
        hold(58, "operational.vendor-model-change", "2025-09-01", "Brook Retail");
        hold(41, "cost.no-budget", "2025-08-01", "Brook Retail");
        hold(26, "retrieval.stale-index", "2024-12-01", "Pinebank");
        hold(3, "model.refusal", "2025-10-20", "Pinebank");
        m_store.files = {{1,
                          "/home/someone/incidents.csv",
                          std::string(64, 'a'),
                          "generic",
                          {},
                          {},
                          128,
                          128,
                          0,
                          0,
                          0,
                          0,
                          0,
                          0}};
    }
    void verdictFromTheNumbers()
    {
        ReportRequest request;
        request.assessment = answers();
        const ReportModel model = composed(request);
        const auto &blocks = model.sections.front().blocks;
        const auto sentence = [&](std::size_t i) { return std::get<ReportParagraph>(blocks[i]).text; };
        QVERIFY(sentence(0).startsWith(QStringLiteral("The record says ")));
        QCOMPARE(sentence(1),
                 QStringLiteral(
                     "Operational failures, 45% (58 of 128; 37–54%), and cost, 32% (41 of 128; 25–41%), hurt "
                     "most; 98% (125 of 128; 93–99%) of all incidents lie outside the model."));
        QCOMPARE(
            sentence(2),
            QStringLiteral(
                "One move comes first: pinned model versions. It addresses 57% (58 of 102; 47–66%) of the "
                "incidents of the last 180 days."));
        QCOMPARE(model.title, QStringLiteral("All teams"));
        QCOMPARE(
            model.subtitle,
            QStringLiteral(
                "2 teams, 128 incidents, 1 Dec 2024 to 20 Oct 2025, study rule off. Assessed 31 Oct 2025 "
                "by Mara Lind"));
        QCOMPARE(model.date->toIso(), std::string("2025-10-31"));
    }
    void sectionsInTheirOrder()
    {
        ReportRequest request;
        request.assessment = answers();
        const ReportModel model = composed(request);
        std::vector<std::string> ids;
        for (const ReportSection &section : model.sections)
            ids.push_back(section.id);
        const std::vector<std::string> expected{"verdict",
                                                "what-broke",
                                                "scores",
                                                "contradictions",
                                                "plan",
                                                "trend",
                                                "detection",
                                                "modes",
                                                "study",
                                                "money",
                                                "ownership",
                                                "teams",
                                                "more-contradictions",
                                                "not-holding",
                                                "first-moves",
                                                "what-if",
                                                "outside",
                                                "method",
                                                "caveats",
                                                "definitions",
                                                "provenance"};
        QCOMPARE(ids, expected);
    }
    void contradictionsNameTheirIncidents()
    {
        ReportRequest request;
        request.assessment = answers();
        const ReportModel model = composed(request);
        const auto &table = std::get<ReportTable>(find(model, "contradictions")->blocks[0]).table;
        QCOMPARE(table.rows.size(), std::size_t(6));
        QCOMPARE(table.columns.back().title, QStringLiteral("Which (INC-)"));
        QCOMPARE(table.rows[0].back(), QStringLiteral("1000, 1001, 1002, 1003, 1004, 1005 and 52 more"));
    }
    void sameInputSameModel()
    {
        ReportRequest request;
        request.assessment = answers();
        QCOMPARE(composed(request), composed(request));
    }
    void theNumbersTravelWithIt()
    {
        ReportRequest request;
        request.assessment = answers();
        const ReportModel model = composed(request);
        const Json json = Json::parse(model.assessmentJson.toStdString());
        QCOMPARE(json["readiness"]["incidents_in_window"].get<int>(), 102);
        QCOMPARE(json["numbers"]["categories"][0]["count"].get<int>(), 58);
        QCOMPARE(json["provenance"]["files"][0]["file"].get<std::string>(), std::string("incidents.csv"));
        // It reads as answers again.
        const auto schema = m_knowledge.files.read(QStringLiteral("schema-json/answers.schema.json"));
        const auto again = Assessment::parse(model.assessmentJson, m_knowledge.playbook, *schema);
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(again->answers, answers().answers);
    }
    void notAssessedYet()
    {
        const ReportModel model = composed({});
        QCOMPARE(std::get<ReportParagraph>(model.sections[0].blocks[0]).text,
                 QStringLiteral("Not assessed yet: without answers there is no score and no tier."));
        QVERIFY(!find(model, "scores") && !find(model, "contradictions") && !find(model, "what-if"));
        QCOMPARE(std::get<ReportTable>(find(model, "plan")->blocks[0]).table.rows.size(), std::size_t(9));
        QCOMPARE(model.date->toIso(), std::string("2025-10-20")); // the newest incident selected
    }
    void savedAssessmentIsTaken()
    {
        QVERIFY(m_store.saveAssessment(answers("Pinebank"), "1.0", 0));
        Assessment before = answers("Pinebank");
        before.date = CivilDate::fromIso("2025-04-30");
        before.answers[1].level = AnswerLevel::Partial;
        m_store.saved.insert(m_store.saved.begin(), SavedAssessment{7, before, "1.0", {}, 0});
        ReportRequest request;
        request.team = "Pinebank";
        const ReportModel model = composed(request);
        QCOMPARE(model.title, QStringLiteral("Pinebank"));
        QVERIFY(find(model, "scores"));
        const ReportSection *last = find(model, "last-assessment");
        QVERIFY(last);
        QCOMPARE(std::get<ReportTable>(last->blocks[1]).table.rows.size(), std::size_t(1));
    }
    void teamWithoutIncidents()
    {
        ReportRequest request;
        request.team = "Nobody";
        request.assessment = answers("Nobody");
        const ReportModel model = composed(request);
        QVERIFY(find(model, "scores") && !find(model, "what-broke") && !find(model, "trend")
                && !find(model, "modes"));
        const QString text = textOf(model);
        QVERIFY(text.contains(QStringLiteral("no incident lies in the window to hold them against")));
        QVERIFY(text.contains(QStringLiteral("Declared only")));
    }
    void threeIncidents()
    {
        m_store.held.resize(0);
        hold(3, "cost.no-budget", "2025-10-01", "Tiny");
        const ReportModel model = composed({});
        const QString text = textOf(model);
        QVERIFY(text.contains(QStringLiteral("Three incidents are too few to say what hurts most.")));
        const auto &chart = std::get<ReportChart>(find(model, "what-broke")->blocks[0]).chart;
        QCOMPARE(chart.tooFew, QStringLiteral("too few to compare"));
    }
    void sampleIsMarked()
    {
        m_store.sample = true;
        QCOMPARE(composed({}).sampleMark, QStringLiteral("Sample data, invented"));
    }
    void answersOfANamedTeamSpeakOfAFileWithoutTeams()
    {
        for (Incident &incident : m_store.held)
            incident.team.clear();
        ReportRequest request;
        request.assessment = answers("Platform group");
        const ReportModel model = composed(request);
        QCOMPARE(model.title, QStringLiteral("Platform group"));
        QVERIFY(model.subtitle.startsWith(QStringLiteral("128 incidents")));
    }
    void anonymousTellsNoNamesAndNoSmallCells()
    {
        ReportRequest request;
        request.assessment = answers("Pinebank");
        request.anonymous = true;
        request.appendix = true;
        const ReportModel model = composed(request);
        const QString text = textOf(model) + QString::fromUtf8(model.assessmentJson);
        for (const char *secret : {"Pinebank", "Brook", "Mara", "INC-1", "incidents.csv", "policy page"})
            QVERIFY2(!text.contains(QLatin1String(secret)), secret);
        // 26 retrieval and 3 model of 29: the 3 are held back, and the 26 with them, by one and the same mark.
        const auto &table = std::get<ReportChart>(find(model, "what-broke")->blocks[0]).chart.table;
        QVERIFY(!tableText(table).contains(QStringLiteral("26")));
        QCOMPARE(tableText(table).count(QStringLiteral("*\n")), 2);
        QVERIFY(!text.contains(QStringLiteral("26 of 29")) && !text.contains(QStringLiteral("3 of 29")));
        for (const char *part : {"trend", "detection", "study", "money", "provenance", "definitions"})
            QVERIFY2(find(model, part), part);
    }
    void anonymousHoldsBackInAnyWorkspace()
    {
        std::mt19937 random(11);
        const auto modes = m_knowledge.taxonomy.modes();
        for (int turn = 0; turn < 12; ++turn) {
            m_store.held.clear();
            for (int i = int(random() % 90); i >= 0; --i) {
                hold(1, modes[random() % 9 * random() % modes.size()].id,
                     "2025-0" + std::to_string(1 + random() % 9) + "-03", random() % 3 ? "Brook Retail" : "Pinebank");
                Incident &incident = m_store.held.back();
                if (random() % 3)
                    incident.severity = 1 + int(random() % 4);
                if (random() % 3)
                    incident.detectedBy = DetectedBy(random() % kDetectedByCount);
            }
            ReportRequest request;
            request.assessment = answers(turn % 2 ? "Pinebank" : "");
            request.anonymous = true;
            NoProgress progress;
            const auto input = reportInput(m_store, m_knowledge, request, progress);
            QVERIFY(input);
            // What is held back stays wide open to a reader who solves all sums.
            for (const Disclosure::Range &range : disclosureOf(*input).smallRanges())
                QVERIFY2(range.high - range.low >= 4, qPrintable(QStringLiteral("turn %1").arg(turn)));
            for (const ReportSection &section : buildReport(*input).sections)
                verifyNoSmallCount(section);
        }
    }
    void anonymousHoldsBackFewIncidentsAltogether()
    {
        m_store.held.clear();
        hold(3, "cost.no-budget", "2025-09-01", "Pinebank");
        ReportRequest request;
        request.assessment = answers("Pinebank");
        request.anonymous = true;
        const ReportModel model = composed(request);
        QVERIFY2(model.subtitle.contains(QStringLiteral("few incidents")), qPrintable(model.subtitle));
        const Json json = Json::parse(model.assessmentJson.toStdString());
        QVERIFY(json["numbers"]["total"].is_null() && json["readiness"]["incidents_in_window"].is_null());
        for (const ReportSection &section : model.sections)
            verifyNoSmallCount(section);
    }
    void anonymousTellsNothingOfAnOwnPlaybook()
    {
        ReportRequest request;
        request.playbook = m_knowledge.playbook;
        request.playbook->name = "Pinebank's way";
        request.playbook->practices[0].controls[0].name = "Ask Mara Lind";
        request.playbook->practices[1].controls[0].id = "pinebank-ledger";
        request.playbook->practices[1].controls[0].name = "The Pinebank ledger";
        request.assessment = answers();
        request.assessment->answers.push_back(inPlace("pinebank-ledger", "a page"));
        request.assessment->answers.back().note = "a note";
        request.assessment->answers.back().link = "https://pinebank.example";
        request.anonymous = true;
        const ReportModel model = composed(request);
        const QString text = textOf(model) + QString::fromUtf8(model.assessmentJson);
        for (const char *secret : {"Pinebank", "pinebank", "Mara", "ledger", "a page", "a note"})
            QVERIFY2(!text.contains(QLatin1String(secret)), secret);
        QVERIFY(text.contains(QStringLiteral("Own control 1")));
    }
    void aSummaryIsShort()
    {
        ReportRequest request;
        request.assessment = answers();
        request.summary = true;
        const ReportModel model = composed(request);
        QCOMPARE(model.sections.size(), std::size_t(3));
        QVERIFY(model.onePage && find(model, "verdict") && find(model, "what-broke") && find(model, "plan"));
        QVERIFY(!model.assessmentJson.isEmpty());
    }
    void onlyChosenPartsGoIn()
    {
        ReportRequest request;
        request.assessment = answers();
        request.parts.leaveOutAll();
        request.parts.set(ReportPart::Plan, true);
        const ReportModel model = composed(request);
        std::vector<std::string> ids;
        for (const ReportSection &section : model.sections)
            ids.push_back(section.id);
        const std::vector<std::string> expected{"verdict",     "what-broke", "plan",      "first-moves",
                                                "outside",     "caveats",    "provenance"};
        QCOMPARE(ids, expected);
    }
    void withoutAnyDateThereIsNone()
    {
        for (Incident &incident : m_store.held)
            incident.occurredAt.reset();
        ReportRequest request;
        for (const bool answered : {false, true}) {
            if (answered) {
                request.assessment = answers();
                request.assessment->date.reset();
            }
            const ReportModel model = composed(request);
            QVERIFY(!model.date);
            const QString text = textOf(model) + QString::fromUtf8(model.assessmentJson);
            for (const char *wrong : {"1970", "1969"})
                QVERIFY2(!text.contains(QLatin1String(wrong)), qPrintable(text.mid(text.indexOf(QLatin1String(wrong)) - 60, 120)));
        }
    }
    void appendixListsAll()
    {
        ReportRequest request;
        request.appendix = true;
        const ReportModel model = composed(request);
        QCOMPARE(std::get<ReportTable>(find(model, "appendix")->blocks[0]).table.rows.size(),
                 std::size_t(128));
    }
    void stops()
    {
        struct Stop final : Progress {
            bool report(std::int64_t, std::int64_t) override { return false; }
        } stop;
        QCOMPARE(composeReport(m_store, m_knowledge, {}, stop).error().code, ErrorCode::Cancelled);
    }
};

QTEST_GUILESS_MAIN(ComposeReportTest)
#include "tst_composereport.moc"
