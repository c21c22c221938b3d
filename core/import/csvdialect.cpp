// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/csvdialect.h"

#include "core/import/cellkind.h"
#include "core/import/tablelayout.h"

#include <algorithm>
#include <array>
#include <map>

namespace faultline {

namespace {

constexpr std::size_t kScoredBytes = 64 * 1024;
constexpr std::size_t kScoredRecords = 300;
constexpr std::size_t kCellsTyped = 4000;
constexpr std::size_t kPairsSure = 6; ///< of a mark, so that they are no empty cells

struct Candidate {
    CsvFormat format;
    double score = 0;
    bool perfect = false; ///< every line is a row of the table, the first included
};

/// How likely a mark is to separate cells at all, before looking.
double prior(const std::string &delimiter)
{
    if (delimiter == "," || delimiter == "\t")
        return 1;
    if (delimiter == ";" || delimiter == "|")
        return 0.99;
    if (delimiter == " ")
        return 0.6;
    if (delimiter == ":")
        return 0.5;
    return 0.7;
}

bool isEveryday(const std::string &delimiter)
{
    return delimiter == "," || delimiter == "\t" || delimiter == ";" || delimiter == "|";
}

/// Marks that occur in the sample and may separate cells.
std::vector<std::string> delimitersIn(std::string_view sample)
{
    static const std::array<std::string, 21> kKnown{",", "\t", ";", "|", " ", ":", "^", "~", "\x1f", "\x1e", "\x01",
                                                    "#", "!", "&", "*", "$", "§", "¦", "||", "::", "\x1c"};
    std::vector<std::string> found;
    for (const std::string &delimiter : kKnown) {
        if (sample.find(delimiter) != std::string_view::npos)
            found.push_back(delimiter);
    }
    return found;
}

/// Whether quotes of this kind stand where cells begin or end.
bool quotesCells(std::string_view sample, char quote, const std::string &delimiter)
{
    std::size_t opening = 0, closing = 0;
    for (std::size_t i = sample.find(quote); i != std::string_view::npos; i = sample.find(quote, i + 1)) {
        const std::string_view before = sample.substr(0, i);
        const std::string_view after = sample.substr(i + 1);
        const bool lineStart = before.empty() || before.back() == '\n' || before.back() == '\r';
        const bool lineEnd = after.empty() || after.front() == '\n' || after.front() == '\r';
        opening += lineStart || before.ends_with(delimiter);
        closing += lineEnd || after.starts_with(delimiter);
    }
    return opening > 0 && closing > 0;
}

struct Shape {
    double regular = 0;  ///< pattern score, 0–1
    double whole = 0;    ///< mean wholeness of the cells
    double several = 0;  ///< share of records with more than one cell
    double agreeing = 0; ///< share of records with the usual number of cells
    double faults = 0;   ///< share of records whose quotes went wrong
    std::size_t records = 0;
};

/// Without remarks and lines of one cell above the table, as long as a table is left.
std::vector<SampleRecord>::const_iterator tableBegin(const std::vector<SampleRecord> &records)
{
    const auto several = [](const SampleRecord &record) { return record.cells.size() > 1; };
    const auto first = std::find_if(records.begin(), records.end(), several);
    return std::count_if(first, records.end(), several) >= 3 ? first : records.begin();
}

Shape shapeOf(const std::vector<SampleRecord> &records)
{
    Shape shape;
    std::map<std::size_t, std::size_t> widths;
    double sum = 0;
    std::size_t typed = 0;
    for (auto at = tableBegin(records); at != records.end(); ++at) {
        const SampleRecord &record = *at;
        if (looksLikeComment(record.raw) && record.cells.size() == 1)
            continue;
        ++shape.records;
        ++widths[record.cells.size()];
        shape.several += record.cells.size() > 1;
        shape.faults += record.fault != CsvFault::None;
        for (const std::string &cell : record.cells) {
            if (typed == kCellsTyped)
                break;
            sum += wholeness(cell);
            ++typed;
        }
    }
    if (shape.records == 0)
        return shape;
    const double n = double(shape.records);
    for (const auto &[width, count] : widths)
        shape.regular += double(count) * (double(width) - 1) / double(width);
    // Stray widths weigh by how many records they have, so that a preamble does not decide.
    const auto modal = std::max_element(widths.begin(), widths.end(), [](const auto &a, const auto &b) {
        return a.second * (a.first > 1 ? 2 : 1) < b.second * (b.first > 1 ? 2 : 1);
    });
    shape.agreeing = double(modal->second) / n;
    shape.regular = shape.regular / n * (0.2 + 0.8 * shape.agreeing * shape.agreeing);
    shape.whole = typed ? sum / double(typed) : 0;
    shape.several /= n;
    shape.faults /= n;
    return shape;
}

/// Every line has as many cells as the first, and nothing was odd.
bool isPerfect(const std::vector<SampleRecord> &records, const CsvFormat &format)
{
    const bool first = !records.empty() && records[0].cells.size() > 1 && isEveryday(format.delimiter);
    return first && records.size() >= 3 && std::all_of(records.begin(), records.end(), [&](const SampleRecord &record) {
        return record.fault == CsvFault::None && record.cells.size() == records[0].cells.size();
    });
}

/// Sentences with commas under a name: every line but the first has the mark, each time with a blank behind it, and
/// no cell holds anything but text.
bool isProse(const std::vector<SampleRecord> &records, const CsvFormat &format)
{
    if (format.delimiter != "," || records.size() < 3 || records[0].cells.size() != 1
        || looksLikeComment(records[0].raw) || records[1].line != 2)
        return false;
    return std::all_of(records.begin() + 1, records.end(), [](const SampleRecord &record) {
        return std::all_of(record.cells.begin(), record.cells.end(), [&](const std::string &cell) {
            const bool isFirst = &cell == &record.cells.front();
            return (isFirst ? cell.find(' ') != std::string::npos : cell.starts_with(' ')) && cellKind(cell) == CellKind::Text;
        });
    });
}

double scoreOf(const Shape &shape, const CsvFormat &format)
{
    if (shape.records == 0)
        return 0;
    const bool everyday = isEveryday(format.delimiter);
    if (shape.several < (everyday ? 0.5 : 0.8))
        return 0;
    if (!everyday && (shape.records < 2 || shape.agreeing < 0.75))
        return 0;
    return shape.regular * (0.15 + shape.whole) * prior(format.delimiter) * (1 - 0.8 * shape.faults);
}

std::string_view head(std::string_view sample, std::size_t size)
{
    return sample.substr(0, std::min(size, sample.size()));
}

/// Doubled or backslash: whichever leaves fewer quotes that do not add up.
void chooseEscape(std::string_view sample, bool whole, CsvFormat &format)
{
    format.escape = format.quote;
    if (!format.quote || sample.find(std::string{'\\', format.quote}) == std::string_view::npos)
        return;
    CsvFormat backslash = format;
    backslash.escape = '\\';
    const Shape doubled = shapeOf(readSample(sample, whole, format, kScoredRecords));
    const Shape escaped = shapeOf(readSample(sample, whole, backslash, kScoredRecords));
    const auto worth = [](const Shape &shape) { return shape.regular * (1 - shape.faults); };
    if (worth(escaped) > worth(doubled))
        format = backslash;
}

void chooseBlankBeforeQuote(std::string_view sample, bool whole, CsvFormat &format)
{
    if (format.delimiter.empty() || !format.quote || format.delimiter == " " || format.delimiter == "\t")
        return;
    if (sample.find(format.delimiter + ' ' + format.quote) == std::string_view::npos)
        return;
    CsvFormat lenient = format;
    lenient.blankBeforeQuote = true;
    const Shape strict = shapeOf(readSample(sample, whole, format, kScoredRecords));
    const Shape blank = shapeOf(readSample(sample, whole, lenient, kScoredRecords));
    const auto worth = [](const Shape &shape) { return shape.regular * (0.15 + shape.whole) * (1 - shape.faults); };
    if (worth(blank) > worth(strict) * 1.2)
        format = lenient;
}

/// A mark that never stands alone is written twice.
void chooseDoubled(std::string_view sample, CsvFormat &format)
{
    const std::string &mark = format.delimiter;
    if (mark != "|" && mark != ":" && mark != ";")
        return;
    std::size_t pairs = 0;
    for (std::size_t at = sample.find(mark); at != std::string_view::npos; at = sample.find(mark, at + 2), ++pairs) {
        if (at + 1 == sample.size() || sample[at + 1] != mark[0])
            return;
    }
    if (pairs >= kPairsSure)
        format.delimiter += mark;
}

/// Share of the records with a cell between apostrophes.
double apostropheShare(const std::vector<SampleRecord> &records)
{
    const auto quoted = [](const std::string &cell) { return cell.size() > 1 && cell.front() == '\'' && cell.back() == '\''; };
    const auto count = std::count_if(records.begin(), records.end(), [&](const SampleRecord &record) {
        return std::any_of(record.cells.begin(), record.cells.end(), quoted);
    });
    return records.empty() ? 0 : double(count) / double(records.size());
}

std::vector<char> quotesFor(std::string_view sample, const std::string &delimiter, const CsvHints &hints)
{
    if (!hints.quote.empty())
        return {hints.quote[0]};
    std::vector<char> quotes{'"'};
    if (!quotesCells(sample, '"', delimiter) && quotesCells(sample, '\'', delimiter))
        quotes.push_back('\'');
    return quotes;
}

} // namespace

std::vector<SampleRecord> readSample(std::string_view sample, bool whole, const CsvFormat &format, std::size_t limit)
{
    MemoryInput input(sample);
    TextStream stream(input, Encoding{});
    CsvReader reader(stream, format, std::max<std::size_t>(sample.size(), 1));
    std::vector<SampleRecord> records;
    CsvRecord record;
    while (records.size() < limit && reader.next(record)) {
        SampleRecord kept;
        kept.cells.assign(record.fields.begin(), record.fields.end());
        kept.raw = record.raw;
        kept.line = record.line;
        kept.fault = record.fault;
        records.push_back(std::move(kept));
    }
    if (!whole && records.size() > 1 && records.size() < limit)
        records.pop_back();
    return records;
}

CsvFormat detectCsvFormat(std::string_view sample, bool whole, const CsvHints &hints)
{
    const std::string_view scored = head(sample, kScoredBytes);
    const bool scoredWhole = whole && scored.size() == sample.size();
    std::vector<std::string> delimiters = delimitersIn(scored);
    if (!hints.delimiter.empty())
        delimiters = {hints.delimiter};
    Candidate best;
    bool prose = false;
    for (const std::string &delimiter : delimiters) {
        bool apostrophes = false;
        for (const char quote : quotesFor(scored, delimiter, hints)) {
            CsvFormat format{delimiter, quote, quote, false};
            chooseEscape(scored, scoredWhole, format);
            const std::vector<SampleRecord> records = readSample(scored, scoredWhole, format, kScoredRecords);
            Shape shape = shapeOf(records);
            if (quote == '"')
                apostrophes = apostropheShare(records) > 0.8; // nearly every row quotes with them
            else if (!apostrophes)
                shape.whole *= 0.95;
            else
                shape.whole *= 1.25;
            const double score = hints.delimiter.empty() ? scoreOf(shape, format) : 1 + shape.regular - shape.faults;
            prose = prose || isProse(records, format);
            if (score <= 0 || (prose && hints.delimiter.empty() && (delimiter == "," || delimiter == " ")))
                continue;
            const bool perfect = isPerfect(records, format);
            if (perfect == best.perfect ? score > best.score : perfect)
                best = {format, score, perfect};
        }
    }
    if (best.score == 0) {
        // No mark makes a table: one column of whole lines.
        best.format = {hints.delimiter, '"', '"', false};
        chooseEscape(scored, scoredWhole, best.format);
    }
    chooseBlankBeforeQuote(scored, scoredWhole, best.format);
    if (hints.delimiter.empty())
        chooseDoubled(scored, best.format);
    return best.format;
}

} // namespace faultline
