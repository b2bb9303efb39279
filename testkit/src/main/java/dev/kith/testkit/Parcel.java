package dev.kith.testkit;

import static dev.kith.testkit.Sample.email;

import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Person;
import dev.kith.store.AggregateView;
import dev.kith.store.ContactView;
import dev.kith.store.LoggedChange;
import dev.kith.store.Storage;
import dev.kith.store.StorageUnit;
import java.util.ArrayList;
import java.util.List;

/** One of everything that a unit can write, to be stored as a whole or not at all. */
final class Parcel {

    /** Every way that leads to a part of a parcel. */
    static final List<String> WHOLE =
            List.of(
                    "contact by id",
                    "contact by key",
                    "contact in the list",
                    "aggregate by id",
                    "aggregate by key",
                    "aggregate in the index",
                    "entry of the log",
                    "outcome");

    private final Contact contact;
    private final String address;
    private final Leaflet leaflet;
    private final LoggedChange entry;
    private final CommandKey key;

    Parcel(long number) {
        address = "parcel" + number + "@engines.example";
        contact = Sample.contact(Sample.id(number), Person.known("P" + number).email(address));
        leaflet = Leaflet.titled(number, "parcel " + number);
        entry = LogSamples.change(number, LogSamples.subject(number), 1);
        key = CommandKey.of("parcel " + number);
    }

    void write(StorageUnit unit) {
        unit.contacts().add(contact);
        unit.aggregates().add(Leaflet.KIND, leaflet);
        unit.changes().append(entry);
        unit.commands().add(key, CommandSamples.outcome("parcel"));
    }

    /** The ways by which it is found. */
    List<String> seen(Storage storage, BookId book) {
        ContactView contacts = storage.view(book).contacts();
        AggregateView aggregates = storage.view(book).aggregates();
        List<Boolean> there =
                List.of(
                        contacts.find(contact.id()).isPresent(),
                        contacts.findByKey(email(address), 9).size() == 1,
                        contacts.first(ContactStatus.ACTIVE, 1_000).contains(contact),
                        Leaflets.find(aggregates, leaflet).isPresent(),
                        Leaflets.scan(aggregates, Leaflets.title(leaflet.title())).size() == 1,
                        Leaflets.scan(aggregates, Leaflets.all()).contains(leaflet),
                        storage.view(book)
                                        .changes()
                                        .of(entry.entry().subject(), LogSamples.NEWEST, 9)
                                        .size()
                                == 1,
                        storage.unit(book, unit -> unit.commands().find(key)).isPresent());
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < WHOLE.size(); i++) {
            if (there.get(i)) {
                seen.add(WHOLE.get(i));
            }
        }
        return seen;
    }

    List<String> seen(Storage storage) {
        return seen(storage, Sample.BOOK);
    }

    /** The ways by which another thread finds it. */
    List<String> seenElsewhere(Storage storage) {
        return Threads.elsewhere(() -> seen(storage));
    }
}
