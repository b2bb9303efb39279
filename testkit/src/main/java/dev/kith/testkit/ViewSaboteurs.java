package dev.kith.testkit;

import dev.kith.common.BookId;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.ContactStatus;
import dev.kith.store.ContactKey;
import dev.kith.store.ContactProjection;
import dev.kith.store.ContactView;
import dev.kith.store.SearchTerms;
import dev.kith.store.SortPosition;
import dev.kith.store.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Storages that show contacts wrongly. */
final class ViewSaboteurs {

    private static final int ALL = 10_000;

    private static final Comparator<SortPosition> BY_UTF_16 =
            Comparator.<SortPosition, String>comparing(position -> position.key().text())
                    .thenComparing(SortPosition::id);
    private static final Comparator<SortPosition> BY_SIGNED_ID =
            Comparator.comparing(SortPosition::key).thenComparing(position -> position.id().uuid());

    private ViewSaboteurs() {}

    static List<Saboteur> all() {
        return List.of(
                of("CV-1", "loses the notes", WithoutNotes::new),
                of("CV-2", "finds by key in the order of signed ids", KeysBySignedId::new),
                of("CV-2", "finds no archived contact by key", KeysOfActive::new),
                of("CV-2", "finds one more by key than asked for", OneHolderMore::new),
                of("CV-2", "repeats the last one found by key", HolderAgain::new),
                of("CV-3", "sorts by UTF-16", view -> new Sorted(view, BY_UTF_16)),
                of("CV-3", "sorts ties by signed id", view -> new Sorted(view, BY_SIGNED_ID)),
                of("CV-3", "gives one more than asked for", OneMore::new),
                of("CV-4", "skips the ties of a page's last name", WithoutTies::new),
                of("CV-4", "repeats a page's last contact", Inclusive::new),
                of("CV-5", "lists archived contacts among those in use", ArchivedToo::new),
                of("CV-6", "finds words in the middle of others", Anywhere::new),
                of("CV-6", "finds who meets one term of several", AnyTerm::new),
                of("CV-6", "finds archived contacts", HitsOfAllStatuses::new),
                of("CV-7", "sorts hits by id", HitsById::new),
                of("CV-7", "finds one more than asked for", OneHitMore::new),
                of("CV-7", "repeats the last hit of a page", HitAgain::new),
                of("CV-8", "remembers what a search found", new Memory()),
                of("CV-9", "finds one of many only", OneOfMany::new),
                of("CV-9", "finds those who have the last of many keys", LastKeyOnly::new));
    }

    private static Saboteur of(String clause, String deed, UnaryOperator<ContactView> view) {
        return new Saboteur(
                clause, deed, ContactViewContract.class, correct -> new Viewed(correct, view));
    }

    /** Shows every book through a wrong view. */
    private static final class Viewed extends WrappedStorage {

        private final UnaryOperator<ContactView> wrong;

        Viewed(Storage correct, UnaryOperator<ContactView> wrong) {
            super(correct);
            this.wrong = wrong;
        }

        @Override
        ContactView reads(BookId book, ContactView correctReads) {
            return wrong.apply(correctReads);
        }
    }

    private static final class WithoutNotes extends WrappedView {

        WithoutNotes(ContactView correct) {
            super(correct);
        }

        @Override
        public Optional<Contact> find(ContactId id) {
            return super.find(id).map(WithoutNotes::without);
        }

        private static Contact without(Contact contact) {
            return contact.edit().remarks(List.of()).toContact(contact.state(), Sample.DERIVATIONS);
        }
    }

    private static final class KeysBySignedId extends WrappedView {

        KeysBySignedId(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> findByKey(ContactKey key, int size) {
            return super.findByKey(key, ALL).stream()
                    .sorted(Comparator.comparing(contact -> contact.id().uuid()))
                    .limit(size)
                    .toList();
        }
    }

    private static final class OneOfMany extends WrappedView {

        OneOfMany(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> findAll(Collection<ContactId> ids) {
            return super.findAll(ids).stream().limit(1).toList();
        }
    }

    private static final class LastKeyOnly extends WrappedView {

        LastKeyOnly(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> findByKeys(Collection<ContactKey> keys) {
            return super.findByKeys(keys.stream().skip(keys.size() - 1).toList());
        }
    }

    private static final class OneHolderMore extends WrappedView {

        OneHolderMore(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> findByKey(ContactKey key, int size) {
            return super.findByKey(key, size + 1);
        }
    }

    private static final class HolderAgain extends WrappedView {

        HolderAgain(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> findByKey(ContactKey key, ContactId after, int size) {
            return super.findByKey(key, ALL).stream()
                    .filter(contact -> contact.id().compareTo(after) >= 0)
                    .limit(size)
                    .toList();
        }
    }

    private static final class KeysOfActive extends WrappedView {

        KeysOfActive(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> findByKey(ContactKey key, int size) {
            return super.findByKey(key, size).stream()
                    .filter(contact -> contact.status() == ContactStatus.ACTIVE)
                    .toList();
        }
    }

    private static final class Sorted extends WrappedView {

        private final Comparator<SortPosition> order;

        Sorted(ContactView correct, Comparator<SortPosition> order) {
            super(correct);
            this.order = order;
        }

        @Override
        public List<Contact> first(ContactStatus status, int size) {
            return sorted(status).limit(size).toList();
        }

        @Override
        public List<Contact> after(ContactStatus status, SortPosition position, int size) {
            return sorted(status)
                    .filter(
                            contact ->
                                    order.compare(ContactProjection.position(contact), position)
                                            > 0)
                    .limit(size)
                    .toList();
        }

        private Stream<Contact> sorted(ContactStatus status) {
            return super.first(status, ALL).stream()
                    .sorted(Comparator.comparing(ContactProjection::position, order));
        }
    }

    private static final class OneMore extends WrappedView {

        OneMore(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> first(ContactStatus status, int size) {
            return super.first(status, size + 1);
        }
    }

    private static final class WithoutTies extends WrappedView {

        WithoutTies(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> after(ContactStatus status, SortPosition position, int size) {
            return super.after(status, position, ALL).stream()
                    .filter(c -> !ContactProjection.position(c).key().equals(position.key()))
                    .limit(size)
                    .toList();
        }
    }

    private static final class Inclusive extends WrappedView {

        Inclusive(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> after(ContactStatus status, SortPosition position, int size) {
            List<Contact> page = new ArrayList<>();
            super.find(position.id())
                    .filter(contact -> contact.status() == status)
                    .filter(contact -> ContactProjection.position(contact).equals(position))
                    .ifPresent(page::add);
            page.addAll(super.after(status, position, size));
            return page.subList(0, Math.min(size, page.size()));
        }
    }

    private static final class ArchivedToo extends WrappedView {

        ArchivedToo(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> first(ContactStatus status, int size) {
            if (status != ContactStatus.ACTIVE) {
                return super.first(status, size);
            }
            return Stream.of(ContactStatus.values())
                    .flatMap(each -> super.first(each, ALL).stream())
                    .sorted(Comparator.comparing(ContactProjection::position))
                    .limit(size)
                    .toList();
        }
    }

    /** Searches a list of everybody, in a wrong way. */
    private abstract static class Searching extends WrappedView {

        Searching(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> search(
                SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
            return super.first(status, ALL).stream()
                    .filter(contact -> isHit(contact, terms))
                    .filter(contact -> after == null || isBehind(contact, after))
                    .limit(size)
                    .toList();
        }

        abstract boolean isHit(Contact contact, SearchTerms terms);

        static boolean isBehind(Contact contact, SortPosition position) {
            return ContactProjection.position(contact).compareTo(position) > 0;
        }
    }

    private static final class Anywhere extends Searching {

        Anywhere(ContactView correct) {
            super(correct);
        }

        @Override
        boolean isHit(Contact contact, SearchTerms terms) {
            String tokens = ContactProjection.of(contact).tokens().toString();
            return terms.terms().stream()
                    .allMatch(term -> term.beginnings().stream().anyMatch(tokens::contains));
        }
    }

    private static final class AnyTerm extends Searching {

        AnyTerm(ContactView correct) {
            super(correct);
        }

        @Override
        boolean isHit(Contact contact, SearchTerms terms) {
            return terms.isEmpty()
                    || terms.terms().stream()
                            .anyMatch(term -> new SearchTerms(List.of(term)).areMetBy(contact));
        }
    }

    private static final class HitsOfAllStatuses extends WrappedView {

        HitsOfAllStatuses(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> search(
                SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
            return Stream.of(ContactStatus.values())
                    .flatMap(each -> super.search(terms, each, after, size).stream())
                    .sorted(Comparator.comparing(ContactProjection::position))
                    .limit(size)
                    .toList();
        }
    }

    private static final class HitsById extends WrappedView {

        HitsById(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> search(
                SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
            return super.search(terms, status, after, size).stream()
                    .sorted(Comparator.comparing(Contact::id))
                    .toList();
        }
    }

    private static final class OneHitMore extends WrappedView {

        OneHitMore(ContactView correct) {
            super(correct);
        }

        @Override
        public List<Contact> search(
                SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
            return super.search(terms, status, after, size + 1);
        }
    }

    private static final class HitAgain extends Searching {

        HitAgain(ContactView correct) {
            super(correct);
        }

        @Override
        boolean isHit(Contact contact, SearchTerms terms) {
            return terms.areMetBy(contact);
        }

        @Override
        public List<Contact> search(
                SearchTerms terms, ContactStatus status, @Nullable SortPosition after, int size) {
            List<Contact> page = new ArrayList<>();
            if (after != null) {
                super.find(after.id()).ifPresent(page::add);
            }
            page.addAll(super.search(terms, status, after, size));
            return page.subList(0, Math.min(size, page.size()));
        }
    }

    /** What was found once is found for ever. */
    private static final class Memory implements UnaryOperator<ContactView> {

        private final Map<SearchTerms, List<Contact>> found = new ConcurrentHashMap<>();

        @Override
        public ContactView apply(ContactView correct) {
            return new WrappedView(correct) {
                @Override
                public List<Contact> search(
                        SearchTerms terms,
                        ContactStatus status,
                        @Nullable SortPosition after,
                        int size) {
                    return found.computeIfAbsent(
                            terms, first -> super.search(terms, status, after, size));
                }
            };
        }
    }
}
