package dev.kith.memory;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Some tokens that follow each other in byte order, and the numbers of the contacts that have them.
 * Its tokens never change; one thread changes what is posted, many read.
 *
 * <p>Of each token only the bytes are kept in which it differs from the one before: the length of
 * the beginning that both share, the length of the rest, and the rest. Nearly all tokens have one
 * contact, whose number stands in the array itself.
 */
final class TokenLeaf {

    /** The most bytes of a token: 64 UTF-16 code units of three bytes each. */
    static final int LONGEST = 192;

    static final TokenLeaf EMPTY = new TokenLeaf(new byte[0], new int[0], new Object[0]);

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(Object[].class);

    private final byte[] tokens;
    // a contact's number, or the complement of a place among the several
    private final int[] numbers;
    private final Object[] several;

    private TokenLeaf(byte[] tokens, int[] numbers, Object[] several) {
        this.tokens = tokens;
        this.numbers = numbers;
        this.several = several;
    }

    int size() {
        return numbers.length;
    }

    /** About how many numbers there are under all tokens together. */
    int count() {
        int count = numbers.length - several.length;
        for (int i = 0; i < several.length; i++) {
            count += Postings.count(several(i));
        }
        return count;
    }

    int count(int place) {
        return numbers[place] >= 0 ? 1 : Postings.count(several(~numbers[place]));
    }

    void forEach(IntConsumer action) {
        for (int place = 0; place < numbers.length; place++) {
            forEach(place, action);
        }
    }

    void forEach(int place, IntConsumer action) {
        int number = numbers[place];
        if (number >= 0) {
            action.accept(number);
        } else {
            Postings.forEach(several(~number), action);
        }
    }

    private Object several(int place) {
        return SLOT.getAcquire(several, place);
    }

    /** The set of the many contacts that have a token, or nothing if they are few. */
    @Nullable NumberSet many(int place) {
        int known = numbers[place];
        return known < 0 && several(~known) instanceof NumberSet set ? set : null;
    }

    /** This leaf with a number under a known token; the leaf itself where it has room for it. */
    TokenLeaf with(int place, int number) {
        int known = numbers[place];
        if (known < 0) {
            SLOT.setRelease(several, ~known, Postings.with(several(~known), number));
            return this;
        }
        if (known == number) {
            return this;
        }
        int[] changed = numbers.clone();
        changed[place] = ~several.length;
        Object[] more = Arrays.copyOf(several, several.length + 1);
        more[several.length] = new int[] {Math.min(known, number), Math.max(known, number)};
        return new TokenLeaf(tokens, changed, more);
    }

    /** This leaf with a token that goes where the walk has come to. */
    TokenLeaf with(Walk walk, byte[] token, int number) {
        int place = walk.place;
        byte[] bytes = new byte[tokens.length + 2 + token.length];
        int start = walk.start;
        System.arraycopy(tokens, 0, bytes, 0, start);
        int end = put(bytes, start, walk.sharedBefore, token, token.length);
        if (place < numbers.length) {
            int shared =
                    Math.max(
                            0, Arrays.mismatch(walk.token, 0, walk.length, token, 0, token.length));
            end = put(bytes, end, shared, walk.token, walk.length);
            int rest = tokens.length - walk.end;
            System.arraycopy(tokens, walk.end, bytes, end, rest);
            end += rest;
        }
        int[] more = new int[numbers.length + 1];
        System.arraycopy(numbers, 0, more, 0, place);
        more[place] = number;
        System.arraycopy(numbers, place, more, place + 1, numbers.length - place);
        return new TokenLeaf(Arrays.copyOf(bytes, end), more, several);
    }

    private static int put(byte[] bytes, int start, int shared, byte[] token, int length) {
        bytes[start] = (byte) shared;
        bytes[start + 1] = (byte) (length - shared);
        System.arraycopy(token, shared, bytes, start + 2, length - shared);
        return start + 2 + length - shared;
    }

    /** This leaf without a number under a token, and without the token if it was the last one. */
    TokenLeaf without(int place, int number) {
        int known = numbers[place];
        if (known >= 0) {
            return known == number ? without(place) : this;
        }
        Object rest = Postings.without(several(~known), number);
        SLOT.setRelease(several, ~known, rest);
        return Postings.count(rest) == 0 ? without(place) : this;
    }

    private TokenLeaf without(int gone) {
        return part(0, numbers.length, gone);
    }

    /** The tokens from one place to before another. */
    TokenLeaf part(int from, int to) {
        return part(from, to, -1);
    }

    private TokenLeaf part(int from, int to, int gone) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(tokens.length);
        int[] kept = new int[numbers.length];
        Object[] keptSeveral = new Object[several.length];
        int size = 0;
        int sets = 0;
        byte[] last = new byte[LONGEST];
        int lastLength = 0;
        Walk walk = new Walk(this);
        while (walk.next() && walk.place < to) {
            if (walk.place < from || walk.place == gone) {
                continue;
            }
            int shared = Arrays.mismatch(last, 0, lastLength, walk.token, 0, walk.length);
            shared = Math.max(shared, 0);
            bytes.write(shared);
            bytes.write(walk.length - shared);
            bytes.write(walk.token, shared, walk.length - shared);
            System.arraycopy(walk.token, 0, last, 0, walk.length);
            lastLength = walk.length;
            int known = numbers[walk.place];
            if (known < 0) {
                keptSeveral[sets] = several(~known);
                known = ~sets++;
            }
            kept[size++] = known;
        }
        return new TokenLeaf(
                bytes.toByteArray(), Arrays.copyOf(kept, size), Arrays.copyOf(keptSeveral, sets));
    }

    /** The token at a place. */
    byte[] token(int place) {
        Walk walk = new Walk(this);
        while (walk.next() && walk.place < place) {}
        return Arrays.copyOf(walk.token, walk.length);
    }

    /** Goes through the tokens of a leaf, one after the other. Used by one thread. */
    static final class Walk {

        private final byte[] token = new byte[LONGEST];
        private final TokenLeaf leaf;
        private int place = -1;
        private int length;
        private int start;
        private int end;
        // how much of what is sought the token before begins with
        private int sharedBefore;

        Walk(TokenLeaf leaf) {
            this.leaf = leaf;
        }

        int place() {
            return place;
        }

        boolean next() {
            place++;
            start = end;
            if (place >= leaf.numbers.length) {
                return false;
            }
            byte[] bytes = leaf.tokens;
            int shared = bytes[start] & 0xFF;
            int own = bytes[start + 1] & 0xFF;
            for (int i = 0; i < own; i++) {
                token[shared + i] = bytes[start + 2 + i];
            }
            length = shared + own;
            end = start + 2 + own;
            return true;
        }

        /** Goes to a token, or to the first one behind it; says whether it is there. */
        boolean seek(byte[] sought) {
            sharedBefore = 0;
            while (next()) {
                int differs = Arrays.mismatch(token, 0, length, sought, 0, sought.length);
                if (differs < 0) {
                    return true;
                }
                boolean behind =
                        differs == sought.length
                                || (differs < length
                                        && (token[differs] & 0xFF) > (sought[differs] & 0xFF));
                if (behind) {
                    return false;
                }
                sharedBefore = differs;
            }
            return false;
        }

        boolean startsWith(byte[] beginning) {
            return length >= beginning.length
                    && Arrays.equals(token, 0, beginning.length, beginning, 0, beginning.length);
        }
    }
}
