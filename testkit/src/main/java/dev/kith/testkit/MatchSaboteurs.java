package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactQuery;
import dev.kith.store.ContactQuery.Alternatives;
import dev.kith.store.ContactQuery.Literal;
import dev.kith.store.MatchView;
import dev.kith.store.SortPosition;
import dev.kith.store.Storage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Storages whose queries match wrongly. */
final class MatchSaboteurs {

    private static final int ALL = 10_000;

    private MatchSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("MV-1", "forgets the last clause", WithoutLastClause::new),
                of("MV-1", "takes lacking for having", Having::new),
                of("MV-1", "matches contacts of all statuses", AllStatuses::new),
                of("MV-2", "gives matches in the order of their ids", ById::new),
                of("MV-2", "gives one more than asked for", OneMore::new),
                of("MV-2", "repeats the last match of a page", Again::new),
                of("MV-3", "counts one page", OnePage::new),
                of("MV-4", "remembers what a query matched", new Memory()));
    }

    private static Saboteur of(String clause, String deed, UnaryOperator<MatchView> view) {
        return new Saboteur(
                clause, deed, MatchViewContract.class, correct -> new Matched(correct, view));
    }

    /** Shows every book's matches through a wrong view. */
    private static final class Matched extends WrappedStorage {

        private final UnaryOperator<MatchView> wrong;

        Matched(Storage correct, UnaryOperator<MatchView> wrong) {
            super(correct);
            this.wrong = wrong;
        }

        @Override
        MatchView reads(BookId book, MatchView correctReads) {
            return wrong.apply(correctReads);
        }
    }

    /** Matches as another view does, until a subclass does one thing differently. */
    private static class Wrapped implements MatchView {

        final MatchView correct;

        Wrapped(MatchView correct) {
            this.correct = correct;
        }

        @Override
        public List<Contact> find(
                ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
            return correct.find(query, status, after, size);
        }

        @Override
        public long count(ContactQuery query, ContactStatus status) {
            return correct.count(query, status);
        }
    }

    private static final class WithoutLastClause extends Wrapped {

        WithoutLastClause(MatchView correct) {
            super(correct);
        }

        @Override
        public List<Contact> find(
                ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
            List<Alternatives> clauses = query.clauses();
            return super.find(
                    new ContactQuery(clauses.subList(0, Math.max(0, clauses.size() - 1))),
                    status,
                    after,
                    size);
        }
    }

    private static final class Having extends Wrapped {

        Having(MatchView correct) {
            super(correct);
        }

        @Override
        public List<Contact> find(
                ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
            return super.find(
                    new ContactQuery(query.clauses().stream().map(Having::of).toList()),
                    status,
                    after,
                    size);
        }

        private static Alternatives of(Alternatives clause) {
            return new Alternatives(
                    clause.literals().stream()
                            .map(literal -> new Literal(false, literal.sought()))
                            .toList());
        }
    }

    private static final class AllStatuses extends Wrapped {

        AllStatuses(MatchView correct) {
            super(correct);
        }

        @Override
        public List<Contact> find(
                ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
            List<Contact> all = new ArrayList<>();
            for (ContactStatus each : ContactStatus.values()) {
                all.addAll(super.find(query, each, after, size));
            }
            return all.stream().limit(size).toList();
        }
    }

    private static final class ById extends Wrapped {

        ById(MatchView correct) {
            super(correct);
        }

        @Override
        public List<Contact> find(
                ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
            return super.find(query, status, after, ALL).stream()
                    .sorted(Comparator.comparing(Contact::id))
                    .limit(size)
                    .toList();
        }
    }

    private static final class OneMore extends Wrapped {

        OneMore(MatchView correct) {
            super(correct);
        }

        @Override
        public List<Contact> find(
                ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
            return super.find(query, status, after, size + 1);
        }
    }

    private static final class Again extends Wrapped {

        Again(MatchView correct) {
            super(correct);
        }

        @Override
        public List<Contact> find(
                ContactQuery query, ContactStatus status, @Nullable SortPosition after, int size) {
            List<Contact> page = new ArrayList<>();
            if (after != null) {
                super.find(query, status, null, ALL).stream()
                        .filter(contact -> contact.id().equals(after.id()))
                        .forEach(page::add);
            }
            page.addAll(super.find(query, status, after, size));
            return page.stream().limit(size).toList();
        }
    }

    private static final class OnePage extends Wrapped {

        OnePage(MatchView correct) {
            super(correct);
        }

        @Override
        public long count(ContactQuery query, ContactStatus status) {
            return Math.min(10, super.count(query, status));
        }
    }

    /** Answers a query that was asked before as it did then. */
    private static final class Memory implements UnaryOperator<MatchView> {

        private final Map<ContactQuery, List<Contact>> found = new HashMap<>();

        @Override
        public MatchView apply(MatchView correct) {
            return new Wrapped(correct) {
                @Override
                public List<Contact> find(
                        ContactQuery query,
                        ContactStatus status,
                        @Nullable SortPosition after,
                        int size) {
                    if (after != null || status != ContactStatus.ACTIVE) {
                        return super.find(query, status, after, size);
                    }
                    synchronized (found) {
                        return found.computeIfAbsent(
                                query, asked -> super.find(asked, status, null, size));
                    }
                }
            };
        }
    }
}
