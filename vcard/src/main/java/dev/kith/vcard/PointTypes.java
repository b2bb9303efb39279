package dev.kith.vcard;

import dev.kith.contact.ContactPoint;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PointValue;
import dev.kith.contact.Purpose;
import dev.kith.contact.Use;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the parameters of a property say of the use of a contact point. */
final class PointTypes {
    static final String PREF = "PREF";

    /** A rank that PREF cannot say: beside the first place, or the first place of a secondary. */
    static final String RANK = "X-RANK";

    static final String PURPOSE = "X-PURPOSE";

    private PointTypes() {}

    /** The types of a property in lower case, also where one value holds several. */
    static Set<String> types(RawProperty property) {
        if (property.isBare()) {
            return Set.of();
        }
        Set<String> types = new LinkedHashSet<>(4);
        for (String value : property.parameterValues("TYPE")) {
            for (String type : Escapes.cut(value, ',')) {
                types.add(type.strip().toLowerCase(Locale.ROOT));
            }
        }
        return types;
    }

    /** The point that a value and the parameters of its property make. */
    static <V extends PointValue> ContactPoint<V> point(
            V value, RawProperty property, Set<String> types, Groups groups, boolean mayBePrimary) {
        ContactPoint<V> point = ContactPoint.of(value, use(property, types, groups));
        if (property.isBare()) {
            return point;
        }
        int pref = property.parameter(PREF).map(PointTypes::rank).orElse(0);
        if ((pref == 1 || types.contains("pref")) && mayBePrimary) {
            point = point.asPrimary();
        }
        int rank = property.parameter(RANK).map(PointTypes::rank).orElse(pref > 1 ? pref : 0);
        if (rank > 0) {
            point = point.withRank(rank);
        }
        List<Purpose> purposes = purposes(property, point);
        return purposes.isEmpty() ? point : point.withPurposes(purposes);
    }

    private static int rank(String text) {
        try {
            int rank = Integer.parseInt(text.strip());
            return rank >= 1 && rank <= 100 ? rank : 0;
        } catch (NumberFormatException notOne) {
            return 0;
        }
    }

    private static List<Purpose> purposes(RawProperty property, ContactPoint<?> point) {
        List<String> named = property.parameterValues(PURPOSE);
        List<Purpose> purposes = new ArrayList<>(named.size());
        for (String name : named) {
            for (Purpose purpose : Purpose.values()) {
                if (purpose.name().equalsIgnoreCase(name.strip())
                        && purpose.fits(point.channel())) {
                    purposes.add(purpose);
                }
            }
        }
        return purposes;
    }

    private static Use use(RawProperty property, Set<String> types, Groups groups) {
        Optional<String> label = groups.label(property);
        if (label.isPresent() && label.get().length() <= 100 && TextRules.isLine(label.get())) {
            return Use.of(label.get());
        }
        if (types.contains("home")) {
            return Use.HOME;
        }
        return types.contains("work") ? Use.WORK : Use.OTHER;
    }

    static Set<PhoneKind> kinds(Set<String> types) {
        Set<PhoneKind> kinds = EnumSet.noneOf(PhoneKind.class);
        for (String type : types) {
            switch (type) {
                case "voice" -> kinds.add(PhoneKind.VOICE);
                case "cell", "iphone" -> kinds.add(PhoneKind.MOBILE);
                case "fax" -> kinds.add(PhoneKind.FAX);
                case "text", "msg" -> kinds.add(PhoneKind.TEXT);
                case "video" -> kinds.add(PhoneKind.VIDEO);
                case "pager" -> kinds.add(PhoneKind.PAGER);
                case "textphone" -> kinds.add(PhoneKind.TEXTPHONE);
                case "main", "main-number" -> kinds.add(PhoneKind.MAIN);
                default -> {}
            }
        }
        return kinds;
    }

    static String type(PhoneKind kind) {
        return switch (kind) {
            case VOICE -> "voice";
            case MOBILE -> "cell";
            case FAX -> "fax";
            case TEXT -> "text";
            case VIDEO -> "video";
            case PAGER -> "pager";
            case TEXTPHONE -> "textphone";
            case MAIN -> "main";
        };
    }
}
