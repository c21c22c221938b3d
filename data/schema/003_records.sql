-- SPDX-FileCopyrightText: 2026 The Faultline developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- version: 1.2
--
-- What people change in records: teams and tags of single records, spellings that mean the same, deletions.
-- incidents holds what counts; told_values what the file told where that is something else, so that a file read
-- again is still known as unchanged. Fields: 0 team, 1 feature, 2 provider, 3 model, 4 tags.

CREATE TABLE told_values (
    incident_id INTEGER NOT NULL,
    field INTEGER NOT NULL CHECK (field BETWEEN 0 AND 4),
    value TEXT NOT NULL,
    PRIMARY KEY (incident_id, field)
) STRICT, WITHOUT ROWID;

-- By incident id, like decisions: they outlive an undone import and hold again when it comes back.
CREATE TABLE edits (
    incident_id INTEGER NOT NULL,
    field INTEGER NOT NULL CHECK (field BETWEEN 0 AND 4),
    value TEXT NOT NULL, -- for tags: JSON object of the lists "add" and "remove"
    who TEXT NOT NULL,
    edited_at INTEGER NOT NULL,
    PRIMARY KEY (incident_id, field)
) STRICT, WITHOUT ROWID;

-- Spellings that mean another one; also for what is imported later. No "becomes" is itself a spelling here.
CREATE TABLE aliases (
    field INTEGER NOT NULL CHECK (field BETWEEN 0 AND 3),
    spelling TEXT NOT NULL,
    becomes TEXT NOT NULL,
    who TEXT NOT NULL,
    merged_at INTEGER NOT NULL,
    PRIMARY KEY (field, spelling)
) STRICT, WITHOUT ROWID;

-- The columns of incidents in their order, and by whom and when.
CREATE TABLE deleted_incidents (
    n INTEGER NOT NULL,
    id INTEGER PRIMARY KEY,
    content_hash INTEGER NOT NULL,
    category INTEGER NOT NULL,
    mode_word INTEGER NOT NULL,
    secondary INTEGER NOT NULL,
    confidence REAL NOT NULL,
    classifier_word INTEGER NOT NULL,
    severity INTEGER NOT NULL,
    detected_by INTEGER NOT NULL,
    occurred_at INTEGER,
    occurred_day INTEGER NOT NULL,
    detected_at INTEGER,
    resolved_at INTEGER,
    team_word INTEGER NOT NULL,
    source_word INTEGER NOT NULL,
    feature_word INTEGER NOT NULL,
    provider_word INTEGER NOT NULL,
    model_word INTEGER NOT NULL,
    owner_word INTEGER NOT NULL,
    status_word INTEGER NOT NULL,
    currency_word INTEGER NOT NULL,
    label_category_word INTEGER NOT NULL,
    label_mode_word INTEGER NOT NULL,
    cost REAL,
    hours_lost REAL,
    users_affected INTEGER,
    import_id INTEGER NOT NULL REFERENCES imports (id),
    line INTEGER NOT NULL,
    external_id TEXT NOT NULL,
    title TEXT NOT NULL,
    url TEXT NOT NULL,
    tags TEXT NOT NULL,
    extra TEXT NOT NULL,
    description TEXT NOT NULL,
    who TEXT NOT NULL,
    deleted_at INTEGER NOT NULL
) STRICT;
