package dev.kith.vcard;

import java.util.List;

/**
 * A card in another version, and what that version cannot say as the old one did.
 *
 * @param card the card
 * @param problems what was done about such properties
 */
public record Converted(RawCard card, List<CardProblem> problems) {

    /**
     * Copies the problems.
     *
     * @param card the card
     * @param problems what was done about such properties
     */
    public Converted {
        problems = List.copyOf(problems);
    }
}
