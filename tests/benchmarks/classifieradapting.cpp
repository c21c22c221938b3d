// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a team's own corrections bring: trains a base that knows none of the given sources, adapts it with
// corrections of one source, and measures it on the rest of that source and on all the others. Several draws
// of each source.
//
//   classifieradapting SOURCE.csv... [--corrections N] [--draws N] [--training DIR]
//
// Each file is one source (columns id, title, text, category, mode); of a smaller one half is corrected.

#include "core/classify/adapter.h"
#include "core/classify/evaluation.h"
#include "core/classify/linearclassifier.h"
#include "core/usecases/labelledtexts.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <set>

using namespace faultline;

namespace {

template <typename T> T orStop(Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
    std::exit(1);
}

struct Source {
    std::string name;
    std::vector<LabelledText> texts;
};

class Measurement
{
public:
    Measurement(const QStringList &sources, const QString &training)
    {
        const DataFiles files;
        m_taxonomy
            = orStop(Taxonomy::parse(orStop(files.read(QStringLiteral("taxonomy.json"))),
                                     orStop(files.read(QStringLiteral("schema-json/taxonomy.schema.json")))));
        m_book = orStop(loadPhraseBook(files, m_taxonomy));
        std::set<std::string> ids;
        for (const QString &path : sources) {
            m_sources.push_back({QFileInfo(path).completeBaseName().toStdString(),
                                 orStop(readLabelledTexts(path, m_taxonomy, files))});
            for (const LabelledText &text : m_sources.back().texts)
                ids.insert(text.id);
        }
        std::vector<LabelledText> texts;
        for (const QFileInfo &file :
             QDir(training).entryInfoList({QStringLiteral("*.csv")}, QDir::Files, QDir::Name)) {
            for (LabelledText &text : orStop(readLabelledTexts(file.filePath(), m_taxonomy, files))) {
                text.real = file.completeBaseName() == QLatin1String("retold");
                if (!ids.contains(text.id))
                    texts.push_back(std::move(text));
            }
        }
        NoProgress progress;
        m_base.emplace(orStop(trainModel(texts, TextScanner(m_book), m_taxonomy, {}, progress)));
        std::printf("base: %zu texts\n", texts.size());
    }

    const std::vector<Source> &sources() const { return m_sources; }

    LinearModel adapted(const std::vector<LabelledText> &corrections) const
    {
        return adaptModel(*m_base, corrections, TextScanner(m_book), m_taxonomy, {});
    }

    /// Share of the texts with a category that get theirs.
    double accuracy(const LinearModel &model, const std::vector<LabelledText> &texts) const
    {
        const auto classifier = orStop(LinearClassifier::make(model, m_book, m_taxonomy));
        std::vector<EvaluatedText> evaluated;
        for (const LabelledText &text : texts)
            evaluated.push_back({text.category, text.mode, classifier->classify(text.title, text.text)});
        return evaluate(evaluated).accuracy;
    }

    const LinearModel &base() const { return *m_base; }

private:
    Taxonomy m_taxonomy;
    PhraseBook m_book;
    std::vector<Source> m_sources;
    std::optional<LinearModel> m_base;
};

/// The texts of all sources but one.
std::vector<LabelledText> elsewhere(const std::vector<Source> &sources, const Source &own)
{
    std::vector<LabelledText> texts;
    for (const Source &source : sources) {
        if (&source != &own)
            texts.insert(texts.end(), source.texts.begin(), source.texts.end());
    }
    return texts;
}

void measure(const Measurement &measurement, std::size_t most, int draws)
{
    std::printf("%-24s %5s  %6s %6s %6s  %6s %6s\n", "source", "texts", "base", "rest", "lowest", "others",
                "lowest");
    double restSum = 0;
    double otherSum = 0;
    for (const Source &source : measurement.sources()) {
        const std::vector<LabelledText> others = elsewhere(measurement.sources(), source);
        const double otherBase = measurement.accuracy(measurement.base(), others);
        double base = 0, rest = 0, restLow = 1, other = 0, otherLow = 1;
        for (int draw = 0; draw < draws; ++draw) {
            std::vector<LabelledText> own;
            std::uint32_t state = std::uint32_t(draw + 1);
            for (const std::uint32_t i : shuffledOrder(source.texts.size(), state))
                own.push_back(source.texts[i]);
            const std::size_t corrected = std::min(most, own.size() / 2);
            const std::vector<LabelledText> left(own.begin() + std::ptrdiff_t(corrected), own.end());
            own.resize(corrected);
            const LinearModel model = measurement.adapted(own);
            const double before = measurement.accuracy(measurement.base(), left);
            const double gain = measurement.accuracy(model, left) - before;
            const double change = measurement.accuracy(model, others) - otherBase;
            base += before / draws;
            rest += gain / draws;
            other += change / draws;
            restLow = std::min(restLow, gain);
            otherLow = std::min(otherLow, change);
        }
        std::printf("%-24s %5zu  %6.3f %+6.3f %+6.3f  %+6.3f %+6.3f\n", source.name.c_str(),
                    source.texts.size(), base, rest, restLow, other, otherLow);
        restSum += rest / double(measurement.sources().size());
        otherSum += other / double(measurement.sources().size());
    }
    std::printf("%-24s %5s  %6s %+6.3f %6s  %+6.3f\n", "mean", "", "", restSum, "", otherSum);
}

/// A thousand corrections, whatever they say, take as long.
void measureTime(const Measurement &measurement)
{
    std::vector<LabelledText> corrections;
    while (corrections.size() < 1000) {
        for (const Source &source : measurement.sources())
            corrections.insert(corrections.end(), source.texts.begin(), source.texts.end());
    }
    corrections.resize(1000);
    QElapsedTimer timer;
    timer.start();
    measurement.adapted(corrections);
    std::printf("1000 corrections: %.2f s\n", double(timer.elapsed()) / 1000);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addPositionalArgument(QStringLiteral("SOURCE.csv..."),
                                 QStringLiteral("columns id, title, text, category, mode"));
    parser.addOption({QStringLiteral("corrections"), QStringLiteral("of one source"), QStringLiteral("N"),
                      QStringLiteral("100")});
    parser.addOption({QStringLiteral("draws"), QStringLiteral("for each source"), QStringLiteral("N"),
                      QStringLiteral("4")});
    parser.addOption({QStringLiteral("training"), QStringLiteral("folder of training texts"),
                      QStringLiteral("DIR"), QStringLiteral(FAULTLINE_SOURCE_DIR "/data/model/training")});
    parser.addHelpOption();
    parser.process(application);
    if (parser.positionalArguments().size() < 2)
        parser.showHelp(2);
    const Measurement measurement(parser.positionalArguments(), parser.value(QStringLiteral("training")));
    measure(measurement, parser.value(QStringLiteral("corrections")).toUInt(),
            std::max(1, parser.value(QStringLiteral("draws")).toInt()));
    measureTime(measurement);
    return 0;
}
