// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/category.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace faultline {

/// A share with its 95% interval; all in 0..1.
struct ShareInterval {
    double share = 0;
    double low = 0;
    double high = 1;

    bool operator==(const ShareInterval &) const = default;
};

enum class ColumnAlign : std::uint8_t { Left, Right, Center };

/// Numbers as text: a chart's twin, a table of the report, what "copy" puts on the clipboard.
struct TableSpec {
    struct Column {
        QString title;
        ColumnAlign align = ColumnAlign::Left;
        double weight = 1; ///< share of the free width, for text columns
        bool operator==(const Column &) const = default;
    };
    std::vector<Column> columns;
    std::vector<std::vector<QString>> rows;
    /// Category square before a row's first cell, where it has one; empty or as long as rows.
    std::vector<std::optional<Category>> rowCategory;

    bool operator==(const TableSpec &) const = default;
};

/// "What broke?": counted kinds with intervals, the study beside them.
struct RankedBarsSpec {
    struct Row {
        std::string key; ///< category or mode id; what a click filters by
        QString label;
        std::optional<Category> category; ///< colour; none: text colour
        std::int64_t count = 0;
        ShareInterval share;
        std::optional<ShareInterval> study;
        bool studyIsNarrower = false; ///< the study's row speaks of some of our modes only: drawn hollow
        std::optional<double> notPublishedUpTo; ///< hatched band from 0 to here
        QString countText, shareText, intervalText; ///< as worded by core/report/format
        QString words; ///< "higher", "no clear difference", …
        QString tooltip; ///< plain text
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> rows;
    double axisMax = 1; ///< next full 10% over the widest interval or mark
    QString studyKey; ///< what the diamonds are, for the key: "the study (n = 187) and its interval"
    QString wordsTitle; ///< head of the last column: "Against the study"

    bool operator==(const RankedBarsSpec &) const = default;
};

/// Incidents per month (or quarter), stacked by category.
struct TrendSpec {
    struct Column {
        QString label; ///< "Sep 2024"
        std::string key; ///< "2024-09"
        bool partial = false;
        std::array<std::int64_t, kCategoryCount> counts{}; ///< by index(Category)
        bool operator==(const Column &) const = default;
    };
    std::vector<Column> columns;
    bool asShares = false; ///< every column of the same height, 0 to 100%
    /// Something that began in a column: a line with its name at the top.
    struct Mark {
        std::size_t column = 0;
        QString label;
        bool operator==(const Mark &) const = default;
    };
    std::vector<Mark> marks; ///< ascending; at most one a column

    bool operator==(const TrendSpec &) const = default;
};

struct HeatMapSpec {
    struct Axis {
        QString label; ///< short head
        QString fullName;
        std::string key;
        bool operator==(const Axis &) const = default;
    };
    std::vector<Axis> rows, columns;
    std::vector<std::vector<std::int64_t>> counts; ///< [row][column]
    std::vector<std::vector<QString>>
        said; ///< of each cell, for tooltip and screen reader; empty: its names and count

    bool operator==(const HeatMapSpec &) const = default;
};

/// Cumulative share over log10 hours.
struct EcdfSpec {
    struct Line {
        QString label;
        std::optional<Category> category; ///< none: all
        std::string key; ///< category id; what a click filters by; empty: nothing
        std::vector<double> hours; ///< ascending; the k-th of n steps to k/n
        bool smallSample = false;
        bool operator==(const Line &) const = default;
    };
    std::vector<Line> lines; ///< the first is "all"
    std::optional<double> medianHours;
    std::optional<double> studyHours; ///< dashed vertical line
    QString studyLabel;

    bool operator==(const EcdfSpec &) const = default;
};

/// One bar of 100%: what lies around the model, what is unclear, what is the model's.
struct HeadlineSpec {
    std::array<std::int64_t, kCategoryCount> counts{}; ///< by index(Category)
    QString aroundLabel, unclearLabel, modelLabel; ///< under the brackets, with counts

    bool operator==(const HeadlineSpec &) const = default;
};

/// Practice scores, declared outlined and observed filled, 0..100.
struct ScoresSpec {
    struct Row {
        QString label;
        Category category = Category::Operational;
        bool applicable = true;
        double declared = 0, observed = 0;
        std::optional<double> whatIf;
        QString declaredText, observedText;
        bool operator==(const Row &) const = default;
    };
    std::vector<Row> rows;
    bool declaredOnly = false; ///< no incidents to hold the answers against

    bool operator==(const ScoresSpec &) const = default;
};

/// The overall score on the scale of tiers (0, 40, 60, 80, 100).
struct TierScaleSpec {
    double declared = 0, observed = 0;
    QString declaredText, observedText;
    std::array<QString, 4> tierNames;

    bool operator==(const TierScaleSpec &) const = default;
};

/// Amounts of money, each currency on a scale of its own.
struct AmountBarsSpec {
    struct Row {
        std::string key; ///< category id; what a click filters by
        QString label;
        Category category = Category::Unclear;
        double amount = 0;
        QString amountText, countText;
        bool operator==(const Row &) const = default;
    };
    struct Currency {
        QString head; ///< "EUR, 12 incidents together EUR 4,300"
        std::vector<Row> rows; ///< largest first
        bool operator==(const Currency &) const = default;
    };
    std::vector<Currency> currencies;

    bool operator==(const AmountBarsSpec &) const = default;
};

/// The same small bars for several groups, on one scale: shares by category with their intervals.
struct SmallMultiplesSpec {
    struct Bar {
        Category category = Category::Unclear;
        ShareInterval share;
        bool differs = false; ///< from the rest, clearly: drawn filled
        bool operator==(const Bar &) const = default;
    };
    struct Panel {
        std::string key; ///< "=" and the group's name; what a click filters by
        QString label, countText; ///< "n = 42"
        QString words; ///< "Cost higher", "no clear difference", "too few to compare"
        std::vector<Bar> bars; ///< none: too few
        QString tooltip;
        bool operator==(const Panel &) const = default;
    };
    std::vector<Panel> panels;
    double axisMax = 1;

    bool operator==(const SmallMultiplesSpec &) const = default;
};

/// A description of a chart: drawn by one builder for screen and paper. Texts are plain, never markup.
struct ChartSpec {
    std::string id; ///< "what-broke", "trend", …
    QString title; ///< the question it answers
    QString caption; ///< what is drawn and what was left out
    QString smallSample; ///< "small sample, n = 18", or empty
    QString tooFew; ///< said instead of drawing, or empty
    QString description; ///< a sentence for screen readers
    std::variant<RankedBarsSpec, TrendSpec, HeatMapSpec, EcdfSpec, HeadlineSpec, ScoresSpec, TierScaleSpec,
                 AmountBarsSpec, SmallMultiplesSpec>
        body;
    TableSpec table; ///< the same numbers

    bool operator==(const ChartSpec &) const = default;
};

} // namespace faultline
