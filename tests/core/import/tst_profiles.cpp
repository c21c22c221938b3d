// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/incidentreader.h"
#include "core/import/profile.h"
#include "core/model/jsonschema.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace faultline;

namespace {

/// Apostrophes stand for quotes.
QByteArray json(QByteArray text) { return text.replace('\'', '"'); }

} // namespace

/// Small files in the form of each source, made for this test.
class TestProfiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_dir;
    IncidentBatch m_batch;
    ReadPlan m_plan;
    std::vector<QString> m_warnings;

    void read(const QByteArray &bytes, const char *profile)
    {
        QFile file(m_dir.filePath(QStringLiteral("export")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
        file.close();
        m_batch.rows.clear();
        auto reader = IncidentReader::open(file.fileName(), {}, DataFiles());
        if (!reader)
            QFAIL(qPrintable(reader.error().message));
        const auto more = (*reader)->next(m_batch, 1000000);
        QVERIFY(more.has_value() && !*more);
        m_plan = (*reader)->plan();
        m_warnings = (*reader)->warnings();
        QCOMPARE(m_plan.profile, std::string(profile));
    }

    const IncidentRow &row(std::size_t i = 0) const { return m_batch.rows.at(i); }

private Q_SLOTS:
    void everyFileIsValid()
    {
        auto profiles = loadProfiles(DataFiles());
        if (!profiles)
            QFAIL(qPrintable(profiles.error().message));
        QVERIFY(profiles->size() >= 20);
        for (const Profile &profile : *profiles)
            QVERIFY2(profile.id == "generic" || !profile.signatures.empty(), profile.id.c_str());
    }

    void everyFileFitsTheSchema()
    {
        const DataFiles files;
        const auto schema = files.read(QStringLiteral("schema-json/profile.schema.json"));
        QVERIFY(schema.has_value());
        for (const QString &name : files.list(QStringLiteral("profiles"))) {
            const auto json = files.read(name);
            QVERIFY(json.has_value());
            const auto checked = parseChecked(*json, *schema);
            QVERIFY2(checked.has_value(), qPrintable(name + (checked ? QString() : checked.error().message)));
        }
    }

    void headersOfOtherLanguagesAreKnown()
    {
        read("Schlüssel;Zusammenfassung;Beschreibung;Erstellt am;Priorität;Kosten\n"
             "AI-1;Bot weg;Der Anbieter war gestört.;14.07.2025 15:42;Hoch;1.240,50 €\n",
             "generic");
        QCOMPARE(row().externalId, std::string_view("AI-1"));
        QCOMPARE(row().title, std::string_view("Bot weg"));
        QCOMPARE(row().occurredAt, 1752507720000LL);
        QCOMPARE(int(row().severity), 2);
        QCOMPARE(row().costAmount, 1240.5);
        read("ID,Titre,Équipe,PRIORITÉ\n7,Une panne,Nord,Élevée\n", "generic");
        QCOMPARE(row().team, std::string_view("Nord"));
        QCOMPARE(int(row().severity), 2);
    }

    void aMappingIsKeptAsAProfile()
    {
        ReadOptions options;
        options.map = {{"title", {"Was"}}, {"description", {"Wie", "Warum"}}};
        options.dayFirst = true;
        ReadPlan plan;
        for (const char *name : {"Was", "Wie", "Warum", "Wann"})
            plan.columns.push_back({name, "text", std::string(name) == "Wann" ? "occurred_at" : "extra", "", ""});
        const QByteArray json = QByteArray::fromStdString(profileFromPlan("our-sheet", "Our sheet", plan, options));
        const auto schema = DataFiles().read(QStringLiteral("schema-json/profile.schema.json"));
        QVERIFY(parseChecked(json, *schema).has_value());
        QFile file(m_dir.filePath(QStringLiteral("our-sheet.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
        file.close();
        QFile sheet(m_dir.filePath(QStringLiteral("sheet.csv")));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write("Was,Wie,Warum,Wann\nBot,so,darum,03/04/2025\n");
        sheet.close();
        ReadOptions own;
        own.profile = file.fileName().toStdString();
        auto reader = IncidentReader::open(sheet.fileName(), own, DataFiles());
        QVERIFY(reader.has_value());
        m_batch.rows.clear();
        QVERIFY((*reader)->next(m_batch, 10).has_value());
        QCOMPARE(row().title, std::string_view("Bot"));
        QCOMPARE(row().description, std::string_view("so\n\ndarum"));
        QCOMPARE(row().occurredAt, 1743638400000LL);
    }

    void mistakesHaveTheirPlace()
    {
        const auto wrong = Profile::parse(json("{'format':1,'id':'x','fields':{'colour':'c'}}"), QStringLiteral("x.json"));
        QVERIFY(!wrong);
        QVERIFY(wrong.error().message.contains(QLatin1String("/fields/colour")));
    }

    void fails()
    {
        read("incident_id,Incident_Title,incident_impact_level,provider,API,investigating_timestamp,investigating_description,"
             "resolved_timestamp,resolved_description,start_timestamp,close_timestamp,time_span\n"
             "a1,Errors,3,openai,1,2025-01-10 02:25:00+00:00,Looking,2025-01-10 02:42:00+00:00,Done,"
             "2025-01-10 02:25:00+00:00,2025-01-10 02:42:00+00:00,0 days 00:17:00\n"
             "a2,More,4,openai,0,2025-01-11 02:25:00+00:00,Looking,,,,,\n",
             "fails");
        QCOMPARE(m_batch.rows.size(), std::size_t(2));
        QCOMPARE(int(row().severity), 1);
        QCOMPARE(int(row(1).severity), 5);
        QCOMPARE(row().description, std::string_view("Investigating description: Looking\n\nResolved description: Done"));
        QCOMPARE(row(1).occurredAt, 1736562300000LL);
        QVERIFY(row().extraJson.find("\"time_span\":\"0 days 00:17:00\"") != std::string_view::npos);
    }

    void aiid()
    {
        read("_id,incident_id,date,reports,Alleged deployer of AI system,Alleged developer of AI system,"
             "Alleged harmed or nearly harmed parties,description,title\n"
             "ObjectId(1),7,2020-02-03,\"[1,2]\",\"[\"\"shop\"\"]\",\"[\"\"acme\"\",\"\"bcorp\"\"]\",\"[\"\"people\"\"]\",It misled people.,Chat misleads\n",
             "aiid");
        QCOMPARE(row().provider, std::string_view("acme, bcorp"));
        QCOMPARE(row().externalId, std::string_view("7"));
        QVERIFY(row().occurredPrecision == TimePrecision::Day);
    }

    void jira()
    {
        read("\xEF\xBB\xBFSummary,Issue key,Issue id,Issue Type,Status,Project key,Priority,Created,Resolved,Labels,Labels,Description\r\n"
             "Bot lies,AI-1,100,Bug,Done,AI,Highest,14/Jul/25 3:42 PM,,llm,prod,\"It made\r\nthings up\",overflow\r\n"
             "Slow,AI-2,101,Bug,Open,AI,Not Prioritized,15/Jul/25 12:05 AM,,,,\r\n",
             "jira");
        QCOMPARE(m_batch.rows.size(), std::size_t(2));
        QCOMPARE(row().occurredAt, 1752507720000LL);
        QCOMPARE(row().tagsJson, std::string_view("[\"llm\",\"prod\"]"));
        QCOMPARE(int(row().severity), 1);
        QCOMPARE(int(row(1).severity), 0);
        QCOMPARE(row().source, std::string_view("jira:AI"));
        QVERIFY(row().extraJson.find("overflow") != std::string_view::npos);
    }

    void pagerDutyAnalytics()
    {
        read("created_at,description,id,incident_number,priority_name,resolved_at,seconds_to_resolve,service_name,status,team_name,urgency\n"
             "2024-03-01T10:00:00Z,Queue is full,PX1,12,P2,2024-03-01T11:00:00Z,3600,chat,resolved,ml,high\n",
             "pagerduty");
        QCOMPARE(row().title, std::string_view("Queue is full"));
        QCOMPARE(int(row().severity), 2);
        QCOMPARE(row().externalId, std::string_view("PX1"));
    }

    void pagerDutyBasicIsCut()
    {
        QByteArray csv = "#,Service,Opened On,Resolved On,Resolve By,Duration,#Escalations\n";
        for (int i = 0; i < 20000; ++i)
            csv += QByteArray::number(i) + ",chat,2014-01-02 03:04:05,,,,0\n";
        read(csv, "pagerduty");
        QCOMPARE(m_batch.rows.size(), std::size_t(20000));
        QCOMPARE(m_warnings.size(), std::size_t(1));
        QVERIFY(m_warnings[0].contains(QLatin1String("20000")));
    }

    void pagerDutyAdvanced()
    {
        read("id,incident_number,description,service_id,service_name,escalation_policy_id,escalation_policy_name,created_on,resolved_on\n"
             "P1,1,Down,S,chat,E,policy,2015-06-07T08:09:10-07:00,\n",
             "pagerduty");
        QCOMPARE(row().occurredAt, 1433689750000LL);
    }

    void serviceNowLogIsGrouped()
    {
        read("number,incident_state,sys_mod_count,opened_at,category,subcategory,u_symptom,priority,closed_at,contact_type\r\n"
             "INC1,New,0,29-02-2016 01:16,Category 5,?,Symptom 7,3 - Moderate,?,Phone\r\n"
             "INC1,Closed,2,29-02-2016 01:16,Category 5,?,?,2 - High,05-03-2016 12:00,Phone\r\n"
             "INC1,Active,1,29-02-2016 01:16,Category 5,?,Symptom 8,4 - Low,?,Phone\r\n"
             "INC2,New,0,01-03-2016 02:00,Category 6,?,?,3 - Moderate,?,Pigeon\r\n",
             "servicenow");
        QCOMPARE(m_batch.rows.size(), std::size_t(2));
        QCOMPARE(m_batch.merged, 2);
        QCOMPARE(row().status, std::string_view("Closed"));
        QCOMPARE(int(row().severity), 2);
        QCOMPARE(row().occurredAt, 1456708560000LL);
        QCOMPARE(row(1).title, std::string_view("Category 6"));
        QVERIFY(row(1).extraJson.find("Pigeon") != std::string_view::npos);
    }

    void serviceNowLongText()
    {
        read("number,opened_at,short_description,description\nINC1,2024-01-01 00:00:00,Long," + QByteArray(32000, 'x') + "\n", "servicenow");
        QCOMPARE(m_warnings.size(), std::size_t(1));
    }

    void incidentIo()
    {
        read(json("{'incidents':[{'id':'1','reference':'INC-1','name':'Wrong refunds','mode':'standard','visibility':'public','summary':'It refunded.','severity':{'name':'Major'},'incident_status':{'name':'Closed'},'permalink':'https://x','created_at':'2024-05-06T07:08:09Z'},"
                  "{'id':'2','reference':'INC-2','name':'Try it','mode':'tutorial','visibility':'public','summary':'','severity':{'name':'Minor'},'incident_status':{'name':'Closed'},'permalink':'https://y','created_at':'2024-05-06T07:08:09Z'}]}"),
             "incidentio");
        QCOMPARE(m_batch.rows.size(), std::size_t(1));
        QCOMPARE(m_batch.skipped.size(), std::size_t(1));
        QCOMPARE(int(row().severity), 2);
        QCOMPARE(row().status, std::string_view("Closed"));
    }

    void rootly()
    {
        read("id,sequential_id,title,summary,status,severity,created_at,started_at,detected_at,mitigated_at,resolved_at,mitigation_message,short_url\n"
             "x,5,Bad answers,Wrong prices,resolved,SEV1,2024-01-02T00:00:00Z,2024-01-01T00:00:00Z,2024-01-01T01:00:00Z,,,Rolled back,https://s\n",
             "rootly");
        QCOMPARE(row().externalId, std::string_view("5"));
        QCOMPARE(row().description, std::string_view("Wrong prices\n\nMitigation message: Rolled back"));
        QCOMPARE(row().detectedAt - row().occurredAt, 3600000LL);
    }

    void opsgenie()
    {
        read(json("{'data':[{'id':'a-1','tinyId':'7','alias':'z','message':'Latency','status':'closed','acknowledged':true,'isSeen':true,'tags':['llm'],'snoozed':false,'priority':'P3','createdAt':'2024-01-01T00:00:00Z','teams':[{'id':'t','name':'ml'}]}]}"),
             "opsgenie");
        QCOMPARE(int(row().severity), 3);
        QCOMPARE(row().tagsJson, std::string_view("[\"llm\"]"));
        QCOMPARE(row().team, std::string_view("ml"));
    }

    void linearGuard()
    {
        read("ID,Team,Title,Description,Status,Estimate,Priority,Creator,Assignee,Labels,Cycle Number,Created,Completed,Roadmaps\n"
             "ENG-1,Search,'=broken formula,'- a list,Done,3,Urgent,ann,bob,\"rag, index\",4,2024-02-03T04:05:06.789Z,,\n"
             "ENG-2,Search,it's fine,,Todo,,No priority,ann,,,,2024-02-03T04:05:06.789Z,,\n",
             "linear");
        QCOMPARE(row().title, std::string_view("=broken formula"));
        QCOMPARE(row().description, std::string_view("- a list"));
        QCOMPARE(row().tagsJson, std::string_view("[\"rag\",\"index\"]"));
        QCOMPARE(int(row().severity), 1);
        QCOMPARE(int(row(1).severity), 0);
        QCOMPARE(row(1).title, std::string_view("it's fine"));
    }

    void github()
    {
        read(json("{'repository':'acme/bot','issues':[{'number':3,'title':'Crash','body':'It\\r\\ncrashes','state':'closed','created_at':'2024-01-01T00:00:00Z','updated_at':'2024-01-02T00:00:00Z','closed_at':null,'html_url':'https://g/3','labels':[{'name':'bug'},{'name':'llm'}],'user':{'login':'ann'}},"
                  "{'number':4,'title':'Fix','body':'','state':'open','created_at':'2024-01-01T00:00:00Z','updated_at':'2024-01-02T00:00:00Z','closed_at':null,'html_url':'https://g/4','labels':[],'user':{'login':'ann'},'pull_request':{'url':'https://g/4'}}]}"),
             "github");
        QCOMPARE(m_batch.rows.size(), std::size_t(1));
        QCOMPARE(m_batch.skipped.size(), std::size_t(1));
        QCOMPARE(row().source, std::string_view("github:acme/bot"));
        QCOMPARE(row().tagsJson, std::string_view("[\"bug\",\"llm\"]"));
        QCOMPARE(row().resolvedAt, kNoTime);
    }

    void statuspage()
    {
        read(json("{'page':{'id':'p','name':'Acme'},'incidents':[{'id':'i1','name':'Outage','status':'resolved','impact':'minor','created_at':'2024-01-01T00:00:00Z','resolved_at':'2024-01-01T01:00:00Z','incident_updates':[{'body':'Fixed.'},{'body':''},{'body':'Looking.'}],'components':[{'name':'API'},{'name':'Chat'}]}]}"),
             "statuspage");
        QCOMPARE(row().description, std::string_view("Looking.\n\nFixed."));
        QCOMPARE(int(row().severity), 3);
        QCOMPARE(row().provider, std::string_view("Acme"));
        QCOMPARE(row().source, std::string_view("statuspage:Acme"));
        QCOMPARE(row().feature, std::string_view("API, Chat"));
    }

    void datadog()
    {
        read(json("{'data':[{'id':'u','type':'incidents','attributes':{'public_id':12,'title':'Bad retrieval','created':'2024-01-01T00:00:00Z','customer_impact_scope':'All users','fields':{'severity':{'type':'dropdown','value':'SEV-2'},'state':{'value':'resolved'}},'resolved':null}}]}"),
             "datadog");
        QCOMPARE(row().externalId, std::string_view("12"));
        QCOMPARE(int(row().severity), 2);
        QCOMPARE(row().status, std::string_view("resolved"));
    }

    void grafana()
    {
        read(json("{'results':[{'id':'I1','integration_id':'C','route_id':'R','alerts_count':3,'state':'resolved','created_at':'2024-01-01T00:00:00Z','title':'High latency','permalinks':{'web':'https://g'}}]}"),
             "grafana-oncall");
        QCOMPARE(row().url, std::string_view("https://g"));
        read(json("[{'incidentID':'1','title':'Real','isDrill':false,'createdTime':'2024-01-01T00:00:00Z','severity':'critical'},{'incidentID':'2','title':'Drill','isDrill':true,'createdTime':'2024-01-01T00:00:00Z','severity':'minor'}]"),
             "grafana-incident");
        QCOMPARE(m_batch.rows.size(), std::size_t(1));
    }

    void sentry()
    {
        read("value,times_seen,last_seen,first_seen\nTimeoutError,12,2024-01-02T00:00:00.000000Z,2024-01-01T00:00:00.123456Z\n", "sentry");
        QCOMPARE(row().title, std::string_view("TimeoutError"));
        QCOMPARE(row().occurredAt, 1704067200123LL);
    }

    void langfuse()
    {
        read("id,trace_id,project_id,type,parent_observation_id,start_time,end_time,name,level,status_message,input,output,provided_model_name,total_cost,tags\n"
             "o1,t1,p1,GENERATION,,2024-01-01 00:00:00.000000,2024-01-01 00:00:02.000000,answer,ERROR,context too long,hi,,gpt-x,0.0012,\"['a','b']\"\n",
             "langfuse");
        QCOMPARE(int(row().severity), 2);
        QCOMPARE(row().model, std::string_view("gpt-x"));
        QCOMPARE(row().tagsJson, std::string_view("[\"a\",\"b\"]"));
        QCOMPARE(row().source, std::string_view("langfuse:p1"));
    }

    void langsmith()
    {
        read("{\"id\":\"r1\",\"name\":\"chain\",\"run_type\":\"chain\",\"start_time\":\"2024-01-01T00:00:00\",\"trace_id\":\"t\",\"error\":\"ValueError\",\"inputs\":{\"q\":\"hi\"},\"outputs\":null,\"session_id\":\"s\"}\n"
             "{\"id\":\"r2\",\"name\":\"llm\",\"run_type\":\"llm\",\"start_time\":1704067200000,\"trace_id\":\"t\",\"error\":null,\"inputs\":{\"q\":\"ho\"},\"outputs\":{\"a\":1},\"session_id\":\"s\",\"extra\":{\"metadata\":{\"ls_model_name\":\"m\"}}}\n",
             "langsmith");
        QCOMPARE(m_plan.dialect.format, std::string("jsonl"));
        QCOMPARE(row().description, std::string_view("Error: ValueError\n\nInputs: {\"q\":\"hi\"}"));
        QCOMPARE(row(1).model, std::string_view("m"));
        QCOMPARE(row(1).occurredAt, row().occurredAt);
    }

    void dispatch()
    {
        read("Name,Title,Status,Total Cost,Description,Resolution,Incident Type,Incident Severity,Incident Priority,Commander,Reported At,Stable At,Closed At,Tags\n"
             "dispatch-1,Leak,Closed,\"$1,200.50\",It leaked,Stopped it,Data,High,Low,ann,2024-01-01T00:00:00Z,2024-01-01T02:00:00Z,,\"pii, llm\"\n",
             "dispatch");
        QCOMPARE(row().costAmount, 1200.5);
        QCOMPARE(row().costCurrency, std::string_view("USD"));
        QCOMPARE(int(row().severity), 2);
        QCOMPARE(row().resolvedAt - row().occurredAt, 7200000LL);
    }

    void ownExportBringsDecisionsBack()
    {
        read(json("[{'id':'0123','external_id':'E1','source':'jira','team':'ml','title':'T','description':'D','occurred_at':'2024-01-01T00:00:00Z','occurred_precision':'day','severity':2,'cost':{'amount':12.5,'currency':'EUR'},'tags':['a'],'extra':{'region.name':'eu','n':'1'},'classification':{'category':'cost','mode':'cost.no-budget','confidence':1,'decided_by':'person','needs_review':false,'evidence':[],'classifier_version':'1'}},"
                  "{'id':'0124','external_id':'E2','source':'jira','team':'','title':'U','description':'','occurred_at':null,'occurred_precision':'time','severity':null,'cost':null,'tags':[],'extra':{},'classification':{'category':'model','mode':null,'confidence':0.7,'decided_by':'classifier','needs_review':false,'evidence':[],'classifier_version':'1'}}]"),
             "faultline");
        QCOMPARE(row().decidedCategory, std::string_view("cost"));
        QCOMPARE(row().decidedMode, std::string_view("cost.no-budget"));
        QCOMPARE(row().source, std::string_view("jira"));
        QCOMPARE(row().costAmount, 12.5);
        QCOMPARE(row().costCurrency, std::string_view("EUR"));
        QCOMPARE(row().extraJson, std::string_view("{\"region.name\":\"eu\",\"n\":\"1\"}"));
        QVERIFY(row(1).decidedCategory.empty());
        QVERIFY(row(1).extraJson.empty());
    }
};

QTEST_GUILESS_MAIN(TestProfiles)
#include "tst_profiles.moc"
