package dev.kith.json;

import java.util.Arrays;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.RecyclerPool.BoundedPoolBase;

/**
 * Buffers of parsers and generators that are used again. They held what is personal, so that they
 * are cleared before they wait; there are few, and none of them is any thread's own.
 */
final class ClearedBuffers extends BoundedPoolBase<BufferRecycler> {

    private static final long serialVersionUID = 1L;

    private static final int PLACES = 32;

    ClearedBuffers() {
        super(PLACES);
    }

    @Override
    public BufferRecycler createPooled() {
        return new Clearing();
    }

    private static final class Clearing extends BufferRecycler {

        @Override
        public void releaseByteBuffer(int use, byte[] buffer) {
            Arrays.fill(buffer, (byte) 0);
            super.releaseByteBuffer(use, buffer);
        }

        @Override
        public void releaseCharBuffer(int use, char[] buffer) {
            Arrays.fill(buffer, '\0');
            super.releaseCharBuffer(use, buffer);
        }
    }
}
