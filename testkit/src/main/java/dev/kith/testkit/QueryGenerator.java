package dev.kith.testkit;

import dev.kith.contact.Contact;
import dev.kith.fact.Fact;
import dev.kith.fact.FactKey;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactQuery.Alternatives;
import dev.kith.store.ContactQuery.Literal;
import dev.kith.store.ContactQuery.OfFact;
import dev.kith.store.ContactQuery.OfTerm;
import dev.kith.store.ContactQuery.OfTime;
import dev.kith.store.ContactQuery.Sought;
import dev.kith.store.ContactTerm;
import dev.kith.store.ContactTerms;
import dev.kith.store.KeyRange;
import dev.kith.store.KeyRange.Edge;
import dev.kith.store.KeyRange.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Queries of every shape that some of the contacts match that they are made for, the same for the
 * same seed. Not safe for use by many threads.
 */
final class QueryGenerator {

    private final SplittableRandom random;
    private final List<ContactTerm> terms = new ArrayList<>();
    private final List<Long> times = new ArrayList<>();
    private final List<Fact> facts;

    QueryGenerator(List<Contact> contacts, List<Fact> facts, long seed) {
        random = new SplittableRandom(seed);
        for (Contact contact : contacts) {
            terms.addAll(ContactTerms.of(contact));
            times.add(ContactTerm.micros(contact.state().created().at()));
            times.add(ContactTerm.micros(contact.state().changed().at()));
        }
        this.facts = List.copyOf(facts);
    }

    ContactQuery next() {
        return new ContactQuery(random.nextInt(20) == 0 ? List.of() : list(5, this::clause));
    }

    private Alternatives clause() {
        return new Alternatives(
                random.nextInt(40) == 0 ? List.of() : list(oneIn(3) ? 3 : 1, this::literal));
    }

    private Literal literal() {
        int most = oneIn(10) ? 70 : oneIn(3) ? 8 : 1;
        return new Literal(oneIn(3), list(most, this::sought));
    }

    private Sought sought() {
        return switch (random.nextInt(8)) {
            case 0 -> time();
            case 1, 2 -> {
                Fact fact = any(facts);
                yield new OfFact(
                        oneIn(9) ? FactKey.of("none") : fact.key(), range(fact.value().key()));
            }
            default -> {
                ContactTerm term = any(terms);
                ContactTerm.Field field =
                        oneIn(9) ? any(List.of(ContactTerm.Field.values())) : term.field();
                yield new OfTerm(field, range(term.text()));
            }
        };
    }

    private OfTime time() {
        ContactQuery.Time time = any(List.of(ContactQuery.Time.values()));
        long from = oneIn(2) ? Long.MIN_VALUE : any(times);
        long until = oneIn(2) ? Long.MAX_VALUE : any(times) + random.nextInt(2);
        return new OfTime(time, from, until);
    }

    private KeyRange range(String text) {
        return switch (random.nextInt(6)) {
            case 0 -> KeyRange.beginningWith("");
            case 1 -> {
                int end = random.nextInt(text.codePointCount(0, text.length()) + 1);
                yield KeyRange.beginningWith(text.substring(0, text.offsetByCodePoints(0, end)));
            }
            case 2 -> new KeyRange(edge(text), edge(any(terms).text()));
            default -> KeyRange.exactly(text);
        };
    }

    private Edge edge(String text) {
        return new Edge(text, any(List.of(Side.values())));
    }

    private <T> List<T> list(int most, Supplier<? extends T> each) {
        List<T> list = new ArrayList<>();
        for (int i = random.nextInt(most); i >= 0; i--) {
            list.add(each.get());
        }
        return list;
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
