// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/importchips.h"

#include "core/report/format.h"
#include "core/usecases/userprofiles.h"
#include "ui/pages/importfields.h"
#include "ui/pages/severitydialog.h"
#include "ui/widgets/filterchip.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/look.h"
#include "ui/widgets/plaintext.h"
#include "ui/workspace/workspace.h"

#include <QInputDialog>
#include <QMenu>
#include <QTimeZone>

#include <algorithm>

namespace faultline {

ImportChips::ImportChips(PageContext context, QWidget *parent) : QWidget(parent), m_context(context)
{
    setAccessibleName(tr("How the file is read"));
    auto *row = new FlowLayout(8, this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_source = addChip(tr("Source"), &ImportChips::sources);
    m_delimiter = addChip(tr("Delimiter"), &ImportChips::delimiters);
    m_quote = addChip(tr("Quote"), &ImportChips::quotes);
    m_encoding = addChip(tr("Encoding"), &ImportChips::encodings);
    m_zone = addChip(tr("Zone"), &ImportChips::zones);
    m_dates = addChip(tr("Dates"), &ImportChips::dateOrders);
    m_traces = addChip(tr("Personal traces"), &ImportChips::traces);
    m_team = new FilterChip(context.look, tr("Team"));
    connect(m_team, &FilterChip::opened, this, &ImportChips::askTeam);
    m_severity = new FilterChip(context.look, tr("Severity"));
    connect(m_severity, &FilterChip::opened, this, &ImportChips::askSeverityWords);
    for (FilterChip *chip :
         {m_source, m_delimiter, m_quote, m_encoding, m_zone, m_dates, m_severity, m_traces, m_team})
        row->addWidget(chip);
    const std::pair<FilterChip *, std::function<void(ReadOptions &)>> resets[]
        = {{m_source, [](ReadOptions &options) { options.profile.clear(); }},
           {m_delimiter, [](ReadOptions &options) { options.delimiter.clear(); }},
           {m_quote, [](ReadOptions &options) { options.quote.clear(); }},
           {m_encoding, [](ReadOptions &options) { options.encoding.clear(); }},
           {m_zone, [](ReadOptions &options) { options.timezone.clear(); }},
           {m_dates, [](ReadOptions &options) { options.dayFirst.reset(); }},
           {m_severity, [](ReadOptions &options) { options.severities.clear(); }},
           {m_traces, [](ReadOptions &options) { options.redact = false; }},
           {m_team, [](ReadOptions &options) { options.team.clear(); }}};
    for (const auto &[chip, reset] : resets)
        connect(chip, &FilterChip::removed, this, [this, undo = reset] {
            ReadOptions options = m_options;
            undo(options);
            tell(options);
        });
}

FilterChip *ImportChips::addChip(const QString &name, std::vector<Entry> (ImportChips::*entries)() const)
{
    auto *chip = new FilterChip(m_context.look, name);
    connect(chip, &FilterChip::opened, this, [this, chip, entries] { openMenu(chip, (this->*entries)()); });
    return chip;
}

void ImportChips::set(FilterChip *chip, const QString &value, bool byUser)
{
    chip->setValue(value);
    chip->setUserSet(byUser);
    chip->setSentence(tr("%1 is %2").arg(chip->text(), value));
}

void ImportChips::show(const ReadPlan &plan, const ReadOptions &options)
{
    m_plan = plan;
    m_options = options;
    const auto mapped = std::count_if(plan.columns.begin(), plan.columns.end(),
                                      [](const ColumnPlan &column) { return column.field != "extra"; });
    const QString profile = plan.profileName.empty() ? oneLine(plan.profile) : oneLine(plan.profileName);
    set(m_source, tr("%1, %2 of %3 columns").arg(profile).arg(mapped).arg(plan.columns.size()),
        !options.profile.empty());
    set(m_delimiter, delimiterName(plan.dialect.delimiter), !options.delimiter.empty());
    set(m_quote, quoteName(plan.dialect), !options.quote.empty());
    const QString encoding = oneLine(plan.dialect.encoding);
    set(m_encoding,
        plan.dialect.encodingConfidence < 1
            ? tr("%1, %2 sure").arg(encoding, percentText(plan.dialect.encodingConfidence))
            : encoding,
        !options.encoding.empty());
    set(m_zone, options.timezone.empty() ? tr("UTC where not told") : oneLine(options.timezone),
        !options.timezone.empty());
    set(m_dates,
        !options.dayFirst       ? tr("found out")
            : *options.dayFirst ? tr("day first")
                                : tr("month first"),
        options.dayFirst.has_value());
    const auto unknown = std::count_if(plan.severities.begin(), plan.severities.end(),
                                       [](const auto &word) { return word.second < 0; });
    set(m_severity,
        unknown > 0 ? tr("%1 of %2 words not known").arg(unknown).arg(plan.severities.size())
                    : counted(qint64(plan.severities.size()), tr("%1 word to 1–5"), tr("%1 words to 1–5")),
        !options.severities.empty());
    set(m_traces, options.redact ? tr("taken out") : tr("kept"), options.redact);
    set(m_team, options.team.empty() ? tr("no team") : oneLine(options.team), !options.team.empty());
    const bool delimited = plan.dialect.format == "csv";
    m_delimiter->setVisible(delimited);
    m_quote->setVisible(delimited);
    const bool hasTeam = std::any_of(plan.columns.begin(), plan.columns.end(),
                                     [](const ColumnPlan &column) { return column.field == "team"; });
    const bool hasDates = std::any_of(plan.columns.begin(), plan.columns.end(),
                                      [](const ColumnPlan &column) { return column.type == "date"; });
    m_team->setVisible(!hasTeam || !options.team.empty());
    m_dates->setVisible(hasDates);
    m_severity->setVisible(!plan.severities.empty());
    updateGeometry();
}

void ImportChips::openMenu(FilterChip *chip, const std::vector<Entry> &entries)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Entry &entry : entries) {
        QAction *action = menu->addAction(menuText(entry.label));
        action->setCheckable(true);
        action->setChecked(entry.isNow);
        connect(action, &QAction::triggered, this, [this, apply = entry.apply] {
            ReadOptions options = m_options;
            apply(options);
            if (options != m_options)
                tell(options);
        });
    }
    if (chip == m_zone) {
        menu->addSeparator();
        connect(menu->addAction(tr("Another zone…")), &QAction::triggered, this, &ImportChips::askZone);
    }
    menu->popup(chip->mapToGlobal(QPoint(0, chip->height() + 4)));
}

void ImportChips::tell(const ReadOptions &options)
{
    m_options = options;
    Q_EMIT changed(options);
}

std::vector<ImportChips::Entry> ImportChips::sources() const
{
    std::vector<Entry> entries{
        {tr("Found out"), [](ReadOptions &options) { options.profile.clear(); }, m_options.profile.empty()}};
    const QStringList names = m_context.workspace.knowledge()->files.list(QStringLiteral("profiles"));
    for (const QString &name : names) {
        if (!name.endsWith(QLatin1String(".json")))
            continue;
        const std::string id = name.section(QLatin1Char('/'), -1).chopped(5).toStdString();
        entries.push_back({oneLine(id),
                           [id](ReadOptions &options) {
                               options.profile = id;
                               options.map.clear();
                           },
                           m_options.profile == id});
    }
    for (const UserProfile &own : userProfiles(m_context.workspace.knowledge()->files)) {
        if (own.problem.isEmpty())
            entries.push_back({own.name,
                               [id = own.id](ReadOptions &options) {
                                   options.profile = id;
                                   options.map.clear();
                               },
                               m_options.profile == own.id});
    }
    return entries;
}

std::vector<ImportChips::Entry> ImportChips::traces() const
{
    return {{tr("Kept"), [](ReadOptions &options) { options.redact = false; }, !m_options.redact},
            {tr("Taken out before anything is stored"), [](ReadOptions &options) { options.redact = true; },
             m_options.redact}};
}

std::vector<ImportChips::Entry> ImportChips::delimiters() const
{
    std::vector<Entry> entries{{tr("Found out"), [](ReadOptions &options) { options.delimiter.clear(); },
                                m_options.delimiter.empty()}};
    for (const std::string delimiter : {",", ";", "\t", "|", " "})
        entries.push_back({delimiterName(delimiter),
                           [delimiter](ReadOptions &options) { options.delimiter = delimiter; },
                           m_options.delimiter == delimiter});
    return entries;
}

std::vector<ImportChips::Entry> ImportChips::quotes() const
{
    std::vector<Entry> entries{
        {tr("Found out"), [](ReadOptions &options) { options.quote.clear(); }, m_options.quote.empty()}};
    for (const std::string quote : {"\"", "'"})
        entries.push_back({oneLine(quote), [quote](ReadOptions &options) { options.quote = quote; },
                           m_options.quote == quote});
    return entries;
}

std::vector<ImportChips::Entry> ImportChips::encodings() const
{
    std::vector<Entry> entries{{tr("Found out"), [](ReadOptions &options) { options.encoding.clear(); },
                                m_options.encoding.empty()}};
    for (const std::string name : {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-15",
                                   "windows-1251", "Shift_JIS", "EUC-JP", "GB18030", "Big5", "EUC-KR"})
        entries.push_back({oneLine(name), [name](ReadOptions &options) { options.encoding = name; },
                           m_options.encoding == name});
    return entries;
}

std::vector<ImportChips::Entry> ImportChips::zones() const
{
    std::vector<std::string> names{"",
                                   "Europe/Berlin",
                                   "Europe/London",
                                   "America/New_York",
                                   "America/Chicago",
                                   "America/Los_Angeles",
                                   "Asia/Kolkata",
                                   "Asia/Tokyo",
                                   "Australia/Sydney"};
    const std::string own = QTimeZone::systemTimeZoneId().toStdString();
    if (std::find(names.begin(), names.end(), own) == names.end() && own != "UTC")
        names.insert(names.begin() + 1, own);
    std::vector<Entry> entries;
    for (const std::string &name : names)
        entries.push_back({name.empty() ? tr("UTC") : oneLine(name),
                           [name](ReadOptions &options) { options.timezone = name; },
                           m_options.timezone == name});
    return entries;
}

std::vector<ImportChips::Entry> ImportChips::dateOrders() const
{
    return {{tr("Found out over the whole column"), [](ReadOptions &options) { options.dayFirst.reset(); },
             !m_options.dayFirst},
            {tr("Day first, 31/12/2025"), [](ReadOptions &options) { options.dayFirst = true; },
             m_options.dayFirst == true},
            {tr("Month first, 12/31/2025"), [](ReadOptions &options) { options.dayFirst = false; },
             m_options.dayFirst == false}};
}

void ImportChips::askZone()
{
    QStringList names;
    const QList<QByteArray> ids = QTimeZone::availableTimeZoneIds();
    for (const QByteArray &id : ids)
        names.append(QString::fromLatin1(id));
    bool chosen = false;
    const QString name
        = QInputDialog::getItem(this, tr("Zone"), tr("Zone of times that do not say one"), names,
                                std::max(0, int(names.indexOf(oneLine(m_options.timezone)))), false, &chosen);
    if (!chosen)
        return;
    ReadOptions options = m_options;
    options.timezone = name.toStdString();
    tell(options);
}

void ImportChips::askSeverityWords()
{
    const auto changed = askSeverities(m_context.look, m_plan.severities, this);
    if (!changed || changed->empty())
        return;
    ReadOptions options = m_options;
    for (const auto &[word, meaning] : *changed) {
        std::erase_if(options.severities, [&](const auto &one) { return one.first == word; });
        options.severities.emplace_back(word, meaning);
    }
    tell(options);
}

void ImportChips::askTeam()
{
    bool given = false;
    const QString name = QInputDialog::getText(this, tr("Team"), tr("Team of all incidents in this file"),
                                               QLineEdit::Normal, oneLine(m_options.team), &given);
    if (!given)
        return;
    ReadOptions options = m_options;
    options.team = name.trimmed().toStdString();
    tell(options);
}

} // namespace faultline
