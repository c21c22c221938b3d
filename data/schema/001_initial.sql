-- SPDX-FileCopyrightText: 2026 The Faultline developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- version: 1.0
--
-- The first shape of a workspace. Times are UTC epoch milliseconds. Columns that end in _word hold words.id;
-- word 0 is the empty text, "not told". This file is never edited: changes are new numbered files.

CREATE TABLE meta (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Texts that repeat: teams, providers, features, modes, …; in order of first appearance.
CREATE TABLE words (
    id INTEGER PRIMARY KEY,
    text TEXT NOT NULL UNIQUE
) STRICT;
INSERT INTO words VALUES (0, '');

CREATE TABLE imports (
    id INTEGER PRIMARY KEY,
    path TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    mapping TEXT NOT NULL,
    profile TEXT NOT NULL,
    team TEXT NOT NULL,
    source TEXT NOT NULL,
    rows_read INTEGER NOT NULL,
    inserted INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    merged INTEGER NOT NULL,
    skipped INTEGER NOT NULL,
    rejected INTEGER NOT NULL,
    imported_at INTEGER NOT NULL
) STRICT;

CREATE TABLE rejected_rows (
    id INTEGER PRIMARY KEY,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    line INTEGER NOT NULL,
    byte_offset INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    raw TEXT NOT NULL
) STRICT;

-- What facts are made of comes first, long texts last, so that a pass over the facts leaves the texts unread.
-- category to classifier_word are the machine's word; a person's stands in decisions.
CREATE TABLE incidents (
    n INTEGER PRIMARY KEY,
    id INTEGER NOT NULL,
    content_hash INTEGER NOT NULL,
    category INTEGER NOT NULL CHECK (category BETWEEN 0 AND 5),
    mode_word INTEGER NOT NULL REFERENCES words (id),
    secondary INTEGER NOT NULL CHECK (secondary BETWEEN 0 AND 6), -- 0: none, else category + 1
    confidence REAL NOT NULL,
    classifier_word INTEGER NOT NULL REFERENCES words (id), -- version; 0: not classified
    severity INTEGER NOT NULL CHECK (severity BETWEEN 0 AND 5), -- 0: not told
    detected_by INTEGER NOT NULL CHECK (detected_by BETWEEN 0 AND 9), -- 0: not told
    occurred_at INTEGER,
    occurred_day INTEGER NOT NULL, -- 1: only the date was told
    detected_at INTEGER,
    resolved_at INTEGER,
    team_word INTEGER NOT NULL REFERENCES words (id),
    source_word INTEGER NOT NULL REFERENCES words (id),
    feature_word INTEGER NOT NULL REFERENCES words (id),
    provider_word INTEGER NOT NULL REFERENCES words (id),
    model_word INTEGER NOT NULL REFERENCES words (id),
    owner_word INTEGER NOT NULL REFERENCES words (id),
    status_word INTEGER NOT NULL REFERENCES words (id),
    currency_word INTEGER NOT NULL REFERENCES words (id),
    label_category_word INTEGER NOT NULL REFERENCES words (id),
    label_mode_word INTEGER NOT NULL REFERENCES words (id),
    cost REAL,
    hours_lost REAL,
    users_affected INTEGER,
    import_id INTEGER NOT NULL REFERENCES imports (id), -- the last one that wrote this row
    line INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    tags TEXT NOT NULL, -- JSON list of texts, or empty
    extra TEXT NOT NULL, -- JSON object of texts, or empty
    description TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX incidents_by_id ON incidents (id);
CREATE INDEX incidents_by_time ON incidents (occurred_at, id);

-- People's words, by incident id: they outlive an undone import and hold again when it comes back.
CREATE TABLE decisions (
    id INTEGER PRIMARY KEY,
    category INTEGER NOT NULL CHECK (category BETWEEN 0 AND 5),
    mode TEXT NOT NULL,
    secondary INTEGER NOT NULL CHECK (secondary BETWEEN 0 AND 6),
    reviewer TEXT NOT NULL,
    note TEXT NOT NULL,
    decided_at INTEGER NOT NULL
) STRICT;

CREATE TABLE history (
    entry INTEGER PRIMARY KEY,
    incident_id INTEGER NOT NULL,
    what TEXT NOT NULL,
    who TEXT NOT NULL,
    before TEXT NOT NULL, -- for "updated": JSON object of the columns that changed
    after TEXT NOT NULL,
    why TEXT NOT NULL,
    import_id INTEGER REFERENCES imports (id),
    former_import_id INTEGER,
    former_line INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX history_by_incident ON history (incident_id);

CREATE TABLE assessments (
    id INTEGER PRIMARY KEY,
    team TEXT NOT NULL,
    answers TEXT NOT NULL, -- answers.json
    playbook_version TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
