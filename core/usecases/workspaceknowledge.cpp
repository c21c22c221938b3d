// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/workspaceknowledge.h"

#include "core/classify/ownmodeclassifier.h"
#include "core/usecases/classifyincidents.h"

namespace faultline {

Result<Knowledge> knowledgeWith(const Knowledge &shipped, const std::optional<OwnModel> &model,
                                const std::vector<OwnMode> &modes)
{
    Knowledge own = shipped;
    own.ofWorkspace = true;
    if (model) {
        const auto bytes = QByteArray::fromRawData(model->bytes.data(), qsizetype(model->bytes.size()));
        auto classifier = classifierFromBytes(bytes, QString::fromStdString(model->version), shipped.files,
                                              shipped.taxonomy);
        if (classifier)
            own.classifier = std::move(*classifier);
    }
    if (modes.empty())
        return own;
    auto extended = shipped.taxonomy.with(modes);
    if (!extended)
        return extended.error();
    own.taxonomy = std::move(*extended);
    if (own.classifier)
        own.classifier = std::make_shared<const OwnModeClassifier>(own.classifier, modes, own.taxonomy);
    return own;
}

Result<Knowledge> workspaceKnowledge(Store &store, const Knowledge &knowledge)
{
    if (knowledge.ofWorkspace)
        return knowledge;
    const auto modes = store.labelling().ownModes();
    if (!modes)
        return modes.error();
    const auto model = store.labelling().ownModel();
    if (!model)
        return model.error();
    return knowledgeWith(knowledge, *model, *modes);
}

Result<std::string> knowledgeMark(Store &store)
{
    const auto model = store.labelling().ownModel();
    if (!model)
        return model.error();
    const auto modes = store.labelling().ownModes();
    if (!modes)
        return modes.error();
    std::string mark = *model ? (*model)->version : "shipped";
    for (const OwnMode &mode : *modes) {
        mark += '\n' + mode.id + '\n' + mode.name + '\n' + mode.definition;
        for (const std::string &words : mode.words)
            mark += '\n' + words;
    }
    return mark;
}

Result<std::int64_t> changeOwnModes(Store &store, const Knowledge &shipped, const std::vector<OwnMode> &modes,
                                    const Clock &clock, Progress &progress)
{
    const auto model = store.labelling().ownModel();
    if (!model)
        return model.error();
    const auto knowledge = knowledgeWith(shipped, *model, modes);
    if (!knowledge)
        return knowledge.error();
    if (auto stored = store.labelling().setOwnModes(modes); !stored)
        return stored.error();
    return classifyIncidents(store, *knowledge, clock, progress);
}

} // namespace faultline
