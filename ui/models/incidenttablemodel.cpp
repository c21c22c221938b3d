// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/incidenttablemodel.h"

#include "core/report/format.h"
#include "core/usecases/exportincidents.h"
#include "ui/models/incidenttexts.h"
#include "ui/widgets/plaintext.h"

#include <algorithm>

namespace faultline {

namespace {

constexpr std::size_t kMostPages = 64;

bool isNumber(int column)
{
    return column == IncidentTableModel::Sure || column == IncidentTableModel::Cost;
}

} // namespace

IncidentTableModel::IncidentTableModel(std::shared_ptr<const Taxonomy> taxonomy, QObject *parent)
    : QAbstractTableModel(parent), m_taxonomy(std::move(taxonomy))
{
}

void IncidentTableModel::setRows(std::vector<std::int64_t> rowIds, const std::string &zone)
{
    beginResetModel();
    m_rowIds = std::move(rowIds);
    m_zone = zone;
    m_pages.clear();
    m_asked.clear();
    ++m_version;
    endResetModel();
}

void IncidentTableModel::forgetPages()
{
    m_pages.clear();
    m_asked.clear();
    ++m_version;
    if (!m_rowIds.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

std::vector<std::int64_t> IncidentTableModel::pageRowIds(int page) const
{
    const std::size_t first = std::size_t(page) * kPageSize;
    if (first >= m_rowIds.size())
        return {};
    const std::size_t last = std::min(first + kPageSize, m_rowIds.size());
    return {m_rowIds.begin() + std::ptrdiff_t(first), m_rowIds.begin() + std::ptrdiff_t(last)};
}

void IncidentTableModel::setPage(int page, quint64 version, std::vector<Incident> incidents)
{
    if (version != m_version)
        return;
    m_asked.remove(page);
    if (m_pages.size() >= kMostPages)
        m_pages.clear();
    m_pages[page] = std::move(incidents);
    const int first = page * kPageSize;
    const int last = std::min(first + kPageSize, rowCount()) - 1;
    if (first <= last)
        Q_EMIT dataChanged(index(first, 0), index(last, ColumnCount - 1));
    Q_EMIT pageArrived(page);
}

void IncidentTableModel::failPage(int page, quint64 version)
{
    if (version == m_version)
        m_asked.remove(page);
}

void IncidentTableModel::setSearch(const QString &search)
{
    if (search == m_search)
        return;
    m_search = search;
    if (!m_rowIds.empty())
        Q_EMIT dataChanged(index(0, Title), index(rowCount() - 1, Title));
}

const Incident *IncidentTableModel::incident(int row) const
{
    if (row < 0 || row >= rowCount())
        return nullptr;
    const int page = row / kPageSize;
    const auto found = m_pages.find(page);
    if (found == m_pages.end()) {
        if (!m_asked.contains(page)) {
            m_asked.insert(page);
            Q_EMIT pageWanted(page, m_version);
        }
        return nullptr;
    }
    const auto at = std::size_t(row % kPageSize);
    return at < found->second.size() ? &found->second[at] : nullptr;
}

int IncidentTableModel::rowOf(std::int64_t rowId) const
{
    const auto found = std::find(m_rowIds.begin(), m_rowIds.end(), rowId);
    return found == m_rowIds.end() ? -1 : int(found - m_rowIds.begin());
}

int IncidentTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rowIds.size());
}

int IncidentTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString IncidentTableModel::cellText(const Incident &incident, int column, const Taxonomy &taxonomy,
                                     const std::string &zone)
{
    const Classification &word = incident.classification;
    switch (column) {
    case Severity:
        return incident.severity ? QString::number(*incident.severity) : QStringLiteral("–");
    case Date:
        return incidentDateText(incident, zone);
    case Id:
        return oneLine(incident.externalId.empty() ? incident.id : incident.externalId);
    case Title:
        return oneLine(incident.title.empty() ? incident.description.substr(0, 400) : incident.title);
    case Team:
        return teamText(incident.team);
    case Category:
        return categoryText(word.category);
    case Mode:
        return modeText(taxonomy, word.mode);
    case Feature:
        return oneLine(incident.feature);
    case Provider:
        return oneLine(incident.provider);
    case FoundBy:
        return detectedByText(incident.detectedBy);
    case Sure:
        return sureText(word);
    case Model:
        return oneLine(incident.model);
    case Owner:
        return oneLine(incident.owner);
    case Tags:
        return tagsText(incident);
    case Cost:
        return incident.cost ? costText(incident) : QString();
    default:
        return {};
    }
}

QVariant IncidentTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole) {
        if (index.column() == Severity)
            return int(Qt::AlignCenter);
        return int((isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role == MutedRole)
        return index.column() == Date;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != CategoryRole && role != ByPersonRole
        && role != IncidentIdRole && role != HitRole)
        return {};
    const Incident *one = incident(index.row());
    if (!one)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return cellText(*one, index.column(), *m_taxonomy, m_zone);
    case Qt::ToolTipRole:
        return plainToolTip(index.column() == Sure ? decidedByText(one->classification)
                                                   : cellText(*one, index.column(), *m_taxonomy, m_zone));
    case CategoryRole:
        return index.column() == Category ? QVariant(int(one->classification.category)) : QVariant();
    case ByPersonRole:
        return index.column() == Sure && one->classification.decidedBy == DecidedBy::Person;
    case HitRole:
        return index.column() == Title ? QVariant(m_search) : QVariant();
    case IncidentIdRole:
        return QString::fromStdString(one->id);
    default:
        return {};
    }
}

QVariant IncidentTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        if (section == Severity)
            return int(Qt::AlignCenter);
        return int((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    return columnTitle(section);
}

QString IncidentTableModel::columnTitle(int column)
{
    switch (column) {
    case Severity:
        return tr("Sev.");
    case Date:
        return tr("Date");
    case Id:
        return tr("Id");
    case Title:
        return tr("Title");
    case Team:
        return tr("Team");
    case Category:
        return tr("Category");
    case Mode:
        return tr("Mode");
    case Feature:
        return tr("Feature");
    case Provider:
        return tr("Provider");
    case FoundBy:
        return tr("Found by");
    case Sure:
        return tr("Sure");
    case Model:
        return tr("Model");
    case Owner:
        return tr("Owner");
    case Tags:
        return tr("Tags");
    case Cost:
        return tr("Cost");
    default:
        return {};
    }
}

namespace {

QString tabbed(const std::vector<int> &columns, const auto &textOf)
{
    QStringList cells;
    for (const int column : columns)
        cells.append(QString::fromStdString(guardedFromFormulas(textOf(column).simplified().toStdString())));
    return cells.join(QLatin1Char('\t')) + QLatin1Char('\n');
}

} // namespace

QString incidentHeadText(const std::vector<int> &columns)
{
    return tabbed(columns, [](int column) { return IncidentTableModel::columnTitle(column); });
}

QString incidentRowText(const Incident &incident, const std::vector<int> &columns, const Taxonomy &taxonomy,
                        const std::string &zone)
{
    return tabbed(columns,
                  [&](int column) { return IncidentTableModel::cellText(incident, column, taxonomy, zone); });
}

} // namespace faultline
