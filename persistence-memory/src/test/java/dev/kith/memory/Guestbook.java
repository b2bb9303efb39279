package dev.kith.memory;

import dev.kith.change.PayloadCodec;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Revision;
import dev.kith.common.TeamDirectory;
import dev.kith.contact.ContactId;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.contact.Person;
import dev.kith.contact.PhoneNormaliser;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.fact.FactValue;
import dev.kith.form.FormWriter;
import dev.kith.internal.change.BookHistory;
import dev.kith.internal.command.Command;
import dev.kith.internal.command.CommandContext;
import dev.kith.internal.command.Commands;
import dev.kith.internal.command.Environment;
import dev.kith.internal.command.TimeOrderedIds;
import dev.kith.internal.contact.BookContacts;
import dev.kith.internal.fact.BookFacts;
import dev.kith.internal.fact.CountFact;
import dev.kith.internal.fact.DeclaredFacts;
import dev.kith.internal.fact.LatestFact;
import dev.kith.internal.log.Listeners;
import dev.kith.internal.log.LogSettings;
import dev.kith.setting.Preferences;
import dev.kith.store.AggregateKind;
import dev.kith.store.CommandOutcome;
import dev.kith.store.CommandOutcome.Touched;
import dev.kith.store.IndexRange;
import dev.kith.store.StorageUnit;
import dev.kith.testkit.SequentialIds;
import dev.kith.testkit.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A book whose library also knows visits, and facts that come from them. */
final class Guestbook {

    static final FactKey VISITS = FactKey.of("visit-count");
    static final FactKey LAST_VISIT = FactKey.of("last-visit");
    static final FactKey NICKNAME = FactKey.of("host-nickname");
    static final FactKey HOBBIES = FactKey.of("host-hobbies");
    static final BookId BOOK = BookId.of("guests");

    final InMemoryStorage storage = new InMemoryStorage();
    final SettableClock clock = SettableClock.at(Instant.parse("2026-05-01T12:00:00Z"));
    final Derivations derivations =
            new Derivations(NameFormatter.standard(), Guestbook::normalise, "");
    final LogSettings log =
            new LogSettings(
                    PayloadCodec.plain(),
                    book -> false,
                    new Listeners(List.of()),
                    new TimeOrderedIds(clock)::after);
    final DeclaredFacts declared =
            new DeclaredFacts(
                    List.of(
                            new CountFact<>(VISITS, Visit.KIND, "nobody came"),
                            new LatestFact<>(
                                    LAST_VISIT, Visit.KIND, Visit::at, "nobody ever came")),
                    List.of(
                            FactDefinition.of(NICKNAME, FactType.TEXT, "has none"),
                            FactDefinition.of(HOBBIES, FactType.TEXT, "none is known")
                                    .withSeveralValues()));
    final Commands commands =
            Commands.on(
                            new Environment(
                                    storage,
                                    clock,
                                    new SequentialIds(),
                                    derivations.names(),
                                    derivations.phones(),
                                    Preferences.standard(),
                                    log,
                                    declared,
                                    TeamDirectory.none()),
                            BOOK)
                    .by(() -> Actor.user("maria"));
    final BookFacts facts = new BookFacts(commands, declared, new BookHistory(commands, declared));

    /** As much of a numbering plan as the tests need. */
    private static String normalise(String number, String region) {
        String digits = PhoneNormaliser.digits().normalise(number, region);
        return region.equals("DE") && digits.startsWith("0") ? "+49" + digits.substring(1) : digits;
    }

    ContactId person(String name) {
        return new BookContacts(commands).add(Person.known(name)).id();
    }

    Visit visit(ContactId host, ContactId... guests) {
        clock.advance(Duration.ofMinutes(1));
        return run(
                context -> {
                    Visit visit =
                            new Visit(
                                    new Visit.Id(context.newId()),
                                    Revision.FIRST,
                                    host,
                                    List.of(guests),
                                    context.stamp().at(),
                                    context.stamp());
                    context.add(Visit.KIND, visit);
                    return visit;
                });
    }

    Visit save(Visit content) {
        return run(
                context -> {
                    Visit stored = find(content.id());
                    Visit next = content.with(stored.revision().next(), context.stamp());
                    context.save(Visit.KIND, next, stored);
                    return next;
                });
    }

    void remove(Visit visit) {
        does(context -> context.remove(Visit.KIND, find(visit.id())));
    }

    Visit find(Visit.Id id) {
        return storage.view(BOOK).aggregates().find(Visit.KIND, id).orElseThrow();
    }

    boolean has(Visit visit) {
        return storage.view(BOOK).aggregates().find(Visit.KIND, visit.id()).isPresent();
    }

    List<Visit> visitsOf(ContactId contact) {
        IndexRange range = AggregateKind.byContact(contact);
        return storage.view(BOOK).aggregates().scan(Visit.KIND, range, 1_000).stream()
                .map(found -> found.aggregate())
                .toList();
    }

    List<FactValue> stored(ContactId contact, FactKey key) {
        return storage.view(BOOK).facts().find(contact, key);
    }

    void does(Consumer<CommandContext> work) {
        run(
                context -> {
                    work.accept(context);
                    return true;
                });
    }

    /** Does some work as a command of its own. */
    <T> T run(Function<CommandContext, T> work) {
        return commands.run(
                new Command<T>() {
                    @Override
                    public String name() {
                        return "test.work";
                    }

                    @Override
                    public void content(FormWriter writer) {
                        throw new IllegalStateException("is never repeated");
                    }

                    @Override
                    public T execute(CommandContext context) {
                        return work.apply(context);
                    }

                    @Override
                    public List<Touched> touched(T result) {
                        return List.of();
                    }

                    @Override
                    public T recall(StorageUnit unit, CommandOutcome outcome) {
                        throw new IllegalStateException("is never repeated");
                    }
                });
    }
}
