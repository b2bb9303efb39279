package dev.kith;

import dev.kith.change.Circumstances;
import dev.kith.change.History;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.CommandKey;
import dev.kith.contact.Collections;
import dev.kith.contact.Contacts;
import dev.kith.contact.CustomFields;
import dev.kith.contact.Notes;
import dev.kith.contact.RelationshipTypes;
import dev.kith.contact.Relationships;
import dev.kith.contact.Roles;
import dev.kith.contact.Tiers;
import dev.kith.fact.Facts;
import dev.kith.internal.change.BookHistory;
import dev.kith.internal.command.Commands;
import dev.kith.internal.contact.BookCollections;
import dev.kith.internal.contact.BookContacts;
import dev.kith.internal.contact.BookFields;
import dev.kith.internal.contact.BookNotes;
import dev.kith.internal.contact.BookRelationshipTypes;
import dev.kith.internal.contact.BookRelationships;
import dev.kith.internal.contact.BookRoles;
import dev.kith.internal.contact.BookTiers;
import dev.kith.internal.fact.BookFacts;
import dev.kith.internal.label.BookLabels;
import dev.kith.internal.rule.BookRules;
import dev.kith.internal.setting.BookPreferences;
import dev.kith.label.Labels;
import dev.kith.rule.Rules;
import dev.kith.setting.Settings;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A contact book, as one actor uses it. Nothing of one book is seen or changed through another.
 * Cheap, immutable and without state; safe for use by many threads.
 */
public final class ContactBook {

    private final Commands commands;
    private final Parts parts;

    ContactBook(Commands commands, Parts parts) {
        this.commands = commands;
        this.parts = parts;
    }

    /** {@return the name of the book} */
    public BookId id() {
        return commands.book();
    }

    /**
     * {@return the same book, used by an actor; without one it is {@link Actor#system()}}
     *
     * @param actor who acts
     */
    public ContactBook as(Actor actor) {
        Objects.requireNonNull(actor, "actor");
        return actingAs(() -> actor);
    }

    /**
     * {@return the same book, used by whoever is asked for at each command}
     *
     * @param actor gives who acts, such as from the host's security context; called on the
     *     command's thread
     */
    public ContactBook actingAs(Supplier<Actor> actor) {
        return new ContactBook(commands.by(Objects.requireNonNull(actor, "actor")), parts);
    }

    /**
     * {@return the same book for one command that can be repeated} If the command was carried out
     * under this key before, its repeat changes nothing and gives the first outcome; another
     * command, or other content, under the key is refused. The content of a change is what it makes
     * of the version that it is given, so its repeat brings that very version. A key is for one
     * command and never for a unit.
     *
     * @param key the host's name for the command
     */
    public ContactBook once(CommandKey key) {
        return new ContactBook(commands.under(Objects.requireNonNull(key, "key")), parts);
    }

    /**
     * {@return the same book, used for many commands of which listeners are told the number only}
     * The log has each of them, marked as one of many. For imports and the like.
     */
    public ContactBook quietly() {
        return new ContactBook(commands.quietly(), parts);
    }

    /**
     * {@return the same book, used in circumstances that the log keeps beside who acts; none if not
     * set}
     *
     * @param circumstances for whom, why and as part of what commands are given
     */
    public ContactBook given(Circumstances circumstances) {
        return new ContactBook(
                commands.given(Objects.requireNonNull(circumstances, "circumstances")), parts);
    }

    /** {@return what happened in the book} */
    public History history() {
        return new BookHistory(commands, parts.facts());
    }

    /** {@return the facts about the contacts: what rules read beside their own values} */
    public Facts facts() {
        return new BookFacts(commands, parts.facts(), history());
    }

    /** {@return the contacts of the book} */
    public Contacts contacts() {
        return new BookContacts(commands);
    }

    /** {@return the collections of the book's contacts, and with whom they are shared} */
    public Collections collections() {
        return new BookCollections(commands);
    }

    /** {@return the labels of the book and the categories to which they belong} */
    public Labels labels() {
        return new BookLabels(commands);
    }

    /** {@return the custom fields that the contacts of the book can have} */
    public CustomFields fields() {
        return new BookFields(commands);
    }

    /** {@return the catalogue of the roles that contacts play for us} */
    public Roles roles() {
        return new BookRoles(commands);
    }

    /** {@return what holds for the book: region, zone, locale, calendars, retention} */
    public Settings settings() {
        return new BookPreferences(commands);
    }

    /** {@return the catalogue of the tiers of importance} */
    public Tiers tiers() {
        return new BookTiers(commands);
    }

    /** {@return the rule language: which contacts are meant, in the names of this book} */
    public Rules rules() {
        return new BookRules(
                commands, contacts(), facts(), labels(), fields(), roles(), tiers(), collections());
    }

    /** {@return what was written about the contacts} */
    public Notes notes() {
        return new BookNotes(commands);
    }

    /** {@return what the contacts are to each other} */
    public Relationships relationships() {
        return new BookRelationships(commands);
    }

    /** {@return the catalogue of the types of relationship between contacts} */
    public RelationshipTypes relationshipTypes() {
        return new BookRelationshipTypes(commands);
    }

    /**
     * {@return what the work returns, after everything that it did in this book was stored as one}
     *
     * <p>All commands that this thread gives to the book while the work runs belong to the unit,
     * and a unit inside a unit joins it. If the work throws, nothing is stored. A command that
     * fails before its first write leaves the unit usable; one that fails after it dooms the unit:
     * every later call throws {@link dev.kith.common.DoomedUnitException} and nothing is stored.
     * Where the host has no transaction open, work that lost against another unit is repeated a few
     * times, so it has no side effects of its own.
     *
     * @param work what to do
     * @param <T> what it returns
     * @throws IllegalStateException if the book was made by {@link #once}
     * @throws dev.kith.common.ConflictException if the unit lost against another one, and again
     *     when repeated
     */
    public <T> T unit(Supplier<T> work) {
        Objects.requireNonNull(work, "work");
        commands.requireNoKey();
        return commands.unit(unit -> work.get());
    }

    /**
     * Does work as {@link #unit(Supplier)} does, without a result.
     *
     * @param work what to do
     * @throws IllegalStateException if the book was made by {@link #once}
     * @throws dev.kith.common.ConflictException if the unit lost against another one, and again
     *     when repeated
     */
    public void unit(Runnable work) {
        Objects.requireNonNull(work, "work");
        commands.requireNoKey();
        commands.<Object>unit(
                unit -> {
                    work.run();
                    return true;
                });
    }

    @Override
    public String toString() {
        return "ContactBook[" + id() + "]";
    }
}
