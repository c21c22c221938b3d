// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Opening the table of incidents, jumping to its end and searching texts in a workspace (1,000,000 incidents
// say most), beside plain SQL of the same meaning over the same file in the same run.
//
//     benchincidents WORKSPACE [TEXT…]

#include "core/storage/store.h"
#include "core/usecases/knowledge.h"
#include "ui/models/incidenttablemodel.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

using namespace faultline;

namespace {

constexpr int kRuns = 7;

template <typename Work> double medianMs(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < kRuns; ++i) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(
            std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count());
    }
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

std::unique_ptr<Store> opened(const QString &path)
{
    auto store = openStore(path, OpenMode::Read);
    if (!store) {
        std::fprintf(stderr, "%s\n", qPrintable(store.error().message));
        std::exit(1);
    }
    return std::move(*store);
}

/// The peer: all rows of one plain query with texts bound to it.
std::size_t plainRows(const QString &path, const char *sql, const std::string &text = {})
{
    sqlite3 *database = nullptr;
    sqlite3_stmt *statement = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &database, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_prepare_v2(database, sql, -1, &statement, nullptr);
    if (sqlite3_bind_parameter_count(statement) > 0)
        sqlite3_bind_text(statement, 1, text.c_str(), -1, SQLITE_STATIC);
    std::vector<std::int64_t> rows;
    while (sqlite3_step(statement) == SQLITE_ROW)
        rows.push_back(sqlite3_column_int64(statement, 0));
    sqlite3_finalize(statement);
    sqlite3_close(database);
    return rows.size();
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: benchincidents WORKSPACE [TEXT...]\n");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    auto knowledge = loadKnowledge(DataFiles());
    if (!knowledge)
        return 1;
    IncidentTableModel model(std::make_shared<const Taxonomy>(knowledge->taxonomy));

    std::vector<std::int64_t> rows;
    const double open = medianMs([&] {
        auto store = opened(path);
        rows = *store->rowIds({}, IncidentOrder::OccurredAt, true);
        model.setRows(rows, "UTC");
        model.setPage(0, 0, *store->incidents(model.pageRowIds(0)));
    });
    const double plainOpen = medianMs([&] {
        plainRows(path, "SELECT n FROM incidents ORDER BY occurred_at IS NULL, occurred_at DESC, id");
    });
    std::printf("%zu incidents\n", rows.size());
    std::printf("open the table     %8.1f ms   plain ORDER BY  %8.1f ms\n", open, plainOpen);

    const double jump = medianMs([&] {
        auto store = opened(path);
        model.setPage(
            0, 0,
            *store->incidents(model.pageRowIds((model.rowCount() - 1) / IncidentTableModel::kPageSize)));
    });
    const std::string offset = "SELECT * FROM incidents ORDER BY occurred_at DESC, id LIMIT 64 OFFSET "
        + std::to_string(rows.size() - std::min<std::size_t>(rows.size(), 64));
    const double plainJump = medianMs([&] { plainRows(path, offset.c_str()); });
    std::printf("jump to the end    %8.1f ms   plain OFFSET    %8.1f ms\n", jump, plainJump);

    std::vector<std::string> texts(argv + 2, argv + argc);
    if (texts.empty())
        texts = {"token budget", "zebra crossing", "error"};
    for (const std::string &text : texts) {
        IncidentFilter filter;
        filter.search = text;
        std::size_t found = 0, plainFound = 0;
        const double search = medianMs(
            [&] { found = opened(path)->rowIds(filter, IncidentOrder::OccurredAt, true)->size(); });
        const double plain = medianMs([&] {
            plainFound
                = plainRows(path,
                            "SELECT n FROM incidents WHERE title LIKE '%' || ?1 || '%' OR description LIKE "
                            "'%' || ?1 || '%' ORDER BY occurred_at DESC, id",
                            text);
        });
        std::printf("search %-12s %7.1f ms   plain LIKE      %8.1f ms   %zu and %zu found\n",
                    ('"' + text + '"').c_str(), search, plain, found, plainFound);
    }
    return 0;
}
