package dev.kith.memory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a book's contacts in byte order, each with the numbers of the contacts that have
 * it. One thread writes, many read; a reader sees what was written before it began.
 *
 * <p>The tokens lie in leaves of at most {@value #MOST}, which a sorted map leads to: of a million
 * tokens each takes some 15 bytes, where a map of nodes takes a hundred. A leaf that gets a token
 * is replaced; one that gets too many is replaced by two, of which the upper one comes first, so
 * that a reader may meet a token twice and never misses one.
 */
final class TokenIndex {

    private static final int MOST = 96;

    private final NavigableMap<byte[], TokenLeaf> leaves =
            new ConcurrentSkipListMap<>(Arrays::compareUnsigned);

    /** What many contacts have is written most, and found here at once. For the writer alone. */
    private final Map<String, NumberSet> frequent = new HashMap<>();

    TokenIndex() {
        leaves.put(new byte[0], TokenLeaf.EMPTY);
    }

    /** Puts a contact under a token. */
    void add(String token, int number) {
        NumberSet known = frequent.get(token);
        if (known != null) {
            known.add(number);
            return;
        }
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        Map.Entry<byte[], TokenLeaf> entry = leaves.floorEntry(bytes);
        TokenLeaf leaf = entry.getValue();
        TokenLeaf.Walk walk = new TokenLeaf.Walk(leaf);
        if (walk.seek(bytes)) {
            TokenLeaf next = leaf.with(walk.place(), number);
            replace(entry.getKey(), leaf, next);
            NumberSet many = next.many(walk.place());
            if (many != null) {
                frequent.put(token, many);
            }
        } else {
            replace(entry.getKey(), leaf, leaf.with(walk, bytes, number));
        }
    }

    /** Takes a contact away from under a token. */
    void remove(String token, int number) {
        NumberSet known = frequent.get(token);
        if (known != null) {
            known.remove(number);
            if (known.count() > 0) {
                return;
            }
            frequent.remove(token);
        }
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        Map.Entry<byte[], TokenLeaf> entry = leaves.floorEntry(bytes);
        TokenLeaf leaf = entry.getValue();
        TokenLeaf.Walk walk = new TokenLeaf.Walk(leaf);
        if (walk.seek(bytes)) {
            TokenLeaf rest = leaf.without(walk.place(), number);
            byte[] first = entry.getKey();
            if (rest != leaf && rest.size() > 0 && Arrays.equals(first, bytes)) {
                // nothing of a token stays, not even as the beginning of a leaf
                leaves.put(rest.token(0), rest);
                leaves.remove(first);
            } else {
                replace(first, leaf, rest);
            }
        }
    }

    /** About how many numbers the tokens have that begin so; stops counting at a limit. */
    int count(String beginning, int limit) {
        int[] count = new int[1];
        visit(
                beginning,
                leaf -> (count[0] += leaf.count()) < limit,
                (leaf, place) -> (count[0] += leaf.count(place)) < limit);
        return Math.min(count[0], limit);
    }

    /** Gives the numbers of all tokens that begin so, some more than once. */
    void forEach(String beginning, IntConsumer action) {
        visit(
                beginning,
                leaf -> {
                    leaf.forEach(action);
                    return true;
                },
                (leaf, place) -> {
                    leaf.forEach(place, action);
                    return true;
                });
    }

    /**
     * Gives the sets of the many contacts that share a token that begins so, and the numbers of
     * those who share one with few; says no, and gives not all, if there are too many tokens.
     */
    boolean gather(String beginning, int most, Consumer<NumberSet> sets, IntConsumer numbers) {
        int[] room = {most};
        Place place =
                (leaf, at) -> {
                    NumberSet many = leaf.many(at);
                    if (many != null) {
                        sets.accept(many);
                    } else {
                        leaf.forEach(at, numbers);
                    }
                    return --room[0] >= 0;
                };
        visit(
                beginning,
                leaf -> {
                    boolean more = true;
                    for (int at = 0; more && at < leaf.size(); at++) {
                        more = place.test(leaf, at);
                    }
                    return more;
                },
                place);
        return room[0] >= 0;
    }

    /** How many tokens there are. */
    int size() {
        return leaves.values().stream().mapToInt(TokenLeaf::size).sum();
    }

    private interface Place {

        boolean test(TokenLeaf leaf, int place);
    }

    /** Visits whole leaves where it can, and else single places; until one says no. */
    private void visit(String beginning, Predicate<TokenLeaf> whole, Place single) {
        byte[] sought = beginning.getBytes(StandardCharsets.UTF_8);
        Map.Entry<byte[], TokenLeaf> entry = leaves.floorEntry(sought);
        while (entry != null) {
            Map.Entry<byte[], TokenLeaf> next = leaves.higherEntry(entry.getKey());
            boolean within = startsWith(entry, sought) && startsWith(next, sought);
            boolean more =
                    within ? whole.test(entry.getValue()) : visit(entry.getValue(), sought, single);
            entry = more && next != null && mayHave(next, sought) ? next : null;
        }
    }

    private static boolean visit(TokenLeaf leaf, byte[] sought, Place single) {
        TokenLeaf.Walk walk = new TokenLeaf.Walk(leaf);
        boolean there = walk.seek(sought) || walk.place() < leaf.size();
        while (there && walk.startsWith(sought)) {
            if (!single.test(leaf, walk.place())) {
                return false;
            }
            there = walk.next();
        }
        return true;
    }

    private static boolean startsWith(
            Map.@Nullable Entry<byte[], TokenLeaf> entry, byte[] beginning) {
        if (entry == null) {
            return false;
        }
        byte[] first = entry.getKey();
        return first.length >= beginning.length
                && Arrays.equals(first, 0, beginning.length, beginning, 0, beginning.length);
    }

    /** A leaf that is being split may have lost what is sought to one before it. */
    private static boolean mayHave(Map.Entry<byte[], TokenLeaf> entry, byte[] sought) {
        return startsWith(entry, sought) || Arrays.compareUnsigned(entry.getKey(), sought) <= 0;
    }

    private void replace(byte[] first, TokenLeaf old, TokenLeaf next) {
        if (next.size() > MOST) {
            int middle = next.size() / 2;
            leaves.put(next.token(middle), next.part(middle, next.size()));
            leaves.put(first, next.part(0, middle));
        } else if (next.size() == 0 && first.length > 0) {
            leaves.remove(first);
        } else if (next != old) {
            leaves.put(first, next);
        }
    }
}
