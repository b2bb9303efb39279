package dev.kith.internal.participant;

import dev.kith.change.Change;
import dev.kith.change.ChangeSubject;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.contact.PersonalData;
import dev.kith.form.FormNode;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.log.LogSettings;
import dev.kith.internal.log.ReadChange;
import dev.kith.store.LoggedChange;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The change log. What happened to a contact, and to what refers to it, stays its own history,
 * whatever becomes of it: entries are never moved and never taken out. An erasure writes no values
 * of what it erases; those that were written before end with the key that the host's codec has for
 * the contact. Without such a codec they stay.
 */
final class LogParticipant implements Participant {

    /** What is kept of an erased contact, and why. */
    static final String KEPT =
            "entries of the change log about the contact and about what referred to it: when what"
                    + " was done by whom, so that the chain stays whole; values that were written"
                    + " before the erasure, for as long as the host's payload codec has the key of"
                    + " each contact that they are about, and without such a codec for good";

    private static final int AT_ONCE = 200;

    private final LogSettings settings;

    LogParticipant(LogSettings settings) {
        this.settings = settings;
    }

    @Override
    public String name() {
        return "change-log";
    }

    @Override
    public Set<String> holds() {
        return Set.of("changes");
    }

    @Override
    public List<Reference> references(
            BookId book, StorageView view, ContactId contact, String after, int size) {
        return List.of();
    }

    @Override
    public byte[] moved(CommandContext context, ContactId from, ContactId to) {
        return new byte[0];
    }

    @Override
    public List<Reference> restored(CommandContext context, byte[] beforeImage) {
        return List.of();
    }

    @Override
    public List<String> erased(CommandContext context, ContactId contact) {
        return context.unit().changes().of(ChangeSubject.of(contact), Long.MAX_VALUE, 1).isEmpty()
                ? List.of()
                : List.of(KEPT);
    }

    @Override
    public void exported(BookId book, StorageView view, ContactId contact, FormWriter writer) {
        ChangeSubject subject = ChangeSubject.of(contact);
        writer.beginList();
        long before = Long.MAX_VALUE;
        List<LoggedChange> page = view.changes().of(subject, before, AT_ONCE);
        while (!page.isEmpty()) {
            for (LoggedChange logged : page) {
                write(new ReadChange(book, logged, settings.codec(), Actor.system()), writer);
                before = logged.entry().number();
            }
            page = view.changes().of(subject, before, AT_ONCE);
        }
        writer.endList();
    }

    private static void write(Change change, FormWriter writer) {
        writer.beginObject();
        writer.field("number", change.entry().number())
                .field("at", change.entry().at())
                .field("command", change.entry().command().name())
                .texts("fields", change.entry().fields());
        if (change.isReadable()) {
            writer.name("before");
            writer.beginObject();
            for (String field : change.entry().fields()) {
                Optional<FormNode> value = change.before(field);
                if (value.isPresent()) {
                    writer.name(field);
                    value.get().write(writer);
                }
            }
            writer.endObject();
        }
        writer.endObject();
    }

    @Override
    public Map<String, PersonalData> fields() {
        return Map.of(
                "number", PersonalData.NONE,
                "at", PersonalData.NONE,
                "command", PersonalData.NONE,
                "fields", PersonalData.NONE,
                "before", PersonalData.SENSITIVE);
    }
}
