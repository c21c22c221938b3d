-- SPDX-FileCopyrightText: 2026 The Faultline developers
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- version: 1.3
--
-- What a team means to do about its plan, and the playbook of its own that an assessment was made with.

CREATE TABLE plan_entries (
    team TEXT NOT NULL, -- empty: all teams
    control TEXT NOT NULL,
    owner TEXT NOT NULL,
    planned_day INTEGER, -- days since 1970-01-01
    note TEXT NOT NULL,
    PRIMARY KEY (team, control)
) STRICT, WITHOUT ROWID;

CREATE TABLE assessment_playbooks (
    assessment_id INTEGER PRIMARY KEY REFERENCES assessments (id),
    playbook TEXT NOT NULL -- playbook.json
) STRICT;
