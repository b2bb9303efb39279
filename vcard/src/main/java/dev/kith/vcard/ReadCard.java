package dev.kith.vcard;

import java.util.List;

/** A card that was read, with what was wrong with it. */
public final class ReadCard {
    private final String source;
    private final RawCard raw;
    private final List<CardProblem> problems;

    ReadCard(String source, RawCard raw, List<CardProblem> problems) {
        this.source = source;
        this.raw = raw;
        this.problems = problems;
    }

    /** The card as written. */
    public RawCard raw() {
        return raw;
    }

    /** What was wrong with the card and what was done about it. */
    public List<CardProblem> problems() {
        return problems;
    }
}
