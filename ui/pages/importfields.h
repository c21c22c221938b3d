// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/import/incidentreader.h"

#include <QString>

#include <string>
#include <vector>

namespace faultline {

/// A field that a column can go to, as people call it.
struct ImportField {
    std::string id; ///< as in ColumnPlan::field
    QString name;
};
const std::vector<ImportField> &importFields();
QString importFieldName(const std::string &id);

/// The options with this column sent to another field: the field's former column is kept as extra, unless the
/// field takes several (description, tags).
ReadOptions withColumnField(const ReadOptions &options, const ReadPlan &plan, std::size_t column,
                            const std::string &field);

/// "comma", "tab", "“|”".
QString delimiterName(const std::string &delimiter);
/// "\" doubled", "none".
QString quoteName(const Dialect &dialect);

} // namespace faultline
