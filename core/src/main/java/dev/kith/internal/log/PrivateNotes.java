package dev.kith.internal.log;

import dev.kith.change.ChangeEntry;
import dev.kith.common.Actor;
import dev.kith.contact.Note;
import dev.kith.form.Form;
import dev.kith.form.FormDocument;
import dev.kith.form.NoteForm;
import java.util.Optional;

/** Which changes of notes hold what is for the note's author only. */
final class PrivateNotes {

    private static final NoteForm FORM = new NoteForm();

    private PrivateNotes() {}

    /**
     * Whether a change is one of a note that was hidden from an actor before it or after it.
     *
     * @param plain the values of the change
     */
    static boolean isHidden(Actor actor, ChangeEntry entry, byte[] plain) {
        if (actor.isSystem() || !entry.subject().kind().equals(FORM.type())) {
            return false;
        }
        Optional<FormDocument> before = Payload.document(Payload.before(plain));
        Optional<FormDocument> after = Payload.document(Payload.after(plain));
        if (after.isEmpty()) {
            // the whole of what was removed; nothing of what was erased
            return before.filter(last -> !isVisible(actor, last)).isPresent();
        }
        FormDocument now = after.get();
        return !isVisible(actor, now)
                || before.filter(old -> !isVisible(actor, over(now, old))).isPresent();
    }

    private static boolean isVisible(Actor actor, FormDocument document) {
        Note note = FORM.read(document);
        return note.isVisibleTo(actor);
    }

    /**
     * What was there before a change: what is there after it, but for the fields that it changed.
     */
    private static FormDocument over(FormDocument now, FormDocument changed) {
        Form before = now.content();
        for (String field : changed.content().fields()) {
            before = before.with(field, changed.content().find(field).orElseThrow());
        }
        return new FormDocument(now.type(), now.version(), before);
    }
}
