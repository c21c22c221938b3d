// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/anonymouscells.h"

#include "core/report/reportsections.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>

namespace faultline {

namespace {

using Cell = Disclosure::Cell;

/// Builds the cells of one report.
class Collector
{
public:
    explicit Collector(const ReportInput &input) : m_input(input), m_analysis(input.analysis) { }

    Disclosure collect()
    {
        addCategories();
        addLabels();
        addCrossTables();
        addDurations("detect", m_analysis.toDetect);
        addDurations("resolve", m_analysis.toResolve);
        addModes();
        addMoney();
        addOwners();
        addWindow();
        addControls();
        if (m_analysis.selected > 0 && m_analysis.selected < kLeastAnonymous)
            m_disclosure.hideWhere([](const std::string &key) { return !isOfWindow(key); });
        if (const auto n = m_input.readiness.incidentsInWindow; n > 0 && n < kLeastAnonymous)
            m_disclosure.hideWhere(isOfWindow);
        m_disclosure.protect();
        return std::move(m_disclosure);
    }

private:
    static bool isOfWindow(const std::string &key)
    {
        return key.starts_with("window") || key.starts_with("plan/") || key.starts_with("contradiction/");
    }
    /// Cells of cross tables go first, then their sums, then other counts; categories, plan and wholes last.
    static int dearness(const std::string &key)
    {
        if (key == cells::kAll || key == cells::kWindow)
            return Disclosure::kDearest;
        if (key.starts_with("category/") || key == cells::kOutside || key == cells::kFirstThree
            || key == cells::kWhatIf || key == cells::kWindowOutside)
            return 3;
        if (std::count(key.begin(), key.end(), '/') > 1)
            return 0;
        for (const char *table : {"severity/", "detection/", "trend/", "detect/", "resolve/", "money/"}) {
            if (key.starts_with(table))
                return 1;
        }
        return 2;
    }
    Cell told(const std::string &key, std::int64_t count)
    {
        return m_disclosure.published(key, count, dearness(key));
    }
    Cell inner(std::int64_t count) { return m_disclosure.inner(count); }
    /// The part of a whole that the report does not speak of.
    void rest(Cell whole, std::int64_t count, std::vector<Cell> parts, std::int64_t known)
    {
        parts.push_back(m_disclosure.complement(count - known));
        m_disclosure.sum(whole, std::move(parts));
    }

    void addCategories()
    {
        m_all = told(cells::kAll, m_analysis.selected);
        std::vector<Cell> all, outside;
        for (const Category category : kCategories) {
            const Cell cell = told(cells::category(category), count(category));
            all.push_back(cell);
            if (category != Category::Model && category != Category::Unclear)
                outside.push_back(cell);
        }
        m_disclosure.sum(m_all, all);
        m_disclosure.sum(told(cells::kOutside, m_analysis.outsideModel.count), outside);
        told(cells::kUnjudged, m_analysis.unjudgedByStudyRule);
    }

    void addLabels()
    {
        const Cell person = told(cells::kPerson, m_analysis.decidedByPerson);
        const Cell review = told(cells::kReview, m_analysis.needsReview);
        rest(m_all, m_analysis.selected, {person, review},
             m_analysis.decidedByPerson + m_analysis.needsReview);
    }

    /// Rows × categories whose rows make up all that is selected.
    void addCrossTable(std::string_view table, const std::vector<std::string> &names,
                       const std::vector<CategoryCounts> &rows)
    {
        std::vector<Cell> sums;
        std::array<std::vector<Cell>, kCategoryCount> columns;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::vector<Cell> row;
            for (const Category category : kCategories) {
                row.push_back(told(cells::crossed(table, names[i], category), rows[i][index(category)]));
                columns[index(category)].push_back(row.back());
            }
            sums.push_back(told(cells::row(table, names[i]),
                                std::accumulate(rows[i].begin(), rows[i].end(), std::int64_t(0))));
            m_disclosure.sum(sums.back(), std::move(row));
        }
        m_disclosure.sum(m_all, std::move(sums));
        for (const Category category : kCategories)
            m_disclosure.sum(told(cells::category(category), count(category)),
                             std::move(columns[index(category)]));
    }

    void addCrossTables()
    {
        std::vector<std::string> names;
        std::vector<CategoryCounts> rows;
        for (std::size_t i = 0; i < kSeverityRows; ++i) {
            names.push_back(std::to_string(i));
            rows.push_back(m_analysis.severity[i]);
        }
        addCrossTable("severity", names, rows);
        names.clear();
        rows.clear();
        for (std::size_t i = 0; i < kDetectionRows; ++i) {
            names.push_back(i < kDetectedByCount ? std::string(detectedById(DetectedBy(i))) : std::string());
            rows.push_back(m_analysis.detection[i]);
        }
        addCrossTable("detection", names, rows);
        m_disclosure.sum(m_all,
                         {told(cells::kTold, m_analysis.foundByUsers.of),
                          told(cells::row("detection", ""), m_analysis.lackingDetection)});
        addTrend();
    }

    void addTrend()
    {
        std::vector<std::string> names;
        std::vector<CategoryCounts> rows;
        CategoryCounts undated = m_analysis.categoryCounts();
        for (const AnonymousPeriod &period : anonymousPeriods(m_analysis.trend)) {
            names.push_back(period.key);
            rows.push_back(period.counts);
            for (std::size_t c = 0; c < kCategoryCount; ++c)
                undated[c] -= period.counts[c];
        }
        names.push_back("undated");
        rows.push_back(undated);
        addCrossTable("trend", names, rows);
    }

    void addDurations(const std::string &table, const DurationsByCategory &durations)
    {
        std::vector<CategoryCounts> rows(2);
        for (std::size_t c = 0; c < kCategoryCount; ++c) {
            rows[0][c] = durations.categories[c].count;
            rows[1][c] = m_analysis.categories[c].share.count - durations.categories[c].count;
        }
        addCrossTable(table, {"both", "left-out"}, rows);
    }

    void addModes()
    {
        std::array<std::vector<Cell>, kCategoryCount> byCategory;
        std::map<std::string, std::vector<Cell>> byMode;
        for (const ModeFigures &mode : m_analysis.modes) {
            const std::int64_t n = mode.ofSelected.count;
            const Cell cell = told(cells::mode(mode.category, mode.mode), n);
            byCategory[index(mode.category)].push_back(cell);
            byMode[mode.mode].push_back(cell);
        }
        for (const Category category : kCategories)
            m_disclosure.sum(told(cells::category(category), count(category)), byCategory[index(category)]);
        std::vector<Cell> rows;
        for (const StudyRow &row : m_input.study.rows) {
            std::vector<Cell> parts;
            for (const std::string &mode : row.modes)
                parts.insert(parts.end(), byMode[mode].begin(), byMode[mode].end());
            for (const StudyComparison::Row &compared : m_analysis.study.rows) {
                if (compared.id != row.id)
                    continue;
                rows.push_back(told(cells::study(row.id), compared.compared.ours.count));
                m_disclosure.sum(rows.back(), std::move(parts));
                break;
            }
        }
        rows.push_back(told(cells::kStudyElse, m_analysis.study.oursElse.count));
        m_disclosure.sum(m_all, std::move(rows));
    }

    void addMoney()
    {
        std::vector<std::string> names;
        std::vector<CategoryCounts> rows;
        CategoryCounts without{};
        for (const Category category : kCategories)
            without[index(category)] = count(category);
        for (const MoneyByCurrency &money : m_analysis.money) {
            names.push_back(money.currency);
            rows.push_back(money.categoryCounts);
            for (std::size_t c = 0; c < kCategoryCount; ++c)
                without[c] -= money.categoryCounts[c];
        }
        names.push_back("none/");
        rows.push_back(without);
        addCrossTable("money", names, rows);
        rest(m_all, m_analysis.selected, {told(cells::kHours, m_analysis.withHoursLost)},
             m_analysis.withHoursLost);
    }

    void addOwners()
    {
        const std::int64_t none = m_analysis.withoutOwner.count;
        const Proportion &retrieval = m_analysis.retrievalWithoutOwner;
        const Cell without = told(cells::kNoOwner, none);
        const Cell inRetrieval = told(cells::kRetrievalNoOwner, retrieval.count);
        rest(m_all, m_analysis.selected, {without}, none);
        rest(told(cells::category(Category::Retrieval), retrieval.of), retrieval.of, {inRetrieval},
             retrieval.count);
        rest(without, none, {inRetrieval}, retrieval.count);
    }

    /// The window's incidents by mode, tied to the selection's where the two share incidents.
    void addWindow()
    {
        const Readiness &readiness = m_input.readiness;
        m_window = told(cells::kWindow, readiness.incidentsInWindow);
        const std::set<std::string> listed = [&] {
            std::set<std::string> modes;
            for (const OutsidePlaybook::Mode &mode : readiness.outside.modes)
                modes.insert(mode.mode);
            return modes;
        }();
        m_sameIncidents
            = std::all_of(m_input.modeOverlaps.begin(), m_input.modeOverlaps.end(), [](const auto &one) {
                  return one.second.selectedOnly == 0 && one.second.windowOnly == 0;
              });
        std::vector<Cell> all, outside;
        for (const auto &[mode, overlap] : m_input.modeOverlaps) {
            const std::int64_t n = overlap.both + overlap.windowOnly;
            const Cell cell = mode.empty() ? told(cells::kWindowNoMode, n)
                : listed.contains(mode)    ? told(cells::windowMode(mode), n)
                                           : inner(n);
            m_windowModes[mode] = cell;
            all.push_back(cell);
            if (listed.contains(mode))
                outside.push_back(cell);
            tieToSelection(mode, overlap, cell);
        }
        m_disclosure.sum(m_window, std::move(all));
        m_disclosure.sum(told(cells::kWindowOutside, readiness.outside.share.count), std::move(outside));
        std::vector<Cell> order;
        for (const OutsidePlaybook::Mode &mode : readiness.outside.modes)
            order.push_back(told(cells::windowMode(mode.mode), mode.count));
        m_disclosure.descending(order);
    }

    void tieToSelection(const std::string &mode, const ModeOverlap &overlap, Cell window)
    {
        const Cell both = inner(overlap.both);
        m_disclosure.sum(window, {both, inner(overlap.windowOnly)});
        std::vector<Cell> selected;
        std::int64_t n = 0;
        for (const ModeFigures &figures : m_analysis.modes) {
            if (figures.mode == mode) {
                selected.push_back(told(cells::mode(figures.category, mode), figures.ofSelected.count));
                n += figures.ofSelected.count;
            }
        }
        const Cell ours = inner(n);
        m_disclosure.sum(ours, std::move(selected));
        m_disclosure.sum(ours, {both, inner(overlap.selectedOnly)});
        if (m_sameIncidents) // as the two periods tell
            m_disclosure.sum(ours, {window});
    }

    /// The window's incidents that at least one of these controls prevents.
    std::vector<Cell> preventedBy(const std::vector<std::string> &controls) const
    {
        std::set<std::string> modes;
        for (const std::string &id : controls) {
            if (const Control *control = m_input.playbook.control(id))
                modes.insert(control->prevents.begin(), control->prevents.end());
        }
        std::vector<Cell> prevented;
        for (const std::string &mode : modes) {
            const auto found = m_windowModes.find(mode);
            if (found != m_windowModes.end())
                prevented.push_back(found->second);
        }
        return prevented;
    }

    void addControls()
    {
        const Readiness &readiness = m_input.readiness;
        std::vector<Cell> order;
        std::vector<std::string> firstThree, raised;
        for (const PlanItem &item : readiness.plan) {
            order.push_back(told(cells::plan(item.control), item.preventable.count));
            m_disclosure.sum(order.back(), preventedBy({item.control}));
            if (firstThree.size() < 3)
                firstThree.push_back(item.control);
        }
        m_disclosure.descending(order);
        m_disclosure.sum(told(cells::kFirstThree, readiness.firstThree.count), preventedBy(firstThree));
        if (m_input.whatIf) {
            for (const LevelChange &change : m_input.whatIf->changes)
                raised.push_back(change.control);
            m_disclosure.sum(told(cells::kWhatIf, m_input.whatIf->together.count), preventedBy(raised));
        }
        std::vector<Cell> contradicted;
        for (const Contradiction &contradiction : rankedContradictions(readiness)) {
            const auto n = std::int64_t(contradiction.rowIds.size());
            contradicted.push_back(told(cells::contradiction(contradiction.control), n));
            const std::vector<Cell> prevented = preventedBy({contradiction.control});
            const std::int64_t all = m_disclosure.countOf(prevented);
            const Cell ever = inner(all);
            m_disclosure.sum(ever, prevented);
            m_disclosure.sum(ever, {contradicted.back(), inner(all - n)});
        }
        m_disclosure.descending(contradicted);
    }

    std::int64_t count(Category category) const { return m_analysis.category(category).share.count; }

    const ReportInput &m_input;
    const Analysis &m_analysis;
    Disclosure m_disclosure;
    Cell m_all = 0, m_window = 0;
    bool m_sameIncidents = false;
    std::map<std::string, Cell> m_windowModes;
};

} // namespace

std::vector<AnonymousPeriod> anonymousPeriods(const Trend &trend)
{
    constexpr std::int32_t kQuarter = 3, kYear = 12, kMostPeriods = 24;
    std::vector<AnonymousPeriod> periods;
    if (trend.months.empty())
        return periods;
    const std::int32_t first = trend.months.front().number, last = trend.months.back().number;
    const std::int32_t width = last / kQuarter - first / kQuarter < kMostPeriods ? kQuarter : kYear;
    for (std::int32_t at = first / width; at <= last / width; ++at) {
        const std::int32_t year = at * width / kYear, quarter = at * width % kYear / kQuarter + 1;
        AnonymousPeriod period{std::to_string(year), QString::number(year), {}};
        if (width == kQuarter) {
            period.key += "-Q" + std::to_string(quarter);
            period.label = QStringLiteral("Q%1 %2").arg(quarter).arg(year);
        }
        for (const Trend::Month &month : trend.months) {
            for (std::size_t c = 0; month.number / width == at && c < kCategoryCount; ++c)
                period.counts[c] += month.counts[c];
        }
        periods.push_back(std::move(period));
    }
    return periods;
}

Disclosure disclosureOf(const ReportInput &input)
{
    return Collector(input).collect();
}

} // namespace faultline
