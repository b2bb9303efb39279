package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Person;
import dev.kith.form.FormReading;
import dev.kith.form.InvalidFormException;
import dev.kith.form.NewerFormException;
import dev.kith.json.JsonForms;
import dev.kith.json.JsonLimits;
import dev.kith.json.KithModule;
import dev.kith.memory.InMemoryStorage;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Aggregates as JSON: documents, what is refused, and a host's own mapper. */
final class JsonGuide {
    private JsonGuide() {}

    // tag::answer[]
    /** What an endpoint of the host gives. */
    record Card(ContactId id, Contact contact, Map<ContactId, Revision> colleagues) {}

    // end::answer[]

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        ContactBook book =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .build()
                        .book(BookId.of("acme"))
                        .as(Actor.user("maria"));
        Person ada =
                book.contacts().add(Person.named("Ada", "Lovelace").email("ada@engines.example"));

        // tag::document[]
        JsonForms forms = JsonForms.standard();
        byte[] stored = forms.write(ada);
        Contact read = forms.read(Contact.class, stored);
        System.out.println(read.displayName() + ", revision " + read.revision());
        System.out.println("The same bytes: " + forms.text(read).equals(forms.text(ada)));
        // end::document[]
        System.out.println(forms.text(ada).substring(0, 33));

        // tag::strict[]
        String sent = forms.text(ada).replace("\"emails\":[{", "\"emails\":[{\"colour\":\"red\",");
        try {
            forms.within(JsonLimits.defaults().withBytes(100_000)).read(Contact.class, sent);
        } catch (InvalidFormException refused) {
            System.out.println("Refused: " + refused.violation());
        } catch (NewerFormException newer) {
            System.out.println("Update this program first: it knows " + newer.known());
        }
        FormReading<Contact> lenient = forms.readLeniently(Contact.class, sent);
        System.out.println("Passed over: " + lenient.unused());
        // end::strict[]

        // tag::module[]
        JsonMapper mapper = JsonMapper.builder().addModule(KithModule.of(forms)).build();
        Card card = new Card(ada.id(), ada, Map.of(ada.id(), ada.revision()));
        String json = mapper.writeValueAsString(card);
        System.out.println("Comes back: " + mapper.readValue(json, Card.class).equals(card));
        // end::module[]
        JsonNode tree = mapper.readTree(json);
        System.out.println(tree.at("/contact/kind").stringValue());

        // tag::refused[]
        try {
            mapper.readValue(json.replace("ada@engines.example", "nobody"), Card.class);
        } catch (JacksonException e) {
            if (e.getCause() instanceof InvalidFormException refused) {
                System.out.println("400 " + refused.violation().path());
            }
        }
        // end::refused[]
    }
}
