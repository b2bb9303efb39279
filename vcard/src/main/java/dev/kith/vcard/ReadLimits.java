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

    /** Refuses limits below one. */
    public ReadLimits {
        if (Math.min(Math.min(cardBytes, lineBytes), Math.min(properties, parameters)) < 1
                || Math.min(nesting, problems) < 1) {
            throw new IllegalArgumentException("a limit is at least 1");
        }
        if (cardBytes > 1 << 30) {
            throw new IllegalArgumentException("a card holds at most 1 GiB");
        }
    }

    /** The limits of a reader that was told none: 32 MiB a card, 16 MiB a logical line. */
    public static ReadLimits defaults() {
        return DEFAULTS;
    }

    /** The same limits with another size of card. */
    public ReadLimits withCardBytes(int newCardBytes) {
        return new ReadLimits(newCardBytes, lineBytes, properties, parameters, nesting, problems);
    }

    /** The same limits with another length of a logical line. */
    public ReadLimits withLineBytes(int newLineBytes) {
        return new ReadLimits(cardBytes, newLineBytes, properties, parameters, nesting, problems);
    }

    /** The same limits with another number of properties for each card. */
    public ReadLimits withProperties(int newProperties) {
        return new ReadLimits(cardBytes, lineBytes, newProperties, parameters, nesting, problems);
    }

    /** The same limits with another number of parameters for each property. */
    public ReadLimits withParameters(int newParameters) {
        return new ReadLimits(cardBytes, lineBytes, properties, newParameters, nesting, problems);
    }

    /** The same limits with another depth of nested cards. */
    public ReadLimits withNesting(int newNesting) {
        return new ReadLimits(cardBytes, lineBytes, properties, parameters, newNesting, problems);
    }
}
