package dev.kith.contact;

import dev.kith.common.Actor;
import dev.kith.common.Aggregate;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a contact, and for whom. Kept beside the contact, so that adding one
 * changes no contact. Immutable.
 */
public final class Note implements Aggregate {

    private final NoteId id;
    private final Revision revision;
    private final ContactId contact;
    private final String text;
    private final NoteVisibility visibility;
    private final @Nullable String authorName;
    private final Instant writtenAt;
    private final Stamp created;
    private final Stamp changed;

    Note(
            NoteId id,
            Revision revision,
            NoteDraft draft,
            Instant writtenAt,
            Stamp created,
            Stamp changed) {
        this.id = Objects.requireNonNull(id, "id");
        this.revision = Objects.requireNonNull(revision, "revision");
        contact = draft.contact();
        text = draft.text();
        visibility = draft.visibility();
        authorName = draft.authorName().map(String::strip).orElse(null);
        this.writtenAt = writtenAt;
        this.created = Objects.requireNonNull(created, "created");
        this.changed = Objects.requireNonNull(changed, "changed");
    }

    /**
     * {@return a draft of a note}
     *
     * @param contact the contact that it is about
     * @param text what it says: at most 100,000 characters, in any number of lines; else it becomes
     *     a violation
     */
    public static NoteDraft draft(ContactId contact, String text) {
        return new NoteDraft(contact, text);
    }

    /** {@return a draft with all that this note says} */
    public NoteDraft edit() {
        return new NoteDraft(this);
    }

    @Override
    public NoteId id() {
        return id;
    }

    @Override
    public Revision revision() {
        return revision;
    }

    /** {@return the contact that it is about; it never changes} */
    public ContactId contact() {
        return contact;
    }

    /** {@return what it says} */
    public String text() {
        return text;
    }

    /** {@return for whom it is meant} */
    public NoteVisibility visibility() {
        return visibility;
    }

    /** {@return the actor who wrote it; empty if it was written by somebody else} */
    public Optional<Actor> author() {
        return authorName == null ? Optional.of(created.by()) : Optional.empty();
    }

    /** {@return the author who is no actor of the host, as another program wrote it down} */
    public Optional<String> authorName() {
        return Optional.ofNullable(authorName);
    }

    /** {@return when it was written, to the microsecond} */
    public Instant writtenAt() {
        return writtenAt;
    }

    /** {@return when it was added and by whom} */
    public Stamp created() {
        return created;
    }

    /** {@return when it was last changed and by whom} */
    public Stamp changed() {
        return changed;
    }

    /**
     * {@return whether the library shows it to an actor}
     *
     * @param actor the actor
     */
    public boolean isVisibleTo(Actor actor) {
        return visibility != NoteVisibility.AUTHOR
                || actor.isSystem()
                || actor.equals(created.by());
    }

    /**
     * {@return whether another version says the same, whoever changed it and when}
     *
     * @param other the other version
     */
    public boolean hasSameContent(Note other) {
        return contact.equals(other.contact)
                && text.equals(other.text)
                && visibility == other.visibility
                && Objects.equals(authorName, other.authorName)
                && writtenAt.equals(other.writtenAt);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Note that
                && id.equals(that.id)
                && revision.equals(that.revision)
                && hasSameContent(that)
                && created.equals(that.created)
                && changed.equals(that.changed);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, revision);
    }

    @Override
    public String toString() {
        return "Note[" + id + ", revision " + revision + "]";
    }
}
