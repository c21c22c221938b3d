// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Texts a second on one thread: phrases alone (beside Hyperscan where it is installed), the whole classifier,
// and with evidence.
//
//   classifierbenchmark INCIDENTS.csv     columns title, description, resolution_notes

#include "core/classify/linearclassifier.h"
#include "core/classify/textfold.h"
#include "core/usecases/previewfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#ifdef FAULTLINE_HAVE_HYPERSCAN
#include <hs/hs.h>
#endif

using namespace faultline;

namespace {

struct Text {
    std::string title;
    std::string description;
};

template<typename T>
T orStop(Result<T> result)
{
    if (result)
        return std::move(*result);
    std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
    std::exit(1);
}

std::vector<Text> readTexts(const QString &path, const DataFiles &files)
{
    const FilePreview preview = orStop(previewFile(path, {}, 20000, files));
    const auto column = [&](const char *name) {
        return std::size_t(std::find(preview.header.begin(), preview.header.end(), name) - preview.header.begin());
    };
    const std::size_t title = column("title");
    const std::size_t description = column("description");
    const std::size_t notes = column("resolution_notes");
    std::vector<Text> texts;
    for (const auto &row : preview.rows) {
        Text text;
        if (title < row.size())
            text.title = row[title];
        if (description < row.size())
            text.description = row[description];
        if (notes < row.size() && !row[notes].empty())
            text.description += "\n\nResolution notes\n" + row[notes];
        texts.push_back(std::move(text));
    }
    return texts;
}

/// The best of five passes.
template<typename F>
double perSecond(const std::vector<Text> &texts, const char *name, F &&work)
{
    double best = 1e9;
    for (int pass = 0; pass < 5; ++pass) {
        const auto start = std::chrono::steady_clock::now();
        for (const Text &text : texts)
            work(text);
        best = std::min(best, std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
    const double rate = double(texts.size()) / best;
    std::printf("%-28s %9.0f a second  %6.2f us each\n", name, rate, 1e6 / rate);
    return rate;
}

#ifdef FAULTLINE_HAVE_HYPERSCAN
/// The same phrases as expressions: whole words, any case, blanks alike. Those that Hyperscan refuses are left out.
class Hyperscan
{
public:
    Hyperscan(const std::vector<std::string> &patterns, bool wordBoundaries)
    {
        std::vector<std::string> expressions;
        for (const std::string &pattern : patterns) {
            if (std::any_of(pattern.begin(), pattern.end(), [](char c) { return c < 0; }))
                continue;
            const bool open = pattern.back() == '*';
            std::string expression = wordBoundaries ? "\\b" : "";
            for (const char c : pattern.substr(0, pattern.size() - (open ? 1 : 0)))
                expression += c == ' ' && wordBoundaries ? std::string("\\s+")
                    : std::isalnum(c) || c == ' '        ? std::string(1, c)
                                                         : std::string("\\") + c;
            expressions.push_back(expression + (open || !wordBoundaries ? "" : "\\b"));
        }
        std::vector<const char *> pointers;
        std::vector<unsigned> ids;
        for (const std::string &expression : expressions) {
            ids.push_back(unsigned(pointers.size()));
            pointers.push_back(expression.c_str());
        }
        const std::vector<unsigned> flags(pointers.size(), HS_FLAG_CASELESS | HS_FLAG_SOM_LEFTMOST);
        hs_compile_error_t *error = nullptr;
        if (hs_compile_multi(pointers.data(), flags.data(), ids.data(), unsigned(pointers.size()), HS_MODE_BLOCK,
                             nullptr, &m_database, &error)
            != HS_SUCCESS) {
            std::fprintf(stderr, "Hyperscan: %s\n", error->message);
            std::exit(1);
        }
        hs_alloc_scratch(m_database, &m_scratch);
    }
    ~Hyperscan()
    {
        hs_free_scratch(m_scratch);
        hs_free_database(m_database);
    }
    Hyperscan(const Hyperscan &) = delete;
    Hyperscan &operator=(const Hyperscan &) = delete;

    void match(const std::string &text, std::size_t *hits) const
    {
        hs_scan(m_database, text.data(), unsigned(text.size()), 0, m_scratch, onHit, hits);
    }

private:
    static int onHit(unsigned, unsigned long long, unsigned long long, unsigned, void *hits)
    {
        ++*static_cast<std::size_t *>(hits);
        return 0;
    }

    hs_database_t *m_database = nullptr;
    hs_scratch_t *m_scratch = nullptr;
};

void compareWithHyperscan(const std::vector<Text> &texts, const PhraseBook &book, double ours)
{
    for (const bool wordBoundaries : {true, false}) {
        const Hyperscan hyperscan(book.patterns(), wordBoundaries);
        std::string joined;
        std::size_t hits = 0;
        const double rate = perSecond(texts, wordBoundaries ? "Hyperscan, whole words" : "Hyperscan, anywhere",
                                      [&](const Text &text) {
                                          joined.assign(text.title);
                                          joined += '\n';
                                          joined += text.description;
                                          hyperscan.match(joined, &hits);
                                      });
        std::printf("%-28s %9.2f of Hyperscan's\n", "phrases", ours / rate);
    }
}
#endif

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (argc != 2) {
        std::fprintf(stderr, "Usage: classifierbenchmark INCIDENTS.csv\n");
        return 2;
    }
    const DataFiles files;
    const Taxonomy taxonomy
        = orStop(Taxonomy::parse(orStop(files.read(QStringLiteral("taxonomy.json"))),
                                 orStop(files.read(QStringLiteral("schema-json/taxonomy.schema.json")))));
    const PhraseBook book = orStop(loadPhraseBook(files, taxonomy));
    const PhraseMatcher matcher(book.patterns());
    const auto classifier = orStop(loadClassifier(files, taxonomy));
    const std::vector<Text> texts = readTexts(QString::fromLocal8Bit(argv[1]), files);
    std::size_t bytes = 0;
    for (const Text &text : texts)
        bytes += text.title.size() + text.description.size();
    std::printf("%zu texts of %.0f bytes, %zu phrases, classifier %s\n", texts.size(),
                double(bytes) / double(std::max<std::size_t>(1, texts.size())), book.patterns().size(),
                classifier->version().c_str());

    std::string folded;
    std::vector<PhraseHit> hits;
    const double phrases = perSecond(texts, "phrases with spans", [&](const Text &text) {
        folded.clear();
        hits.clear();
        appendFolded(text.title, folded);
        folded.push_back(kBreak);
        appendFolded(text.description, folded);
        matcher.match(folded, hits);
    });
#ifdef FAULTLINE_HAVE_HYPERSCAN
    compareWithHyperscan(texts, book, phrases);
#else
    std::printf("Hyperscan is not installed: nothing to compare with.\n");
#endif
    perSecond(texts, "classifier", [&](const Text &text) { classifier->classify(text.title, text.description); });
    perSecond(texts, "classifier with evidence", [&](const Text &text) {
        classifier->classify(text.title, text.description);
        classifier->evidence(text.title, text.description);
    });
    return phrases > 0 ? 0 : 1;
}
