package consumer;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.Person;
import dev.kith.json.JsonForms;
import dev.kith.memory.InMemoryStorage;
import java.util.List;

/** A host application that knows the library by its artifacts alone. */
public final class Consumer {
    private Consumer() {}

    /**
     * Adds a person, finds her by e-mail and by phone, and reads her from JSON.
     *
     * @param args none
     */
    public static void main(String[] args) {
        Kith kith = Kith.builder().storage(new InMemoryStorage()).region("GB").build();
        ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));
        Person ada =
                book.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .email("ada@engines.example")
                                        .phone("020 7946 0958"));

        expect(ada, book.contacts().findByEmail("ada@ENGINES.example"));
        expect(ada, book.contacts().findByPhone("+44 20 7946 0958"));
        JsonForms forms = JsonForms.standard();
        expect(ada, List.of(forms.read(Contact.class, forms.write(ada))));
        System.out.println(ada.displayName() + " in " + Kith.class.getModule());
    }

    private static void expect(Person person, List<Contact> found) {
        if (!found.equals(List.of(person))) {
            throw new AssertionError("found " + found + " instead of " + person);
        }
    }
}
