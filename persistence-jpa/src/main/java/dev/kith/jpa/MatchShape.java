package dev.kith.jpa;

import java.util.ArrayList;
import java.util.List;

/**
 * The shape of a statement that matches contacts: what it takes of a query. There is a closed set
 * of them, so that a database plans few statements; what a query asks beyond that is asked of the
 * contacts that the statement gives.
 *
 * @param having what the contacts have, one of each: {@link Having#isPossible} of them
 * @param lacking what they lack
 */
record MatchShape(List<Having> having, Lacking lacking) {

    /** How many things are sought at once at the most. */
    static final int MOST = 3;

    private static final String MATCHED =
            " from {contact} c where c.book = ?1 and c.status = ?2 and c.kind in (?3, ?4)"
                    + " and c.created_at >= ?5 and c.created_at < ?6"
                    + " and c.changed_at >= ?7 and c.changed_at < ?8";

    /** The number of the first parameter of what is had and lacked. */
    private static final int FIRST = 9;

    /** Something that a contact has: a fact, or one of so many ranges of keys. */
    enum Having {
        /** A fact in a range. */
        FACT(1),
        /** A key in a range. */
        KEY(1),
        /** A key in one of a few ranges. */
        KEYS(8),
        /** A key in one of many ranges. */
        MANY_KEYS(64);

        final int ranges;

        Having(int ranges) {
            this.ranges = ranges;
        }

        /** Whether a statement may have all of these: several ranges once only. */
        static boolean isPossible(List<Having> all) {
            return all.size() <= MOST && all.stream().filter(each -> each.ranges > 1).count() <= 1;
        }
    }

    /** Something that a contact does not have. */
    enum Lacking {
        /** Nothing is said of it. */
        NOTHING(0),
        /** A fact in a range. */
        FACT(1),
        /** A key in a range. */
        KEY(1),
        /** A key in one of a few ranges. */
        KEYS(8);

        final int ranges;

        Lacking(int ranges) {
            this.ranges = ranges;
        }
    }

    /** Every shape. */
    static List<MatchShape> all() {
        List<MatchShape> all = new ArrayList<>();
        for (Lacking lacking : Lacking.values()) {
            add(all, List.of(), lacking);
        }
        return all;
    }

    private static void add(List<MatchShape> all, List<Having> having, Lacking lacking) {
        all.add(new MatchShape(having, lacking));
        for (Having next : Having.values()) {
            List<Having> more = new ArrayList<>(having);
            more.add(next);
            boolean inOrder =
                    having.isEmpty() || having.get(having.size() - 1).compareTo(next) <= 0;
            if (inOrder && Having.isPossible(more)) {
                add(all, more, lacking);
            }
        }
    }

    /**
     * Counts the contacts. Three parameters for each range that is sought follow those of every
     * statement: the kind or the fact, where the range begins and where it ends.
     */
    String count() {
        return "select count(*)" + matched(new StringBuilder(MATCHED), FIRST);
    }

    /** Gives the contacts behind a position; it and how many are the last parameters. */
    String page() {
        StringBuilder text = new StringBuilder(MATCHED);
        int next = FIRST + 3 * parameters();
        matched(text, FIRST);
        return "select c.document"
                + text
                + Sql.behind("c.sort_key", "c.id", next)
                + " order by c.sort_key, c.id limit ?"
                + (next + 3);
    }

    private int parameters() {
        return having.stream().mapToInt(each -> each.ranges).sum() + lacking.ranges;
    }

    private String matched(StringBuilder text, int first) {
        int next = first;
        for (Having each : having) {
            text.append(" and c.id in (select ");
            if (each == Having.FACT) {
                fact(text.append("f.contact"), next);
            } else {
                keys(text.append("k.contact"), each.ranges, next);
            }
            text.append(')');
            next += 3 * each.ranges;
        }
        if (lacking != Lacking.NOTHING) {
            text.append(" and not exists (select 1");
            if (lacking == Lacking.FACT) {
                fact(text, next);
                text.append(" and f.contact = c.id)");
            } else {
                keys(text, lacking.ranges, next);
                text.append(" and k.contact = c.id)");
            }
        }
        return text.toString();
    }

    private static void fact(StringBuilder text, int first) {
        text.append(" from {fact} f where f.book = ?1 and f.fact = ?")
                .append(first)
                .append(" and f.value_key >= ?")
                .append(first + 1)
                .append(" and f.value_key < ?")
                .append(first + 2);
    }

    private static void keys(StringBuilder text, int ranges, int first) {
        text.append(" from {contact_key} k where k.book = ?1 and ");
        text.append(ranges == 1 ? "" : "(");
        for (int i = 0; i < ranges; i++) {
            text.append(i == 0 ? "" : " or ")
                    .append("k.kind = ?")
                    .append(first + 3 * i)
                    .append(" and k.text >= ?")
                    .append(first + 3 * i + 1)
                    .append(" and k.text < ?")
                    .append(first + 3 * i + 2);
        }
        text.append(ranges == 1 ? "" : ")");
    }
}
