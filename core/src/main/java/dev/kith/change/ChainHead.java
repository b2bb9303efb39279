package dev.kith.change;

/**
 * The end of a log that was verified, to be kept where nobody who can write the log can write: the
 * only thing that shows later that entries were cut off at the end.
 *
 * @param position the position of the last entry
 * @param hash its hash, in 64 hexadecimal digits
 */
public record ChainHead(long position, String hash) {

    @Override
    public String toString() {
        return "ChainHead[" + position + ", " + hash + "]";
    }
}
