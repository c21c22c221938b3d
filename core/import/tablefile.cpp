// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/import/tablefile.h"

#include "core/import/columncheck.h"
#include "core/import/csvsource.h"
#include "core/import/encoding.h"
#include "core/import/jsonsource.h"
#include "core/import/keptreading.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <set>

namespace faultline {

namespace {

constexpr std::size_t kEncodingSample = 1 << 20;
constexpr std::size_t kRowsLookedAt = 2000;
constexpr std::size_t kMostSeverities = 50;

QString tr(const char *text) { return QCoreApplication::translate("TableFile", text); }

Result<std::string> firstBytes(ByteInput &input, bool &whole)
{
    std::string sample(kEncodingSample, '\0');
    std::size_t size = 0;
    whole = false;
    while (size < sample.size()) {
        const std::ptrdiff_t got = input.read(sample.data() + size, sample.size() - size);
        if (got < 0)
            return failure(ErrorCode::Unreadable, tr("The file cannot be read."));
        if (got == 0) {
            whole = true;
            break;
        }
        size += std::size_t(got);
    }
    sample.resize(size);
    if (!input.rewind())
        return failure(ErrorCode::Unreadable, tr("The file cannot be read from its start again."));
    return sample;
}

Result<Encoding> encodingOf(const std::string &sample, bool whole, const ReadOptions &options, const std::string &name)
{
    Encoding found = detectEncoding(sample, whole);
    if (!options.encoding.empty()) {
        const std::string told = canonicalEncoding(options.encoding);
        if (told.empty())
            return failure(ErrorCode::BadContent,
                           tr("There is no encoding named \"%1\".").arg(QString::fromStdString(options.encoding)));
        const bool sameFamily = found.name.starts_with(told);
        return Encoding{told, 1, sameFamily || (told == "UTF-8" && found.name == told) ? found.bomLength : 0, false, false};
    }
    if (found.binary)
        return failure(ErrorCode::BadContent, tr("%1 is no text file. Export it as CSV or JSON first.")
                                                  .arg(QString::fromStdString(name)));
    return found;
}

/// The field that a column is for: the one that asks it first, else any that takes it.
const FieldMapping *mainFieldOf(const ColumnMapping &mapping, std::size_t column)
{
    const FieldMapping *any = nullptr;
    for (const FieldMapping &field : mapping.fields) {
        if (!field.columns.empty() && field.columns[0] == column)
            return &field;
        const bool takes = std::find(field.columns.begin(), field.columns.end(), column) != field.columns.end()
                           || std::find(field.append.begin(), field.append.end(), column) != field.append.end();
        if (takes && !any)
            any = &field;
    }
    return any;
}

std::string noteFor(const FieldMapping &field, const ColumnFacts &facts)
{
    const std::size_t count = field.columns.size() + field.append.size();
    QString note;
    if (isTimeField(field.field) && facts.dayFirst + facts.monthFirst + facts.eitherOrder > 0)
        note = tr(field.order == DateOrder::DayFirst     ? "day first"
                  : field.order == DateOrder::MonthFirst ? "month first"
                                                         : "day or month first: open");
    else if (isNumberField(field.field) && field.mark == DecimalMark::Comma)
        note = tr("decimal comma");
    else if (field.field == Field::Severity)
        note = tr("1–5 by map");
    else if (count > 1)
        note = QCoreApplication::translate("TableFile", "%n column(s)", nullptr, int(count));
    return note.toStdString();
}

} // namespace

Result<std::unique_ptr<TableFile>> TableFile::open(const QString &path, const ReadOptions &options,
                                                   const DataFiles &files)
{
    std::unique_ptr<TableFile> file(new TableFile);
    file->m_options = options;
    file->m_fileName = path.toStdString();
    if (!ZoneRules(options.timezone).isValid())
        return failure(ErrorCode::BadContent,
                       tr("There is no time zone named \"%1\".").arg(QString::fromStdString(options.timezone)));
    if (auto done = file->openSource(path); !done)
        return done.error();
    if (auto done = file->chooseProfile(files); !done)
        return done.error();
    if (auto done = file->decideColumns(); !done)
        return done.error();
    return file;
}

Result<void> TableFile::openSource(const QString &path)
{
    auto input = openByteInput(path);
    if (!input)
        return input.error();
    m_input = std::move(*input);
    bool whole = false;
    const auto sample = firstBytes(*m_input, whole);
    if (!sample)
        return sample.error();
    const auto encoding = encodingOf(*sample, whole, m_options, m_fileName);
    if (!encoding)
        return encoding.error();
    if (encoding->guessed)
        m_notes.push_back(tr("The encoding was taken to be %1 (%2% sure). Name another one if letters look wrong.")
                              .arg(QString::fromStdString(encoding->name))
                              .arg(int(encoding->confidence * 100)));
    m_plan.fileSize = m_input->size();
    if (m_options.delimiter.empty() && JsonSource::looksLikeJson(*m_input, *encoding)) {
        auto json = JsonSource::open(*m_input, *encoding);
        if (!json)
            return json.error();
        m_source = std::move(*json);
    }
    if (!m_source) {
        auto csv = CsvSource::open(*m_input, *encoding, m_options);
        if (!csv)
            return csv.error();
        m_source = std::move(*csv);
    }
    m_plan.dialect = m_source->dialect();
    return {};
}

Result<void> TableFile::chooseProfile(const DataFiles &files)
{
    auto profiles = loadProfiles(files);
    if (!profiles)
        return profiles.error();
    const std::string &wanted = m_options.profile;
    if (wanted.empty()) {
        m_profile = recognise(*profiles, m_source->header(), m_source->container());
    } else if (const QString path = QString::fromStdString(wanted);
               wanted.ends_with(".json") && QFileInfo(path).isFile()) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            return failure(ErrorCode::Unreadable, tr("%1 cannot be read: %2").arg(path, file.errorString()));
        auto own = Profile::parse(file.readAll(), path);
        if (!own)
            return own.error();
        m_profile = std::move(*own);
    } else {
        const auto found = std::find_if(profiles->begin(), profiles->end(),
                                        [&](const Profile &profile) { return profile.id == wanted; });
        if (found == profiles->end())
            return failure(ErrorCode::BadContent, tr("There is no profile \"%1\".").arg(QString::fromStdString(wanted)));
        m_profile = *found;
    }
    // The guard against formulas is put into spreadsheet files alone.
    m_profile.guarded = m_profile.guarded && m_source->dialect().format == "csv";
    m_plan.profile = m_profile.id;
    m_plan.profileName = m_profile.name;
    if (m_profile.id != "generic")
        m_source->settle(m_profile);
    auto mapping = mapColumns(m_profile, m_source->columnNames(), m_source->askedPaths(), m_source->context(), m_options);
    if (!mapping)
        return mapping.error();
    m_mapping = std::move(*mapping);
    if (m_mapping.hasText())
        m_source->headerIsKnown();
    return {};
}

Result<void> TableFile::decideColumns()
{
    std::vector<ColumnFacts> facts(m_mapping.names.size());
    if (!m_source->rewind())
        return failure(ErrorCode::Unreadable, tr("The file cannot be read from its start again."));
    TableRecord record;
    ColumnCheck check(m_mapping, m_options);
    const FieldMapping *severity = m_mapping.field(Field::Severity);
    std::set<std::string> seen; ///< words of severity
    bool ended = false;
    for (std::size_t row = 0; row < kRowsLookedAt; ++row) {
        auto more = m_source->next(record);
        if (!more)
            return more.error();
        if (!*more) {
            ended = true;
            break;
        }
        for (std::size_t c = 0; c < std::min(facts.size(), record.cells.size()); ++c)
            facts[c].observe(record.cells[c]);
        check.observe(record);
        if (severity && !severity->columns.empty() && severity->columns[0] < record.cells.size())
            seen.emplace(trimmed(record.cells[severity->columns[0]]));
    }
    const std::vector<std::string> severities(seen.begin(), seen.end());
    if (m_profile.id == "generic")
        check.apply(m_mapping);
    if (!ended) {
        if (auto done = lookAtAllRows(facts); !done)
            return done.error();
    }
    settleColumns(m_mapping, facts, m_profile, m_options);
    describeColumns(facts);
    listSeverities(severities);
    noteOpenColumns(facts);
    m_plan.mappingKey = mappingKey();
    if (!m_source->rewind())
        return failure(ErrorCode::Unreadable, tr("The file cannot be read from its start again."));
    m_plan.skipped = m_source->skipped();
    m_plan.warnings = m_notes;
    return {};
}

/// Where the first rows leave a typed column open, the whole file is asked.
Result<void> TableFile::lookAtAllRows(std::vector<ColumnFacts> &facts)
{
    std::vector<std::size_t> open;
    for (const FieldMapping &field : m_mapping.fields) {
        for (const std::size_t c : field.columns) {
            const bool order = isTimeField(field.field) && !m_options.dayFirst && !m_profile.dateOrder
                               && facts[c].orderIsOpen();
            if (order || (isNumberField(field.field) && facts[c].markIsOpen()))
                open.push_back(c);
        }
    }
    if (open.empty())
        return {};
    TableRecord record;
    for (;;) {
        auto more = m_source->next(record);
        if (!more)
            return more.error();
        if (!*more)
            return {};
        for (const std::size_t c : open) {
            if (c < record.cells.size())
                facts[c].observeVotes(record.cells[c]);
        }
    }
}

void TableFile::describeColumns(const std::vector<ColumnFacts> &facts)
{
    const std::vector<std::string> &header = m_source->header();
    const std::size_t own = m_mapping.names.size() - m_source->askedPaths().size();
    for (std::size_t c = 0; c < own; ++c) {
        ColumnPlan column;
        column.name = c < header.size() ? header[c] : m_mapping.names[c];
        column.type = facts[c].type();
        column.sample = facts[c].sample;
        column.field = m_mapping.uses[c] == ColumnUse::Dropped ? "" : "extra";
        if (const FieldMapping *field = mainFieldOf(m_mapping, c)) {
            column.field = fieldId(field->field);
            column.note = noteFor(*field, facts[c]);
        }
        m_plan.columns.push_back(std::move(column));
    }
}

void TableFile::listSeverities(const std::vector<std::string> &words)
{
    const FieldMapping *field = m_mapping.field(Field::Severity);
    if (!field || words.size() > kMostSeverities)
        return; // a column of so many words is read row by row
    for (const std::string &word : words) {
        if (word.empty())
            continue;
        const auto known = field->values.find(plainWords(word));
        const std::string &value = known == field->values.end() ? word : known->second;
        const bool nothing = value.empty() || meansNothing(value);
        m_plan.severities.emplace_back(word, nothing ? 0 : parseSeverity(value).value_or(-1));
    }
}

void TableFile::noteOpenColumns(const std::vector<ColumnFacts> &facts)
{
    for (const FieldMapping &field : m_mapping.fields) {
        for (const std::size_t c : field.columns) {
            const QString name = QString::fromStdString(m_mapping.names[c]);
            if (isTimeField(field.field) && field.order == DateOrder::Open && facts[c].eitherOrder > 0)
                m_notes.push_back(tr("The dates of \"%1\" may be day/month or month/day. Say which comes first, or "
                                     "rows whose date is open are rejected.").arg(name));
            if (field.field == Field::Cost && field.mark == DecimalMark::Open && facts[c].eitherMark > 0)
                m_notes.push_back(tr("The amounts of \"%1\" were read with a decimal point; nothing in the column "
                                     "tells for sure.").arg(name));
        }
    }
    if (!hasUsableColumn())
        m_notes.push_back(tr("No column is known to hold a title or a description. Map one of them."));
}

std::string TableFile::mappingKey() const
{
    std::string key = "profile=" + m_profile.id;
    const auto add = [&](std::string_view name, std::string_view value) {
        key += '\n';
        key += name;
        key += '=';
        key += value;
    };
    const Dialect &dialect = m_plan.dialect;
    add("format", dialect.format);
    add("delimiter", dialect.delimiter);
    add("quote", dialect.quote);
    add("escape", dialect.escape);
    add("encoding", dialect.encoding);
    add("header", std::to_string(dialect.headerRow));
    add("timezone", m_options.timezone);
    for (const FieldMapping &field : m_mapping.fields) {
        std::string columns;
        for (const std::size_t c : field.columns)
            columns += std::to_string(c) + ' ';
        for (const std::size_t c : field.append)
            columns += '+' + std::to_string(c) + ' ';
        columns += '/' + std::to_string(int(field.order)) + '/' + std::to_string(int(field.mark));
        add(fieldId(field.field), columns);
    }
    for (const auto &[word, severity] : m_options.severities)
        add("severity " + word, std::to_string(severity));
    if (m_options.redact)
        add("redact", "on");
    add("rules", std::string_view(m_profile.json.constData(), std::size_t(m_profile.json.size())));
    return key;
}

std::string TableFile::reading() const
{
    RowReading reading;
    reading.format = m_plan.dialect.format;
    if (const auto *csv = dynamic_cast<const CsvSource *>(m_source.get()))
        reading.csv = csv->format();
    reading.ownColumns = m_mapping.names.size() - m_source->askedPaths().size();
    reading.options = m_options;
    reading.profile = m_profile;
    reading.mapping = m_mapping;
    // The rules belong to the profile they are kept with.
    for (auto &[column, rule] : reading.mapping.leaveOut)
        rule = reading.profile.leaveOut.data() + (rule - m_profile.leaveOut.data());
    return readingJson(reading);
}

std::unique_ptr<RowParser> TableFile::makeParser() const
{
    return std::make_unique<RowParser>(m_mapping, m_profile, m_options,
                                       m_mapping.names.size() - m_source->askedPaths().size(), m_fileName);
}

void appendEndWarnings(const Profile &profile, const RowParser &parser, std::int64_t rows, std::vector<QString> &warnings)
{
    const QString name = QString::fromStdString(profile.name);
    if (profile.rowLimit > 0 && rows == profile.rowLimit)
        warnings.push_back(tr("The file has exactly %1 rows, where exports of %2 are cut: later incidents may be missing.")
                               .arg(rows)
                               .arg(name));
    if (parser.cellsAtLimit() > 0)
        warnings.push_back(QCoreApplication::translate("TableFile", "%n text(s) have the length at which exports of %1 are cut: "
                                                                    "their ends may be missing.",
                                                       nullptr, int(parser.cellsAtLimit())).arg(name));
    if (parser.hoursTwice() > 0)
        warnings.push_back(QCoreApplication::translate("TableFile", "%n time(s) fall into an hour that the zone has twice; the "
                                                                    "first of the two was taken.",
                                                       nullptr, int(parser.hoursTwice())));
}

} // namespace faultline
