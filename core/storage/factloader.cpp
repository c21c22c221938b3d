// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/storage/factloader.h"

#include "core/storage/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace faultline {

namespace {

constexpr std::size_t kRowsPerReport = 32768;

enum : int {
    N,
    CategoryCode,
    Mode,
    Secondary,
    Confidence,
    Classifier,
    Severity,
    Detected,
    OccurredAt,
    OccurredDay,
    DetectedAt,
    ResolvedAt,
    Team,
    Feature,
    Provider,
    Model,
    Owner,
    Currency,
    Cost,
    HoursLost,
    Id
};

constexpr std::string_view kSql = "SELECT n, category, mode_word, secondary, confidence, classifier_word, "
                                  "severity, detected_by, occurred_at, "
                                  "occurred_day, detected_at, resolved_at, team_word, feature_word, "
                                  "provider_word, model_word, owner_word, "
                                  "currency_word, cost, hours_lost, id FROM incidents ORDER BY n";

struct Decided
{
    std::uint8_t category;
    std::string mode;
    std::uint8_t secondary;
};

std::unordered_map<std::int64_t, Decided> readDecisions(Database &database)
{
    std::unordered_map<std::int64_t, Decided> decisions;
    auto statement = database.prepare("SELECT id, category, mode, secondary FROM decisions");
    while (statement.step())
        decisions.emplace(statement.integer(0),
                          Decided{ std::uint8_t(statement.integer(1)), std::string(statement.text(2)),
                                   std::uint8_t(statement.integer(3) - 1) });
    return decisions;
}

std::uint8_t clampedCategory(std::int64_t stored)
{
    return std::uint8_t(
        stored >= 0 && stored < std::int64_t(kCategoryCount) ? stored : std::int64_t(Category::Unclear));
}

/// Turns word numbers into places in a sorted dictionary of the words that occur, "" first where `withEmpty`.
template <typename Code>
std::vector<std::string> makeDictionary(std::vector<Code> &codes, const std::vector<std::string> &words,
                                        bool withEmpty)
{
    std::vector<bool> used(words.size());
    if (withEmpty)
        used[0] = true;
    for (Code &code : codes) {
        if (code >= words.size())
            code = 0;
        used[code] = true;
    }
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i])
            order.push_back(i);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return words[a] < words[b]; });
    std::vector<Code> places(words.size());
    std::vector<std::string> dictionary;
    for (const std::size_t code : order) {
        places[code] = Code(dictionary.size());
        dictionary.push_back(words[code]);
    }
    for (Code &code : codes)
        code = places[code];
    return dictionary;
}

/// Words of the two columns that are kept in 16 bits; the wide ones are their numbers as stored.
struct NarrowWords
{
    std::vector<std::uint32_t> mode, currency;
};

class Loader
{
public:
    Loader(Database &database, std::size_t expected) : m_decisions(readDecisions(database))
    {
        reserve(expected);
    }

    void add(const Statement &row)
    {
        m_facts.rowId.push_back(row.integer(N));
        addWord(row);
        m_facts.severity.push_back(std::uint8_t(row.integer(Severity)));
        m_facts.detectedBy.push_back(std::uint8_t(row.integer(Detected) - 1));
        m_facts.hasOwner.push_back(row.integer(Owner) != 0);
        m_facts.occurredAt.push_back(time(row, OccurredAt));
        m_facts.occurredPrecision.push_back(std::uint8_t(row.integer(OccurredDay) != 0));
        m_facts.detectedAt.push_back(time(row, DetectedAt));
        m_facts.resolvedAt.push_back(time(row, ResolvedAt));
        m_facts.team.push_back(std::uint32_t(row.integer(Team)));
        m_facts.feature.push_back(std::uint32_t(row.integer(Feature)));
        m_facts.provider.push_back(std::uint32_t(row.integer(Provider)));
        m_facts.model.push_back(std::uint32_t(row.integer(Model)));
        m_narrow.currency.push_back(std::uint32_t(row.integer(Currency)));
        constexpr double notTold = std::numeric_limits<double>::quiet_NaN();
        m_facts.costAmount.push_back(row.isNull(Cost) ? notTold : row.real(Cost));
        m_facts.hoursLost.push_back(float(row.isNull(HoursLost) ? notTold : row.real(HoursLost)));
    }

    FactColumns finish(std::vector<std::string> words)
    {
        addDecidedModes(words);
        m_facts.teams = makeDictionary(m_facts.team, words, false);
        m_facts.features = makeDictionary(m_facts.feature, words, false);
        m_facts.providers = makeDictionary(m_facts.provider, words, false);
        m_facts.models = makeDictionary(m_facts.model, words, false);
        m_facts.modes = makeDictionary(m_narrow.mode, words, true);
        m_facts.currencies = makeDictionary(m_narrow.currency, words, true);
        m_facts.mode.assign(m_narrow.mode.begin(), m_narrow.mode.end());
        m_facts.currency.assign(m_narrow.currency.begin(), m_narrow.currency.end());
        return std::move(m_facts);
    }

private:
    static std::int64_t time(const Statement &row, int at)
    {
        return row.isNull(at) ? kNoTime : row.integer(at);
    }

    void addWord(const Statement &row)
    {
        const auto decided = m_decisions.empty() ? m_decisions.end() : m_decisions.find(row.integer(Id));
        if (decided != m_decisions.end()) {
            m_decidedModes.emplace_back(m_facts.category.size(), &decided->second.mode);
            m_facts.category.push_back(clampedCategory(decided->second.category));
            m_facts.secondary.push_back(decided->second.secondary);
            m_narrow.mode.push_back(0);
            m_facts.confidence.push_back(1);
            m_facts.decidedBy.push_back(std::uint8_t(DecidedBy::Person));
            m_facts.needsReview.push_back(0);
            return;
        }
        const std::uint8_t category = clampedCategory(row.integer(CategoryCode));
        const double confidence = row.real(Confidence);
        m_facts.category.push_back(category);
        m_facts.secondary.push_back(std::uint8_t(row.integer(Secondary) - 1));
        m_narrow.mode.push_back(std::uint32_t(row.integer(Mode)));
        m_facts.confidence.push_back(float(confidence));
        m_facts.decidedBy.push_back(
            std::uint8_t(row.integer(Classifier) != 0 ? DecidedBy::Classifier : DecidedBy::None));
        m_facts.needsReview.push_back(category == std::uint8_t(Category::Unclear)
                                      || confidence < kReviewBelow);
    }

    /// Modes that only people named may be no words yet.
    void addDecidedModes(std::vector<std::string> &words)
    {
        std::unordered_map<std::string, std::uint32_t> codes;
        for (const auto &[at, mode] : m_decidedModes) {
            const auto [known, added] = codes.emplace(*mode, 0);
            if (added) {
                const auto word = std::find(words.begin(), words.end(), *mode);
                known->second = std::uint32_t(word - words.begin());
                if (word == words.end())
                    words.push_back(*mode);
            }
            m_narrow.mode[at] = known->second;
        }
    }

    void reserve(std::size_t rows)
    {
        const auto each = [rows](auto &...columns) { (columns.reserve(rows), ...); };
        each(m_facts.rowId, m_facts.category, m_facts.secondary, m_facts.decidedBy, m_facts.needsReview,
             m_facts.confidence, m_facts.severity, m_facts.detectedBy, m_facts.hasOwner, m_facts.occurredAt,
             m_facts.occurredPrecision, m_facts.detectedAt, m_facts.resolvedAt, m_facts.team, m_facts.feature,
             m_facts.provider, m_facts.model, m_facts.costAmount, m_facts.hoursLost, m_narrow.mode,
             m_narrow.currency);
    }

    std::unordered_map<std::int64_t, Decided> m_decisions;
    std::vector<std::pair<std::size_t, const std::string *>> m_decidedModes;
    FactColumns m_facts;
    NarrowWords m_narrow;
};

} // namespace

FactColumns loadFactColumns(Database &database, Progress &progress)
{
    const std::int64_t total = database.readInteger("SELECT count(*) FROM incidents");
    Loader loader(database, std::size_t(total));
    auto statement = database.prepare(kSql);
    std::size_t rows = 0;
    while (statement.step()) {
        loader.add(statement);
        if (++rows % kRowsPerReport == 0 && !progress.report(std::int64_t(rows), total))
            throw StorageFailure{ failure(
                ErrorCode::Cancelled, QCoreApplication::translate("FactLoader", "Loading was stopped.")) };
    }
    return loader.finish(readWords(database));
}

} // namespace faultline
