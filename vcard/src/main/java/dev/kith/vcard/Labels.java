package dev.kith.vcard;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The LABELs of a card that no ADR has taken yet, found by group and by types. */
final class Labels {
    private static final Set<String> NO_USE =
            Set.of("pref", "dom", "intl", "postal", "parcel", "quoted-printable", "");

    private final RawCard card;
    private final Set<RawProperty> unused = new LinkedHashSet<>(0);
    private final Map<String, Deque<RawProperty>> byGroup = new HashMap<>(0);
    private final Map<String, Deque<RawProperty>> byUses = new HashMap<>(0);
    private @Nullable Set<String> usesOfAddresses;

    Labels(RawCard card) {
        this.card = card;
    }

    void add(RawProperty label) {
        unused.add(label);
        Optional<String> group = label.group();
        Map<String, Deque<RawProperty>> index = group.isPresent() ? byGroup : byUses;
        String key = group.orElseGet(() -> uses(label));
        index.computeIfAbsent(key, k -> new ArrayDeque<>(1)).add(label);
    }

    boolean isEmpty() {
        return unused.isEmpty();
    }

    /** Those that no address took, in their order. */
    List<RawProperty> unused() {
        return new ArrayList<>(unused);
    }

    /** Takes the LABEL of the same group, else the first one with the same types. */
    Optional<RawProperty> take(RawProperty address) {
        if (unused.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> group = address.group();
        Deque<RawProperty> found = group.map(byGroup::get).orElse(null);
        if (found == null || found.isEmpty()) {
            String uses = uses(address);
            // a label without a group is rather that of an address without one
            boolean others = group.isPresent() && usesOfAddresses().contains(uses);
            found = others ? null : byUses.get(uses);
        }
        RawProperty label = found == null ? null : found.poll();
        if (label != null) {
            unused.remove(label);
        }
        return Optional.ofNullable(label);
    }

    /** The types of the addresses without a group. */
    private Set<String> usesOfAddresses() {
        Set<String> known = usesOfAddresses;
        if (known == null) {
            known = new HashSet<>();
            for (RawProperty property : card.lines()) {
                if (!property.has(Flags.UNREAD | Flags.GROUPED)
                        && property.known() == KnownName.ADR) {
                    known.add(uses(property));
                }
            }
            usesOfAddresses = known;
        }
        return known;
    }

    /** The types that tell addresses apart, as one text. */
    static String uses(RawProperty property) {
        Set<String> uses = new TreeSet<>(PointTypes.names(property));
        uses.removeAll(NO_USE);
        return String.join(",", uses);
    }
}
