-- SPDX-FileCopyrightText: 2026 The Faultline developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- version: 1.1
--
-- What several people said of the same incident, samples drawn for checking, and what a workspace classifies
-- with when that is not what was shipped. Ids are incidents.id.

CREATE TABLE readings (
    id INTEGER NOT NULL,
    reader TEXT NOT NULL,
    category INTEGER NOT NULL CHECK (category BETWEEN 0 AND 5),
    mode TEXT NOT NULL,
    note TEXT NOT NULL,
    read_at INTEGER NOT NULL,
    PRIMARY KEY (id, reader)
) STRICT, WITHOUT ROWID;

CREATE TABLE disagreements (
    id INTEGER PRIMARY KEY,
    found_at INTEGER NOT NULL,
    settled_at INTEGER -- null: still open
) STRICT;

-- Drawn at random to be checked by a person.
CREATE TABLE drawn (
    id INTEGER PRIMARY KEY,
    drawn_at INTEGER NOT NULL
) STRICT;

-- Failure modes that only this workspace has; words: JSON list of phrases.
CREATE TABLE own_modes (
    place INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    definition TEXT NOT NULL,
    words TEXT NOT NULL
) STRICT;

-- Classifiers made from this workspace's decisions; meta 'own_model' names the one in use.
CREATE TABLE own_models (
    version TEXT NOT NULL PRIMARY KEY,
    base TEXT NOT NULL,
    decisions INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    model BLOB NOT NULL
) STRICT;
