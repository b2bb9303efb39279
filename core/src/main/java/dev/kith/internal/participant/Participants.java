package dev.kith.internal.participant;

import dev.kith.common.BookId;
import dev.kith.common.KeyRule;
import dev.kith.contact.ContactId;
import dev.kith.contact.HostParticipant;
import dev.kith.contact.PersonalData;
import dev.kith.form.Form;
import dev.kith.form.FormBytes;
import dev.kith.form.FormDocument;
import dev.kith.form.FormNode;
import dev.kith.form.FormWriter;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.ContactUse;
import dev.kith.internal.contact.NoteCatalogue;
import dev.kith.internal.contact.RelationshipCatalogue;
import dev.kith.internal.fact.DeclaredFacts;
import dev.kith.internal.log.LogSettings;
import dev.kith.store.StorageView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The one list of all who keep something about a contact. Whoever merges, takes a merge back,
 * erases, exports or asks whether a contact is in use works with this list and nothing else, so
 * that nothing is forgotten. Immutable.
 */
public final class Participants {

    /** The stores of a unit that have no participant, each with the reason. */
    static final Map<String, String> WITHOUT =
            Map.of(
                    "commands",
                    "an outcome holds ids and revisions of what a command wrote and none of its"
                            + " values; a repeat finds its answer by an old id as any reader does",
                    "matches",
                    "it stores nothing: it finds contacts by what they say and by facts");

    private static final String IMAGE = "before-images";
    private static final KeyRule NAME = KeyRule.of("a", "participant");

    private final List<Participant> all;

    /**
     * A list of participants.
     *
     * @throws IllegalArgumentException if two have the same name, or a name is not a key
     */
    public Participants(List<Participant> all) {
        Set<String> names = new HashSet<>();
        for (Participant each : all) {
            if (!names.add(NAME.require(each.name()))) {
                throw new IllegalArgumentException(
                        "two participants are called " + each.name() + "; choose another name");
            }
        }
        this.all = List.copyOf(all);
    }

    /**
     * The library's own, then the host's.
     *
     * @throws IllegalArgumentException if two have the same name, or a name is not a key
     */
    public static Participants of(
            LogSettings log, DeclaredFacts facts, List<HostParticipant> hosts) {
        List<Participant> all = new ArrayList<>(library(log, facts));
        hosts.forEach(host -> all.add(new HostMover(host)));
        return new Participants(all);
    }

    /** Those of the library. A new kind of aggregate that refers to contacts is added here. */
    static List<Participant> library(LogSettings log, DeclaredFacts facts) {
        return List.of(
                new AggregateParticipant<>(
                        RelationshipCatalogue.KIND,
                        Map.of(
                                "id", PersonalData.NONE,
                                "revision", PersonalData.NONE,
                                "created", PersonalData.NONE,
                                "changed", PersonalData.NONE,
                                "type", PersonalData.PERSONAL,
                                "from", PersonalData.PERSONAL,
                                "to", PersonalData.PERSONAL,
                                "period", PersonalData.PERSONAL,
                                "note", PersonalData.SENSITIVE)),
                new AggregateParticipant<>(
                        NoteCatalogue.KIND,
                        Map.of(
                                "id", PersonalData.NONE,
                                "revision", PersonalData.NONE,
                                "created", PersonalData.NONE,
                                "changed", PersonalData.NONE,
                                "contact", PersonalData.PERSONAL,
                                "text", PersonalData.SENSITIVE,
                                "visibility", PersonalData.NONE,
                                "authorName", PersonalData.PERSONAL,
                                "writtenAt", PersonalData.PERSONAL)),
                new ContactParticipant(),
                new FactParticipant(facts),
                new LogParticipant(log));
    }

    public List<Participant> all() {
        return all;
    }

    /** Whether anything refers to a contact, so that it cannot just be taken out. */
    public boolean isInUse(BookId book, StorageView view, ContactId contact) {
        return all.stream()
                .anyMatch(each -> !each.references(book, view, contact, "", 1).isEmpty());
    }

    /**
     * Lets everything that refers to one contact refer to another one.
     *
     * @return what {@link #restored} needs to take that back
     */
    public byte[] moved(CommandContext context, ContactId from, ContactId to) {
        ContactUse.hold(context.unit(), List.of(from, to));
        Form.Builder images = Form.builder();
        for (Participant each : all) {
            images.add(each.name(), FormNode.of(each.moved(context, from, to)));
        }
        return FormBytes.of(new FormDocument(IMAGE, 1, images.build())).toByteArray();
    }

    /**
     * Takes back what {@link #moved} did, in the opposite order.
     *
     * @return what has changed since, and so stayed as it is
     * @throws IllegalStateException if the image holds something of a participant that is not there
     */
    public List<Reference> restored(CommandContext context, byte[] beforeImage) {
        Form images = FormBytes.read(beforeImage).content();
        List<String> unknown = images.fieldsOtherThan(all.stream().map(Participant::name).toList());
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "what the participants "
                            + unknown
                            + " have moved can be taken back only where"
                            + " they take part");
        }
        List<Participant> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        List<Reference> changedSince = new ArrayList<>();
        for (Participant each : reversed) {
            Optional<byte[]> image = images.optionalBytes(each.name());
            if (image.isPresent()) {
                changedSince.addAll(each.restored(context, image.get()));
            }
        }
        return changedSince;
    }

    /**
     * Erases everything about a contact: what refers to it, the contact, its facts, to which what
     * went before may have added, and last what is the host's.
     *
     * @return what is kept, and on which ground, by participant
     */
    public List<Kept> erased(CommandContext context, ContactId contact) {
        ContactUse.hold(context.unit(), List.of(contact));
        List<Kept> kept = new ArrayList<>();
        // what is erased is not written into the log once more
        CommandContext forgetting = context.forgetting();
        for (Participant each : all) {
            each.erased(forgetting, contact).forEach(what -> kept.add(new Kept(each.name(), what)));
        }
        return kept;
    }

    /** Writes everything about a contact, as one object with a field for each participant. */
    public void exported(BookId book, StorageView view, ContactId contact, FormWriter writer) {
        writer.beginObject();
        for (Participant each : all) {
            writer.name(each.name());
            each.exported(book, view, contact, writer);
        }
        writer.endObject();
    }

    /**
     * What stays of an erased contact.
     *
     * @param participant who keeps it
     * @param what what it is, and on which ground it is kept
     */
    public record Kept(String participant, String what) {

        @Override
        public String toString() {
            return participant + ": " + what;
        }
    }
}
