package dev.kith.vcard;

import dev.kith.contact.ContactPoint;
import dev.kith.contact.PhoneKind;
import dev.kith.contact.PointValue;
import dev.kith.contact.Purpose;
import dev.kith.contact.Use;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What the parameters of a property say of the use of a contact point, read from their bytes. */
final class PointTypes {
    static final String PREF = "PREF";

    /** A rank that PREF cannot say: beside the first place, or the first place of a secondary. */
    static final String RANK = "X-RANK";

    static final String PURPOSE = "X-PURPOSE";

    static final PointTypes NONE = new PointTypes(0);
    private static final int HOME = 1;
    private static final int WORK = 1 << 1;
    private static final int PREFERRED = 1 << 2;
    private static final int VOICE = 1 << 3;
    private static final int CELL = 1 << 4;
    private static final int FAX = 1 << 5;
    private static final int TEXT = 1 << 6;
    private static final int VIDEO = 1 << 7;
    private static final int PAGER = 1 << 8;
    private static final int TEXTPHONE = 1 << 9;
    private static final int MAIN = 1 << 10;
    private static final int OTHERS = 1 << 11;
    private final int bits;

    private PointTypes(int bits) {
        this.bits = bits;
    }

    static PointTypes of(byte[] header) {
        return of(header, 0, header.length);
    }

    /** Reads the parameters that begin with the semicolon at a position. */
    static PointTypes of(byte[] header, int from, int to) {
        int bits = 0;
        boolean isType = true;
        int start = from + 1;
        for (int at = from + 1; at <= to; at++) {
            byte b = at == to ? (byte) ';' : header[at];
            if (b == '=') {
                isType = Ascii.spells(header, start, at, "TYPE");
                bits |= isType ? 0 : OTHERS;
            } else if (b == ',' || b == '"' || b == ';') {
                bits |= isType ? bit(header, start, at) : 0;
                isType |= b == ';';
            } else {
                continue;
            }
            start = at + 1;
        }
        return new PointTypes(bits);
    }

    private static int bit(byte[] header, int from, int to) {
        return switch (to - from) {
            case 3 ->
                    Ascii.spells(header, from, to, "FAX")
                            ? FAX
                            : Ascii.spells(header, from, to, "MSG") ? TEXT : 0;
            case 4 -> fourLetters(header, from, to);
            case 5 ->
                    Ascii.spells(header, from, to, "VOICE")
                            ? VOICE
                            : Ascii.spells(header, from, to, "VIDEO")
                                    ? VIDEO
                                    : Ascii.spells(header, from, to, "PAGER") ? PAGER : 0;
            case 6 -> Ascii.spells(header, from, to, "IPHONE") ? CELL : 0;
            case 9 -> Ascii.spells(header, from, to, "TEXTPHONE") ? TEXTPHONE : 0;
            case 11 -> Ascii.spells(header, from, to, "MAIN-NUMBER") ? MAIN : 0;
            default -> 0;
        };
    }

    private static int fourLetters(byte[] header, int from, int to) {
        return switch (Ascii.upper(header[from])) {
            case 'H' -> Ascii.spells(header, from, to, "HOME") ? HOME : 0;
            case 'W' -> Ascii.spells(header, from, to, "WORK") ? WORK : 0;
            case 'P' -> Ascii.spells(header, from, to, "PREF") ? PREFERRED : 0;
            case 'C' -> Ascii.spells(header, from, to, "CELL") ? CELL : 0;
            case 'T' -> Ascii.spells(header, from, to, "TEXT") ? TEXT : 0;
            case 'M' -> Ascii.spells(header, from, to, "MAIN") ? MAIN : 0;
            default -> 0;
        };
    }

    private boolean has(int bit) {
        return (bits & bit) != 0;
    }

    /** Whether there are parameters other than types. */
    boolean hasOthers() {
        return has(OTHERS);
    }

    /** The types of a property in lower case, also where one value holds several. */
    static Set<String> names(RawProperty property) {
        Set<String> types = new HashSet<>();
        for (String value : property.parameterValues("TYPE")) {
            for (String type : Escapes.cut(value, ',')) {
                types.add(type.strip().toLowerCase(Locale.ROOT));
            }
        }
        return types;
    }

    /** The point that a value and the parameters of its property make. */
    <V extends PointValue> ContactPoint<V> point(
            V value, RawProperty property, Groups groups, List<ContactPoint<V>> earlier) {
        ContactPoint<V> point = ContactPoint.of(value, use(property, groups));
        if (bits == 0) {
            return point;
        }
        int pref = has(OTHERS) ? property.parameter(PREF).map(PointTypes::rank).orElse(0) : 0;
        if ((pref == 1 || has(PREFERRED)) && !hasPrimary(earlier)) {
            point = point.asPrimary();
        }
        if (!has(OTHERS)) {
            return point;
        }
        int rank = property.parameter(RANK).map(PointTypes::rank).orElse(pref > 1 ? pref : 0);
        if (rank > 0) {
            point = point.withRank(rank);
        }
        List<Purpose> purposes = purposes(property, point);
        return purposes.isEmpty() ? point : point.withPurposes(purposes);
    }

    private static <V extends PointValue> boolean hasPrimary(List<ContactPoint<V>> points) {
        for (ContactPoint<V> point : points) {
            if (point.isPrimary()) {
                return true;
            }
        }
        return false;
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

    private Use use(RawProperty property, Groups groups) {
        Optional<String> label = groups.label(property);
        String line = label.map(text -> TextRules.line(text, 100)).orElse("");
        if (!line.isEmpty()) {
            return Use.of(line);
        }
        if (has(HOME)) {
            return Use.HOME;
        }
        return has(WORK) ? Use.WORK : Use.OTHER;
    }

    Set<PhoneKind> kinds() {
        Set<PhoneKind> kinds = EnumSet.noneOf(PhoneKind.class);
        if (bits >= VOICE) {
            add(VOICE, PhoneKind.VOICE, kinds);
            add(CELL, PhoneKind.MOBILE, kinds);
            add(FAX, PhoneKind.FAX, kinds);
            add(TEXT, PhoneKind.TEXT, kinds);
            add(VIDEO, PhoneKind.VIDEO, kinds);
            add(PAGER, PhoneKind.PAGER, kinds);
            add(TEXTPHONE, PhoneKind.TEXTPHONE, kinds);
            add(MAIN, PhoneKind.MAIN, kinds);
        }
        return kinds;
    }

    private void add(int bit, PhoneKind kind, Set<PhoneKind> kinds) {
        if (has(bit)) {
            kinds.add(kind);
        }
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
