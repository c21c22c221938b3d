// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/workspace/workspace.h"

#include "core/usecases/analyseincidents.h"
#include "core/usecases/workspaceknowledge.h"
#include "ui/workspace/sampleworkspace.h"
#include "ui/workspace/settings.h"

#include <QFileInfo>

namespace faultline {

Workspace::Workspace(std::shared_ptr<const Knowledge> knowledge, Jobs &jobs, const Clock &clock, Settings &settings)
    : m_shipped(std::move(knowledge)), m_knowledge(m_shipped), m_jobs(jobs), m_clock(clock), m_settings(settings), m_openJob(jobs),
      m_summaryJob(jobs), m_factsJob(jobs)
{
}

QString Workspace::name() const
{
    return m_isOwnSample ? tr("Sample") : QFileInfo(m_path).completeBaseName();
}

void Workspace::open(const QString &path)
{
    openBy(tr("Opening %1").arg(QFileInfo(path).fileName()),
           [path, shipped = m_shipped](Progress &) { return openAt(path, OpenMode::Read, *shipped); });
}

void Workspace::create(const QString &path)
{
    openBy(tr("Making %1").arg(QFileInfo(path).fileName()),
           [path, shipped = m_shipped](Progress &) { return openAt(path, OpenMode::Create, *shipped); });
}

void Workspace::openSample(const QString &folder)
{
    openBy(tr("Opening the sample"),
           [folder, shipped = m_shipped, &clock = m_clock](Progress &progress) -> Result<Loaded> {
               auto path = prepareSampleWorkspace(folder, *shipped, clock, progress);
               if (!path)
                   return path.error();
               auto loaded = openAt(*path, OpenMode::Read, *shipped);
               if (loaded)
                   loaded->isOwnSample = true;
               return loaded;
           });
}

Result<Workspace::Loaded> Workspace::load(Store &store, const QString &path, const Knowledge &shipped,
                                          const std::string &formerMark)
{
    auto summary = store.summary();
    if (!summary)
        return summary.error();
    auto mark = knowledgeMark(store);
    if (!mark)
        return mark.error();
    Loaded loaded{path, *summary, nullptr, *mark};
    if (loaded.knowledgeMark == formerMark)
        return loaded;
    auto knowledge = workspaceKnowledge(store, shipped);
    if (!knowledge)
        return knowledge.error();
    loaded.knowledge = std::make_shared<const Knowledge>(std::move(*knowledge));
    return loaded;
}

Result<Workspace::Loaded> Workspace::openAt(const QString &path, OpenMode mode, const Knowledge &shipped)
{
    auto store = openStore(path, mode);
    if (!store)
        return store.error();
    return load(**store, path, shipped, {});
}

void Workspace::openBy(const QString &jobName, Opener opener)
{
    m_opening = true;
    m_openJob.run<Loaded>(jobName, std::move(opener), this, [this](Result<Loaded> loaded) {
        m_opening = false;
        if (loaded)
            take(*loaded);
        else
            Q_EMIT failed(loaded.error());
    });
}

void Workspace::take(const Loaded &loaded)
{
    m_undo.clear();
    m_history.clear();
    m_path = loaded.path;
    m_isOwnSample = loaded.isOwnSample;
    m_summary = loaded.summary;
    m_knowledge = loaded.knowledge;
    m_knowledgeMark = loaded.knowledgeMark;
    m_facts.reset();
    m_filter = {};
    // The sample has the study's proportions by its rule; a comparison without the rule would be unfair.
    m_filter.studyRule = m_summary.sample;
    if (!m_isOwnSample)
        m_settings.addRecentWorkspace(m_path, m_summary.incidents);
    loadFacts();
    Q_EMIT opened();
    Q_EMIT filterChanged();
    Q_EMIT changed();
}

void Workspace::close()
{
    m_openJob.cancel();
    m_summaryJob.cancel();
    m_factsJob.cancel();
    m_undo.clear();
    m_history.clear();
    m_path.clear();
    m_isOwnSample = false;
    m_page.clear();
    m_summary = {};
    m_knowledge = m_shipped;
    m_knowledgeMark.clear();
    m_facts.reset();
    m_filter = {};
    Q_EMIT closed();
    Q_EMIT changed();
}

void Workspace::reload()
{
    if (!isOpen())
        return;
    read<Loaded>(
        m_summaryJob, tr("Reading the workspace"),
        [path = m_path, shipped = m_shipped, mark = m_knowledgeMark](Store &store, Progress &) {
            return load(store, path, *shipped, mark);
        },
        this,
        [this](Result<Loaded> loaded) {
            if (!loaded) {
                Q_EMIT failed(loaded.error());
                return;
            }
            m_summary = loaded->summary;
            if (loaded->knowledge) {
                m_knowledge = loaded->knowledge;
                m_knowledgeMark = loaded->knowledgeMark;
            }
            if (!m_isOwnSample)
                m_settings.addRecentWorkspace(m_path, m_summary.incidents);
            loadFacts();
            Q_EMIT changed();
        },
        Jobs::Shown::Quietly);
}

void Workspace::loadFacts()
{
    using Shared = std::shared_ptr<const Facts>;
    read<Shared>(
        m_factsJob, tr("Loading the facts"),
        [](Store &store, Progress &progress) -> Result<Shared> {
            auto facts = faultline::loadFacts(store, progress);
            if (!facts)
                return facts.error();
            return Shared(std::make_shared<const Facts>(std::move(*facts)));
        },
        this,
        [this](Result<Shared> facts) {
            if (!facts) {
                Q_EMIT failed(facts.error());
                return;
            }
            m_facts = *facts;
            Q_EMIT factsLoaded();
        });
}

void Workspace::setFilter(const IncidentFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    if (!m_page.isEmpty())
        m_history.visit({m_page, m_filter});
    Q_EMIT filterChanged();
}

void Workspace::show(const QString &pageId)
{
    m_page = pageId;
    m_history.visit({m_page, m_filter});
    Q_EMIT pageRequested(pageId);
}

void Workspace::show(const QString &pageId, const IncidentFilter &filter)
{
    m_page = pageId;
    if (filter == m_filter)
        m_history.visit({m_page, m_filter});
    setFilter(filter);
    Q_EMIT pageRequested(pageId);
}

void Workspace::showIncident(const std::string &id)
{
    show(QStringLiteral("incidents"));
    Q_EMIT incidentRequested(id);
}

void Workspace::goBack()
{
    goTo(m_history.back());
}

void Workspace::goForward()
{
    goTo(m_history.forward());
}

void Workspace::goTo(const std::optional<View> &view)
{
    if (!view)
        return;
    m_page = view->page;
    if (m_filter != view->filter) {
        m_filter = view->filter;
        Q_EMIT filterChanged();
    }
    Q_EMIT pageRequested(m_page);
}

void Workspace::setPendingChanges(int pending)
{
    m_pending = pending;
    Q_EMIT pendingChanged();
}

} // namespace faultline
