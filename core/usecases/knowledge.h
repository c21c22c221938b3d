// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/classify/classifier.h"
#include "core/model/datafiles.h"
#include "core/model/playbook.h"
#include "core/model/study.h"
#include "core/model/taxonomy.h"

#include <memory>

namespace faultline {

/// The versioned facts and the classifier, loaded once and shared by every use case. Immutable.
struct Knowledge
{
    DataFiles files;
    Taxonomy taxonomy;
    Playbook playbook;
    Study study;
    std::shared_ptr<const Classifier> classifier;
    std::string shippedVersion; ///< of the classifier that came with the program
    bool ofWorkspace = false; ///< taxonomy and classifier are a workspace's, see workspaceknowledge.h
};

/// Checks every file against its schema; BadContent names the file and the place of a mistake.
Result<Knowledge> loadKnowledge(const DataFiles &files);

} // namespace faultline
