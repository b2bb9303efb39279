package dev.kith.memory;

import dev.kith.contact.ContactId;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.UUID;

/**
 * Many ids in the order of their unsigned bytes. One thread writes, many read. A reader meets ids
 * in order and none twice: all that are there from before it begins until it is through, and of
 * those that come or go meanwhile some.
 *
 * <p>The ids lie in blocks, and an array leads to these. A block that changes is replaced in its
 * slot, but for an id behind its last one, for which it may have room: ids mostly come in order.
 * Which part of the order belongs to a slot never changes. When it would have to, a new array takes
 * the place of the old one, and no block gets another part along: so a reader that still goes
 * through the old array meets nothing there that it has already met or passed.
 */
final class IdSet implements Iterable<ContactId> {

    /** A block of so few joins the one beside it, if both together are few enough. */
    private static final int FEW = IdBlock.MOST / 4;

    private static final VarHandle SLOT = MethodHandles.arrayElementVarHandle(IdBlock[].class);

    private volatile IdBlock[] blocks;

    /** A set of some ids, which are in order, each there once. */
    IdSet(ContactId... sorted) {
        blocks = new IdBlock[] {IdBlock.of(sorted)};
    }

    /** Whether there are none; for the writer. */
    boolean isEmpty() {
        return blocks.length == 1 && blocks[0].size() == 0;
    }

    void add(ContactId id) {
        UUID uuid = id.uuid();
        IdBlock[] now = blocks;
        int slot = slot(now, uuid);
        IdBlock block = now[slot];
        int place = ~block.find(uuid);
        if (place < 0) {
            return;
        }
        boolean isBehind = place == block.size();
        if (isBehind && block.hasRoom()) {
            block.append(uuid);
        } else if (block.size() < IdBlock.MOST) {
            SLOT.setRelease(now, slot, block.with(place, uuid));
        } else if (isBehind && slot == now.length - 1) {
            // not split: ids that come in order leave full blocks behind
            blocks = replaced(now, slot, 1, block, IdBlock.of(id));
        } else {
            int middle = block.size() / 2;
            IdBlock lower = block.lower(middle);
            IdBlock upper = block.upper(middle);
            if (place <= middle) {
                lower = lower.with(place, uuid);
            } else {
                upper = upper.with(place - middle, uuid);
            }
            blocks = replaced(now, slot, 1, lower, upper);
        }
    }

    void remove(ContactId id) {
        UUID uuid = id.uuid();
        IdBlock[] now = blocks;
        int slot = slot(now, uuid);
        int place = now[slot].find(uuid);
        if (place < 0) {
            return;
        }
        IdBlock rest = now[slot].without(place);
        if (slot > 0 && joins(rest, now[slot - 1])) {
            blocks = replaced(now, slot - 1, 2, now[slot - 1].and(rest));
        } else if (slot + 1 < now.length && joins(rest, now[slot + 1])) {
            blocks = replaced(now, slot, 2, rest.and(now[slot + 1]));
        } else {
            SLOT.setRelease(now, slot, rest);
        }
    }

    private static boolean joins(IdBlock rest, IdBlock other) {
        return rest.size() == 0
                || (rest.size() <= FEW && rest.size() + other.size() <= IdBlock.MOST / 2);
    }

    /** Another array with some blocks in the place of others. */
    private static IdBlock[] replaced(IdBlock[] old, int slot, int count, IdBlock... others) {
        IdBlock[] next = new IdBlock[old.length - count + others.length];
        System.arraycopy(old, 0, next, 0, slot);
        System.arraycopy(others, 0, next, slot, others.length);
        int behind = slot + count;
        System.arraycopy(old, behind, next, slot + others.length, old.length - behind);
        return next;
    }

    /** The slot to which an id belongs; to the first one belongs what is less than all. */
    private static int slot(IdBlock[] blocks, UUID id) {
        int from = 1;
        int to = blocks.length - 1;
        while (from <= to) {
            int middle = (from + to) >>> 1;
            if (at(blocks, middle).startsBy(id)) {
                from = middle + 1;
            } else {
                to = middle - 1;
            }
        }
        return from - 1;
    }

    private static IdBlock at(IdBlock[] blocks, int slot) {
        return (IdBlock) SLOT.getAcquire(blocks, slot);
    }

    @Override
    public Iterator<ContactId> iterator() {
        return new Walk(blocks);
    }

    /** The ids that follow one, which need not be one of them. */
    Iterable<ContactId> after(ContactId id) {
        return () -> new Walk(blocks, id.uuid());
    }

    /** Goes through the blocks of one array. Used by one thread. */
    private static final class Walk implements Iterator<ContactId> {

        private final IdBlock[] blocks;
        private int slot;
        private IdBlock block;
        private int size;
        private int place;

        Walk(IdBlock[] blocks) {
            this.blocks = blocks;
            block = at(blocks, 0);
            size = block.size();
        }

        Walk(IdBlock[] blocks, UUID after) {
            this.blocks = blocks;
            slot = slot(blocks, after);
            block = at(blocks, slot);
            size = block.size();
            int found = block.find(after);
            place = found < 0 ? ~found : found + 1;
        }

        @Override
        public boolean hasNext() {
            while (place >= size && slot + 1 < blocks.length) {
                slot++;
                block = at(blocks, slot);
                size = block.size();
                place = 0;
            }
            return place < size;
        }

        @Override
        public ContactId next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return block.id(place++);
        }
    }
}
