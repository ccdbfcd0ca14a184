package sheetgrad.xlsx;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** A part as text, to be changed at exact places and turned into bytes again in the encoding it had. */
final class XmlText {
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final int LONGEST_DECLARATION = 200;

    private final Charset charset;
    private final String mark;
    private final String text;

    /** Throws {@link IllegalArgumentException} if the bytes are not what the encoding would give. */
    XmlText(byte[] bytes) {
        charset = charset(bytes);
        String all = new String(bytes, charset);
        if (!Arrays.equals(all.getBytes(charset), bytes)) {
            throw new IllegalArgumentException("the text is not encoded as " + charset);
        }
        boolean isMarked = !all.isEmpty() && all.charAt(0) == BYTE_ORDER_MARK;
        mark = isMarked ? all.substring(0, 1) : "";
        text = isMarked ? all.substring(1) : all;
    }

    /** A part that is not yet one. */
    XmlText(String text) {
        this.charset = StandardCharsets.UTF_8;
        this.mark = "";
        this.text = text;
    }

    private XmlText(XmlText original, String text) {
        this.charset = original.charset;
        this.mark = original.mark;
        this.text = text;
    }

    /** The same part with another text. */
    XmlText with(String changed) {
        return new XmlText(this, changed);
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF
                || startsWith(bytes, 0, '<')) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                || startsWith(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        String start =
                new String(
                        bytes,
                        0,
                        Math.min(bytes.length, LONGEST_DECLARATION),
                        StandardCharsets.ISO_8859_1);
        Matcher declared = DECLARED.matcher(start);
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException(
                    "the encoding " + declared.group(1) + " is unknown", e);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && bytes[0] == first && bytes[1] == second;
    }

    String text() {
        return text;
    }

    /** A reader whose offsets count characters of {@link #text}. */
    XMLStreamReader2 reader() throws XMLStreamException {
        return (XMLStreamReader2)
                PackageFile.newFactory().createXMLStreamReader(new StringReader(text));
    }

    /** The bytes of a changed text, in the encoding of the original. */
    byte[] encode(String changed) {
        return (mark + changed).getBytes(charset);
    }
}
