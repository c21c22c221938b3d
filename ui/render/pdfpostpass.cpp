// SPDX-FileCopyrightText: 2026 The Faultline developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/render/pdfpostpass.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

// The old holder of pointers is not used here; libqpdf wants to be told.
#define POINTERHOLDER_TRANSITION 4
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFEFStreamObjectHelper.hh>
#include <qpdf/QPDFEmbeddedFileDocumentHelper.hh>
#include <qpdf/QPDFFileSpecObjectHelper.hh>
#include <qpdf/QPDFObjectHandle.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <exception>
#include <memory>
#include <string>

namespace faultline {

namespace {

using Object = QPDFObjectHandle;

std::string pdfDate(CivilDate date)
{
    return QStringLiteral("D:%1%2%3000000Z")
        .arg(date.year(), 4, 10, QLatin1Char('0'))
        .arg(date.month(), 2, 10, QLatin1Char('0'))
        .arg(date.day(), 2, 10, QLatin1Char('0'))
        .toStdString();
}

Object text(const QString &value) { return Object::newUnicodeString(value.toStdString()); }

Object destination(const Object &page, double top)
{
    Object place = Object::newArray();
    place.appendItem(page);
    place.appendItem(Object::newName("/XYZ"));
    place.appendItem(Object::newNull());
    place.appendItem(Object::newReal(top, 2));
    place.appendItem(Object::newNull());
    return place;
}

std::string xmp(const PdfAdditions &a)
{
    const std::string day = a.date ? a.date->toIso() + "T00:00:00Z" : std::string();
    const std::string dates = a.date
        ? "<xmp:CreateDate>" + day + "</xmp:CreateDate><xmp:ModifyDate>" + day + "</xmp:ModifyDate>"
        : std::string();
    const auto escaped = [](const QString &value) { return value.toHtmlEscaped().toStdString(); };
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
           "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">"
           "<dc:format>application/pdf</dc:format>"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + escaped(a.title) + "</rdf:li></rdf:Alt></dc:title>"
           "<dc:creator><rdf:Seq><rdf:li>" + escaped(a.author) + "</rdf:li></rdf:Seq></dc:creator>"
           "<dc:language><rdf:Bag><rdf:li>" + escaped(a.language) + "</rdf:li></rdf:Bag></dc:language>"
           + dates + "<xmp:CreatorTool>Faultline " FAULTLINE_VERSION "</xmp:CreatorTool>"
           "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>";
}

void addInformation(QPDF &pdf, const PdfAdditions &a)
{
    Object info = Object::newDictionary();
    info.replaceKey("/Title", text(a.title));
    info.replaceKey("/Author", text(a.author));
    info.replaceKey("/Subject", text(a.subject));
    info.replaceKey("/Creator", text(QStringLiteral("Faultline " FAULTLINE_VERSION)));
    info.replaceKey("/Producer", text(QStringLiteral("Faultline " FAULTLINE_VERSION)));
    if (a.date) {
        info.replaceKey("/CreationDate", Object::newString(pdfDate(*a.date)));
        info.replaceKey("/ModDate", Object::newString(pdfDate(*a.date)));
    }
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    Object root = pdf.getRoot();
    root.replaceKey("/Lang", text(a.language));
    root.replaceKey("/PageMode", Object::newName("/UseOutlines"));
    Object view = Object::newDictionary();
    view.replaceKey("/DisplayDocTitle", Object::newBool(true));
    root.replaceKey("/ViewerPreferences", view);
    Object metadata = Object::newStream(&pdf, xmp(a));
    metadata.getDict().replaceKey("/Type", Object::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", Object::newName("/XML"));
    root.replaceKey("/Metadata", metadata);
}

void addOutline(QPDF &pdf, const std::vector<QPDFPageObjectHelper> &pages, const PdfAdditions &a)
{
    if (a.outline.empty())
        return;
    Object outlines = pdf.makeIndirectObject(Object::newDictionary());
    outlines.replaceKey("/Type", Object::newName("/Outlines"));
    std::vector<Object> items;
    for (const auto &entry : a.outline) {
        Object item = pdf.makeIndirectObject(Object::newDictionary());
        item.replaceKey("/Title", text(entry.title));
        item.replaceKey("/Parent", outlines);
        item.replaceKey("/Dest", destination(pages.at(std::size_t(entry.page)).getObjectHandle(), entry.top));
        if (!items.empty()) {
            item.replaceKey("/Prev", items.back());
            items.back().replaceKey("/Next", item);
        }
        items.push_back(item);
    }
    outlines.replaceKey("/First", items.front());
    outlines.replaceKey("/Last", items.back());
    outlines.replaceKey("/Count", Object::newInteger(int(items.size())));
    pdf.getRoot().replaceKey("/Outlines", outlines);
}

void addLinks(QPDF &pdf, std::vector<QPDFPageObjectHelper> &pages, const PdfAdditions &a)
{
    for (const auto &link : a.links) {
        const auto &target = a.outline.at(link.target);
        Object annotation = Object::newDictionary();
        annotation.replaceKey("/Type", Object::newName("/Annot"));
        annotation.replaceKey("/Subtype", Object::newName("/Link"));
        Object rect = Object::newArray();
        for (const double edge : {link.rect.left(), link.rect.top(), link.rect.right(), link.rect.bottom()})
            rect.appendItem(Object::newReal(edge, 2));
        annotation.replaceKey("/Rect", rect);
        annotation.replaceKey("/Border", Object::parse("[0 0 0]"));
        annotation.replaceKey("/Contents", text(target.title));
        annotation.replaceKey("/Dest", destination(pages.at(std::size_t(target.page)).getObjectHandle(), target.top));
        Object page = pages.at(std::size_t(link.page)).getObjectHandle();
        if (!page.hasKey("/Annots"))
            page.replaceKey("/Annots", Object::newArray());
        page.getKey("/Annots").appendItem(pdf.makeIndirectObject(annotation));
    }
}

void foldFontText(QPDF &pdf)
{
    for (Object object : pdf.getAllObjects()) {
        if (!object.isDictionary() || !object.hasKey("/ToUnicode") || !object.getKey("/ToUnicode").isStream())
            continue;
        Object stream = object.getKey("/ToUnicode");
        const std::shared_ptr<Buffer> data = stream.getStreamData();
        const QByteArray table(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize()));
        const QByteArray better = foldToUnicode(table);
        if (better != table)
            stream.replaceStreamData(better.toStdString(), Object::newNull(), Object::newNull());
    }
}

QString textOf(Object name) { return QString::fromStdString(name.getName()).mid(1); }

/// Qt's subset tags differ from run to run; these are made from the font's bytes.
void nameSubsets(QPDF &pdf)
{
    static const QRegularExpression tag(QStringLiteral("^[A-Z]{6}\\+"));
    for (Object font : pdf.getAllObjects()) {
        if (!font.isDictionary() || !font.hasKey("/DescendantFonts"))
            continue;
        Object descendant = font.getKey("/DescendantFonts").getArrayItem(0);
        Object descriptor = descendant.getKey("/FontDescriptor");
        Object file = descriptor.getKey(descriptor.hasKey("/FontFile2") ? "/FontFile2" : "/FontFile3");
        if (!file.isStream())
            continue;
        const std::shared_ptr<Buffer> data = file.getStreamData();
        const QByteArray hash = QCryptographicHash::hash(
            QByteArray(reinterpret_cast<const char *>(data->getBuffer()), qsizetype(data->getSize())), QCryptographicHash::Sha256);
        QString name(QLatin1Char('/'));
        for (int i = 0; i < 6; ++i)
            name += QChar(u'A' + uchar(hash[i]) % 26);
        name += QLatin1Char('+') + textOf(descriptor.getKey("/FontName")).remove(tag);
        const Object named = Object::newName(name.toStdString());
        descriptor.replaceKey("/FontName", named);
        descendant.replaceKey("/BaseFont", named);
        font.replaceKey("/BaseFont", named);
    }
}

void attach(QPDF &pdf, const PdfAdditions &a)
{
    if (a.attachment.isEmpty())
        return;
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, a.attachment.toStdString());
    stream.setSubtype("application/json");
    if (a.date)
        stream.setCreationDate(pdfDate(*a.date)).setModDate(pdfDate(*a.date));
    auto file = QPDFFileSpecObjectHelper::createFileSpec(pdf, "assessment.json", stream);
    file.setDescription("Answers, numbers and provenance of this report");
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile("assessment.json", file);
}

QByteArray written(QPDF &pdf, qpdf_object_stream_e mode)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setMinimumPDFVersion("1.6");
    writer.setObjectStreamMode(mode);
    writer.setStreamDataMode(qpdf_s_compress);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> out = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(out->getBuffer()), qsizetype(out->getSize()));
}

} // namespace

Result<QByteArray> finishPdf(const QByteArray &source, const PdfAdditions &additions)
{
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("report", source.constData(), std::size_t(source.size()));
        std::vector<QPDFPageObjectHelper> pages = QPDFPageDocumentHelper(pdf).getAllPages();
        addInformation(pdf, additions);
        addOutline(pdf, pages, additions);
        addLinks(pdf, pages, additions);
        foldFontText(pdf);
        nameSubsets(pdf);
        attach(pdf, additions);

        pdf.getTrailer().removeKey("/ID");

        // Objects are packed in the order of their numbers, which Qt gives out by chance: the first writing numbers
        // them by who refers to them, the second packs.
        const QByteArray numbered = written(pdf, qpdf_o_disable);
        QPDF again;
        again.setSuppressWarnings(true);
        again.processMemoryFile("report", numbered.constData(), std::size_t(numbered.size()));
        again.getTrailer().removeKey("/ID");
        return written(again, qpdf_o_generate);
    } catch (const std::exception &failed) {
        return failure(ErrorCode::StorageFailed,
                       QCoreApplication::translate("faultline::Report", "The PDF could not be put together."),
                       QString::fromUtf8(failed.what()));
    }
}

} // namespace faultline
