package sheetgrad.xlsx;

import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;

/** A package while it is read: its parts, opened as XML, with errors told in terms of the file. */
final class PackageFile {
    /** Makes something of a part, from its root element on. */
    @FunctionalInterface
    interface PartReader<T> {
        T read(XmlCursor root) throws XMLStreamException, WorkbookFileException;
    }

    private final Path path;
    private final PartSource parts;
    private final XMLInputFactory2 factory = newFactory();

    PackageFile(Path path, PartSource parts) {
        this.path = path;
        this.parts = parts;
    }

    /** A factory that knows no external entities and leaves document types unread. */
    static XMLInputFactory2 newFactory() {
        XMLInputFactory2 factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    boolean has(String part) {
        return parts.has(part);
    }

    PartSource parts() {
        return parts;
    }

    Path path() {
        return path;
    }

    WorkbookFileException broken(String whatIsWrong) {
        return new WorkbookFileException(path, whatIsWrong);
    }

    /**
     * Reads a part.
     *
     * @param subject what the part is to the user, such as "sheet linear"
     */
    <T> T read(String part, String subject, PartReader<T> reader) throws WorkbookFileException {
        if (!parts.has(part)) {
            throw broken(subject + " cannot be read: the part " + part + " is missing");
        }
        try (InputStream in = parts.open(part)) {
            XMLStreamReader2 xml = (XMLStreamReader2) factory.createXMLStreamReader(in);
            try {
                return reader.read(new XmlCursor(xml));
            } finally {
                xml.closeCompletely();
            }
        } catch (XMLStreamException e) {
            throw new WorkbookFileException(
                    path, subject + " cannot be read: " + reason(part, e), e);
        } catch (IOException e) {
            throw new WorkbookFileException(
                    path, subject + " cannot be read: " + e.getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw new WorkbookFileException(
                    path,
                    subject
                            + " cannot be read: the part "
                            + part
                            + " is damaged ("
                            + e.getMessage()
                            + ")",
                    e);
        }
    }

    private static String reason(String part, XMLStreamException e) {
        Throwable nested = e.getNestedException();
        if (nested instanceof IOException && nested.getMessage() != null) {
            return nested.getMessage();
        }
        String where = e.getLocation() == null ? "" : ", line " + e.getLocation().getLineNumber();
        return "the part " + part + " is broken XML" + where;
    }
}
