package dev.kith.contact;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;

/**
 * Texts that are each a part of a name or of an address, in the order they were given; a part may
 * have several texts. Compact: two arrays, whatever the number of kinds of part.
 */
@SuppressWarnings("EnumOrdinal") // kept in memory only, one byte a text
final class Parts<P extends Enum<P>> {

    private static final Parts<?> NONE = new Parts<>(new String[0], new byte[0]);

    private final String[] texts;
    private final byte[] kinds;

    private Parts(String[] texts, byte[] kinds) {
        this.texts = texts;
        this.kinds = kinds;
    }

    @SuppressWarnings("unchecked") // without texts there is nothing of any type
    static <P extends Enum<P>> Parts<P> none() {
        return (Parts<P>) NONE;
    }

    List<String> all(P part) {
        int count = 0;
        for (byte kind : kinds) {
            if (kind == part.ordinal()) {
                count++;
            }
        }
        if (count == 0) {
            return List.of();
        }
        List<String> found = new ArrayList<>(count);
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == part.ordinal()) {
                found.add(texts[i]);
            }
        }
        return List.copyOf(found);
    }

    /** The part's texts with a space between them; empty if there are none. */
    String joined(P part) {
        String only = "";
        StringJoiner joiner = null;
        for (int i = 0; i < kinds.length; i++) {
            if (kinds[i] == part.ordinal()) {
                if (only.isEmpty()) {
                    only = texts[i];
                } else {
                    if (joiner == null) {
                        joiner = new StringJoiner(" ").add(only);
                    }
                    joiner.add(texts[i]);
                }
            }
        }
        return joiner == null ? only : joiner.toString();
    }

    boolean isEmpty() {
        return texts.length == 0;
    }

    List<String> texts() {
        return new AbstractList<>() {
            @Override
            public String get(int index) {
                return texts[index];
            }

            @Override
            public int size() {
                return texts.length;
            }
        };
    }

    /** The kinds of the texts, in the same order. */
    List<P> kinds(P[] values) {
        List<P> found = new ArrayList<>(kinds.length);
        for (byte kind : kinds) {
            found.add(values[kind]);
        }
        return List.copyOf(found);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts<?> that
                && Arrays.equals(kinds, that.kinds)
                && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(texts);
    }

    /** Collects texts. */
    static final class Builder<P extends Enum<P>> {

        private final List<String> texts = new ArrayList<>(6);
        private byte[] kinds = new byte[6];

        void add(P part, String text) {
            if (texts.size() == kinds.length) {
                kinds = Arrays.copyOf(kinds, kinds.length * 2);
            }
            kinds[texts.size()] = (byte) part.ordinal();
            texts.add(text);
        }

        void addAll(Parts<P> parts) {
            for (int i = 0; i < parts.texts.length; i++) {
                if (texts.size() == kinds.length) {
                    kinds = Arrays.copyOf(kinds, kinds.length * 2);
                }
                kinds[texts.size()] = parts.kinds[i];
                texts.add(parts.texts[i]);
            }
        }

        void remove(P part) {
            int kept = 0;
            for (int i = 0; i < texts.size(); i++) {
                if (kinds[i] != part.ordinal()) {
                    kinds[kept] = kinds[i];
                    texts.set(kept, texts.get(i));
                    kept++;
                }
            }
            texts.subList(kept, texts.size()).clear();
        }

        Parts<P> build() {
            return texts.isEmpty()
                    ? none()
                    : new Parts<>(texts.toArray(String[]::new), Arrays.copyOf(kinds, texts.size()));
        }
    }
}
