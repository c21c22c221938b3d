// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/stats/facts.h"
#include "core/storage/store.h"
#include "core/usecases/knowledge.h"
#include "ui/jobs/jobs.h"
#include "ui/workspace/viewhistory.h"

#include <QObject>
#include <QUndoStack>

#include <functional>
#include <memory>

namespace faultline {

class Settings;

/// The one open workspace: its file, the filter of the whole window, the undo stack, the facts charts are made of.
/// Lives in the window's thread; every access to the file is a job with a connection of its own.
class Workspace : public QObject
{
    Q_OBJECT

public:
    Workspace(std::shared_ptr<const Knowledge> knowledge, Jobs &jobs, const Clock &clock, Settings &settings);

    bool isOpen() const { return !m_path.isEmpty(); }
    bool isOpening() const { return m_opening; }
    QString path() const { return m_path; }
    QString name() const; ///< the file's name without its ending; "Sample" for the sample
    const WorkspaceSummary &summary() const { return m_summary; }
    /// What holds in the open workspace: with its own modes and classifier, where it has them.
    std::shared_ptr<const Knowledge> knowledge() const { return m_knowledge; }
    std::shared_ptr<const Taxonomy> taxonomy() const { return {m_knowledge, &m_knowledge->taxonomy}; }
    /// What came with the program.
    std::shared_ptr<const Knowledge> shipped() const { return m_shipped; }
    std::shared_ptr<const Facts> facts() const { return m_facts; } ///< null while they load
    const Clock &clock() const { return m_clock; }
    Jobs &jobs() { return m_jobs; }
    QUndoStack &undoStack() { return m_undo; }

    void open(const QString &path);
    void create(const QString &path);
    /// The sample under this folder, made from the embedded incidents where it is not there yet.
    void openSample(const QString &folder);
    void close();

    const IncidentFilter &filter() const { return m_filter; }
    void setFilter(const IncidentFilter &filter);

    /// Asks the window for a page, with another filter where one is given.
    void show(const QString &pageId);
    void show(const QString &pageId, const IncidentFilter &filter);
    /// Asks for the record of this incident.
    void showIncident(const std::string &id);
    const QString &page() const { return m_page; }
    bool canGoBack() const { return m_history.canGoBack(); }
    bool canGoForward() const { return m_history.canGoForward(); }
    void goBack();
    void goForward();

    /// Reads in a job with its own connection; the former job of `latest` is cancelled.
    template<typename T>
    Job *read(LatestJob &latest, const QString &name, std::function<Result<T>(Store &, Progress &)> work,
              QObject *receiver, std::function<void(Result<T>)> done, Jobs::Shown shown = Jobs::Shown::InJobBar)
    {
        return latest.run<T>(
            name,
            [path = m_path, work = std::move(work)](Progress &progress) -> Result<T> {
                auto store = openStore(path, OpenMode::Read);
                if (!store)
                    return store.error();
                return work(**store, progress);
            },
            receiver, std::move(done), shown);
    }

    /// Changes the file in the writing thread, in the order asked for. What went well reloads the summary and
    /// the facts and says changed(); what failed says failed(). `done` comes before either.
    template<typename T>
    Job *change(const QString &name, std::function<Result<T>(Store &, Progress &)> work,
                std::function<void(const Result<T> &)> done = {}, Jobs::Shown shown = Jobs::Shown::InJobBar)
    {
        setPendingChanges(m_pending + 1);
        return m_jobs.run<T>(
            name,
            [path = m_path, work = std::move(work)](Progress &progress) -> Result<T> {
                auto store = openStore(path, OpenMode::Write);
                if (!store)
                    return store.error();
                return work(**store, progress);
            },
            this,
            [this, done = std::move(done)](Result<T> result) {
                setPendingChanges(m_pending - 1);
                if (done)
                    done(result);
                if (!result && result.error().code != ErrorCode::Cancelled)
                    Q_EMIT failed(result.error());
                reload();
            },
            Jobs::Lane::Writing, shown);
    }
    bool hasPendingChanges() const { return m_pending > 0; }

    /// Reads summary and facts again, then says changed().
    void reload();

Q_SIGNALS:
    void opened();
    void closed();
    void changed();       ///< incidents, decisions or summary are others than before
    void factsLoaded();
    void filterChanged();
    void pageRequested(const QString &pageId);
    void incidentRequested(const std::string &id);
    void pendingChanged();
    void failed(const faultline::Error &error);
    /// Something is done that the page in front should say, with more to read where there is more.
    void noticed(const QString &message, const QString &detail);

private:
    struct Loaded {
        QString path;
        WorkspaceSummary summary;
        std::shared_ptr<const Knowledge> knowledge; ///< null: as before
        std::string knowledgeMark;
        bool isOwnSample = false; ///< the program's, not a workspace of the user's that holds the sample
    };
    using Opener = std::function<Result<Loaded>(Progress &)>;

    static Result<Loaded> load(Store &store, const QString &path, const Knowledge &shipped,
                               const std::string &formerMark);
    static Result<Loaded> openAt(const QString &path, OpenMode mode, const Knowledge &shipped);
    void openBy(const QString &jobName, Opener opener);
    void take(const Loaded &loaded);
    void loadFacts();
    void setPendingChanges(int pending);
    void goTo(const std::optional<View> &view);

    std::shared_ptr<const Knowledge> m_shipped;
    std::shared_ptr<const Knowledge> m_knowledge;
    std::string m_knowledgeMark;
    Jobs &m_jobs;
    const Clock &m_clock;
    Settings &m_settings;
    LatestJob m_openJob;
    LatestJob m_summaryJob;
    LatestJob m_factsJob;
    QString m_path;
    QString m_page;
    bool m_isOwnSample = false;
    bool m_opening = false;
    int m_pending = 0;
    WorkspaceSummary m_summary;
    std::shared_ptr<const Facts> m_facts;
    IncidentFilter m_filter;
    ViewHistory m_history;
    QUndoStack m_undo;
};

} // namespace faultline
