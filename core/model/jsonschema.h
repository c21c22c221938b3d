// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <nlohmann/json_fwd.hpp>

namespace faultline {

/// Parses a document and holds it against a JSON schema (draft 7); an empty schema checks nothing.
/// BadContent says "line 3, column 9: …" where it is no JSON, else "/modes/2/key: …" (JSON pointer of the
/// most specific mistake). The caller adds which file it was.
Result<nlohmann::json> parseChecked(const QByteArray &json, const QByteArray &schemaJson);

} // namespace faultline
