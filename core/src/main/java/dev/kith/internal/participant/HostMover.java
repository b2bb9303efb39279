package dev.kith.internal.participant;

import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.contact.HostParticipant;
import dev.kith.contact.PersonalData;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.store.StorageView;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a host keeps about contacts. */
final class HostMover implements Participant {

    private final HostParticipant host;
    private final String name;

    HostMover(HostParticipant host) {
        this.host = host;
        name = host.name();
    }

    @Override
    public String name() {
        return name;
    }

    /** Nothing of the library's. */
    @Override
    public Set<String> holds() {
        return Set.of();
    }

    @Override
    public List<Reference> references(
            BookId book, StorageView view, ContactId contact, String after, int size) {
        return references(host.references(book, contact, after, size));
    }

    private List<Reference> references(List<String> ids) {
        return ids.stream().map(id -> new Reference(name, id)).toList();
    }

    @Override
    public byte[] moved(CommandContext context, ContactId from, ContactId to) {
        return host.moved(context.book(), from, to);
    }

    @Override
    public List<Reference> restored(CommandContext context, byte[] beforeImage) {
        return references(host.restored(context.book(), beforeImage));
    }

    @Override
    public List<String> erased(CommandContext context, ContactId contact) {
        return host.erased(context.book(), contact);
    }

    @Override
    public void exported(BookId book, StorageView view, ContactId contact, FormWriter writer) {
        writer.beginObject();
        host.exported(book, contact).forEach(writer::field);
        writer.endObject();
    }

    @Override
    public Map<String, PersonalData> fields() {
        return host.fields();
    }
}
