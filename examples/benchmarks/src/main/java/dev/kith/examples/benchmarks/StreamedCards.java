package dev.kith.examples.benchmarks;

import dev.kith.vcard.VCardReader;
import dev.kith.vcard.VCards;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Reads a file that is far larger than the heap; runs in a JVM of its own. */
final class StreamedCards {
    private static final int CARDS_OF_BLOCK = 1_000;
    private static final int WARM_UP_BLOCKS = 100;
    private static final int PARTS = 4;

    private StreamedCards() {}

    static void run(long megabytes) {
        byte[] block = GeneratedCards.of(CARDS_OF_BLOCK);
        try (VCardReader reader = VCards.read(new Repeated(block, WARM_UP_BLOCKS), "warm-up")) {
            reader.forEachRemaining(card -> VCardBenchmark.touch(card.draft()));
        }
        long blocks = Math.max(2 * PARTS, megabytes * 1_000_000 / block.length);
        long quarter = blocks / PARTS * CARDS_OF_BLOCK;
        List<Double> speeds = new ArrayList<>();
        long cards = 0;
        try (VCardReader reader = VCards.read(new Repeated(block, blocks), "streamed")) {
            long start = System.nanoTime();
            while (reader.hasNext()) {
                VCardBenchmark.touch(reader.next().draft());
                cards++;
                if (cards % quarter == 0) {
                    long now = System.nanoTime();
                    speeds.add(quarter * 1e9 / (now - start));
                    start = now;
                }
            }
        }
        System.out.println("cards=" + cards);
        System.out.println("first=" + speeds.get(0));
        System.out.println("last=" + speeds.get(PARTS - 1));
    }

    /** A block of bytes that comes again and again. */
    private static final class Repeated extends InputStream {
        private final byte[] block;
        private long left;
        private int position;

        Repeated(byte[] block, long times) {
            this.block = block;
            this.left = times * block.length;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            if (left == 0) {
                return -1;
            }
            int taken = Math.min(length, block.length - position);
            System.arraycopy(block, position, target, offset, taken);
            position = (position + taken) % block.length;
            left -= taken;
            return taken;
        }
    }
}
