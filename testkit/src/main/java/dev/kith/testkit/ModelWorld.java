package dev.kith.testkit;

import dev.kith.ContactBook;
import dev.kith.common.Actor;
import dev.kith.common.Aggregate;
import dev.kith.common.BookId;
import dev.kith.common.NotFoundException;
import dev.kith.common.ReservedDefinitionException;
import dev.kith.common.StaleException;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactId;
import dev.kith.contact.Derivations;
import dev.kith.contact.NameFormatter;
import dev.kith.fact.FactDefinition;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactType;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.store.Storage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** What all commands of a run share: two books beside their models, who acts, and chance. */
final class ModelWorld {

    static final List<Actor> ACTORS =
            List.of(Actor.system(), Actor.user("maria"), Actor.user("nils"), Actor.service("crm"));
    static final Team SALES = Team.of("sales");
    static final Team SUPPORT = Team.of("support");
    static final FactDefinition WINE =
            FactDefinition.of(FactKey.of("wine"), FactType.TEXT, "no wine is known");
    static final FactDefinition SCORES =
            FactDefinition.of(FactKey.of("scores"), FactType.NUMBER, "never scored")
                    .withSeveralValues();

    /** All days that a run speaks of. */
    static final int DAYS = 8;

    private static final int FEW = 5;
    private static final LocalDate DAY_0 = LocalDate.of(2026, 5, 1);

    final Host host;
    final SplittableRandom random;
    final String where;

    private final ModelListener listener;
    private final List<ModelData> models =
            new ArrayList<>(List.of(new ModelData(), new ModelData()));
    private final List<Object> past = new ArrayList<>();
    private int here;
    private boolean thorough;
    private Actor actor = Actor.system();

    ModelWorld(Storage storage, long seed, ModelListener listener) {
        this.listener = listener;
        where = "seed " + seed;
        random = new SplittableRandom(seed);
        host =
                new Host(
                        storage,
                        builder -> builder.teams(ModelWorld::teams).fact(WINE).fact(SCORES),
                        BookId.of("here-" + seed),
                        BookId.of("there-" + seed));
    }

    /** The host's directory of teams. */
    static Set<Team> teams(Actor actor) {
        return switch (actor.id()) {
            case "nils" -> Set.of(SALES);
            case "crm" -> Set.of(SALES, SUPPORT);
            default -> Set.of();
        };
    }

    /** From here on somebody acts in one of the two books, mostly in the first. */
    void turnToAnyBook() {
        here = oneIn(8) ? 1 : 0;
    }

    void turnTo(int book) {
        here = book;
    }

    void takeAnyActor() {
        actor = any(ACTORS);
    }

    void actAs(Actor other) {
        actor = other;
    }

    Actor actor() {
        return actor;
    }

    /** The book as the actor uses it. */
    ContactBook book() {
        return (here == 0 ? host.book : host.otherBook).as(actor);
    }

    /** A facet of a book, of which every answer is heard. */
    <F> F heard(Class<F> type, F facet) {
        return ModelFacet.heard(type, facet, listener);
    }

    void hear(String question, Object answer) {
        listener.heard(question, answer);
    }

    /** The one of the two books that is not meant now. */
    ContactBook otherBook() {
        return (here == 0 ? host.otherBook : host.book).as(actor);
    }

    ModelData data() {
        return models.get(here);
    }

    void restore(ModelData data) {
        models.set(here, data);
    }

    Stamp stamp() {
        return new Stamp(host.clock.instant(), actor);
    }

    Preferences settings() {
        return data().settings()
                .preferences()
                .or(Preferences.none().region(Region.of("GB")))
                .or(Preferences.standard());
    }

    LocalDate today() {
        return stamp().at().atZone(settings().zone().orElse(ZoneOffset.UTC)).toLocalDate();
    }

    Derivations derivations() {
        return new Derivations(
                NameFormatter.standard(),
                Host::normalise,
                settings().region().map(Region::code).orElse(""));
    }

    /** A version that a command made, and that somebody may still have when it is no longer so. */
    void remember(Object version) {
        past.add(version);
    }

    /** What a caller has seen: mostly what is stored, sometimes old, lost or of another book. */
    <T> @Nullable T seen(Class<T> type, Collection<T> stored) {
        if (!stored.isEmpty() && !oneIn(6)) {
            return any(List.copyOf(stored));
        }
        List<T> known = past.stream().filter(type::isInstance).map(type::cast).toList();
        return known.isEmpty() ? null : any(known);
    }

    /** Mostly one of the book's own definitions, sometimes one that every book has. */
    <T> @Nullable T seen(Class<T> type, Collection<T> own, Collection<T> reserved) {
        return oneIn(10) ? any(List.copyOf(reserved)) : seen(type, own);
    }

    /** The stored contact, if it is as the caller has seen it. */
    @Nullable Contact current(Contact seen, ModelRefusals refusals) {
        Contact stored = data().contact(seen.id()).orElse(null);
        refusals.becauseIf(stored == null, NotFoundException.class);
        if (stored == null || stored.state().equals(seen.state())) {
            return stored;
        }
        refusals.because(StaleException.class);
        return null;
    }

    /** The stored definition, if it is as the caller has seen it and not one of every book. */
    <A extends Aggregate> @Nullable A currentDefinition(
            Class<A> type, A seen, List<A> reserved, ModelRefusals refusals) {
        if (reserved.stream().anyMatch(each -> each.id().equals(seen.id()))) {
            refusals.because(ReservedDefinitionException.class);
            return null;
        }
        return current(type, seen, refusals);
    }

    /** The stored aggregate, if it is as the caller has seen it. */
    <A extends Aggregate> @Nullable A current(Class<A> type, A seen, ModelRefusals refusals) {
        A stored = data().find(type, seen.id()).orElse(null);
        refusals.becauseIf(stored == null, NotFoundException.class);
        if (stored == null || stored.equals(seen)) {
            return stored;
        }
        refusals.because(StaleException.class);
        return null;
    }

    /** Mostly a contact of the book, sometimes of the other one or of none. */
    @Nullable ContactId anyContactId() {
        Contact seen = seen(Contact.class, data().contacts());
        return seen == null ? null : seen.id();
    }

    /** Mostly one of few contacts, so that they meet often. */
    @Nullable ContactId anyOfFew() {
        List<Contact> stored = data().contacts();
        return stored.isEmpty() || oneIn(4)
                ? anyContactId()
                : any(stored.subList(0, Math.min(FEW, stored.size()))).id();
    }

    /** All of them at the end of a run, before that two: there are many readings. */
    <T> List<T> some(List<T> values) {
        return thorough || values.size() < 3 ? values : List.of(any(values), any(values));
    }

    void beThorough() {
        thorough = true;
    }

    boolean oneIn(int count) {
        return random.nextInt(count) == 0;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    @SafeVarargs
    final <T> T anyOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    static LocalDate day(int number) {
        return DAY_0.plusDays(number);
    }

    LocalDate anyDay() {
        return day(random.nextInt(DAYS));
    }
}
