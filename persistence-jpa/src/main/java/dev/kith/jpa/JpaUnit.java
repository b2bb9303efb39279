package dev.kith.jpa;

import dev.kith.common.BookId;
import dev.kith.store.AggregateKind;
import dev.kith.store.AggregateStore;
import dev.kith.store.ChangeStore;
import dev.kith.store.CommandStore;
import dev.kith.store.ContactStore;
import dev.kith.store.FactStore;
import dev.kith.store.Guard;
import dev.kith.store.MatchView;
import dev.kith.store.StorageUnit;
import dev.kith.store.UnitLife;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One unit, on one transaction of the database. */
final class JpaUnit implements StorageUnit {

    private static final Guard VERSION = new Guard("definitions", "version");

    private final BookId id;
    private final SqlSession session;
    private final UnitLife life = new UnitLife();
    private final Set<Guard> held = new HashSet<>();
    private final ContactStore contacts;
    private final MatchView matches;
    private final AggregateStore aggregates;
    private final FactStore facts;
    private final ChangeStore changes;
    private final CommandStore commands;
    private final DefinitionCache.Reader definitions;
    private final OwnDefinitions own = new OwnDefinitions();
    private boolean redefined;

    JpaUnit(BookId id, SqlSession session, DefinitionCache cache) {
        this.id = id;
        this.session = session;
        definitions = cache.reader(book(), this::usable);
        contacts = new UnitContacts(this);
        matches = new MatchReads(book(), this::usable);
        aggregates = new UnitAggregates(this);
        facts = new UnitFacts(this);
        changes = new UnitChanges(this);
        commands = new UnitCommands(this);
    }

    String book() {
        return id.text();
    }

    boolean belongsTo(BookId other) {
        return id.equals(other);
    }

    /** Whether the host's transaction that is open now, if one is, is the one of the unit. */
    boolean runsIn(@Nullable EntityManager host) {
        return session.isOwn() ? host == null : host == session.entityManager();
    }

    @Override
    public ContactStore contacts() {
        requireUsable();
        return contacts;
    }

    @Override
    public MatchView matches() {
        requireUsable();
        return matches;
    }

    @Override
    public AggregateStore aggregates() {
        requireUsable();
        return aggregates;
    }

    @Override
    public FactStore facts() {
        requireUsable();
        return facts;
    }

    @Override
    public ChangeStore changes() {
        requireUsable();
        return changes;
    }

    @Override
    public CommandStore commands() {
        requireUsable();
        return commands;
    }

    @Override
    public void guard(Collection<Guard> guards) {
        Set<Guard> taken = new TreeSet<>(guards);
        taken.removeAll(held);
        if (!taken.isEmpty()) {
            Guards.take(usable(), book(), taken);
            held.addAll(taken);
            // what earlier holders of the guards committed is seen from here on
            definitions.forget();
            own.forget();
        }
        requireUsable();
    }

    @Override
    public long writes() {
        return life.writes();
    }

    /** Counts a write. */
    void written() {
        life.written();
    }

    /** Counts a write of an aggregate. */
    void written(AggregateKind<?> kind) {
        written();
        if (Definitions.are(kind)) {
            redefined = true;
            own.forget();
        }
    }

    /** Where the unit reads definitions: those that it wrote itself are known to nobody else. */
    Definitions definitions() {
        return redefined ? own : definitions;
    }

    /** Has everybody read the definitions anew, from the commit on. */
    private void renewDefinitions() {
        // of two that write the row first, one would fail instead of waiting
        Guards.take(usable(), book(), List.of(VERSION));
        String what = "renew the version of the definitions";
        byte[] version = DefinitionCache.newVersion();
        String update = "update {definitions} set version = ?1 where book = ?2";
        if (usable().update(what, update, version, book()) == 0) {
            String insert = "insert into {definitions} (version, book) values (?1, ?2)";
            usable().update(what, insert, version, book());
        }
    }

    @Override
    public void afterCommit(Runnable task) {
        life.afterCommit(task);
    }

    List<Runnable> afterCommit() {
        return life.afterCommit();
    }

    @Override
    public void doom(Throwable cause) {
        life.doom(cause);
    }

    /** Whether the host's transaction must not be committed when the unit's work has failed. */
    boolean isToBeUndone() {
        return life.isDoomed() || life.hasWritten();
    }

    /** The statements of the unit, which must be one that can go on. What fails there dooms it. */
    UnitStatements usable() {
        requireUsable();
        return new UnitStatements(this, session);
    }

    void requireUsable() {
        life.requireUsable();
    }

    /** Sends what waits; what was doomed does not end well. */
    void complete() {
        life.requireUndoomed();
        session.flush();
        if (redefined) {
            // last, so that units which define wait for each other as shortly as they can
            renewDefinitions();
        }
    }

    void end() {
        life.end();
    }
}
