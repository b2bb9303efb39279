package dev.kith.contact;

import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What the users of a book write about its contacts: the facet through which a host adds, changes
 * and reads notes. A note that is for its author only is, for everybody else, not there.
 *
 * <p>Each command is one unit, or part of the unit it is called in; it stores all or nothing. Safe
 * for use by many threads.
 */
public interface Notes {

    /**
     * Adds a note. The contact stays as it is; it may be archived.
     *
     * @param draft what the note says
     * @return the note at its first revision; for a repeated command key the note of the first
     *     time, as it stands now
     * @throws dev.kith.common.InvalidValueException if the draft has violations; it lists all of
     *     them
     * @throws dev.kith.common.NotFoundException if the book has no such contact
     * @throws ContactStatusException if the contact became part of another one, or was erased
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    Note add(NoteDraft draft);

    /**
     * Changes a note from the version that the caller has seen. If it says the same as before,
     * nothing is stored and the revision stays.
     *
     * @param seen the note as the caller has seen it
     * @param change makes the new version from the draft it is given; free of side effects; the
     *     contact stays
     * @return the note at its next revision; for a repeated command key as it stands now
     * @throws dev.kith.common.StaleException if the stored note is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such note, or none that the
     *     actor sees
     * @throws dev.kith.common.InvalidValueException if the draft has violations; it lists all of
     *     them
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    Note change(Note seen, UnaryOperator<NoteDraft> change);

    /**
     * Takes a note out of the book.
     *
     * @param seen the note as the caller has seen it
     * @throws dev.kith.common.StaleException if the stored note is no longer at the revision seen
     * @throws dev.kith.common.NotFoundException if the book has no such note, or none that the
     *     actor sees
     * @throws dev.kith.common.CommandKeyReusedException if the command key was used for something
     *     else
     */
    void remove(Note seen);

    /**
     * {@return the note of that id, if the actor sees it}
     *
     * @param id the id; one of another book is not found
     */
    Optional<Note> find(NoteId id);

    /**
     * {@return the notes about a contact that the actor sees, the one written last first; those of
     * one instant by id}
     *
     * @param contact the contact; about one that the book does not have there are none
     * @param request which page
     * @throws dev.kith.common.InvalidCursorException if the cursor is not of this list
     */
    Page<Note> of(ContactId contact, PageRequest request);
}
