package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a value of a contact comes from: the source, who took it from there and when, and the
 * import that brought it. Immutable.
 */
public final class Provenance {

    private static final TextRule SOURCE = TextRule.line("a source", 200);
    private static final TextRule IMPORT = TextRule.line("an import's id", 200);

    private final String source;
    private final Stamp captured;
    private final @Nullable String importId;

    private Provenance(String source, Stamp captured, @Nullable String importId) {
        this.source = source;
        this.captured = captured;
        this.importId = importId;
    }

    /**
     * {@return the provenance of a value that no import brought}
     *
     * @param source where the value was found, one line of at most 200 characters, such as {@code
     *     trade fair 2026} or {@code web form}
     * @param actor who took it from there
     * @param capturedAt when; truncated to microseconds
     * @throws IllegalArgumentException if the source is blank, too long or has control characters,
     *     or if the instant is some 290,000 years away from 1970
     */
    public static Provenance of(String source, Actor actor, Instant capturedAt) {
        Stamp captured = new Stamp(Micros.instant(Micros.of(capturedAt)), actor);
        return new Provenance(SOURCE.require(source).strip(), captured, null);
    }

    /**
     * {@return the same provenance by way of an import}
     *
     * @param importId what the import is called, one line of at most 200 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Provenance withImportId(String importId) {
        return new Provenance(source, captured, IMPORT.require(importId).strip());
    }

    /** {@return where the value was found} */
    public String source() {
        return source;
    }

    /** {@return who took it from there} */
    public Actor actor() {
        return captured.by();
    }

    /** {@return when, to the microsecond} */
    public Instant capturedAt() {
        return captured.at();
    }

    /** {@return what the import that brought it is called, if one did} */
    public Optional<String> importId() {
        return Optional.ofNullable(importId);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Provenance that
                && source.equals(that.source)
                && captured.equals(that.captured)
                && Objects.equals(importId, that.importId);
    }

    @Override
    public int hashCode() {
        return 31 * source.hashCode() + captured.hashCode();
    }

    /** {@return when and by whom; not the source, which may be a person} */
    @Override
    public String toString() {
        return "Provenance[" + captured + "]";
    }
}
