// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/fuzzymatch.h"

namespace faultline {

namespace {

constexpr int kWordStart = 8;
constexpr int kInARow = 5;
constexpr int kWholeRun = 20;

bool isWordStart(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

std::optional<FuzzyMatch> runMatch(const QString &search, const QString &text)
{
    qsizetype best = -1;
    for (qsizetype at = text.indexOf(search, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(search, at + 1, Qt::CaseInsensitive)) {
        if (best < 0 || (isWordStart(text, at) && !isWordStart(text, best)))
            best = at;
    }
    if (best < 0)
        return std::nullopt;
    FuzzyMatch match;
    match.score = kWholeRun + int(search.size()) * kInARow + (isWordStart(text, best) ? kWordStart : 0);
    for (qsizetype i = 0; i < search.size(); ++i)
        match.positions.append(int(best + i));
    return match;
}

} // namespace

std::optional<FuzzyMatch> fuzzyMatch(const QString &search, const QString &text)
{
    if (search.isEmpty())
        return FuzzyMatch{};
    if (auto run = runMatch(search, text))
        return run;
    FuzzyMatch match;
    qsizetype at = 0;
    for (const QChar letter : search) {
        if (letter.isSpace())
            continue;
        while (at < text.size() && text[at].toCaseFolded() != letter.toCaseFolded())
            ++at;
        if (at == text.size())
            return std::nullopt;
        const bool follows = !match.positions.isEmpty() && match.positions.last() == at - 1;
        match.score += 1 + (isWordStart(text, at) ? kWordStart : 0) + (follows ? kInARow : 0);
        match.positions.append(int(at++));
    }
    return match;
}

} // namespace faultline
