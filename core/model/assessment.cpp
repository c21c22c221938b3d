// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/assessment.h"

#include "core/model/jsonplace.h"
#include "core/model/jsonschema.h"

#include <QCoreApplication>

#include <algorithm>

namespace faultline {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Assessment", text);
}

std::optional<CivilDate> readDate(const JsonPlace &place, const char *key)
{
    const std::string text = place.textOr(key);
    if (text.empty())
        return std::nullopt;
    const auto date = CivilDate::fromIso(text);
    if (!date)
        place.complain(key,
                       words(QT_TRANSLATE_NOOP("Assessment", "\"%1\" is no date; write it as 2026-10-31"))
                           .arg(QString::fromStdString(text)));
    return date;
}

AnswerLevel readLevel(const JsonPlace &place)
{
    const nlohmann::json *level = place.raw("level");
    if (level && level->is_number() && *level == 0)
        return AnswerLevel::Absent;
    if (level && level->is_number() && *level == 1)
        return AnswerLevel::Partial;
    if (level && level->is_number() && *level == 2)
        return AnswerLevel::InPlace;
    if (level && *level == "unknown")
        return AnswerLevel::Unknown;
    if (level && *level == "not_applicable")
        return AnswerLevel::NotApplicable;
    place.complain("level",
                   words(QT_TRANSLATE_NOOP("Assessment",
                                           "the level of control \"%1\" is 0, 1, 2, \"unknown\" or "
                                           "\"not_applicable\""))
                       .arg(QString::fromStdString(place.textOr("control"))));
    return AnswerLevel::Unknown;
}

/// Without a playbook every control is taken.
Answer readAnswer(const JsonPlace &place, const Playbook *playbook)
{
    Answer answer;
    answer.control = place.text("control");
    if (playbook && !playbook->control(answer.control))
        place.complain("control",
                       words(QT_TRANSLATE_NOOP("Assessment", "the playbook has no control \"%1\""))
                           .arg(QString::fromStdString(answer.control)));
    answer.level = readLevel(place);
    answer.evidence = place.textOr("evidence");
    answer.since = readDate(place, "since");
    answer.note = place.textOr("note");
    answer.owner = place.textOr("owner");
    answer.link = place.textOr("link");
    answer.evidenceDate = readDate(place, "evidence_date");
    answer.enteredOn = readDate(place, "entered");
    answer.reason = place.textOr("reason");
    return answer;
}

nlohmann::ordered_json levelJson(AnswerLevel level)
{
    switch (level) {
    case AnswerLevel::Absent:
        return 0;
    case AnswerLevel::Partial:
        return 1;
    case AnswerLevel::InPlace:
        return 2;
    case AnswerLevel::Unknown:
        return "unknown";
    case AnswerLevel::NotApplicable:
        return "not_applicable";
    }
    return "unknown";
}

nlohmann::ordered_json answerJson(const Answer &answer)
{
    nlohmann::ordered_json json{ { "control", answer.control }, { "level", levelJson(answer.level) } };
    if (!answer.evidence.empty())
        json["evidence"] = answer.evidence;
    if (answer.since)
        json["since"] = answer.since->toIso();
    if (!answer.note.empty())
        json["note"] = answer.note;
    if (!answer.owner.empty())
        json["owner"] = answer.owner;
    if (!answer.link.empty())
        json["link"] = answer.link;
    if (answer.evidenceDate)
        json["evidence_date"] = answer.evidenceDate->toIso();
    if (answer.enteredOn)
        json["entered"] = answer.enteredOn->toIso();
    if (!answer.reason.empty())
        json["reason"] = answer.reason;
    return json;
}

Result<Assessment> readAssessment(const QByteArray &json, const Playbook *playbook)
{
    const auto document = parseChecked(json, {});
    if (!document)
        return document.error();
    std::optional<Error> problem;
    const JsonPlace root(*document, problem);
    Assessment assessment;
    assessment.team = root.textOr("team");
    assessment.date = readDate(root, "date");
    assessment.windowDays = root.integerOr("window_days").value_or(assessment.windowDays);
    if (assessment.windowDays < 0)
        root.complain("window_days", words(QT_TRANSLATE_NOOP("Assessment", "a window has 0 days or more")));
    assessment.assessor = root.textOr("assessor");
    for (const JsonPlace &place : root.items("answers")) {
        Answer answer = readAnswer(place, playbook);
        if (assessment.answer(answer.control))
            place.complain("control",
                           words(QT_TRANSLATE_NOOP("Assessment", "control \"%1\" is answered twice"))
                               .arg(QString::fromStdString(answer.control)));
        assessment.answers.push_back(std::move(answer));
    }
    if (problem)
        return *problem;
    return assessment;
}

} // namespace

bool Answer::hasEvidence() const
{
    const auto isTold
        = [](const std::string &text) { return text.find_first_not_of(" \t\r\n") != std::string::npos; };
    return isTold(evidence) || isTold(link);
}

Result<Assessment> Assessment::parseSaved(const QByteArray &json)
{
    return readAssessment(json, nullptr);
}

Result<Assessment> Assessment::parse(const QByteArray &json, const Playbook &playbook,
                                     const QByteArray &schemaJson)
{
    // What the schema says of a level or an unknown control is less plain than our own words: they come
    // first.
    auto assessment = readAssessment(json, &playbook);
    if (!assessment)
        return assessment;
    const auto checked = parseChecked(json, schemaJson);
    if (!checked)
        return checked.error();
    return assessment;
}

QByteArray Assessment::toJson() const
{
    nlohmann::ordered_json json;
    json["team"] = team;
    if (date)
        json["date"] = date->toIso();
    json["window_days"] = windowDays;
    if (!assessor.empty())
        json["assessor"] = assessor;
    json["answers"] = nlohmann::ordered_json::array();
    for (const Answer &answer : answers)
        json["answers"].push_back(answerJson(answer));
    return QByteArray::fromStdString(json.dump(1, ' ', false, nlohmann::json::error_handler_t::replace))
        + '\n';
}

const Answer *Assessment::answer(std::string_view control) const
{
    const auto found = std::find_if(answers.begin(), answers.end(),
                                    [control](const Answer &one) { return one.control == control; });
    return found == answers.end() ? nullptr : &*found;
}

} // namespace faultline
