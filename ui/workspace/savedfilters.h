// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incidentfilter.h"

#include <QStringList>

#include <optional>

namespace faultline {

class Settings;

/// Filters kept by name between starts, for every workspace.
class SavedFilters
{
public:
    explicit SavedFilters(Settings &settings) : m_settings(settings) { }

    QStringList names() const; ///< in the order of the alphabet
    /// Nothing where there is none of this name, or one that this program does not understand.
    std::optional<IncidentFilter> filter(const QString &name) const;
    /// Replaces the one of the same name.
    void save(const QString &name, const IncidentFilter &filter);
    void forget(const QString &name);

private:
    QStringList entries() const; ///< name, filter, name, filter, …

    Settings &m_settings;
};

} // namespace faultline
