package sheetgrad.xlsx;

import java.io.IOException;
import java.io.InputStream;

/** Where the parts of a package are read from. Names have no leading slash; their case does not matter. */
interface PartSource {
    boolean has(String name);

    /** The unpacked bytes of a part; fails if there is no such part or if it is damaged. */
    InputStream open(String name) throws IOException;

    /** All bytes of a part. */
    default byte[] read(String name) throws IOException {
        try (InputStream in = open(name)) {
            return in.readAllBytes();
        }
    }
}
