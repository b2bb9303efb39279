package dev.kith.store;

/**
 * The name of an exclusive lock, under which an invariant that spans several rows is checked and
 * kept.
 *
 * @param kind which invariant, such as {@code external-id}
 * @param key for which value; personal data where the value is, so never shown
 */
public record Guard(String kind, String key) implements Comparable<Guard> {

    @Override
    public int compareTo(Guard other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : key.compareTo(other.key);
    }

    @Override
    public String toString() {
        return "Guard[" + kind + "]";
    }
}
