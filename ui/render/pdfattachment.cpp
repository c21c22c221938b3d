// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/pdfattachment.h"

#include <QCoreApplication>

// The old holder of pointers is not used here; libqpdf wants to be told.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>

#include <exception>

namespace faultline {

Result<QByteArray> attachedAssessment(const QByteArray &pdf)
{
    try {
        QPDF document;
        document.setSuppressWarnings(true);
        document.processMemoryFile("report", pdf.constData(), std::size_t(pdf.size()));
        const auto file = QPDFEmbeddedFileDocumentHelper(document).getEmbeddedFile("assessment.json");
        if (!file)
            return failure(ErrorCode::BadContent,
                           QCoreApplication::translate("faultline::Report", "this PDF carries no assessment.json; name a "
                                                                            "report of Faultline."));
        const std::shared_ptr<Buffer> data = file->getEmbeddedFileStream().getStreamData();
        return QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
    } catch (const std::exception &failed) {
        return failure(ErrorCode::BadContent,
                       QCoreApplication::translate("faultline::Report", "this PDF cannot be read."),
                       QString::fromUtf8(failed.what()));
    }
}

} // namespace faultline
