package dev.kith.contact;

import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.TextRule;
import dev.kith.common.Violation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a note will say. Everything that is wrong is collected and listed at once when the draft is
 * given to the book. Used by one thread.
 */
public final class NoteDraft {

    private static final TextRule TEXT = TextRule.multiLine("a note", 100_000);
    private static final TextRule AUTHOR = TextRule.line("a note's author", 500);
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private final ContactId contact;
    private String text;
    private NoteVisibility visibility = NoteVisibility.ALL;
    private @Nullable String authorName;
    private @Nullable Instant writtenAt;

    NoteDraft(ContactId contact, String text) {
        this.contact = Objects.requireNonNull(contact, "contact");
        this.text = Objects.requireNonNull(text, "text");
    }

    NoteDraft(Note note) {
        this(note.contact(), note.text());
        visibility = note.visibility();
        authorName = note.authorName().orElse(null);
        writtenAt = note.writtenAt();
    }

    /** {@return the contact that it is about} */
    public ContactId contact() {
        return contact;
    }

    /**
     * Says something else.
     *
     * @param text at most 100,000 characters, in any number of lines; kept as it is; else it
     *     becomes a violation
     * @return this draft
     */
    public NoteDraft text(String text) {
        this.text = Objects.requireNonNull(text, "text");
        return this;
    }

    /** {@return what it says} */
    public String text() {
        return text;
    }

    /**
     * Says for whom it is meant; for all unless it is said.
     *
     * @param visibility for whom
     * @return this draft
     */
    public NoteDraft visibleTo(NoteVisibility visibility) {
        this.visibility = Objects.requireNonNull(visibility, "visibility");
        return this;
    }

    /** {@return for whom it is meant} */
    public NoteVisibility visibility() {
        return visibility;
    }

    /**
     * Names an author who is no actor of the host, as another program wrote it down.
     *
     * @param name one line of at most 500 characters; else it becomes a violation
     * @return this draft
     */
    public NoteDraft authorName(String name) {
        authorName = Objects.requireNonNull(name, "name");
        return this;
    }

    /** {@return this draft, of a note whose author is whoever adds it} */
    public NoteDraft withoutAuthorName() {
        authorName = null;
        return this;
    }

    /** {@return the author who is no actor of the host} */
    public Optional<String> authorName() {
        return Optional.ofNullable(authorName);
    }

    /**
     * Says when it was written; when it is added unless it is said.
     *
     * @param instant an instant of the years 1 to 9999, else it becomes a violation; truncated to
     *     microseconds
     * @return this draft
     */
    public NoteDraft writtenAt(Instant instant) {
        writtenAt = Objects.requireNonNull(instant, "instant");
        return this;
    }

    /** {@return when it was written, if that was said} */
    public Optional<Instant> writtenAt() {
        return Optional.ofNullable(writtenAt);
    }

    /** {@return everything that is wrong with the draft} */
    public List<Violation> violations() {
        List<Violation> found = new ArrayList<>();
        TEXT.violation(text).ifPresent(violation -> found.add(violation.at("text")));
        authorName()
                .flatMap(AUTHOR::violation)
                .ifPresent(violation -> found.add(violation.at("authorName")));
        if (writtenAt != null && (writtenAt.isBefore(EARLIEST) || writtenAt.isAfter(LATEST))) {
            found.add(
                    new Violation(
                            "writtenAt",
                            "out-of-range",
                            "a note is written in one of the years 1 to 9999"));
        }
        return List.copyOf(found);
    }

    /**
     * {@return the note that says so} Called by the library and by what reads stored notes; a host
     * gives its drafts to the book.
     *
     * @param id its identity
     * @param revision which version it is
     * @param created when it was added and by whom
     * @param changed when it was last changed and by whom
     * @throws InvalidValueException if the draft has violations; it lists all of them
     */
    public Note toNote(NoteId id, Revision revision, Stamp created, Stamp changed) {
        List<Violation> violations = violations();
        if (!violations.isEmpty()) {
            throw new InvalidValueException("note", violations);
        }
        Instant written = writtenAt == null ? created.at() : writtenAt;
        return new Note(
                id, revision, this, written.truncatedTo(ChronoUnit.MICROS), created, changed);
    }

    @Override
    public String toString() {
        return "NoteDraft[" + text.length() + " characters about " + contact + "]";
    }
}
