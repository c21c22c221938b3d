-- SPDX-FileCopyrightText: 2026 The Faultline developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- version: 1.4
--
-- Rejected rows that a person set right and that came in after all.

-- What is needed to read a row of an import again as the import read it.
CREATE TABLE import_readings (
    import_id INTEGER PRIMARY KEY REFERENCES imports (id),
    reading TEXT NOT NULL -- JSON, made and read by core/import
) STRICT;

-- Rows that came in later are an import of their own, whose counts stand in the row of the import they belong
-- to; here is what that row got from them.
CREATE TABLE mendings (
    import_id INTEGER PRIMARY KEY REFERENCES imports (id),
    of_import INTEGER NOT NULL REFERENCES imports (id),
    inserted INTEGER NOT NULL,
    updated INTEGER NOT NULL,
    unchanged INTEGER NOT NULL,
    skipped INTEGER NOT NULL
) STRICT;

-- The rejected rows as they were, for undo.
CREATE TABLE mended_rows (
    id INTEGER PRIMARY KEY, -- as among rejected_rows
    mending_id INTEGER NOT NULL REFERENCES mendings (import_id),
    line INTEGER NOT NULL,
    byte_offset INTEGER NOT NULL,
    column_name TEXT NOT NULL,
    reason TEXT NOT NULL,
    raw TEXT NOT NULL
) STRICT;
