package dev.kith.contact;

import dev.kith.common.TextRule;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a contact's own record says in free words, such as the note on an address card, with its
 * author and time if they are known. A value of the contact, which comes and goes with the record;
 * what the users of a book write about a contact are {@linkplain Note notes}. Immutable.
 */
public final class Remark {

    static final TextRule TEXT = TextRule.multiLine("a remark", 100_000);
    private static final TextRule AUTHOR = TextRule.line("a remark's author", 500);

    private final String text;
    private final @Nullable String author;
    private final @Nullable Instant created;

    private Remark(String text, @Nullable String author, @Nullable Instant created) {
        this.text = text;
        this.author = author;
        this.created = created;
    }

    /**
     * {@return a remark of unknown author and time}
     *
     * @param text at most 100,000 characters, in any number of lines; kept as it is
     * @throws IllegalArgumentException if it is blank, too long or has other control characters
     */
    public static Remark of(String text) {
        return new Remark(TEXT.require(text), null, null);
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
     * {@return the same remark with its author}
     *
     * @param author one line of at most 500 characters
     * @throws IllegalArgumentException if it is blank, too long or has control characters
     */
    public Remark withAuthor(String author) {
        return new Remark(text, AUTHOR.require(author).strip(), created);
    }

    /**
     * {@return the same remark with its time}
     *
     * @param created when it was written; truncated to microseconds
     */
    public Remark withCreated(Instant created) {
        return new Remark(text, author, created.truncatedTo(ChronoUnit.MICROS));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Remark that
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
        return "Remark[" + text.length() + " characters]";
    }
}
