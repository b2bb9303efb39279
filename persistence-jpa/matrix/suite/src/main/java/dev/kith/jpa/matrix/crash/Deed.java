package dev.kith.jpa.matrix.crash;

import dev.kith.ContactBook;
import dev.kith.common.CommandKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Note;
import dev.kith.contact.Person;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.form.ContactForm;
import dev.kith.json.JsonDocuments;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One unit of a writer. What it does follows from its name and from what the writer had seen, so
 * that whoever knows both can do it again under the same command keys.
 *
 * @param name names the unit; its commands' keys begin with it
 * @param colleague whom the new contact is related to, if somebody
 * @param seen the contact to change; a new one is added where there is none
 */
record Deed(String name, @Nullable ContactId colleague, @Nullable Person seen) {

    private static final JsonDocuments JSON = JsonDocuments.standard();
    private static final String NOTHING = "-";

    /**
     * What came of it: the ids of what was written, the contact's first.
     *
     * @param contact the contact as it stands then
     * @param others the ids of the others
     */
    record Outcome(Person contact, List<String> others) {

        /** Which things it was about, the same whenever the unit is done again. */
        String ids() {
            return contact.id() + " " + String.join(" ", others);
        }
    }

    boolean adds() {
        return seen == null;
    }

    /** How many outcomes of commands are kept of it. */
    int commands() {
        return adds() && colleague != null ? 3 : 2;
    }

    /** Does it. Whoever does it again gets what came of it first. */
    Outcome in(ContactBook book) {
        return book.unit(() -> seen == null ? added(book) : changed(book, seen));
    }

    private Outcome added(ContactBook book) {
        List<String> others = new ArrayList<>();
        Person person =
                once(book, "contact")
                        .contacts()
                        .add(
                                Person.named("Ada", "Writer-" + name)
                                        .email(name + "@engines.example")
                                        .phone("+49 30 " + Math.floorMod(name.hashCode(), 999_999))
                                        .label("group " + Math.floorMod(name.hashCode(), 7)));
        if (colleague != null) {
            Relationship relationship =
                    once(book, "relationship")
                            .relationships()
                            .relate(
                                    Relationship.draft(
                                            person.id(),
                                            RelationshipTypeKey.COLLEAGUE_OF,
                                            colleague));
            others.add(relationship.id().toString());
        }
        others.add(noted(book, person));
        return new Outcome(person, others);
    }

    private Outcome changed(ContactBook book, Person before) {
        Person person =
                once(book, "contact")
                        .contacts()
                        .change(
                                before,
                                contact ->
                                        contact.edit()
                                                .email(name + "@office.example")
                                                .displayAs("Changed by " + name));
        return new Outcome(person, List.of(noted(book, person)));
    }

    private String noted(ContactBook book, Person person) {
        Note note = once(book, "note").notes().add(Note.draft(person.id(), "Met by " + name));
        return note.id().toString();
    }

    private ContactBook once(ContactBook book, String command) {
        return book.once(CommandKey.of(name + "/" + command));
    }

    /** The unit in one line without tabs. */
    String text() {
        return name
                + " "
                + (colleague == null ? NOTHING : colleague.uuid())
                + " "
                + (seen == null ? NOTHING : JSON.text(ContactForm.form(), seen));
    }

    static Deed parse(String text) {
        String[] parts = text.split(" ", 3);
        return new Deed(
                parts[0],
                parts[1].equals(NOTHING) ? null : ContactId.of(UUID.fromString(parts[1])),
                parts[2].equals(NOTHING) ? null : (Person) contact(parts[2]));
    }

    private static Contact contact(String json) {
        return ContactForm.form().read(JSON.read(json));
    }
}
