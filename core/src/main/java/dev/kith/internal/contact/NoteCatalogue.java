package dev.kith.internal.contact;

import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.form.NoteForm;
import dev.kith.store.AggregateKind;
import dev.kith.store.IndexKey;
import dev.kith.store.IndexRange;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;

/** The key under which notes are found. */
public final class NoteCatalogue {

    public static final AggregateKind<Note> KIND =
            AggregateKind.of(new NoteForm(), Note.class, note -> List.of(key(note)))
                    .referringTo(new NoteReferences());

    private static final String BY_CONTACT = "contact";

    private NoteCatalogue() {}

    /** The notes about a contact, the one written last first. */
    static IndexRange of(ContactId contact) {
        return IndexRange.startingWith(BY_CONTACT, contact + " ");
    }

    private static IndexKey key(Note note) {
        return new IndexKey(BY_CONTACT, note.contact() + " " + backwards(note.writtenAt()));
    }

    /** A text that comes the earlier, the later the instant is. */
    private static String backwards(Instant instant) {
        // not ChronoUnit.MICROS, which counts in nanoseconds and so reaches 292 years only
        long micros = instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
        return HexFormat.of().toHexDigits(~(micros ^ Long.MIN_VALUE));
    }
}
