// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/classify/classifier.h"
#include "core/classify/linearclassifier.h"
#include "core/model/datafiles.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace faultline {

Result<PhraseBook> loadPhraseBook(const DataFiles &files, const Taxonomy &taxonomy)
{
    const auto phrases = files.read(QStringLiteral("model/phrases.json"));
    if (!phrases)
        return phrases.error();
    const auto sections = files.read(QStringLiteral("model/sections.json"));
    if (!sections)
        return sections.error();
    return PhraseBook::parse(*phrases, *sections, taxonomy);
}

Result<std::unique_ptr<Classifier>> classifierFromBytes(const QByteArray &bytes, const QString &name, const DataFiles &files,
                                                        const Taxonomy &taxonomy)
{
    auto model = LinearModel::parse(bytes, name);
    if (!model)
        return model.error();
    auto book = loadPhraseBook(files, taxonomy);
    if (!book)
        return book.error();
    return LinearClassifier::make(std::move(*model), std::move(*book), taxonomy);
}

Result<std::unique_ptr<Classifier>> loadClassifier(const DataFiles &files, const Taxonomy &taxonomy)
{
    const QString name = QStringLiteral("model/classifier.bin");
    const auto bytes = files.read(name);
    if (!bytes)
        return bytes.error();
    return classifierFromBytes(*bytes, name, files, taxonomy);
}

Result<std::unique_ptr<Classifier>> loadClassifierFrom(const QString &path, const DataFiles &files,
                                                       const Taxonomy &taxonomy)
{
    const auto bytes = readModelFile(path);
    if (!bytes)
        return bytes.error();
    return classifierFromBytes(*bytes, path, files, taxonomy);
}

Result<QByteArray> readModelFile(const QString &path)
{
    // A FIFO would hang: what is no regular file is refused before it is opened.
    const QFileInfo info(path);
    if (!info.exists())
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Classifier", "There is no model file %1.").arg(path));
    if (!info.isFile())
        return failure(ErrorCode::NotAFile, QCoreApplication::translate("Classifier", "%1 is no regular file.").arg(path));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unreadable, QCoreApplication::translate("Classifier", "%1 cannot be read: %2")
                                                  .arg(path, file.errorString()));
    return file.readAll();
}

} // namespace faultline
