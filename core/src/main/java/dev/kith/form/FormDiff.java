package dev.kith.form;

import java.util.ArrayList;
import java.util.List;

/** What differs between two forms of the same type and version. */
public final class FormDiff {

    private FormDiff() {}

    /**
     * {@return the names of the outermost fields that differ: those of the later form in its order,
     * then those that only the earlier one has} The earlier values of these fields alone are {@code
     * before.only(changedFields(before, after))}.
     *
     * @param before the earlier form
     * @param after the later form
     * @throws IllegalArgumentException if they are of different types or versions
     */
    public static List<String> changedFields(FormBytes before, FormBytes after) {
        if (!before.type().equals(after.type()) || before.version() != after.version()) {
            throw new IllegalArgumentException("forms of one type and version are compared");
        }
        OuterFields earlier = before.outerFields();
        OuterFields later = after.outerFields();
        List<String> changed = new ArrayList<>();
        int likely = 0;
        int inBoth = 0;
        for (int i = 0; i < later.size(); i++) {
            String name = later.name(i);
            int found = earlier.find(name, likely);
            if (found >= 0) {
                inBoth++;
                likely = found + 1;
            }
            if (found < 0 || !before.isSame(found, after, i)) {
                changed.add(name);
            }
        }
        if (inBoth < earlier.size()) {
            for (String name : earlier.names()) {
                if (later.find(name, 0) < 0) {
                    changed.add(name);
                }
            }
        }
        return List.copyOf(changed);
    }
}
