package dev.kith.examples.guide;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.Change;
import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.PageRequest;
import dev.kith.common.Team;
import dev.kith.common.TeamDirectory;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.Organization;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.RoleKey;
import dev.kith.examples.guide.Orders.Order;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactRefusedException;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.memory.InMemoryStorage;
import dev.kith.setting.Preferences;
import dev.kith.store.Storage;
import dev.kith.testkit.SequentialIds;
import dev.kith.testkit.SettableClock;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** Each port that a host can replace, replaced. */
final class PortsGuide {
    private static final BookId ACME = BookId.of("acme");

    private PortsGuide() {}

    /** Runs the program, which takes no arguments. */
    public static void main(String[] args) {
        storage();
        clock();
        ids();
        teams();
        names();
        phones();
        payloads();
        listener();
        facts();
        participant();
    }

    private static void storage() {
        // tag::storage[]
        Storage storage = new InMemoryStorage();
        Kith kith = Kith.builder().storage(storage).build();
        Person ada = kith.book(ACME).contacts().add(Person.named("Ada", "Lovelace"));

        Kith other = Kith.builder().storage(storage).build();
        System.out.println("There: " + other.book(ACME).contacts().find(ada.id()).isPresent());
        // end::storage[]
    }

    private static void clock() {
        // tag::clock[]
        SettableClock clock = SettableClock.at("2026-03-02T22:30:00Z");
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .clock(clock)
                        .preferences(Preferences.none().zone(ZoneId.of("Europe/Berlin")))
                        .build();
        ContactBook book = kith.book(ACME);
        Person mary =
                book.contacts()
                        .add(
                                Person.named("Mary", "Somerville")
                                        .role(RoleKey.LEAD, LocalDate.of(2026, 1, 5)));
        clock.advance(Duration.ofHours(1));
        mary = book.contacts().convert(mary, RoleKey.LEAD, RoleKey.CURRENT_CUSTOMER);

        System.out.println(mary.state().created().at() + ", " + mary.state().changed().at());
        System.out.println("Customer " + mary.roles().get(1).period());
        // end::clock[]
    }

    private static void ids() {
        // tag::ids[]
        Kith kith = Kith.builder().storage(new InMemoryStorage()).ids(new SequentialIds()).build();
        Person ada = kith.book(ACME).contacts().add(Person.named("Ada", "Lovelace"));
        System.out.println(ada.id());
        // end::ids[]
    }

    private static void teams() {
        // tag::teams[]
        Actor carl = Actor.user("carl");
        Map<Actor, Set<Team>> staff = new ConcurrentHashMap<>();
        TeamDirectory directory = actor -> staff.getOrDefault(actor, Set.of());
        Kith kith = Kith.builder().storage(new InMemoryStorage()).teams(directory).build();

        ContactBook marias = kith.book(ACME).as(Actor.user("maria"));
        ContactCollection fair = marias.collections().create("Trade fair");
        marias.collections().share(fair, Team.of("sales"), AccessLevel.VIEW);

        ContactBook carls = kith.book(ACME).as(carl);
        System.out.println("Shown: " + carls.collections().find(fair.id()).isPresent());
        staff.put(carl, Set.of(Team.of("sales")));
        System.out.println("In sales: " + carls.collections().find(fair.id()).isPresent());
        // end::teams[]
    }

    private static void names() {
        // tag::names[]
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .nameFormatter(new FamilyFirst())
                        .build();
        ContactBook book = kith.book(ACME);
        book.contacts().add(Person.named("Ada", "Lovelace"));
        book.contacts().add(Person.named("Mary", "Somerville").displayAs("Mrs. Somerville"));
        book.contacts().add(Organization.named("Engines & Sons"));
        for (Contact contact : book.contacts().list(PageRequest.first(10)).items()) {
            System.out.println(contact.displayName());
        }
        // end::names[]
    }

    private static void phones() {
        // tag::phones[]
        PhoneNormaliser standard = PhoneNormaliser.standard();
        PhoneNormaliser switchboard =
                (number, region) ->
                        number.matches("[0-9]{3}")
                                ? "+442079460" + number
                                : standard.normalise(number, region);
        Kith kith =
                Kith.builder().storage(new InMemoryStorage()).phoneNormaliser(switchboard).build();
        ContactBook book = kith.book(ACME);
        book.contacts().add(Person.named("Ada", "Lovelace").phone("+44 20 7946 0958"));
        for (Contact caller : book.contacts().findByPhone("958")) {
            System.out.println("Calling: " + caller.displayName());
        }
        // end::phones[]
    }

    private static void payloads() {
        // tag::payloads[]
        // tag::codec[]
        Map<BookId, SecretKey> keys = new ConcurrentHashMap<>(Map.of(ACME, newKey()));
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .payloadCodec(
                                new EncryptedPayloads(book -> Optional.ofNullable(keys.get(book))))
                        .build();
        // end::codec[]
        ContactBook book = kith.book(ACME);
        Person ada = book.contacts().add(Person.named("Ada", "Lovelace"));
        book.contacts().change(ada, seen -> seen.edit().displayAs("Countess Lovelace"));

        Change change = book.history().of(ada.id(), PageRequest.first(1)).items().get(0);
        change.after("displayAs").ifPresent(name -> System.out.println(name.text()));
        keys.remove(ACME);
        System.out.println("Readable: " + change.isReadable());
        System.out.println("Still known: " + change.entry().fields());
        // end::payloads[]
    }

    private static SecretKey newKey() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(256);
            return generator.generateKey();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has AES", e);
        }
    }

    private static void listener() {
        // tag::listener[]
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .listener(
                                notice ->
                                        System.out.println(
                                                "Told of " + notice.entries().size() + " changes"))
                        .build();
        ContactBook book = kith.book(ACME);
        book.unit(
                () -> {
                    book.contacts().add(Person.named("Ada", "Lovelace"));
                    book.contacts().add(Person.named("Mary", "Somerville"));
                    System.out.println("Nobody was told yet");
                });
        // end::listener[]
    }

    private static void facts() {
        // tag::facts[]
        FactDefinition openOrders =
                FactDefinition.of(FactKey.of("open-orders"), FactType.NUMBER, "has no open order")
                        .withStandIn(FactValue.of(0));
        Kith kith = Kith.builder().storage(new InMemoryStorage()).fact(openOrders).build();
        ContactBook book = kith.book(ACME);
        Person ada = book.contacts().add(Person.named("Ada", "Lovelace"));

        System.out.println("At first: " + openOrders(book, ada));
        book.facts().set(ada.id(), openOrders.key(), FactValue.of(3));
        System.out.println("Set: " + openOrders(book, ada));
        System.out.println("Revision: " + book.contacts().find(ada.id()).orElseThrow().revision());
        try {
            book.facts().set(ada.id(), FactKey.of("closed-orders"), FactValue.of(1));
        } catch (FactRefusedException refused) {
            System.out.println("Refused: " + refused.reason());
        }
        // end::facts[]
    }

    // tag::read-fact[]
    private static long openOrders(ContactBook book, Contact contact) {
        FactValue value = book.facts().find(contact.id(), FactKey.of("open-orders")).get(0);
        return ((FactValue.Decimal) value).number().longValueExact();
    }

    // end::read-fact[]

    private static void participant() {
        // tag::participant[]
        // tag::orders[]
        Orders orders = new Orders();
        Kith kith = Kith.builder().storage(new InMemoryStorage()).participant(orders).build();
        // end::orders[]
        Person ada = kith.book(ACME).contacts().add(Person.named("Ada", "Lovelace"));
        Person again = kith.book(ACME).contacts().add(Person.named("Ada", "Lovelace"));
        orders.save(new Order("A-1", ACME, again.id().toString(), "40 chairs", true));

        byte[] beforeImage = orders.moved(ACME, again.id(), ada.id());
        System.out.println("Moved: " + orders.references(ACME, ada.id(), "", 10));
        System.out.println("Exported: " + orders.exported(ACME, ada.id()));
        System.out.println("Changed since: " + orders.restored(ACME, beforeImage));
        System.out.println("Kept: " + orders.erased(ACME, again.id()));
        // end::participant[]
    }
}
