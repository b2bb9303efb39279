package dev.kith.contact;

import dev.kith.common.TextRule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Something that was written down about a contact, with its author and time if they are known.
 * Immutable.
 */
public final class Note {

    static final TextRule TEXT = TextRule.multiLine("a note", 100_000);
    private static final TextRule AUTHOR = TextRule.line("a note's author", 500);

    private final String text;
    private final @Nullable String author;
    private final @Nullable Instant created;

    private Note(String text, @Nullable String author, @Nullable Instant created) {
        this.text = text;
        this.author = author;
        this.created = created;
    }

    /**
     * {@return a note of unknown author and time}
     *
     * @param text at most 100,000 characters, in any number of lines; kept as it is
     * @throws IllegalArgumentException if it is blank, too long or has other control characters
     */
    public static Note of(String text) {
        return new Note(TEXT.require(text), null, null);
    }

    /** {@return what was written} */
    public String text() {
        return text;
    }

    /** {@return who wrote it} */
    public Optional<String> author() {
        return Optional.ofNullable(author);
    }

    /** {@return when it was written, to the microsecond} */
    public Optional<Instant> created() {
        return Optional.ofNullable(created);
    }

    /**
     * {@return the same note with its author}
     *
     * @param author one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Note withAuthor(String author) {
        return new Note(text, AUTHOR.require(author).strip(), created);
    }

    /**
     * {@return the same note with its time}
     *
     * @param created when it was written; truncated to microseconds
     */
    public Note withCreated(Instant created) {
        return new Note(text, author, created.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Note that
                && text.equals(that.text)
                && Objects.equals(author, that.author)
                && Objects.equals(created, that.created);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Note[" + text.length() + " characters]";
    }
}
