package dev.kith;

import dev.kith.change.ChangeListener;
import dev.kith.change.PayloadCodec;
import dev.kith.common.BookId;
import dev.kith.common.IdSource;
import dev.kith.common.TeamDirectory;
import dev.kith.contact.HostParticipant;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.fact.FactDefinition;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.Environment;
import dev.kith.internal.command.Repetition;
import dev.kith.internal.command.TimeOrderedIds;
import dev.kith.internal.contact.ContactFacts;
import dev.kith.internal.contact.StoredKinds;
import dev.kith.internal.fact.DeclaredFacts;
import dev.kith.internal.log.Listeners;
import dev.kith.internal.log.LogSettings;
import dev.kith.internal.participant.Participants;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.store.AggregateKind;
import dev.kith.store.Storage;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The entry to the library: one for each host, made by its {@link #builder}, from which the host
 * takes its contact books. It starts no thread and holds nothing open. Safe for use by many
 * threads.
 */
public final class Kith {

    private final Environment environment;
    private final Parts parts;

    private Kith(Environment environment, Parts parts) {
        this.environment = environment;
        this.parts = parts;
    }

    /** {@return a builder, to which at least a storage must be given} */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * {@return the kinds of everything that books keep beside contacts, each once} For tools of
     * storage adapters that go through all of it, such as one that makes indexes anew.
     */
    public static List<AggregateKind<?>> aggregateKinds() {
        return StoredKinds.all();
    }

    /**
     * {@return the contact book of that name; a book that was never written is empty} Cheap: a book
     * holds no state.
     *
     * @param book the name
     */
    public ContactBook book(BookId book) {
        return new ContactBook(
                Commands.on(environment, Objects.requireNonNull(book, "book")), parts);
    }

    /**
     * {@return what the work returns, which is done again from its beginning if it lost against
     * others}
     *
     * <p>For work that opens a transaction of the host's, in which the library repeats nothing by
     * itself: the work opens it, and it is over when the work returns or throws. What else the work
     * does is done as often as it is tried. It counts as lost if it throws {@link
     * dev.kith.common.ConflictException}, or something that has one among its causes; anything else
     * is thrown at once. There are at most eight tries, with pauses of random length between them,
     * of up to 8 milliseconds before the second try and up to twice as long before each later one,
     * so about a second in all; an interrupt ends them.
     *
     * @param work what to do
     * @param <T> what it returns
     * @throws IllegalStateException if a unit, or a transaction of the host that units would join,
     *     is open on this thread
     * @throws RuntimeException what the last try threw
     */
    public <T> T retry(Supplier<T> work) {
        return Repetition.of(environment.storage(), Objects.requireNonNull(work, "work"));
    }

    /**
     * Does work as {@link #retry(Supplier)} does, without a result.
     *
     * @param work what to do
     * @throws IllegalStateException if a unit, or a transaction of the host that units would join,
     *     is open on this thread
     * @throws RuntimeException what the last try threw
     */
    public void retry(Runnable work) {
        Objects.requireNonNull(work, "work");
        Repetition.<Object>of(
                environment.storage(),
                () -> {
                    work.run();
                    return true;
                });
    }

    /** Collects what the host hands in. Used by one thread. */
    public static final class Builder {

        private @Nullable Storage storage;
        private Clock clock = Clock.systemUTC();
        private @Nullable IdSource ids;
        private NameFormatter names = NameFormatter.standard();
        private @Nullable PhoneNormaliser phones;
        private Preferences preferences = Preferences.standard();
        private PayloadCodec payloads = PayloadCodec.plain();
        private Predicate<BookId> hashed = book -> false;
        private TeamDirectory teams = TeamDirectory.none();
        private final List<ChangeListener> listeners = new ArrayList<>();
        private final List<FactDefinition> facts = new ArrayList<>();
        private final List<HostParticipant> participants = new ArrayList<>();

        private Builder() {}

        /**
         * Sets where books are kept. Required.
         *
         * @param storage a storage adapter
         * @return this builder
         */
        public Builder storage(Storage storage) {
            this.storage = Objects.requireNonNull(storage, "storage");
            return this;
        }

        /**
         * Sets the clock that commands read, once each, and the library's own source of ids beside
         * them. The system's clock if not set. Its zone does not matter: days are told in the zone
         * of the book's preferences.
         *
         * @param clock the clock
         * @return this builder
         */
        public Builder clock(Clock clock) {
            this.clock = Objects.requireNonNull(clock, "clock");
            return this;
        }

        /**
         * Sets where the ids of new aggregates come from. Time-ordered UUIDs (RFC 9562, version 7)
         * if not set.
         *
         * @param ids the source
         * @return this builder
         */
        public Builder ids(IdSource ids) {
            this.ids = Objects.requireNonNull(ids, "ids");
            return this;
        }

        /**
         * Sets how names to show and to sort by are made. {@link NameFormatter#standard} if not
         * set.
         *
         * @param names the formatter
         * @return this builder
         */
        public Builder nameFormatter(NameFormatter names) {
            this.names = Objects.requireNonNull(names, "names");
            return this;
        }

        /**
         * Sets how phone numbers are brought into their normal form. {@link
         * PhoneNormaliser#standard} if not set: libphonenumber, or bare digits where it is not on
         * the class path.
         *
         * @param phones the normaliser
         * @return this builder
         */
        public Builder phoneNormaliser(PhoneNormaliser phones) {
            this.phones = Objects.requireNonNull(phones, "phones");
            return this;
        }

        /**
         * Sets the region whose phone numbers are written without a country code, for all books
         * that lay down no other. None if not set: then only numbers with a {@code +} come into the
         * form E.164.
         *
         * @param region an ISO 3166-1 alpha-2 code
         * @return this builder
         * @throws IllegalArgumentException if there is no such code
         */
        public Builder region(String region) {
            preferences = preferences.region(Region.of(region));
            return this;
        }

        /**
         * Sets what holds in all books where a book lays down nothing else: region, zone, locale,
         * calendars, retention. What these leave open stays as it was set, or as {@link
         * Preferences#standard} has it.
         *
         * @param preferences the host's preferences
         * @return this builder
         */
        public Builder preferences(Preferences preferences) {
            this.preferences = preferences.or(this.preferences);
            return this;
        }

        /**
         * Sets who is in which team. Nobody is in any if not set.
         *
         * @param teams the host's directory of teams
         * @return this builder
         */
        public Builder teams(TeamDirectory teams) {
            this.teams = Objects.requireNonNull(teams, "teams");
            return this;
        }

        /**
         * Adds a listener, who is told of changes after they are committed.
         *
         * @param listener a listener
         * @return this builder
         */
        public Builder listener(ChangeListener listener) {
            listeners.add(Objects.requireNonNull(listener, "listener"));
            return this;
        }

        /**
         * Sets how values are kept in the change log. As they are if not set.
         *
         * @param payloads the codec
         * @return this builder
         */
        public Builder payloadCodec(PayloadCodec payloads) {
            this.payloads = Objects.requireNonNull(payloads, "payloads");
            return this;
        }

        /**
         * Sets which books keep a chain of hashes over their change log, so that {@link
         * dev.kith.change.History#verify()} shows whether an entry was changed by others than the
         * library. None if not set. A book that has begun goes on: entries without a hash behind
         * one that has one count as a break of the chain.
         *
         * @param books whether a book does; asked whenever entries are sealed
         * @return this builder
         */
        public Builder hashChain(Predicate<? super BookId> books) {
            Objects.requireNonNull(books, "books");
            hashed = books::test;
            return this;
        }

        /**
         * Declares a fact that the host sets about contacts through {@link ContactBook#facts}, for
         * rules to read.
         *
         * @param fact what it is; it keeps its key and its type for as long as values are stored
         * @return this builder
         */
        public Builder fact(FactDefinition fact) {
            facts.add(Objects.requireNonNull(fact, "fact"));
            return this;
        }

        /**
         * Adds somebody who keeps something about contacts outside the library, and who takes part
         * when contacts are merged, erased or exported.
         *
         * @param participant who it is
         * @return this builder
         */
        public Builder participant(HostParticipant participant) {
            participants.add(Objects.requireNonNull(participant, "participant"));
            return this;
        }

        /**
         * {@return the entry}
         *
         * @throws IllegalStateException if there is no storage
         * @throws IllegalArgumentException if two facts, the library's own among them, have the
         *     same key, a host's fact comes from aggregates, or two participants have the same name
         *     or one has a name that is no key
         */
        public Kith build() {
            if (storage == null) {
                throw new IllegalStateException(
                        "Kith needs to know where books are kept: call storage(...) before"
                                + " build()");
            }
            IdSource idSource = ids != null ? ids : new TimeOrderedIds(clock);
            PhoneNormaliser normaliser = phones != null ? phones : PhoneNormaliser.standard();
            // the log's ids are the library's own: the host's need not be in the order of time
            LogSettings log =
                    new LogSettings(
                            payloads,
                            hashed,
                            new Listeners(listeners),
                            new TimeOrderedIds(clock)::after);
            DeclaredFacts declared = new DeclaredFacts(ContactFacts.all(), facts);
            Environment environment =
                    new Environment(
                            storage,
                            clock,
                            idSource,
                            names,
                            normaliser,
                            preferences,
                            log,
                            declared,
                            teams);
            return new Kith(
                    environment, new Parts(declared, Participants.of(log, declared, participants)));
        }
    }
}
