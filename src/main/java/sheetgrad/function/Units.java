package sheetgrad.function;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The units of CONVERT with their prefixes. Names are case-sensitive; only some units take prefixes, and of a power such
 * as m2 the prefix is raised to that power. Factors are those of the International Yard and Pound Agreement of 1959 and
 * of the SI brochure.
 */
final class Units {
    /**
     * A unit: so many base units, after an offset (temperatures).
     *
     * @param dimension what it measures; only units of one dimension convert into each other
     */
    record Unit(String dimension, double factor, double offset) {}

    /** Dimension, then name=factor; a name before "|" is another name; a star after a name allows prefixes. */
    private static final String TABLE =
            """
            mass g*=1 sg=14593.902937206365 lbm=453.59237 u*=1.66053906660e-24 ozm=28.349523125 grain=0.06479891 \
            cwt|shweight=45359.237 uk_cwt|lcwt|hweight=50802.34544 stone=6350.29318 ton=907184.74 \
            uk_ton|LTON|brton=1016046.9088
            length m*=1 mi=1609.344 Nmi=1852 in=0.0254 ft=0.3048 yd=0.9144 ang*=1e-10 ell=1.143 ly*=9460730472580800 \
            parsec*|pc*=30856775814913672.8 Picapt|Pica=0.000352777777777777778 pica=0.00423333333333333333 \
            survey_mi=1609.347218694438
            time yr=31557600 day|d=86400 hr=3600 mn|min=60 sec*|s*=1
            pressure Pa*|p*=1 atm*|at*=101325 mmHg*=133.322387415 psi=6894.757293168361 Torr=133.32236842105263
            force N*=1 dyn*|dy*=1e-5 lbf=4.4482216152605 pond*=0.00980665
            energy J*=1 e*=1e-7 c*=4.184 cal*=4.1868 eV*|ev*=1.602176634e-19 HPh|hh=2684519.537696173 \
            Wh*|wh*=3600 flb=1.3558179483314004 BTU|btu=1055.05585262
            power HP|h=745.6998715822702 PS=735.49875 W*|w*=1
            magnetism T*=1 ga*=1e-4
            volume tsp=4.92892159375e-6 tspm=5e-6 tbs=1.478676478125e-5 oz=2.95735295625e-5 cup=2.365882365e-4 \
            pt|us_pt=4.73176473e-4 uk_pt=5.6826125e-4 qt=9.46352946e-4 uk_qt=1.1365225e-3 gal=3.785411784e-3 \
            uk_gal=4.54609e-3 l*|L*|lt*=1e-3 ang3*|ang^3*=1e-30 barrel=0.158987294928 bushel=0.03523907016688 \
            ft3|ft^3=0.028316846592 in3|in^3=1.6387064e-5 ly3|ly^3=8.46786664623715e47 m3*|m^3*=1 \
            mi3|mi^3=4168181825.440579584 yd3|yd^3=0.764554857984 Nmi3|Nmi^3=6352182208 \
            Picapt3|Picapt^3|Pica3|Pica^3=4.39039566186557e-11 GRT|regton=2.8316846592 MTON=1.13267386368
            area uk_acre=4046.8564224 us_acre=4046.872609874252 ang2*|ang^2*=1e-20 ar*=100 \
            ft2|ft^2=0.09290304 ha=10000 in2|in^2=6.4516e-4 ly2|ly^2=8.95054210748189e31 m2*|m^2*=1 Morgen=2500 \
            mi2|mi^2=2589988.110336 Nmi2|Nmi^2=3429904 Picapt2|Picapt^2|Pica2|Pica^2=1.24452160493827e-7 \
            yd2|yd^2=0.83612736
            information bit*=1 byte*=8
            speed admkn=0.514773333333333333 kn=0.514444444444444444 m/h*|m/hr*=2.77777777777777778e-4 \
            m/s*|m/sec*=1 mph=0.44704
            temperature K*|kel*=1
            """;

    private static final String PREFIXES =
            "Y=1e24 Z=1e21 E=1e18 P=1e15 T=1e12 G=1e9 M=1e6 k=1e3 h=1e2 da=1e1 e=1e1 d=1e-1 c=1e-2 m=1e-3 u=1e-6 n=1e-9"
                    + " p=1e-12 f=1e-15 a=1e-18 z=1e-21 y=1e-24";
    private static final String[] BINARY_PREFIXES = {
        "ki", "Mi", "Gi", "Ti", "Pi", "Ei", "Zi", "Yi"
    };

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Unit> withPrefix = new HashMap<>();
    private final Map<String, Double> prefixes = new LinkedHashMap<>();

    Units() {
        for (String prefix : PREFIXES.split(" ")) {
            String[] pair = prefix.split("=", 2);
            prefixes.put(pair[0], Double.parseDouble(pair[1]));
        }
        for (String line : TABLE.strip().split("\n")) {
            String[] words = line.strip().split("\\s+");
            for (int i = 1; i < words.length; i++) {
                add(words[0], words[i]);
            }
        }
        addTemperature("C", 1, 273.15);
        addTemperature("cel", 1, 273.15);
        addTemperature("F", 5.0 / 9, 459.67 * 5 / 9);
        addTemperature("fah", 5.0 / 9, 459.67 * 5 / 9);
        addTemperature("Rank", 5.0 / 9, 0);
        addTemperature("Reau", 1.25, 273.15);
    }

    private void add(String dimension, String entry) {
        String[] pair = entry.split("=", 2);
        for (String name : pair[0].split("\\|")) {
            boolean takesPrefix = name.endsWith("*");
            String plain = takesPrefix ? name.substring(0, name.length() - 1) : name;
            Unit unit = new Unit(dimension, Double.parseDouble(pair[1]), 0);
            units.put(plain, unit);
            if (takesPrefix) {
                withPrefix.put(plain, unit);
            }
        }
    }

    private void addTemperature(String name, double factor, double offset) {
        units.put(name, new Unit("temperature", factor, offset));
    }

    /** The unit of this name, prefixes included; the name by itself wins over a prefix and a shorter name. */
    Optional<Unit> find(String name) {
        Unit plain = units.get(name);
        if (plain != null) {
            return Optional.of(plain);
        }
        for (int power = 0; power < BINARY_PREFIXES.length; power++) {
            if (name.startsWith(BINARY_PREFIXES[power])) {
                Unit unit = withPrefix.get(name.substring(2));
                if (unit != null && unit.dimension().equals("information")) {
                    return Optional.of(scaled(unit, Math.pow(1024, power + 1)));
                }
            }
        }
        for (Map.Entry<String, Double> prefix : prefixes.entrySet()) {
            Unit unit =
                    name.startsWith(prefix.getKey())
                            ? withPrefix.get(name.substring(prefix.getKey().length()))
                            : null;
            if (unit != null) {
                char last = name.charAt(name.length() - 1);
                int power = Character.isDigit(last) ? last - '0' : 1;
                return Optional.of(scaled(unit, Math.pow(prefix.getValue(), power)));
            }
        }
        return Optional.empty();
    }

    private static Unit scaled(Unit unit, double factor) {
        return new Unit(unit.dimension(), unit.factor() * factor, unit.offset());
    }
}
