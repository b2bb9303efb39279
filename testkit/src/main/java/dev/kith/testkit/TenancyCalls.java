package dev.kith.testkit;

import dev.kith.ContactBook;
import dev.kith.change.ChainHead;
import dev.kith.change.ChangeCursor;
import dev.kith.change.History;
import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.PageRequest;
import dev.kith.common.Team;
import dev.kith.contact.Affiliation;
import dev.kith.contact.Bulk;
import dev.kith.contact.Collections;
import dev.kith.contact.ContactSearch;
import dev.kith.contact.ContactStatus;
import dev.kith.contact.Contacts;
import dev.kith.contact.CustomField;
import dev.kith.contact.CustomFields;
import dev.kith.contact.ExternalId;
import dev.kith.contact.FieldType;
import dev.kith.contact.Note;
import dev.kith.contact.Notes;
import dev.kith.contact.Person;
import dev.kith.contact.PersonDraft;
import dev.kith.contact.Relationship;
import dev.kith.contact.RelationshipFilter;
import dev.kith.contact.RelationshipType;
import dev.kith.contact.RelationshipTypeKey;
import dev.kith.contact.RelationshipTypes;
import dev.kith.contact.Relationships;
import dev.kith.contact.Role;
import dev.kith.contact.RoleKey;
import dev.kith.contact.Roles;
import dev.kith.contact.Tiers;
import dev.kith.fact.FactValue;
import dev.kith.fact.Facts;
import dev.kith.label.Category;
import dev.kith.label.Label;
import dev.kith.label.Labels;
import dev.kith.rule.Condition;
import dev.kith.rule.LabelField;
import dev.kith.rule.Rule;
import dev.kith.rule.RuleValue;
import dev.kith.rule.Rules;
import dev.kith.setting.Region;
import dev.kith.setting.Settings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every method of every facet of a book, called with ids, versions and keys that are not the book's
 * own. Where a call writes, what is written is the book's.
 */
final class TenancyCalls {

    private static final PageRequest PAGE = PageRequest.first(100);
    private static final Instant LATER = Instant.parse("2030-01-01T00:00:00Z");

    private static final ChainHead HEAD = new ChainHead(3, "ab".repeat(32));

    private final List<Call<?>> calls = new ArrayList<>();

    private TenancyCalls() {}

    static List<Call<?>> all() {
        TenancyCalls all = new TenancyCalls();
        all.contacts();
        all.changesOfContacts();
        all.collections();
        all.labels();
        all.definitions();
        all.notesAndFacts();
        all.relationships();
        all.history();
        all.settings();
        return List.copyOf(all.calls);
    }

    /** A call in a book that has something itself, with something else that it has not. */
    interface Asking<F> {
        @Nullable Object ask(F facet, TenancySubjects own, TenancySubjects other);
    }

    /** A call that answers nothing. */
    interface Telling<F> {
        void tell(F facet, TenancySubjects own, TenancySubjects other);
    }

    /** A call by its name. */
    record Call<F>(Class<F> type, Function<ContactBook, F> facet, String name, Asking<F> asking) {

        /** Asks a book, and notes which methods of the facet that takes. */
        @Nullable Object ask(
                ContactBook book,
                TenancySubjects own,
                TenancySubjects other,
                ModelListener listener) {
            return asking.ask(ModelFacet.heard(type, facet.apply(book), listener), own, other);
        }
    }

    /** The calls of one facet. */
    private final class Facet<F> {

        private final Class<F> type;
        private final Function<ContactBook, F> facet;

        Facet(Class<F> type, Function<ContactBook, F> facet) {
            this.type = type;
            this.facet = facet;
        }

        Facet<F> asks(String name, Asking<F> asking) {
            calls.add(new Call<>(type, facet, type.getSimpleName() + ": " + name, asking));
            return this;
        }

        Facet<F> tells(String name, Telling<F> telling) {
            return asks(
                    name,
                    (asked, own, other) -> {
                        telling.tell(asked, own, other);
                        return null;
                    });
        }
    }

    private void contacts() {
        new Facet<>(Contacts.class, ContactBook::contacts)
                .asks("find", (c, own, o) -> c.find(o.person().id()))
                .asks("external id", (c, own, o) -> c.findByExternalId(crm(o.name())))
                .asks("e-mail", (c, own, o) -> c.findByEmail(o.name() + "@engines.example"))
                .asks("phone", (c, own, o) -> c.findByPhone("+44 2"))
                .asks("people", (c, own, o) -> c.peopleOf(o.organization().id(), PAGE))
                .asks(
                        "people on a day",
                        (c, own, o) -> c.peopleOf(o.organization().id(), TenancySubjects.DAY, PAGE))
                .asks("by label", (c, own, o) -> c.listByLabel(o.label().id(), PAGE))
                .asks("list after", (c, own, o) -> c.list(PageRequest.after(o.page(), 100)))
                .asks(
                        "list in a status after",
                        (c, own, o) -> c.list(ContactStatus.ACTIVE, PageRequest.after(o.page(), 9)))
                .asks("search", (c, own, o) -> c.search(o.name(), PAGE))
                .asks("search more", (c, own, o) -> c.search(ContactSearch.of("wine"), PAGE))
                .asks("add with a label", (c, own, o) -> c.add(person().label(o.label().id())))
                .asks(
                        "add with a field",
                        (c, own, o) -> c.add(person().field(o.field().key(), "x")))
                .asks(
                        "add with a role",
                        (c, own, o) -> c.add(person().role(o.role().key(), TenancySubjects.DAY)))
                .asks(
                        "add into a collection",
                        (c, own, o) -> c.add(person().collection(o.collection().id())))
                .asks("add a copy", (c, own, o) -> c.add(person().copiedFrom(o.person().id())))
                .asks("add an employee", (c, own, o) -> c.add(person().affiliation(at(o))))
                .asks(
                        "add with an external id",
                        (c, own, o) -> c.add(person().externalId("crm", o.name())))
                .asks(
                        "add many",
                        (c, own, o) ->
                                c.addAll(
                                        List.of(
                                                person().label(o.label().id()),
                                                person().collection(o.collection().id()))))
                .asks(
                        "add many in units",
                        (c, own, o) ->
                                c.addAll(
                                        List.of(person().affiliation(at(o))),
                                        Bulk.standard().inUnitsOf(1)))
                .asks(
                        "change many",
                        (c, own, o) ->
                                c.changeAll(
                                        List.of(o.person().id(), o.organization().id()),
                                        contact -> contact.edit().nickname("x"),
                                        Bulk.standard()));
    }

    private void changesOfContacts() {
        new Facet<>(Contacts.class, ContactBook::contacts)
                .asks("change", (c, own, o) -> c.change(o.person(), p -> p.edit().nickname("x")))
                .asks(
                        "give a label",
                        (c, own, o) -> c.change(own.person(), p -> p.edit().label(o.label().id())))
                .asks(
                        "give an employer",
                        (c, own, o) -> c.change(own.person(), p -> p.edit().affiliation(at(o))))
                .asks(
                        "change jobs of",
                        (c, own, o) -> c.changeJob(o.person(), at(own), TenancySubjects.DAY))
                .asks(
                        "change jobs to",
                        (c, own, o) -> c.changeJob(own.person(), at(o), TenancySubjects.DAY))
                .asks(
                        "change one of the jobs",
                        (c, own, o) ->
                                c.changeJob(
                                        own.person(),
                                        own.person().affiliations().get(0),
                                        at(o),
                                        TenancySubjects.DAY))
                .asks("archive", (c, own, o) -> c.archive(o.person()))
                .asks("archive because", (c, own, o) -> c.archive(o.person(), "gone"))
                .asks("deactivate", (c, own, o) -> c.deactivate(o.person(), "asleep"))
                .asks("activate", (c, own, o) -> c.activate(o.person()))
                .asks("restore", (c, own, o) -> c.restore(o.archived()))
                .asks(
                        "advance",
                        (c, own, o) -> c.advance(o.person(), o.role().key(), TenancySubjects.KEEN))
                .asks(
                        "advance in a role",
                        (c, own, o) ->
                                c.advance(own.person(), o.role().key(), TenancySubjects.KEEN))
                .asks(
                        "convert",
                        (c, own, o) -> c.convert(o.person(), o.role().key(), RoleKey.CUSTOMER))
                .asks(
                        "convert to",
                        (c, own, o) -> c.convert(own.person(), own.role().key(), o.role().key()));
    }

    private void collections() {
        Actor nils = Actor.user("nils");
        Team sales = ModelWorld.SALES;
        new Facet<>(Collections.class, ContactBook::collections)
                .asks("create", (c, own, o) -> c.create(o.name()))
                .asks("change", (c, own, o) -> c.change(o.collection(), draft -> draft.name("x")))
                .asks("rename", (c, own, o) -> c.rename(o.collection(), "x"))
                .asks("share", (c, own, o) -> c.share(o.collection(), nils, AccessLevel.EDIT))
                .asks(
                        "share, team",
                        (c, own, o) -> c.share(o.collection(), sales, AccessLevel.EDIT))
                .asks("unshare", (c, own, o) -> c.unshare(o.collection(), nils))
                .asks("unshare, team", (c, own, o) -> c.unshare(o.collection(), sales))
                .asks("hand over", (c, own, o) -> c.handOver(o.collection(), nils))
                .tells("remove", (c, own, o) -> c.remove(o.collection()))
                .asks("find", (c, own, o) -> c.find(o.collection().id()))
                .asks("list", (c, own, o) -> c.list(PAGE))
                .asks("list after", (c, own, o) -> c.list(PageRequest.after(o.page(), 100)))
                .asks("contacts", (c, own, o) -> c.contacts(o.collection().id(), PAGE))
                .asks("move to", (c, own, o) -> c.move(own.person(), o.collection().id()))
                .asks("move", (c, own, o) -> c.move(o.person(), own.collection().id()))
                .asks("take out", (c, own, o) -> c.takeOut(o.person()))
                .asks("copy to", (c, own, o) -> c.copy(own.person(), o.collection().id()))
                .asks("copy", (c, own, o) -> c.copy(o.person(), own.collection().id()));
    }

    private void labels() {
        new Facet<>(Labels.class, ContactBook::labels)
                .asks("categories", (l, own, o) -> l.categories())
                .asks("category", (l, own, o) -> l.category(o.category().key()))
                .asks("change", (l, own, o) -> l.change(o.category(), draft -> draft.name("x")))
                .asks("deprecate", (l, own, o) -> l.deprecate(o.category()))
                .tells("remove", (l, own, o) -> l.remove(o.category()))
                .asks("list", (l, own, o) -> l.list(o.category().key(), PAGE))
                .asks("find", (l, own, o) -> l.find(o.label().id()))
                .asks("find name", (l, own, o) -> l.find(o.category().key(), o.label().name()))
                .asks(
                        "find name here",
                        (l, own, o) -> l.find(own.category().key(), o.label().name()))
                .asks("of", (l, own, o) -> l.of(List.of(o.label().id())))
                .asks("names", (l, own, o) -> l.names(List.of(o.label().id())))
                .asks("name", (l, own, o) -> l.name(o.label().id()))
                .asks("add", (l, own, o) -> l.add(Label.draft(o.category().key(), "x")))
                .asks("add name", (l, own, o) -> l.add(o.category().key(), "x"))
                .asks("add same", (l, own, o) -> l.add(own.category().key(), o.label().name()))
                .asks("change label", (l, own, o) -> l.change(o.label(), draft -> draft.name("x")))
                .asks("rename", (l, own, o) -> l.rename(o.label(), "x"))
                .asks("alias", (l, own, o) -> l.alias(o.label(), "x"))
                .asks("unalias", (l, own, o) -> l.unalias(o.label(), "x"))
                .asks("deprecate label", (l, own, o) -> l.deprecate(o.label()))
                .asks("deprecate for", (l, own, o) -> l.deprecate(own.label(), o.label().id()))
                .tells("remove label", (l, own, o) -> l.remove(o.otherLabel()))
                .asks("define", (l, own, o) -> l.define(Category.draft(o.category().key(), "x")));
    }

    private void definitions() {
        new Facet<>(CustomFields.class, ContactBook::fields)
                .asks("all", (f, own, o) -> f.all())
                .asks("find", (f, own, o) -> f.find(o.field().key()))
                .asks("change", (f, own, o) -> f.change(o.field(), draft -> draft.name("x")))
                .tells("remove", (f, own, o) -> f.remove(o.field()))
                .asks(
                        "define",
                        (f, own, o) ->
                                f.define(CustomField.draft(o.field().key(), "x", FieldType.DATE)));
        new Facet<>(Roles.class, ContactBook::roles)
                .asks("all", (r, own, o) -> r.all())
                .asks("find", (r, own, o) -> r.find(o.role().key()))
                .asks("kind of", (r, own, o) -> r.isKindOf(o.role().key(), RoleKey.CUSTOMER))
                .asks("under", (r, own, o) -> r.under(o.role().key()))
                .asks("change", (r, own, o) -> r.change(o.role(), draft -> draft.name("x")))
                .asks(
                        "move under",
                        (r, own, o) -> r.change(own.role(), draft -> draft.under(o.role().key())))
                .tells("remove", (r, own, o) -> r.remove(o.role()))
                .asks("define", (r, own, o) -> r.define(Role.draft(o.role().key(), "x")));
        new Facet<>(Tiers.class, ContactBook::tiers)
                .asks("all", (t, own, o) -> t.all())
                .asks("find", (t, own, o) -> t.find(o.tier().key()))
                .asks("change", (t, own, o) -> t.change(o.tier(), "x", 7))
                .tells("remove", (t, own, o) -> t.remove(o.tier()))
                .asks("define", (t, own, o) -> t.define(o.tier().key(), "x", 501));
        new Facet<>(RelationshipTypes.class, ContactBook::relationshipTypes)
                .asks("all", (t, own, o) -> t.all())
                .asks("find", (t, own, o) -> t.find(o.type().key()))
                .asks("rename", (t, own, o) -> t.rename(o.type(), "x", "y"))
                .tells("remove", (t, own, o) -> t.remove(o.type()))
                .asks(
                        "define",
                        (t, own, o) -> t.define(RelationshipType.draft(o.type().key(), "x", "y")));
    }

    private void notesAndFacts() {
        new Facet<>(Notes.class, ContactBook::notes)
                .asks("add", (n, own, o) -> n.add(Note.draft(o.person().id(), "x")))
                .asks("change", (n, own, o) -> n.change(o.note(), draft -> draft.text("x")))
                .tells("remove", (n, own, o) -> n.remove(o.note()))
                .asks("find", (n, own, o) -> n.find(o.note().id()))
                .asks("of", (n, own, o) -> n.of(o.person().id(), PAGE));
        new Facet<>(Rules.class, ContactBook::rules)
                .asks(
                        "parse a label",
                        (r, own, o) -> r.parse(about(o, "\"" + o.name() + " wine\"")))
                .asks(
                        "parse a label's id",
                        (r, own, o) -> r.parse(about(own, "#" + o.label().id().uuid())))
                .asks("parse a field", (r, own, o) -> r.parse("field." + o.name() + "-field = x"))
                .asks("parse a tier", (r, own, o) -> r.parse("tier = " + o.name() + "-tier"))
                .asks("parse a role", (r, own, o) -> r.parse("role = " + o.name() + "-role"))
                .asks("parse a collection", (r, own, o) -> r.parse("collection = " + o.name()))
                .asks("print", (r, own, o) -> r.print(labelled(o)))
                .asks("schema", (r, own, o) -> r.schema().fields())
                .asks("matching", (r, own, o) -> r.matching(labelled(o), PAGE))
                .asks("count", (r, own, o) -> r.count(labelled(o)))
                .asks("holds", (r, own, o) -> r.holds(Rule.everybody(), o.person().id()))
                .asks("holds for own", (r, own, o) -> r.holds(labelled(o), own.person().id()))
                .asks("explain", (r, own, o) -> r.explain(Rule.everybody(), o.person().id()));
        new Facet<>(Facts.class, ContactBook::facts)
                .asks("definitions", (f, own, o) -> f.definitions())
                .asks("of", (f, own, o) -> f.of(o.person().id()))
                .asks("find", (f, own, o) -> f.find(o.person().id(), ModelWorld.WINE.key()))
                .tells(
                        "set",
                        (f, own, o) ->
                                f.set(o.person().id(), ModelWorld.WINE.key(), FactValue.of("red")))
                .tells(
                        "set several",
                        (f, own, o) ->
                                f.set(
                                        o.person().id(),
                                        ModelWorld.SCORES.key(),
                                        List.of(FactValue.of(1), FactValue.of(2))))
                .tells("clear", (f, own, o) -> f.clear(o.person().id(), ModelWorld.WINE.key()))
                .asks("rebuild of", (f, own, o) -> f.rebuild(o.person().id()))
                .asks("rebuild", (f, own, o) -> f.rebuild());
    }

    private void relationships() {
        RelationshipTypeKey parent = RelationshipTypeKey.PARENT_OF;
        new Facet<>(Relationships.class, ContactBook::relationships)
                .asks(
                        "relate to",
                        (r, own, o) ->
                                r.relate(
                                        Relationship.draft(
                                                own.organization().id(),
                                                parent,
                                                o.organization().id())))
                .asks(
                        "relate from",
                        (r, own, o) ->
                                r.relate(
                                        Relationship.draft(
                                                o.parent().id(), parent, own.parent().id())))
                .asks(
                        "relate by a type",
                        (r, own, o) ->
                                r.relate(
                                        Relationship.draft(
                                                own.person().id(),
                                                o.type().key(),
                                                own.organization().id())))
                .asks("change", (r, own, o) -> r.change(o.relationship(), d -> d.note("x")))
                .asks("end", (r, own, o) -> r.end(o.relationship(), TenancySubjects.DAY))
                .tells("remove", (r, own, o) -> r.remove(o.relationship()))
                .asks("find", (r, own, o) -> r.find(o.relationship().id()))
                .asks("of", (r, own, o) -> r.of(o.parent().id(), PAGE))
                .asks(
                        "some of",
                        (r, own, o) -> r.of(o.parent().id(), RelationshipFilter.all(), PAGE))
                .asks(
                        "above",
                        (r, own, o) ->
                                r.above(o.organization().id(), parent, TenancySubjects.DAY, 10))
                .asks(
                        "below",
                        (r, own, o) -> r.below(o.parent().id(), parent, TenancySubjects.DAY, 10));
    }

    private void history() {
        new Facet<>(History.class, ContactBook::history)
                .asks("of a contact", (h, own, o) -> h.of(o.person().id(), PAGE))
                .asks("of a note", (h, own, o) -> h.of(o.note().id(), PAGE))
                .asks("as it was", (h, own, o) -> h.contactAt(o.person().id(), LATER))
                .asks("all", (h, own, o) -> h.after(ChangeCursor.start(), 1_000))
                .asks("end", (h, own, o) -> h.end())
                .asks("verify", (h, own, o) -> h.verify())
                .asks("verify a head", (h, own, o) -> h.verify(HEAD));
    }

    private void settings() {
        new Facet<>(Settings.class, ContactBook::settings)
                .asks("effective", (s, own, o) -> s.effective())
                .asks("own", (s, own, o) -> s.own())
                .asks(
                        "change",
                        (s, own, o) ->
                                s.change(
                                        o.settings(),
                                        preferences -> preferences.region(Region.of("FR"))));
    }

    private static PersonDraft person() {
        return Person.known("Zoe");
    }

    private static Affiliation at(TenancySubjects subjects) {
        return Affiliation.at(subjects.organization());
    }

    private static String about(TenancySubjects subjects, String label) {
        return "label." + subjects.name() + "-topic = " + label;
    }

    private static Rule labelled(TenancySubjects subjects) {
        return Rule.where(
                new LabelField(subjects.category().key()),
                new Condition.Is(List.of(new RuleValue.Id(subjects.label().id().uuid()))));
    }

    private static ExternalId crm(String id) {
        return ExternalId.of("crm", id);
    }
}
