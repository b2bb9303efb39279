package dev.kith.vcard;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a name is sorted: a property until version 4.0, a parameter of N in it. */
final class SortForms {
    private static final String OWN = "SORT-STRING";
    private static final String KEPT = "X-SORT-STRING";
    private final Conversion conversion;
    private @Nullable String sortAs;

    SortForms(Conversion conversion) {
        this.conversion = conversion;
    }

    /** First pass: the first one counts. */
    void collect(RawProperty property) {
        if (sortAs == null && (property.isNamed(OWN) || property.isNamed(KEPT))) {
            sortAs = Escapes.unescape(property.value());
        }
    }

    void sortString(RawProperty property, Params params) {
        if (!conversion.toFour()) {
            sortAs = null;
            conversion.add(property, OWN, params, conversion.text(property));
        }
    }

    void name(RawProperty property, Params params) {
        boolean sorted = params.first("SORT-AS").isPresent();
        if (conversion.toFour() && sortAs != null && !sorted) {
            params.add("SORT-AS", sortAs);
            sortAs = null;
        } else if (!conversion.toFour() && sortAs == null && sorted && !conversion.has(OWN)) {
            String sort = String.join(",", property.parameterValues("SORT-AS"));
            params.remove("SORT-AS");
            conversion.add(property, params, conversion.structure(property));
            conversion.add("", OWN, List.of(), Escapes.escape(sort));
            return;
        }
        conversion.add(property, params, conversion.structure(property));
    }

    /** What no N took. */
    void addRest() {
        if (conversion.toFour() && sortAs != null) {
            conversion.report(OWN, "no N that could take it; kept as X-SORT-STRING");
            Parameter mark = Parameter.of(Conversion.WAS, OWN);
            conversion.add("", KEPT, List.of(mark), Escapes.escape(sortAs));
        }
        sortAs = null;
    }
}
