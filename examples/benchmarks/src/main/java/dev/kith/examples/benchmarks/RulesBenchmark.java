package dev.kith.examples.benchmarks;

import com.googlecode.cqengine.ConcurrentIndexedCollection;
import com.googlecode.cqengine.IndexedCollection;
import com.googlecode.cqengine.attribute.Attribute;
import com.googlecode.cqengine.attribute.support.MultiValueFunction;
import com.googlecode.cqengine.index.hash.HashIndex;
import com.googlecode.cqengine.index.navigable.NavigableIndex;
import com.googlecode.cqengine.index.radix.RadixTreeIndex;
import com.googlecode.cqengine.query.Query;
import com.googlecode.cqengine.query.QueryFactory;
import com.googlecode.cqengine.query.option.DeduplicationStrategy;
import com.googlecode.cqengine.query.option.QueryOptions;
import com.googlecode.cqengine.resultset.ResultSet;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.contact.AddressPart;
import dev.kith.contact.Contact;
import dev.kith.contact.Importance;
import dev.kith.contact.NamePart;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.contact.RoleKey;
import dev.kith.contact.TierKey;
import dev.kith.label.CategoryKey;
import dev.kith.label.LabelId;
import dev.kith.memory.InMemoryStorage;
import dev.kith.rule.Rule;
import dev.kith.testkit.ContactGenerator;
import dev.kith.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * How many contacts a rule means, beside CQEngine with an index for everything that is asked, and
 * beside a loop by hand over an array of the same contacts. All three count the same.
 *
 * <p>The book makes the set of the contacts to count it. CQEngine is asked twice: to go through the
 * contacts that it finds, and for their number alone, which for one value of an index it has
 * written down.
 */
final class RulesBenchmark {

    private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final LocalDate SINCE = LocalDate.of(2023, 1, 1);
    private static final List<TierKey> TIERS =
            List.of(TierKey.BRONZE, TierKey.SILVER, TierKey.GOLD, TierKey.PLATINUM);
    private static final List<RoleKey> ROLES =
            List.of(RoleKey.CURRENT_CUSTOMER, RoleKey.LEAD, RoleKey.SUPPLIER);
    private static final int OWNERS = 50;

    private static final Attribute<Contact, String> COUNTRY =
            QueryFactory.nullableAttribute(
                    Contact.class, String.class, "country", RulesBenchmark::country);
    private static final Attribute<Contact, String> CITY =
            QueryFactory.nullableAttribute(
                    Contact.class, String.class, "city", RulesBenchmark::city);
    private static final Attribute<Contact, Integer> TIER =
            QueryFactory.nullableAttribute(
                    Contact.class, Integer.class, "tier", RulesBenchmark::tier);
    private static final Attribute<Contact, String> ROLE =
            QueryFactory.nullableAttribute(
                    Contact.class, String.class, "role", RulesBenchmark::role);
    private static final Attribute<Contact, String> OWNER =
            QueryFactory.nullableAttribute(
                    Contact.class, String.class, "owner", RulesBenchmark::owner);
    private static final Attribute<Contact, Long> CREATED =
            QueryFactory.attribute(Contact.class, Long.class, "created", RulesBenchmark::created);
    private static final Attribute<Contact, String> FAMILY =
            QueryFactory.nullableAttribute(
                    Contact.class, String.class, "family", RulesBenchmark::family);
    private static final Attribute<Contact, LabelId> LABEL =
            QueryFactory.attribute(
                    Contact.class,
                    LabelId.class,
                    "label",
                    (MultiValueFunction<Contact, LabelId, Set<LabelId>>) Contact::labels);

    /** Else it counts a contact again for each alternative that it fulfils. */
    private static final QueryOptions ONCE =
            QueryFactory.queryOptions(
                    QueryFactory.deduplicate(DeduplicationStrategy.LOGICAL_ELIMINATION));

    private final Scale scale;
    private final SettableClock clock = SettableClock.at(FIRST.toString());
    private final ContactBook book;
    private final List<Question> questions = new ArrayList<>();

    /** One rule, in three languages. */
    private record Question(String text, Predicate<Contact> loop, Query<Contact> peer) {}

    private RulesBenchmark(Scale scale) {
        this.scale = scale;
        book =
                Kith.builder()
                        .storage(
                                new ReducedStorage(
                                        new InMemoryStorage(), Set.of(ReducedStorage.Part.LOG)))
                        .phoneNormaliser(PhoneNormaliser.digits())
                        .clock(clock)
                        .build()
                        .book(BookId.of("benchmark"));
    }

    static void run(Scale scale, Consumer<Row> rows) {
        RulesBenchmark benchmark = new RulesBenchmark(scale);
        benchmark.fill();
        benchmark.ask();
        List<Contact> all = new ArrayList<>();
        Books.each(benchmark.book, all::add);
        benchmark.measure(all.toArray(Contact[]::new), peer(all), rows);
    }

    private void fill() {
        ContactGenerator people = ContactGenerator.seeded(7);
        for (int from = 0; from < scale.many(); from += Books.ADDS_A_UNIT) {
            int start = from;
            book.unit(
                    () -> {
                        int end = Math.min(scale.many(), start + Books.ADDS_A_UNIT);
                        for (int i = start; i < end; i++) {
                            book.contacts().add(draft(people, i));
                            clock.advance(STEP);
                        }
                    });
        }
    }

    private static PersonDraft draft(ContactGenerator people, int i) {
        return people.typical(i)
                .importance(Importance.of(TIERS.get(i % 7 % TIERS.size())))
                .role(ROLES.get(i % 11 % ROLES.size()), SINCE)
                .owner(Actor.user("u" + i % OWNERS));
    }

    private void ask() {
        LabelId vip = label("vip");
        LabelId press = label("press");
        Instant middle = FIRST.plus(STEP.multipliedBy(scale.many() / 2));
        Instant soon = middle.plus(STEP.multipliedBy(scale.many() / 100));
        Query<Contact> germany = QueryFactory.equal(COUNTRY, "DE");
        Query<Contact> gold = QueryFactory.equal(TIER, 2);
        Query<Contact> isVip = QueryFactory.equal(LABEL, vip);
        Query<Contact> supplier = QueryFactory.equal(ROLE, "supplier");
        question("country = DE", c -> "DE".equals(country(c)), germany);
        question("tier = gold", c -> tier(c) == 2, gold);
        question("label = vip", c -> c.labels().contains(vip), isVip);
        question("role = supplier", c -> "supplier".equals(role(c)), supplier);
        question(
                "owner = \"user:u7\"", c -> "u7".equals(owner(c)), QueryFactory.equal(OWNER, "u7"));
        question(
                "country = DE and tier = gold",
                c -> "DE".equals(country(c)) && tier(c) == 2,
                QueryFactory.and(germany, gold));
        question(
                "country = DE and tier = gold and label = vip",
                c -> "DE".equals(country(c)) && tier(c) == 2 && c.labels().contains(vip),
                QueryFactory.and(germany, gold, isVip));
        question(
                "country in (DE, FR, GB)",
                c -> Set.of("DE", "FR", "GB").contains(country(c)),
                QueryFactory.in(COUNTRY, "DE", "FR", "GB"));
        question("tier >= gold", c -> tier(c) >= 2, QueryFactory.greaterThanOrEqualTo(TIER, 2));
        question("not country = DE", c -> !"DE".equals(country(c)), QueryFactory.not(germany));
        question(
                "tier = gold and not label = vip",
                c -> tier(c) == 2 && !c.labels().contains(vip),
                QueryFactory.and(gold, QueryFactory.not(isVip)));
        question(
                "label = vip or label = press",
                c -> c.labels().contains(vip) || c.labels().contains(press),
                QueryFactory.or(isVip, QueryFactory.equal(LABEL, press)));
        question(
                "created >= \"" + middle + "\"",
                c -> created(c) >= middle.toEpochMilli(),
                QueryFactory.greaterThanOrEqualTo(CREATED, middle.toEpochMilli()));
        question(
                "created >= \"" + middle + "\" and created < \"" + soon + "\"",
                c -> created(c) >= middle.toEpochMilli() && created(c) < soon.toEpochMilli(),
                QueryFactory.between(
                        CREATED, middle.toEpochMilli(), true, soon.toEpochMilli(), false));
        question(
                "city = Berlin and not tier = gold",
                c -> "Berlin".equals(city(c)) && tier(c) != 2,
                QueryFactory.and(QueryFactory.equal(CITY, "Berlin"), QueryFactory.not(gold)));
        question(
                "family-name starts with Lovelace",
                c -> family(c).startsWith("Lovelace"),
                QueryFactory.startsWith(FAMILY, "Lovelace"));
        question(
                "family-name starts with \"Lovelace-a\"",
                c -> family(c).startsWith("Lovelace-a"),
                QueryFactory.startsWith(FAMILY, "Lovelace-a"));
        question(
                "role = supplier and (country = DE or tier = platinum)",
                c -> "supplier".equals(role(c)) && ("DE".equals(country(c)) || tier(c) == 3),
                QueryFactory.and(supplier, QueryFactory.or(germany, QueryFactory.equal(TIER, 3))));
        question(
                "not (role = supplier or tier >= gold)",
                c -> !("supplier".equals(role(c)) || tier(c) >= 2),
                QueryFactory.not(
                        QueryFactory.or(supplier, QueryFactory.greaterThanOrEqualTo(TIER, 2))));
        question(
                "label = vip and country = DE and created < \"" + soon + "\"",
                c ->
                        c.labels().contains(vip)
                                && "DE".equals(country(c))
                                && created(c) < soon.toEpochMilli(),
                QueryFactory.and(
                        isVip, germany, QueryFactory.lessThan(CREATED, soon.toEpochMilli())));
    }

    private LabelId label(String name) {
        return book.labels().find(CategoryKey.LABEL, name).orElseThrow().id();
    }

    private void question(String text, Predicate<Contact> loop, Query<Contact> peer) {
        questions.add(new Question(text, loop, peer));
    }

    private static IndexedCollection<Contact> peer(List<Contact> contacts) {
        IndexedCollection<Contact> peer = new ConcurrentIndexedCollection<>();
        peer.addAll(contacts);
        for (Attribute<Contact, String> attribute : List.of(COUNTRY, CITY, ROLE, OWNER)) {
            peer.addIndex(HashIndex.onAttribute(attribute));
        }
        peer.addIndex(HashIndex.onAttribute(LABEL));
        peer.addIndex(NavigableIndex.onAttribute(TIER));
        peer.addIndex(NavigableIndex.onAttribute(CREATED));
        peer.addIndex(RadixTreeIndex.onAttribute(FAMILY));
        return peer;
    }

    private void measure(Contact[] contacts, IndexedCollection<Contact> peer, Consumer<Row> rows) {
        double logOfFound = 0;
        double logOfCounted = 0;
        double worst = 0;
        String worstRule = "";
        double slowest = 0;
        String slowestRule = "";
        double ofPeers = 0;
        for (Question question : questions) {
            Rule rule = book.rules().parse(question.text()).orThrow();
            long expected = loop(contacts, question.loop());
            requireSame(question, expected, book.rules().count(rule));
            requireSame(question, expected, count(peer, question.peer()));
            Measured nanos =
                    new Rounds(scale.inPasses())
                            .with("book", () -> book.rules().count(rule))
                            .with("loop", () -> loop(contacts, question.loop()))
                            .with("found", () -> visit(peer, question.peer()))
                            .with("counted", () -> count(peer, question.peer()))
                            .medians();
            double own = nanos.of("book");
            double ratio = nanos.of("found") / own;
            logOfFound += Math.log(ratio);
            logOfCounted += Math.log(nanos.of("counted") / own);
            ofPeers++;
            if (own / nanos.of("loop") > worst) {
                worst = own / nanos.of("loop");
                worstRule = question.text();
            }
            if (own > slowest) {
                slowest = own;
                slowestRule = question.text();
            }
            rows.accept(
                    new Row(
                            "`" + question.text() + "`, speed beside CQEngine",
                            "",
                            Figures.ratio(ratio),
                            Figures.count((double) expected)
                                    + " contacts; book "
                                    + Figures.micros(own)
                                    + ", CQEngine "
                                    + Figures.micros(nanos.of("found"))
                                    + ", its count "
                                    + Figures.micros(nanos.of("counted"))
                                    + ", loop "
                                    + Figures.micros(nanos.of("loop"))));
        }
        String among = " among " + Figures.count(contacts.length) + " contacts";
        rows.accept(
                new Row(
                        "the " + questions.size() + " rules" + among + ", geometric mean of these",
                        "≥ 10",
                        Figures.ratio(Math.exp(logOfFound / ofPeers)),
                        "CQEngine 3.6 with an index for each attribute goes through what it finds;"
                                + " beside its count alone "
                                + Figures.ratio(Math.exp(logOfCounted / ofPeers))));
        rows.accept(
                new Row(
                        "the rule that does worst beside a loop by hand, time beside its",
                        "≤ 1.2",
                        Figures.ratio(worst),
                        "`" + worstRule + "`"));
        rows.accept(
                new Row(
                        "the slowest count",
                        "≤ 2 ms",
                        Figures.micros(slowest),
                        "`" + slowestRule + "`"));
    }

    private static long loop(Contact[] contacts, Predicate<Contact> predicate) {
        long count = 0;
        for (Contact contact : contacts) {
            if (predicate.test(contact)) {
                count++;
            }
        }
        return count;
    }

    private static long visit(IndexedCollection<Contact> peer, Query<Contact> query) {
        long visited = 0;
        try (ResultSet<Contact> found = peer.retrieve(query, ONCE)) {
            for (Contact contact : found) {
                visited += contact.revision().number();
            }
        }
        return visited;
    }

    private static long count(IndexedCollection<Contact> peer, Query<Contact> query) {
        try (ResultSet<Contact> found = peer.retrieve(query, ONCE)) {
            return found.size();
        }
    }

    private static void requireSame(Question question, long expected, long counted) {
        if (expected != counted) {
            throw new IllegalStateException(
                    question.text() + ": " + counted + " instead of " + expected);
        }
    }

    private static String country(Contact contact) {
        return contact.addresses().get(0).value().countryCode().orElse("");
    }

    private static String city(Contact contact) {
        return contact.addresses().get(0).value().all(AddressPart.LOCALITY).get(0);
    }

    private static int tier(Contact contact) {
        return TIERS.indexOf(contact.importance().orElseThrow().tier());
    }

    private static String role(Contact contact) {
        return contact.roles().get(0).role().text();
    }

    private static String owner(Contact contact) {
        return contact.owner().orElseThrow().id();
    }

    private static long created(Contact contact) {
        return contact.state().created().at().toEpochMilli();
    }

    private static String family(Contact contact) {
        return ((Person) contact).name().all(NamePart.FAMILY).get(0);
    }
}
