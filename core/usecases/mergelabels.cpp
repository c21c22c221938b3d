// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/mergelabels.h"

#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <unordered_map>
#include <unordered_set>

namespace faultline {

namespace {

using Decided = std::unordered_map<std::string, LabelledIncident>;

QString translated(const char *text)
{
    return QCoreApplication::translate("MergeLabels", text);
}

Result<Decided> readDecided(Store &store, Progress &progress)
{
    Decided decided;
    const auto read = store.labelling().each(
        Labelled::Decided, false, [&](LabelledIncident &one) { decided.emplace(one.id, one); }, progress);
    if (!read)
        return read.error();
    return decided;
}

Reading readingOf(const LabelledIncident &one, const std::string &otherwise)
{
    return {one.id,       one.reviewer.empty() ? otherwise : one.reviewer, one.category, one.mode, one.note,
            one.decidedAt};
}

bool sameDecision(const LabelledIncident &ours, const LabelledIncident &theirs)
{
    return ours.category == theirs.category && ours.mode == theirs.mode && ours.reviewer == theirs.reviewer
        && ours.note == theirs.note && ours.decidedAt == theirs.decidedAt;
}

class Merge
{
public:
    Merge(const Taxonomy &taxonomy, std::string fileName)
        : m_taxonomy(taxonomy), m_fileName(std::move(fileName)),
          m_here(translated("this workspace").toStdString())
    {
    }

    void both(const LabelledIncident &ours, const LabelledIncident &theirs)
    {
        if (sameDecision(ours, theirs)) {
            ++report.shared;
            return;
        }
        ++report.both;
        const Reading first = readingOf(ours, m_here);
        Reading second = readingOf(theirs, m_fileName);
        if (second.reader == first.reader)
            second.reader += " (" + m_fileName + ')';
        const Label here{ours.category, ours.mode};
        const Label there{theirs.category, theirs.mode};
        m_count.add(here, there);
        report.readings.push_back(first);
        report.readings.push_back(second);
        if (!disagree(here, there))
            return;
        report.disagreed.push_back(ours.id);
        report.disagreements.push_back({ours.id, ours.externalId, ours.title, {first, second}});
    }

    void onlyThere(const LabelledIncident &theirs)
    {
        PersonDecision decision{theirs.id,
                                theirs.category,
                                theirs.mode,
                                std::nullopt,
                                theirs.reviewer.empty() ? m_fileName : theirs.reviewer,
                                theirs.note};
        if (!decision.mode.empty() && !m_taxonomy.mode(decision.mode)) {
            decision.mode.clear();
            ++report.unknownMode;
        }
        ++report.taken;
        report.decisions.push_back(std::move(decision));
    }

    MergeReport finish()
    {
        report.agreement = m_count.result(m_here, m_fileName);
        return std::move(report);
    }

    MergeReport report;

private:
    const Taxonomy &m_taxonomy;
    std::string m_fileName;
    std::string m_here;
    AgreementCount m_count;
};

/// In the other's row order, so that the same two files always give the same report.
Result<void> compare(Merge &merge, const Decided &ours, Store &store, Store &other, Progress &progress)
{
    std::vector<LabelledIncident> theirs;
    std::vector<IdQuestion> questions;
    const auto read = other.labelling().each(
        Labelled::Decided, false,
        [&](LabelledIncident &one) {
            theirs.push_back(one);
            questions.push_back({one.id, {}});
        },
        progress);
    if (!read)
        return read.error();
    const auto known = store.resolveIds(questions);
    if (!known)
        return known.error();
    std::unordered_set<std::string> seen;
    for (std::size_t i = 0; i < theirs.size(); ++i) {
        const auto here = ours.find(theirs[i].id);
        const auto &ids = (*known)[i];
        if (here != ours.end()) {
            seen.insert(theirs[i].id);
            merge.both(here->second, theirs[i]);
        } else if (ids.size() == 1 && ids.front() == theirs[i].id) {
            merge.onlyThere(theirs[i]);
        } else {
            ++merge.report.missing;
        }
    }
    merge.report.onlyHere = std::int64_t(ours.size() - seen.size());
    return {};
}

Result<void> keep(const MergeReport &report, Store &store, std::int64_t now)
{
    return store.labelling().takeLabels(report.readings, report.disagreed, report.decisions, now);
}

} // namespace

Result<MergeReport> mergeLabels(Store &store, const Knowledge &knowledge, const QString &otherPath,
                                bool dryRun, const Clock &clock, Progress &progress)
{
    const auto own = workspaceKnowledge(store, knowledge);
    if (!own)
        return own.error();
    const auto summary = store.summary();
    if (!summary)
        return summary.error();
    if (QFileInfo(summary->path).canonicalFilePath() == QFileInfo(otherPath).canonicalFilePath()
        && QFileInfo::exists(otherPath))
        return failure(
            ErrorCode::BadContent,
            translated("%1 is this very workspace. Name the copy that the other person labelled in.")
                .arg(otherPath));
    auto other = openStore(otherPath, OpenMode::Read);
    if (!other)
        return other.error();
    const auto ours = readDecided(store, progress);
    if (!ours)
        return ours.error();
    Merge merge(own->taxonomy, QFileInfo(otherPath).completeBaseName().toStdString());
    if (auto compared = compare(merge, *ours, store, **other, progress); !compared)
        return compared.error();
    MergeReport report = merge.finish();
    if (!dryRun) {
        if (auto kept = keep(report, store, clock.nowMs()); !kept)
            return kept.error();
    }
    return report;
}

Result<std::vector<Disagreement>> openDisagreements(Store &store, Progress &progress)
{
    std::vector<Disagreement> open;
    const auto read = store.labelling().each(
        Labelled::Disagreed, false,
        [&](LabelledIncident &one) {
            open.push_back({one.id, one.externalId, one.title, {}});
        },
        progress);
    if (!read)
        return read.error();
    for (Disagreement &one : open) {
        auto readings = store.labelling().readingsOf(one.id);
        if (!readings)
            return readings.error();
        one.readings = std::move(*readings);
    }
    return open;
}

} // namespace faultline
