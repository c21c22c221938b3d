// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/savedfilters.h"

#include "core/report/filterjson.h"
#include "ui/workspace/settings.h"

namespace faultline {

namespace {

const QString kKey = QStringLiteral("savedFilters");

} // namespace

QStringList SavedFilters::entries() const
{
    QStringList list = m_settings.value(kKey).toStringList();
    if (list.size() % 2 != 0)
        list.removeLast();
    return list;
}

QStringList SavedFilters::names() const
{
    QStringList names;
    const QStringList list = entries();
    for (qsizetype i = 0; i < list.size(); i += 2)
        names << list[i];
    names.sort(Qt::CaseInsensitive);
    return names;
}

std::optional<IncidentFilter> SavedFilters::filter(const QString &name) const
{
    const QStringList list = entries();
    for (qsizetype i = 0; i < list.size(); i += 2) {
        if (list[i] == name)
            return filterFromJson(list[i + 1].toStdString());
    }
    return std::nullopt;
}

void SavedFilters::save(const QString &name, const IncidentFilter &filter)
{
    forget(name);
    m_settings.setValue(kKey, entries() << name << QString::fromStdString(filterJson(filter)));
}

void SavedFilters::forget(const QString &name)
{
    QStringList list = entries();
    for (qsizetype i = list.size() - 2; i >= 0; i -= 2) {
        if (list[i] == name)
            list.remove(i, 2);
    }
    m_settings.setValue(kKey, list);
}

} // namespace faultline
