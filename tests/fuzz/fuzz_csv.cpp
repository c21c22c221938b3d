// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Splits bytes into records with a buffer of 1 to 64 bytes and with a large one: both must agree, every cell must
// be UTF-8, lines and offsets must rise. Then the whole source: encoding, dialect, layout.

#include "core/import/csvsource.h"

#include <cstdlib>
#include <string>
#include <vector>

using namespace faultline;

namespace {

struct Kept {
    std::vector<std::string> fields;
    std::string raw;
    std::int64_t line;
    std::int64_t offset;

    bool operator==(const Kept &) const = default;
};

void require(bool holds)
{
    if (!holds)
        std::abort();
}

std::vector<Kept> readAll(std::string_view bytes, const CsvFormat &format, std::size_t buffer, std::size_t width)
{
    MemoryInput input(bytes);
    TextStream stream(input, Encoding{});
    CsvReader reader(stream, format, buffer);
    reader.setWidth(width);
    std::vector<Kept> records;
    CsvRecord record;
    while (reader.next(record)) {
        Kept kept{{record.fields.begin(), record.fields.end()}, std::string(record.raw), record.line, record.offset};
        for (const std::string &field : kept.fields)
            require(validUtf8Prefix(field) == field.size());
        require(records.empty() || (kept.line > records.back().line && kept.offset > records.back().offset));
        require(kept.offset < std::int64_t(bytes.size()));
        records.push_back(std::move(kept));
    }
    return records;
}

void readSource(std::string_view bytes)
{
    MemoryInput input(bytes);
    Encoding encoding = detectEncoding(bytes, true);
    if (encoding.binary)
        encoding = {};
    auto source = CsvSource::open(input, encoding, {}, 64);
    if (!source)
        return;
    for (int pass = 0; pass < 2; ++pass) {
        TableRecord record;
        std::int64_t line = 0;
        for (;;) {
            const auto more = (*source)->next(record);
            if (!more || !*more)
                break;
            require(record.line >= 1);
            line = record.line;
        }
        require(line >= 0);
        (*source)->rewind();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 3 || size > 20000)
        return 0;
    static constexpr const char *kDelimiters[] = {",", ";", "\t", "|", " ", "||", "", "\xC2\xA7"};
    CsvFormat format;
    format.delimiter = kDelimiters[data[0] & 7];
    format.quote = data[0] & 8 ? '\'' : data[0] & 16 ? '\0' : '"';
    format.escape = data[0] & 32 ? '\\' : format.quote;
    format.blankBeforeQuote = data[0] & 64;
    const std::size_t buffer = 1 + (data[1] & 63);
    const std::string_view bytes(reinterpret_cast<const char *>(data) + 2, size - 2);
    require(readAll(bytes, format, buffer, 0) == readAll(bytes, format, CsvReader::kDefaultBuffer, 0));
    readAll(bytes, format, buffer, data[1] >> 6);
    readSource(bytes);
    return 0;
}
