// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/labelquality.h"

#include <algorithm>
#include <cmath>

namespace faultline {

namespace {

constexpr std::size_t kBins = 10;

/// Holds decisions against the machine's words.
class Checker
{
public:
    void add(const LabelledIncident &one)
    {
        ++m_checked.decided;
        if (one.machine.version.empty()) {
            ++m_checked.notLabelled;
            return;
        }
        const Label person{one.category, one.mode};
        const Label machine{one.machine.category, one.machine.mode};
        m_agreement.add(person, machine);
        if (machine.category == Category::Unclear) {
            ++m_checked.leftOpen;
            return;
        }
        const bool right = person.category == machine.category;
        m_right += right ? 1 : 0;
        ++m_labelled;
        if (right && !person.mode.empty() && !machine.mode.empty()) {
            ++m_modes;
            m_rightModes += person.mode == machine.mode ? 1 : 0;
        }
        Bin &bin = m_bins[std::min(kBins - 1, std::size_t(std::max(0.0, one.machine.confidence) * kBins))];
        ++bin.count;
        bin.right += right ? 1 : 0;
        bin.confidence += one.machine.confidence;
    }

    CheckedLabels result() const
    {
        CheckedLabels checked = m_checked;
        checked.accuracy = proportion(m_right, m_labelled);
        checked.modes = proportion(m_rightModes, m_modes);
        checked.agreement = m_agreement.result("people", "classifier");
        double distance = 0;
        for (std::size_t i = 0; i < kBins; ++i) {
            const Bin &bin = m_bins[i];
            if (bin.count == 0)
                continue;
            const double mean = bin.confidence / double(bin.count);
            checked.bins.push_back({double(i) / double(kBins), double(i + 1) / double(kBins), mean,
                                    proportion(bin.right, bin.count)});
            distance += std::abs(bin.confidence - double(bin.right));
        }
        if (m_labelled > 0)
            checked.calibrationError = distance / double(m_labelled);
        return checked;
    }

private:
    struct Bin {
        std::int64_t count = 0;
        std::int64_t right = 0;
        double confidence = 0;
    };

    CheckedLabels m_checked;
    AgreementCount m_agreement;
    std::int64_t m_labelled = 0, m_right = 0, m_modes = 0, m_rightModes = 0;
    std::array<Bin, kBins> m_bins{};
};

/// What a person and the machine see differently, where the machine said something.
bool isWrong(const LabelledIncident &one)
{
    return one.machine.category != Category::Unclear
        && disagree({one.category, one.mode}, {one.machine.category, one.machine.mode});
}

void keepSurest(LabelQuality &quality)
{
    quality.wrongCount = std::int64_t(quality.wrong.size());
    std::stable_sort(quality.wrong.begin(), quality.wrong.end(), [](const auto &a, const auto &b) {
        const bool categoryA = a.person.category != a.machine.category;
        const bool categoryB = b.person.category != b.machine.category;
        return categoryA != categoryB ? categoryA : a.confidence > b.confidence;
    });
    quality.wrong.resize(std::min(quality.wrong.size(), kMostWrongListed));
}

Result<void> readDecided(LabelQuality &quality, Labelling &labelling, std::int64_t incidents,
                         Progress &progress)
{
    Checker all, random;
    std::int64_t decided = 0;
    const auto read = labelling.each(
        Labelled::Decided, false,
        [&](LabelledIncident &one) {
            ++decided;
            all.add(one);
            if (one.drawn)
                random.add(one);
            if (isWrong(one))
                quality.wrong.push_back({one.id,
                                         one.externalId,
                                         one.title,
                                         {one.category, one.mode},
                                         {one.machine.category, one.machine.mode},
                                         one.reviewer,
                                         one.machine.confidence});
        },
        progress);
    if (!read)
        return read;
    quality.checked = proportion(decided, incidents);
    quality.all = all.result();
    quality.random = random.result();
    keepSurest(quality);
    return labelling.each(
        Labelled::Drawn, false, [&](LabelledIncident &) { ++quality.drawn; }, progress);
}

/// The labels that came with the files, as one more reader.
Result<void> readColumn(LabelQuality &quality, Labelling &labelling, Progress &progress)
{
    AgreementCount machine, people;
    const auto read = labelling.each(
        Labelled::WithColumn, false,
        [&](LabelledIncident &one) {
            const auto category = categoryFromId(one.labelCategory);
            if (!category) {
                ++quality.columnUnknown;
                return;
            }
            const Label column{*category, one.labelMode};
            if (!one.machine.version.empty())
                machine.add(column, {one.machine.category, one.machine.mode});
            if (one.decided)
                people.add(column, {one.category, one.mode});
        },
        progress);
    if (!read)
        return read;
    if (machine.count() > 0)
        quality.columnAndMachine = machine.result("label column", "classifier");
    if (people.count() > 0)
        quality.columnAndPeople = people.result("label column", "people");
    return {};
}

} // namespace

Result<LabelQuality> labelQuality(Store &store, Progress &progress)
{
    LabelQuality quality;
    const auto incidents = store.count({});
    if (!incidents)
        return incidents.error();
    Labelling &labelling = store.labelling();
    if (auto read = readDecided(quality, labelling, *incidents, progress); !read)
        return read.error();
    if (auto read = readColumn(quality, labelling, progress); !read)
        return read.error();
    const auto readings = labelling.readings();
    if (!readings)
        return readings.error();
    quality.readers = readerAgreements(*readings);
    const auto open = labelling.each(
        Labelled::Disagreed, false, [&](LabelledIncident &) { ++quality.openDisagreements; }, progress);
    if (!open)
        return open.error();
    auto versions = labelling.machineVersions();
    if (!versions)
        return versions.error();
    quality.versions = std::move(*versions);
    return quality;
}

} // namespace faultline
