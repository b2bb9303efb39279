package dev.kith.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.Change;
import dev.kith.change.ChangeCursor;
import dev.kith.change.ChangeSubject;
import dev.kith.change.Readability;
import dev.kith.change.UnreadableChangeException;
import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.BookId;
import dev.kith.common.Cursor;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.PageRequest;
import dev.kith.contact.ContactCollection;
import dev.kith.contact.ExternalId;
import dev.kith.contact.Note;
import dev.kith.contact.NoteVisibility;
import dev.kith.contact.Person;
import dev.kith.fact.FactKey;
import dev.kith.fact.FactValue;
import dev.kith.form.FormNode;
import dev.kith.memory.InMemoryStorage;
import dev.kith.setting.Preferences;
import dev.kith.setting.Region;
import dev.kith.setting.Retention;
import java.time.Period;
import org.junit.jupiter.api.Test;

/** What the pages say beside what their programs print. */
class PagesTest {
    private static final PageRequest TEN = PageRequest.first(10);

    private final Kith kith = Kith.builder().storage(new InMemoryStorage()).build();
    private final ContactBook book = kith.book(BookId.of("acme")).as(Actor.user("maria"));
    private final ContactBook carls = kith.book(BookId.of("acme")).as(Actor.user("carl"));

    @Test
    void a_note_makes_no_revision_of_its_contact_and_counts_as_a_fact() {
        Person ada = ada();

        book.notes().add(Note.draft(ada.id(), "Call her").visibleTo(NoteVisibility.AUTHOR));

        assertThat(book.contacts().find(ada.id())).contains(ada);
        assertThat(carls.facts().find(ada.id(), FactKey.of("note-count")))
                .containsExactly(FactValue.of(1));
    }

    @Test
    void a_note_about_an_archived_contact_is_taken_and_no_search_finds_it() {
        Person ada = book.contacts().archive(ada());

        book.notes().add(Note.draft(ada.id(), "moved to Turin"));

        assertThat(book.notes().of(ada.id(), TEN).items()).hasSize(1);
        assertThat(book.contacts().search("turin", TEN).items()).isEmpty();
    }

    @Test
    void a_note_for_its_author_is_hidden_from_others_in_the_history_as_well() {
        Person ada = ada();
        Note mine = book.notes().add(Note.draft(ada.id(), "Mine").visibleTo(NoteVisibility.AUTHOR));

        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> carls.notes().change(mine, draft -> draft.text("Ours")));
        assertThat(kith.book(book.id()).notes().of(ada.id(), TEN).items()).containsExactly(mine);
        Change hidden = carls.history().of(mine.id(), TEN).items().get(0);
        assertThat(hidden.entry().subject()).isEqualTo(ChangeSubject.of(mine.id()));
        assertThat(hidden.readability()).isEqualTo(Readability.WITHHELD);
        assertThatExceptionOfType(UnreadableChangeException.class)
                .isThrownBy(() -> hidden.after("text"));
        assertThat(
                        book.history().of(mine.id(), TEN).items().get(0).after("text").stream()
                                .map(FormNode::text))
                .containsExactly("Mine");
    }

    @Test
    void a_collection_hides_no_contact_from_the_rest_of_the_book() {
        ContactCollection fair = book.collections().create("Trade fair");
        Person ada = book.collections().move(ada(), fair.id());

        assertThat(carls.collections().find(fair.id())).isEmpty();
        assertThat(carls.contacts().find(ada.id())).contains(ada);
        Person changed = carls.contacts().change(ada, seen -> seen.edit().displayAs("Countess"));
        assertThat(changed.collection()).contains(fair.id());
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(
                        () ->
                                carls.contacts()
                                        .change(changed, seen -> seen.edit().withoutCollection()));
    }

    @Test
    void names_of_collections_are_taken_for_one_owner_and_owners_grant_no_ownership() {
        ContactCollection fair = book.collections().create("Trade fair");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> book.collections().create("TRADE FAIR"));
        assertThat(carls.collections().create("Trade fair").owner()).isEqualTo(Actor.user("carl"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> book.collections().share(fair, Actor.user("carl"), AccessLevel.OWN));
    }

    @Test
    void a_copy_has_a_history_of_its_own_and_no_external_ids() {
        ContactCollection fair = book.collections().create("Trade fair");
        Person ada =
                book.contacts()
                        .add(
                                Person.named("Ada", "Lovelace")
                                        .externalId(ExternalId.of("crm", "C-1")));

        Person copy = book.collections().copy(ada, fair.id());

        assertThat(copy.externalIds()).isEmpty();
        assertThat(book.history().of(copy.id(), TEN).items()).hasSize(1);
    }

    @Test
    void a_number_that_was_only_digits_is_read_in_the_region_by_the_next_change() {
        Person ada = book.contacts().add(Person.named("Ada", "Lovelace").phone("030 1234567"));
        book.settings().change(book.settings().own(), own -> own.region(Region.of("DE")));

        assertThat(book.contacts().findByPhone("+49 30 1234567")).containsExactly(ada);
        assertThat(ada.phones().get(0).value().e164()).isEmpty();
        Person changed = book.contacts().change(ada, seen -> seen.edit().remark("in Berlin"));
        assertThat(changed.phones().get(0).value().e164()).contains("+49301234567");
        assertThat(book.contacts().findByPhone("+49 30 1234567")).containsExactly(changed);
    }

    @Test
    void a_book_s_retention_stands_for_the_host_s_as_a_whole() {
        Retention tenYears = Retention.forEver().history(Period.ofYears(10));
        ContactBook other =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .preferences(Preferences.none().retention(tenYears))
                        .build()
                        .book(book.id());
        assertThat(other.settings().effective().retention()).contains(tenYears);

        Retention month = Retention.forEver().commands(Period.ofDays(30));
        other.settings().change(other.settings().own(), own -> own.retention(month));

        assertThat(other.settings().effective().retention()).contains(month);
    }

    @Test
    void settings_have_a_history() {
        book.settings().change(book.settings().own(), own -> own.region(Region.of("DE")));

        assertThat(
                        book.history().after(ChangeCursor.start(), 10).changes().stream()
                                .map(change -> change.entry().subject().kind()))
                .containsExactly("settings");
    }

    @Test
    void a_cursor_is_for_the_words_of_its_search_in_any_order() {
        book.contacts().add(Person.named("Ada", "Mill"));
        book.contacts().add(Person.named("Ada", "Miller"));
        Cursor next = book.contacts().search("ada mill", PageRequest.first(1)).next().orElseThrow();

        assertThat(book.contacts().search("MILL ada", PageRequest.after(next, 10)).items())
                .hasSize(1);
        assertThatExceptionOfType(InvalidCursorException.class)
                .isThrownBy(() -> book.contacts().search("ada", PageRequest.after(next, 10)));
        assertThat(book.contacts().search("?!", TEN).items()).isEmpty();
    }

    @Test
    void whoever_begins_at_the_end_of_the_feed_hears_of_later_changes_only() {
        ada();
        ChangeCursor end = ChangeCursor.of(book.history().end().text());
        Note note = book.notes().add(Note.draft(ada().id(), "Call her"));

        assertThat(book.history().after(end, 10).changes())
                .extracting(change -> change.entry().subject().id())
                .hasSize(2)
                .contains(note.id().uuid());
    }

    @Test
    void inside_a_unit_the_feed_ends_at_what_was_sealed_before() {
        int changes =
                book.unit(
                        () -> {
                            ada();
                            return book.history().after(ChangeCursor.start(), 10).changes().size();
                        });

        assertThat(changes).isZero();
        assertThat(book.history().after(ChangeCursor.start(), 10).changes()).hasSize(1);
    }

    private Person ada() {
        return book.contacts().add(Person.named("Ada", "Lovelace"));
    }
}
