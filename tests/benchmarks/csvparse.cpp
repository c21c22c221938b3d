// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints how long splitting a CSV file into records takes, and reading it into incidents, beside sqlite3's
// .import of the same file in the same run. Asserts nothing.

#include "core/import/csvreader.h"
#include "core/import/incidentreader.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>
#include <cstdio>

using namespace faultline;

namespace {

double secondsSince(std::chrono::steady_clock::time_point start)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double parseAlone(const QString &path)
{
    const auto start = std::chrono::steady_clock::now();
    auto input = openByteInput(path);
    if (!input)
        return -1;
    TextStream stream(**input, Encoding{});
    CsvReader reader(stream, {});
    CsvRecord record;
    std::size_t records = 0, cells = 0;
    while (reader.next(record)) {
        ++records;
        cells += record.fields.size();
    }
    const double seconds = secondsSince(start);
    std::printf("split:    %.3f s, %zu records, %zu cells, %.0f MB/s\n", seconds, records, cells,
                double((*input)->size()) / 1e6 / seconds);
    return seconds;
}

double parseAndMap(const QString &path)
{
    const auto start = std::chrono::steady_clock::now();
    auto reader = IncidentReader::open(path, {}, DataFiles());
    if (!reader)
        return -1;
    IncidentBatch batch;
    std::size_t rows = 0;
    for (;;) {
        const auto more = (*reader)->next(batch, 2000);
        rows += batch.rows.size();
        if (!more || !*more)
            break;
    }
    const double seconds = secondsSince(start);
    std::printf("incidents: %.3f s, %zu rows, %.2f us a row\n", seconds, rows, seconds * 1e6 / double(rows));
    return seconds;
}

double sqliteImport(const QString &path)
{
    const QTemporaryDir folder;
    QProcess sqlite;
    const auto start = std::chrono::steady_clock::now();
    sqlite.start(QStringLiteral("sqlite3"), {folder.filePath(QStringLiteral("peer.db")), QStringLiteral(".mode csv"),
                                             QStringLiteral(".import '%1' t").arg(path)});
    if (!sqlite.waitForFinished(-1) || sqlite.exitCode() != 0)
        return -1;
    return secondsSince(start);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "usage: csvparse FILE.csv\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    const double split = parseAlone(path);
    const double mapped = parseAndMap(path);
    const double peer = sqliteImport(path);
    if (peer < 0) {
        std::printf("sqlite3 is not there to compare with\n");
        return 0;
    }
    std::printf("sqlite3 .import: %.3f s; split %.3f of it, incidents %.3f of it\n", peer, split / peer, mapped / peer);
    return 0;
}
