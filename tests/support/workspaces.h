// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/storage/store.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace faultline::test {

/// A row with views of literals; set what the test is about.
IncidentRow row(std::string_view externalId, std::string_view title,
                std::string_view description = "It broke.");

/// Opens, or gives nullptr after a QWARN with the error.
std::unique_ptr<Store> openOrNull(const QString &path, OpenMode mode = OpenMode::Write);

/// Imports rows through a session, as the import use case does. `decisions` as in ImportSession::add().
Result<ImportedFile> importRows(Store &store, const std::vector<IncidentRow> &rows,
                                const std::string &file = "rows.csv",
                                const std::vector<RowDecision> &decisions = {});

/// The modes and the classifier's version that importRows() names.
const std::vector<std::string> &modeIds();
inline constexpr const char *kClassifierVersion = "test-1";

QByteArray fileBytes(const QString &path);

/// Asks to be stopped at the n-th report.
class StopAt final : public Progress
{
public:
    explicit StopAt(int report) : m_left(report) { }
    bool report(std::int64_t, std::int64_t) override { return --m_left > 0; }

private:
    int m_left;
};

} // namespace faultline::test
