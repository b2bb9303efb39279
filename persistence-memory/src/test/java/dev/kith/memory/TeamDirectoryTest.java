package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.NotFoundException;
import dev.kith.common.PageRequest;
import dev.kith.common.Team;
import dev.kith.contact.Contact;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.Note;
import dev.kith.contact.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The host's directory of teams is asked where it matters, and then once. */
class TeamDirectoryTest {

    private static final Actor MARIA = Actor.user("maria");
    private static final Actor NILS = Actor.user("nils");
    private static final Team SALES = Team.of("sales");

    private final List<Actor> asked = new ArrayList<>();
    private final ContactBook book =
            Kith.builder()
                    .storage(new InMemoryStorage())
                    .teams(this::teams)
                    .build()
                    .book(BookId.of("acme"));
    private final ContactBook maria = book.as(MARIA);
    private final ContactBook nils = book.as(NILS);

    private Set<Team> teams(Actor actor) {
        asked.add(actor);
        return actor.equals(NILS) ? Set.of(SALES) : Set.of();
    }

    private void assertAsked(Runnable call, Actor... actors) {
        asked.clear();
        call.run();
        assertThat(asked).containsExactly(actors);
    }

    @Test
    void the_owner_and_the_system_are_no_matter_of_teams() {
        ContactCollection fair = shared("Fair");
        Person[] ada = {book.contacts().add(Person.known("Ada"))};

        assertAsked(() -> maria.collections().find(fair.id()));
        assertAsked(() -> ada[0] = maria.collections().move(ada[0], fair.id()));
        assertAsked(() -> ada[0] = maria.collections().takeOut(ada[0]));
        assertAsked(() -> maria.collections().copy(ada[0], fair.id()));
        assertAsked(() -> maria.collections().contacts(fair.id(), PageRequest.first(9)));
        assertAsked(() -> maria.collections().rename(fair, "Fair 2026"));
        assertAsked(() -> maria.collections().create("Friends"));
        assertAsked(() -> book.collections().find(fair.id()));
        assertAsked(() -> book.collections().list(PageRequest.first(9)));
    }

    @Test
    void a_command_asks_once_however_many_collections_it_names() {
        ContactCollection one = shared("One");
        ContactCollection other = shared("Other");
        Person[] ada = {book.contacts().add(Person.known("Ada").collection(one.id()))};

        assertAsked(() -> ada[0] = nils.collections().move(ada[0], other.id()), NILS);
        assertAsked(() -> nils.collections().copy(ada[0], one.id()), NILS);
        assertAsked(() -> ada[0] = nils.collections().takeOut(ada[0]), NILS);
        assertAsked(
                () ->
                        nils.unit(
                                () -> {
                                    ada[0] = nils.collections().move(ada[0], one.id());
                                    ada[0] = nils.collections().move(ada[0], other.id());
                                }),
                NILS,
                NILS);
    }

    @Test
    void a_read_asks_once_however_much_it_reads() {
        ContactCollection fair = shared("Fair");
        for (int i = 0; i < 30; i++) {
            shared("Collection " + i);
            book.contacts().add(Person.known("p" + i).collection(fair.id()));
        }

        assertAsked(() -> nils.collections().find(fair.id()), NILS);
        assertAsked(() -> nils.collections().list(PageRequest.first(100)), NILS);
        assertAsked(() -> nils.collections().contacts(fair.id(), PageRequest.first(100)), NILS);
    }

    @Test
    void what_is_shared_with_no_team_asks_nobody_who_may_see_it() {
        ContactCollection named =
                maria.collections()
                        .share(maria.collections().create("Named"), NILS, AccessLevel.EDIT);
        Contact ada = book.contacts().add(Person.known("Ada"));

        assertAsked(() -> nils.collections().find(named.id()));
        assertAsked(() -> nils.collections().move(ada, named.id()));
    }

    @Test
    void a_refusal_asks_no_more_than_a_success() {
        ContactCollection secret = maria.collections().create("Secret");
        Contact ada = book.contacts().add(Person.known("Ada").collection(secret.id()));

        assertAsked(
                () ->
                        assertThatExceptionOfType(NotFoundException.class)
                                .isThrownBy(() -> nils.collections().takeOut(ada)),
                NILS);
        assertAsked(
                () ->
                        assertThatExceptionOfType(NotFoundException.class)
                                .isThrownBy(() -> nils.collections().remove(secret)),
                NILS);
    }

    @Test
    void what_has_nothing_to_do_with_collections_asks_nobody() {
        Contact ada = book.contacts().add(Person.known("Ada").label("friend"));

        assertAsked(() -> nils.contacts().add(Person.known("Bob")));
        assertAsked(() -> nils.contacts().archive(nils.contacts().restore(archived(ada))));
        assertAsked(() -> nils.contacts().list(PageRequest.first(9)));
        assertAsked(() -> nils.notes().add(Note.draft(ada.id(), "Met.")));
        assertAsked(() -> nils.history().of(ada.id(), PageRequest.first(9)));
    }

    private Contact archived(Contact contact) {
        return book.contacts().archive(contact);
    }

    /** Owned by MARIA, and open to all who are in SALES. */
    private ContactCollection shared(String name) {
        return maria.collections().share(maria.collections().create(name), SALES, AccessLevel.EDIT);
    }
}
