// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/usecases/knowledge.h"

namespace faultline::test {

/// Taxonomy, playbook and study as shipped, without a classifier.
Knowledge shippedKnowledge();

} // namespace faultline::test
