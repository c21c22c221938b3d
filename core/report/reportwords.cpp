// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymity.h"
#include "core/report/anonymouscells.h"
#include "core/report/format.h"
#include "core/report/reportsections.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace faultline {

std::vector<Contradiction> rankedContradictions(const Readiness &readiness)
{
    std::vector<Contradiction> ranked = readiness.contradictions;
    std::stable_sort(ranked.begin(), ranked.end(), [](const Contradiction &a, const Contradiction &b) {
        return a.rowIds.size() > b.rowIds.size();
    });
    return ranked;
}

std::optional<Category> practiceCategory(const ReportInput &input, const std::string &practice)
{
    for (const Practice &one : input.playbook.practices) {
        if (one.id == practice)
            return one.category;
    }
    return std::nullopt;
}

QString lowerFirst(const QString &text)
{
    // "CI evals" keeps its capitals: only a capital before a small letter, or alone ("A budget"), is lowered.
    if (text.isEmpty() || (text.size() > 1 && text.at(1).isUpper()))
        return text;
    return text.at(0).toLower() + text.mid(1);
}

QString numberWord(std::int64_t number, bool capital)
{
    static constexpr std::array<const char *, 13> kWords{
        QT_TRANSLATE_NOOP("Report", "No"),    QT_TRANSLATE_NOOP("Report", "One"),
        QT_TRANSLATE_NOOP("Report", "Two"),   QT_TRANSLATE_NOOP("Report", "Three"),
        QT_TRANSLATE_NOOP("Report", "Four"),  QT_TRANSLATE_NOOP("Report", "Five"),
        QT_TRANSLATE_NOOP("Report", "Six"),   QT_TRANSLATE_NOOP("Report", "Seven"),
        QT_TRANSLATE_NOOP("Report", "Eight"), QT_TRANSLATE_NOOP("Report", "Nine"),
        QT_TRANSLATE_NOOP("Report", "Ten"),   QT_TRANSLATE_NOOP("Report", "Eleven"),
        QT_TRANSLATE_NOOP("Report", "Twelve")};
    if (number < 0 || number > 12)
        return countText(number);
    const QString word = QCoreApplication::translate("Report", kWords[std::size_t(number)]);
    return capital ? word : word.toLower();
}

ReportParagraph note(const QString &text)
{
    return {ParagraphStyle::Note, {}, text};
}

ReportParagraph body(const QString &text, const QString &strongStart)
{
    return {ParagraphStyle::Body, strongStart, text};
}

bool isTold(const ReportInput &input, const std::string &cell)
{
    return !input.anonymous || (input.hidden && !input.hidden->has(cell));
}

QString countTold(const ReportInput &input, const std::string &cell, std::int64_t count)
{
    return isTold(input, cell) ? countText(count) : kHeldBack;
}

QString incidentsTold(const ReportInput &input, const std::string &cell, std::int64_t count)
{
    return isTold(input, cell) ? incidentsText(count)
                               : QCoreApplication::translate("Report", "few incidents");
}

QString shareTold(const ReportInput &input, const std::string &cell, const std::string &whole,
                  const Proportion &share)
{
    return isTold(input, cell) && isTold(input, whole)
        ? shareText(share)
        : QCoreApplication::translate("Report", "a share that is held back");
}

std::vector<Category> chartedCategories(const ReportInput &input)
{
    std::vector<Category> found;
    for (const CategoryFigures &figures : input.analysis.categories) {
        if (figures.category != Category::Unclear && figures.share.count > 0
            && isTold(input, cells::category(figures.category)))
            found.push_back(figures.category);
    }
    std::stable_sort(found.begin(), found.end(), [&](Category a, Category b) {
        return input.analysis.category(a).share.count > input.analysis.category(b).share.count;
    });
    if (found.size() > 2)
        found.resize(2);
    return found;
}

} // namespace faultline
