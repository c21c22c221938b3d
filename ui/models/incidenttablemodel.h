// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/incident.h"
#include "core/model/taxonomy.h"
#include "ui/widgets/tableroles.h"

#include <QAbstractTableModel>
#include <QSet>

#include <functional>
#include <memory>
#include <unordered_map>
#include <vector>

namespace faultline {

/// Incidents as rows: a vector of sorted handles, and pages of records read when they are looked at. A row
/// whose page is not there yet is blank; pageWanted() asks for it.
class IncidentTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Severity,
        Date,
        Id,
        Title,
        Team,
        Category,
        Mode,
        Feature,
        Provider,
        FoundBy,
        Sure,
        Model,
        Owner,
        Tags,
        Cost,
        ColumnCount
    };
    enum Role { IncidentIdRole = FirstFreeRole };
    static constexpr int kPageSize = 64;

    explicit IncidentTableModel(std::shared_ptr<const Taxonomy> taxonomy, QObject *parent = nullptr);
    /// For rows that are read from now on: a workspace may have modes of its own.
    void setTaxonomy(std::shared_ptr<const Taxonomy> taxonomy) { m_taxonomy = std::move(taxonomy); }

    /// Another order or selection; forgets the pages.
    void setRows(std::vector<std::int64_t> rowIds, const std::string &zone);
    const std::vector<std::int64_t> &rowIds() const { return m_rowIds; }
    /// Handles of one page.
    std::vector<std::int64_t> pageRowIds(int page) const;
    /// Records of a page in the order of pageRowIds(); `version` as pageWanted() gave it, a former one is
    /// dropped.
    void setPage(int page, quint64 version, std::vector<Incident> incidents);
    void failPage(int page, quint64 version);
    /// Reads everything that has been read anew, keeping the rows.
    void forgetPages();

    static QString cellText(const Incident &incident, int column, const Taxonomy &taxonomy,
                            const std::string &zone);
    static QString columnTitle(int column);

    /// What the text search looked for: titles show it.
    void setSearch(const QString &search);

    /// Null while the row's page is not there.
    const Incident *incident(int row) const;
    int rowOf(std::int64_t rowId) const; ///< −1 where it is not among them

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void pageWanted(int page, quint64 version) const;
    void pageArrived(int page);

private:
    std::shared_ptr<const Taxonomy> m_taxonomy;
    std::string m_zone = "UTC";
    QString m_search;
    std::vector<std::int64_t> m_rowIds;
    mutable std::unordered_map<int, std::vector<Incident>> m_pages;
    mutable QSet<int> m_asked;
    quint64 m_version = 0;
};

/// Heads and cells of these columns, apart by tabs, with a line end: for pasting into a spreadsheet.
QString incidentHeadText(const std::vector<int> &columns);
QString incidentRowText(const Incident &incident, const std::vector<int> &columns, const Taxonomy &taxonomy,
                        const std::string &zone);

} // namespace faultline
