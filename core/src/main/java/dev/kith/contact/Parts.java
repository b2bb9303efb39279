package dev.kith.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Texts that are each a part of a name or of an address, in the order they were given; a part may
 * have several texts. They are kept as one text with the places where each ends: half the room of a
 * text each.
 */
@SuppressWarnings("EnumOrdinal") // kept in memory only, five bits a text
final class Parts<P extends Enum<P>> {

    private static final int KIND_SHIFT = 27;
    private static final int END_MASK = (1 << KIND_SHIFT) - 1;
    private static final Parts<?> NONE = new Parts<>("", new int[0]);

    private final String texts;
    private final int[] index;

    private Parts(String texts, int[] index) {
        this.texts = texts;
        this.index = index;
    }

    @SuppressWarnings("unchecked") // without texts there is nothing of any type
    static <P extends Enum<P>> Parts<P> none() {
        return (Parts<P>) NONE;
    }

    List<String> all(P part) {
        List<String> found = List.of();
        for (int i = 0; i < index.length; i++) {
            if (is(i, part)) {
                found = found.isEmpty() ? List.of(text(i)) : plus(found, text(i));
            }
        }
        return found.size() < 2 ? found : List.copyOf(found);
    }

    /** The part's texts with a space between them; empty if there are none. */
    String joined(P part) {
        String first = "";
        StringBuilder several = null;
        for (int i = 0; i < index.length; i++) {
            if (!is(i, part)) {
                continue;
            }
            if (several != null) {
                several.append(' ').append(text(i));
            } else if (first.isEmpty()) {
                first = text(i);
            } else {
                several = new StringBuilder(first).append(' ').append(text(i));
            }
        }
        return several == null ? first : several.toString();
    }

    boolean isEmpty() {
        return index.length == 0;
    }

    int size() {
        return index.length;
    }

    /** All texts in their order. */
    List<String> texts() {
        List<String> all = new ArrayList<>(index.length);
        for (int i = 0; i < index.length; i++) {
            all.add(text(i));
        }
        return all;
    }

    /** The kinds of the texts, in the same order. */
    List<P> kinds(P[] values) {
        List<P> found = new ArrayList<>(index.length);
        for (int entry : index) {
            found.add(values[entry >>> KIND_SHIFT]);
        }
        return List.copyOf(found);
    }

    /** Gives each text with its kind, in their order. */
    void forEach(P[] values, BiConsumer<? super P, ? super String> action) {
        for (int i = 0; i < index.length; i++) {
            action.accept(values[index[i] >>> KIND_SHIFT], text(i));
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parts<?> that
                && Arrays.equals(index, that.index)
                && texts.equals(that.texts);
    }

    @Override
    public int hashCode() {
        return texts.hashCode();
    }

    private boolean is(int i, P part) {
        return index[i] >>> KIND_SHIFT == part.ordinal();
    }

    private String text(int i) {
        return texts.substring(i == 0 ? 0 : index[i - 1] & END_MASK, index[i] & END_MASK);
    }

    private static List<String> plus(List<String> texts, String text) {
        List<String> longer = texts.size() == 1 ? new ArrayList<>(texts) : texts;
        longer.add(text);
        return longer;
    }

    /** Collects texts. */
    static final class Builder<P extends Enum<P>> {

        private final StringBuilder texts = new StringBuilder();
        private int[] index = new int[6];
        private int size;

        void add(P part, String text) {
            add(part.ordinal(), text);
        }

        void addAll(Parts<P> parts) {
            for (int i = 0; i < parts.index.length; i++) {
                add(parts.index[i] >>> KIND_SHIFT, parts.text(i));
            }
        }

        void remove(P part) {
            Parts<P> before = build();
            texts.setLength(0);
            size = 0;
            for (int i = 0; i < before.index.length; i++) {
                if (!before.is(i, part)) {
                    add(before.index[i] >>> KIND_SHIFT, before.text(i));
                }
            }
        }

        Parts<P> build() {
            return size == 0 ? none() : new Parts<>(texts.toString(), Arrays.copyOf(index, size));
        }

        private void add(int kind, String text) {
            if (text.length() > END_MASK - texts.length()) {
                throw new IllegalArgumentException(
                        "all parts together have at most " + END_MASK + " characters");
            }
            if (size == index.length) {
                index = Arrays.copyOf(index, size * 2);
            }
            texts.append(text);
            index[size++] = (kind << KIND_SHIFT) | texts.length();
        }
    }
}
