// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/usecases/learncorrections.h"

#include "core/classify/adapter.h"
#include "core/report/format.h"
#include "core/usecases/labeljson.h"
#include "core/usecases/workspaceknowledge.h"

#include <QCoreApplication>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <chrono>

namespace faultline {

namespace {

constexpr int kFolds = 5;

QString translated(const char *text)
{
    return QCoreApplication::translate("LearnCorrections", text);
}

Error stopped()
{
    return failure(ErrorCode::Cancelled, translated("Learning was stopped; nothing was changed."));
}

/// The shipped model and what reads texts for it.
struct Teacher {
    LinearModel base;
    TextScanner scanner;
    const Knowledge &shipped;

    static Result<Teacher> load(const Knowledge &shipped)
    {
        const QString name = QStringLiteral("model/classifier.bin");
        const auto bytes = shipped.files.read(name);
        if (!bytes)
            return bytes.error();
        auto base = LinearModel::parse(*bytes, name);
        if (!base)
            return base.error();
        auto book = loadPhraseBook(shipped.files, shipped.taxonomy);
        if (!book)
            return book.error();
        return Teacher{std::move(*base), TextScanner(std::move(*book)), shipped};
    }

    LinearModel teach(const std::vector<LabelledText> &texts) const
    {
        return adaptModel(base, texts, scanner, shipped.taxonomy, {});
    }

    Result<std::unique_ptr<Classifier>> classifier(LinearModel model) const
    {
        return classifierFromBytes(model.serialize(), QStringLiteral("model"), shipped.files,
                                   shipped.taxonomy);
    }
};

Result<std::vector<LabelledText>> decidedTexts(Store &store, const Taxonomy &taxonomy, Progress &progress)
{
    std::vector<LabelledText> texts;
    const auto read = store.labelling().each(
        Labelled::Decided, true,
        [&](LabelledIncident &one) {
            LabelledText text;
            text.id = one.id;
            text.title = one.title;
            text.text = one.description;
            text.category = one.category;
            // The shipped model has no output for a mode of the workspace's own: its words tell that one.
            text.mode = taxonomy.modeIndex(one.mode);
            texts.push_back(std::move(text));
        },
        progress);
    if (!read)
        return read.error();
    return texts;
}

/// Holds the shipped model and the fold's own against what people decided.
Result<void> crossValidate(LearnedModel &learned, const Teacher &teacher,
                           const std::vector<LabelledText> &texts, Progress &progress)
{
    std::int64_t n = 0;
    std::int64_t before = 0;
    std::int64_t after = 0;
    for (int fold = 0; fold < kFolds; ++fold) {
        if (!progress.report(fold + 1, kFolds + 2))
            return stopped();
        std::vector<LabelledText> lessons;
        std::vector<const LabelledText *> held;
        for (const LabelledText &text : texts) {
            if (foldOf(text.id, kFolds) != fold)
                lessons.push_back(text);
            else if (text.category != Category::Unclear)
                held.push_back(&text);
        }
        if (held.empty())
            continue;
        const auto taught = teacher.classifier(teacher.teach(lessons));
        if (!taught)
            return taught.error();
        for (const LabelledText *text : held) {
            const bool was = teacher.shipped.classifier->classify(text->title, text->text).mostProbable
                == text->category;
            const bool is = (*taught)->classify(text->title, text->text).mostProbable == text->category;
            ++n;
            before += was ? 1 : 0;
            after += is ? 1 : 0;
            learned.mended += is && !was ? 1 : 0;
            learned.broken += was && !is ? 1 : 0;
        }
    }
    learned.before = proportion(before, n);
    learned.after = proportion(after, n);
    return {};
}

Result<ModelChange> changeBy(const OwnModel &model, Store &store, const Knowledge &shipped,
                             Progress &progress)
{
    const auto modes = store.labelling().ownModes();
    if (!modes)
        return modes.error();
    const auto candidate = knowledgeWith(shipped, model, *modes);
    if (!candidate)
        return candidate.error();
    return modelChange(store, *candidate, progress);
}

} // namespace

Result<LearnedModel> learnCorrections(Store &store, const Knowledge &shipped, const Clock &clock,
                                      Progress &progress)
{
    const auto texts = decidedTexts(store, shipped.taxonomy, progress);
    if (!texts)
        return texts.error();
    LearnedModel learned;
    learned.decisions = std::int64_t(texts->size());
    if (learned.decisions < kLeastDecisions)
        return failure(ErrorCode::BadContent,
                       translated("%1 decisions are too few to learn from; decide %2 or more first.")
                           .arg(learned.decisions)
                           .arg(kLeastDecisions));
    const auto teacher = Teacher::load(shipped);
    if (!teacher)
        return teacher.error();
    const auto start = std::chrono::steady_clock::now();
    const LinearModel model = teacher->teach(*texts);
    const QByteArray bytes = model.serialize();
    learned.learningSeconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    learned.model
        = {model.version(), teacher->base.version(), learned.decisions, clock.nowMs(), bytes.toStdString()};
    if (auto validated = crossValidate(learned, *teacher, *texts, progress); !validated)
        return validated.error();
    auto change = changeBy(learned.model, store, shipped, progress);
    if (!change)
        return change.error();
    learned.change = std::move(*change);
    return learned;
}

QString learnedModelText(const LearnedModel &learned)
{
    QString text
        = translated("Learnt from %1 decisions. Right on decisions not learnt from: %2 before, %3 after; "
                     "%4 mended, %5 broken.")
              .arg(countText(learned.decisions), shareText(learned.before), shareText(learned.after),
                   countText(learned.mended), countText(learned.broken));
    if (learned.after.of < kSmallSample)
        text += QLatin1Char(' ') + smallSampleText(learned.after.of);
    return text;
}

std::string learnedModelJson(const LearnedModel &learned)
{
    using Json = nlohmann::ordered_json;
    const Json json{{"version", learned.model.version},
                    {"base", learned.model.base},
                    {"decisions", learned.decisions},
                    {"before", proportionJson(learned.before)},
                    {"after", proportionJson(learned.after)},
                    {"mended", learned.mended},
                    {"broken", learned.broken},
                    {"seconds", learned.learningSeconds},
                    {"change", Json::parse(modelChangeJson(learned.change))}};
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace faultline
