// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/playbookdifferences.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <set>

namespace faultline {

namespace {

using Differences = std::vector<PlaybookDifference>;
using Kind = PlaybookDifference::Kind;

QString words(const char *text)
{
    return QCoreApplication::translate("PlaybookDifferences", text);
}

QString told(const std::string &text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

std::string numberText(double value)
{
    return QString::number(value, 'g', 6).toStdString();
}

template <typename Texts> std::string listText(const Texts &texts)
{
    std::string list;
    for (const std::string &text : texts)
        list += (list.empty() ? "" : ", ") + text;
    return list;
}

/// Notes fields of one thing that differ.
struct FieldNotes {
    Differences &differences;
    const std::string &id, &name;

    void compare(const char *field, const std::string &from, const std::string &to) const
    {
        if (from != to)
            differences.push_back({Kind::Changed, id, name, field, from, to});
    }
};

void compareControls(const Control &study, const Control &own, Differences &differences)
{
    const FieldNotes note{differences, own.id, own.name};
    note.compare("name", study.name, own.name);
    note.compare("weight", numberText(study.weight), numberText(own.weight));
    note.compare("question", study.question, own.question);
    for (std::size_t level = 0; level < own.levels.size(); ++level)
        note.compare(("levels/" + std::to_string(level)).c_str(), study.levels[level], own.levels[level]);
    const std::set<std::string> before(study.prevents.begin(), study.prevents.end()),
        after(own.prevents.begin(), own.prevents.end());
    note.compare("prevents", listText(before), listText(after));
    note.compare("effort", numberText(study.effortHours) + " h", numberText(own.effortHours) + " h");
    note.compare("effort source", study.effortSource, own.effortSource);
    note.compare("how", study.how, own.how);
    note.compare("first_move", study.firstMove ? std::to_string(*study.firstMove) : "none",
                 own.firstMove ? std::to_string(*own.firstMove) : "none");
    note.compare("quick", study.quick ? "yes" : "no", own.quick ? "yes" : "no");
}

/// Practice of a control by its id; empty for the foundation.
std::string practiceOf(const Playbook &playbook, const std::string &control)
{
    for (const Practice &practice : playbook.practices) {
        for (const Control &one : practice.controls) {
            if (one.id == control)
                return practice.id;
        }
    }
    return {};
}

void comparePractices(const Playbook &study, const Playbook &own, Differences &differences)
{
    const auto find = [](const Playbook &playbook, const std::string &id) {
        return std::find_if(playbook.practices.begin(), playbook.practices.end(),
                            [&](const Practice &one) { return one.id == id; });
    };
    for (const Practice &practice : own.practices) {
        const auto known = find(study, practice.id);
        if (known == study.practices.end()) {
            differences.push_back({Kind::Added, practice.id, practice.name, "practice", {}, {}});
            continue;
        }
        const FieldNotes note{differences, practice.id, practice.name};
        note.compare("name", known->name, practice.name);
        note.compare("category", std::string(categoryId(known->category)),
                     std::string(categoryId(practice.category)));
    }
    for (const Practice &practice : study.practices) {
        if (find(own, practice.id) == own.practices.end())
            differences.push_back({Kind::Removed, practice.id, practice.name, "practice", {}, {}});
    }
}

QString fieldText(const std::string &field)
{
    static const std::vector<std::pair<std::string, const char *>> names{
        {"name", QT_TRANSLATE_NOOP("PlaybookDifferences", "Name")},
        {"weight", QT_TRANSLATE_NOOP("PlaybookDifferences", "Weight")},
        {"question", QT_TRANSLATE_NOOP("PlaybookDifferences", "Question")},
        {"levels/0", QT_TRANSLATE_NOOP("PlaybookDifferences", "Meaning of level 0")},
        {"levels/1", QT_TRANSLATE_NOOP("PlaybookDifferences", "Meaning of level 1")},
        {"levels/2", QT_TRANSLATE_NOOP("PlaybookDifferences", "Meaning of level 2")},
        {"prevents", QT_TRANSLATE_NOOP("PlaybookDifferences", "Modes prevented")},
        {"effort", QT_TRANSLATE_NOOP("PlaybookDifferences", "Effort")},
        {"effort source", QT_TRANSLATE_NOOP("PlaybookDifferences", "Source of the effort")},
        {"how", QT_TRANSLATE_NOOP("PlaybookDifferences", "How to do it")},
        {"first_move", QT_TRANSLATE_NOOP("PlaybookDifferences", "Order among first moves")},
        {"quick", QT_TRANSLATE_NOOP("PlaybookDifferences", "Asked in the quick questionnaire")},
        {"category", QT_TRANSLATE_NOOP("PlaybookDifferences", "Category")},
        {"assumptions", QT_TRANSLATE_NOOP("PlaybookDifferences", "Assumptions")}};
    for (const auto &[id, name] : names) {
        if (id == field)
            return words(name);
    }
    return told(field);
}

} // namespace

std::vector<PlaybookDifference> playbookDifferences(const Playbook &study, const Playbook &own)
{
    Differences differences;
    comparePractices(study, own, differences);
    for (const Control *control : own.controls()) {
        const Control *known = study.control(control->id);
        if (!known) {
            differences.push_back({Kind::Added, control->id, control->name, "control", {}, {}});
            continue;
        }
        const std::string from = practiceOf(study, control->id), to = practiceOf(own, control->id);
        if (from != to)
            differences.push_back({Kind::Moved, control->id, control->name, "practice", from, to});
        compareControls(*known, *control, differences);
    }
    for (const Control *control : study.controls()) {
        if (!own.control(control->id))
            differences.push_back({Kind::Removed, control->id, control->name, "control", {}, {}});
    }
    if (study.assumptions != own.assumptions)
        differences.push_back({Kind::Changed, {}, {}, "assumptions", {}, {}});
    return differences;
}

QString playbookDifferenceText(const PlaybookDifference &difference)
{
    const QString what = words("%1 (%2)").arg(told(difference.name), told(difference.id));
    const bool practice = difference.field == "practice";
    switch (difference.kind) {
    case Kind::Added:
        return practice ? words("Practice added: %1.").arg(what) : words("Control added: %1.").arg(what);
    case Kind::Removed:
        return practice ? words("Practice removed: %1.").arg(what) : words("Control removed: %1.").arg(what);
    case Kind::Moved:
        return words("Control moved: %1 stands in %2 instead of %3.")
            .arg(what, difference.to.empty() ? words("the foundation") : told(difference.to),
                 difference.from.empty() ? words("the foundation") : told(difference.from));
    case Kind::Changed:
        break;
    }
    if (difference.id.empty())
        return words("%1 changed.").arg(fieldText(difference.field));
    if (difference.from.size() + difference.to.size() > 80)
        return words("%1 of %2: other words.").arg(fieldText(difference.field), what);
    return words("%1 of %2: %3 instead of %4.")
        .arg(fieldText(difference.field), what,
             difference.to.empty() ? words("nothing") : told(difference.to),
             difference.from.empty() ? words("nothing") : told(difference.from));
}

QString playbookDifferencesSummary(const std::vector<PlaybookDifference> &differences)
{
    std::set<std::string> changed, added, removed;
    for (const PlaybookDifference &difference : differences) {
        auto &ids = difference.kind == Kind::Added ? added
            : difference.kind == Kind::Removed     ? removed
                                                   : changed;
        ids.insert(difference.id);
    }
    if (differences.empty())
        return words("no difference in practices and controls");
    QStringList parts;
    if (!changed.empty())
        parts << words("%1 changed").arg(changed.size());
    if (!added.empty())
        parts << words("%1 added").arg(added.size());
    if (!removed.empty())
        parts << words("%1 removed").arg(removed.size());
    return parts.join(QStringLiteral(", "));
}

} // namespace faultline
