package dev.kith.jpa.matrix.crash;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What writers set out to do, and what was acknowledged, as somebody noted it whom the kill does
 * not touch. Safe for use by many threads.
 */
final class Ledger implements Writer.Listener {

    private static final String END = "\t.";

    private final Map<String, Deed> tried = new LinkedHashMap<>();
    private final Map<String, Acknowledged> acknowledged = new LinkedHashMap<>();

    /**
     * An acknowledgement.
     *
     * @param deed what was done
     * @param revision which revision of its contact it made
     * @param ids what it was about
     */
    record Acknowledged(Deed deed, long revision, String ids) {}

    @Override
    public synchronized void tries(Deed deed) {
        tried.put(deed.name(), deed);
    }

    @Override
    public synchronized void did(Deed deed, Deed.Outcome outcome) {
        did(deed.name(), outcome.contact().revision().number(), outcome.ids());
    }

    private void did(String name, long revision, String ids) {
        Deed deed = tried.get(name);
        if (deed == null) {
            throw new IllegalStateException("a unit was acknowledged before it was tried");
        }
        acknowledged.put(name, new Acknowledged(deed, revision, ids));
    }

    /** A listener that writes lines, which {@link #read} takes. */
    static Writer.Listener lines(Consumer<String> lines) {
        return new Writer.Listener() {
            @Override
            public void tries(Deed deed) {
                lines.accept("tries\t" + deed.text() + END);
            }

            @Override
            public void did(Deed deed, Deed.Outcome outcome) {
                lines.accept(
                        "did\t"
                                + deed.name()
                                + "\t"
                                + outcome.contact().revision().number()
                                + "\t"
                                + outcome.ids()
                                + END);
            }
        };
    }

    /** Notes what a line says; one that was cut off says nothing. */
    synchronized void read(String line) {
        if (!line.endsWith(END)) {
            return;
        }
        String[] parts = line.substring(0, line.length() - END.length()).split("\t", -1);
        if (parts[0].equals("tries")) {
            tries(Deed.parse(parts[1]));
        } else {
            did(parts[1], Long.parseLong(parts[2]), parts[3]);
        }
    }

    synchronized List<Deed> tried() {
        return List.copyOf(tried.values());
    }

    synchronized List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged.values());
    }

    /** What nobody knows about whether it is stored. */
    synchronized List<Deed> open() {
        return tried.values().stream()
                .filter(deed -> !acknowledged.containsKey(deed.name()))
                .toList();
    }
}
