package dev.kith.vcard;

/**
 * How much a reader takes from one card before it leaves the rest out and says so.
 *
 * <p>A breach never ends the reading of a file: it is a problem of the card in which it happened.
 *
 * @param cardBytes the bytes of one card; the properties after that are left out
 * @param lineBytes the bytes of one logical line, folds included; a longer property is left out
 * @param properties the properties of one card; the ones after that are left out
 * @param parameters the parameters of one property; a property with more is kept but not read
 * @param nesting how deep cards may be nested in AGENT properties; deeper ones are reported
 * @param problems the problems listed for one card or one file; a last one counts the others
 */
public record ReadLimits(
        int cardBytes, int lineBytes, int properties, int parameters, int nesting, int problems) {

    private static final ReadLimits DEFAULTS =
            new ReadLimits(32 << 20, 16 << 20, 10_000, 1_000, 8, 1_000);

    /**
     * Refuses limits that no card can keep.
     *
     * @param cardBytes the bytes of one card, at most 1 GiB
     * @param lineBytes the bytes of one logical line
     * @param properties the properties of one card
     * @param parameters the parameters of one property
     * @param nesting the depth of nested cards
     * @param problems the problems listed
     * @throws IllegalArgumentException if a limit is below 1, or a card's size above 1 GiB
     */
    public ReadLimits {
        if (Math.min(Math.min(cardBytes, lineBytes), Math.min(properties, parameters)) < 1
                || Math.min(nesting, problems) < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (cardBytes > 1 << 30) {
            throw new IllegalArgumentException("a card holds at most 1 GiB");
        }
    }

    /** {@return the limits of a reader that was told none: 32 MiB a card, 16 MiB a logical line} */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /**
     * {@return the same limits with another size of card}
     *
     * @param newCardBytes the most bytes of a card
     */
    public ReadLimits withCardBytes(int newCardBytes) {
        return new ReadLimits(newCardBytes, lineBytes, properties, parameters, nesting, problems);
    }

    /**
     * {@return the same limits with another length of a logical line}
     *
     * @param newLineBytes the most bytes of a logical line
     */
    public ReadLimits withLineBytes(int newLineBytes) {
        return new ReadLimits(cardBytes, newLineBytes, properties, parameters, nesting, problems);
    }

    /**
     * {@return the same limits with another number of properties for each card}
     *
     * @param newProperties the most properties of a card
     */
    public ReadLimits withProperties(int newProperties) {
        return new ReadLimits(cardBytes, lineBytes, newProperties, parameters, nesting, problems);
    }

    /**
     * {@return the same limits with another number of parameters for each property}
     *
     * @param newParameters the most parameters of a property
     */
    public ReadLimits withParameters(int newParameters) {
        return new ReadLimits(cardBytes, lineBytes, properties, newParameters, nesting, problems);
    }

    /**
     * {@return the same limits with another depth of nested cards}
     *
     * @param newNesting the deepest nesting of cards
     */
    public ReadLimits withNesting(int newNesting) {
        return new ReadLimits(cardBytes, lineBytes, properties, parameters, newNesting, problems);
    }
}
