// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "workspaces.h"

#include <QFile>
#include <QtDebug>

#include <algorithm>

namespace faultline::test {

namespace {

constexpr std::int64_t kImportedAt = 1'700'000'000'000;

} // namespace

IncidentRow row(std::string_view externalId, std::string_view title, std::string_view description)
{
    IncidentRow made;
    made.line = 2;
    made.source = "test";
    made.externalId = externalId;
    made.title = title;
    made.description = description;
    return made;
}

std::unique_ptr<Store> openOrNull(const QString &path, OpenMode mode)
{
    auto store = openStore(path, mode);
    if (store)
        return std::move(*store);
    qWarning("%s", qPrintable(store.error().message));
    return nullptr;
}

const std::vector<std::string> &modeIds()
{
    static const std::vector<std::string> ids{ "operational.app-defect", "cost.no-budget", "model.refusal" };
    return ids;
}

Result<ImportedFile> importRows(Store &store, const std::vector<IncidentRow> &rows, const std::string &file,
                                const std::vector<RowDecision> &decisions)
{
    const ImportKey key{ file, 100, "hash of " + file, "mapping", "generic", {}, {} };
    auto session = store.beginImport(key, modeIds(), kClassifierVersion, kImportedAt);
    if (!session)
        return session.error();
    IncidentBatch batch;
    batch.rows = rows;
    std::vector<RowIdentity> identities(rows.size());
    IdentityMaker maker;
    std::transform(rows.begin(), rows.end(), identities.begin(),
                   [&](const IncidentRow &one) { return maker.of(one); });
    const auto added = (*session)->add(batch, identities, decisions);
    if (!added)
        return added.error();
    return (*session)->finish();
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace faultline::test
