package dev.kith.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.kith.common.Actor;
import dev.kith.common.CommandKey;
import dev.kith.common.CommandKeyReusedException;
import dev.kith.common.Cursor;
import dev.kith.common.DefinitionInUseException;
import dev.kith.common.DefinitionTakenException;
import dev.kith.common.InvalidCursorException;
import dev.kith.common.InvalidValueException;
import dev.kith.common.NotFoundException;
import dev.kith.common.Page;
import dev.kith.common.PageRequest;
import dev.kith.common.ReservedDefinitionException;
import dev.kith.common.Revision;
import dev.kith.common.StaleException;
import dev.kith.common.Violation;
import dev.kith.label.Category;
import dev.kith.label.CategoryKey;
import dev.kith.label.Label;
import dev.kith.label.LabelDraft;
import dev.kith.label.LabelId;
import dev.kith.label.Labels;
import dev.kith.label.NameTakenException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What a host sees of labels and their categories. */
public interface LabelsBehaviour extends StorageFixture {

    /** A category of the tests' own. */
    CategoryKey FAIR = CategoryKey.of("fair");

    /** The reserved categories are in every book, also in one that was never written. */
    @Test
    default void every_book_has_the_reserved_categories_and_nobody_changes_them() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();

        assertEquals(Labels.reserved(), labels.categories());
        for (Category reserved : Labels.reserved()) {
            assertTrue(reserved.isReserved());
            assertEquals(Optional.of(reserved), labels.category(reserved.key()));
            for (Executable locked :
                    List.<Executable>of(
                            () -> labels.change(reserved, draft -> draft.name("Mine")),
                            () -> labels.deprecate(reserved),
                            () -> labels.remove(reserved))) {
                ReservedDefinitionException refused =
                        assertThrows(ReservedDefinitionException.class, locked);
                assertEquals(reserved.key(), refused.id());
            }
            DefinitionTakenException taken =
                    assertThrows(
                            DefinitionTakenException.class,
                            () -> labels.define(Category.draft(reserved.key(), "Mine")));
            assertEquals(reserved.key(), taken.id());
        }
        assertEquals(Labels.reserved(), labels.categories());
    }

    /** A category of the book's own lives from its definition to its removal. */
    @Test
    default void a_book_defines_changes_and_removes_categories_of_its_own() {
        Host host = new Host(storage());
        Labels labels = host.book.as(Actor.user("maria")).labels();
        Category defined =
                labels.define(Category.draft(FAIR, " Trade fair ").singleValued().closed());
        host.clock.advance(Duration.ofDays(1));
        Category changed = labels.change(defined, draft -> draft.name("Fair").multiValued().open());
        Category same = labels.change(changed, draft -> draft.name("Fair"));
        Category old = labels.deprecate(changed);

        assertEquals("Trade fair", defined.name());
        assertTrue(defined.isSingleValued());
        assertFalse(defined.isOpen());
        assertEquals(Revision.FIRST, defined.revision());
        assertEquals(Actor.user("maria"), defined.created().orElseThrow().by());
        assertEquals(Revision.of(2), changed.revision());
        assertEquals(defined.created(), changed.created());
        assertNotEquals(defined.changed(), changed.changed());
        assertFalse(changed.isSingleValued());
        assertTrue(changed.isOpen());
        assertEquals(changed, same);
        assertTrue(old.isDeprecated());
        assertEquals(Optional.of(old), labels.category(FAIR));
        List<Category> all = new ArrayList<>(Labels.reserved());
        all.add(old);
        assertEquals(all, labels.categories());
        assertEquals(Labels.reserved(), host.otherBook.labels().categories());

        labels.remove(old);
        assertEquals(Optional.empty(), labels.category(FAIR));
        assertEquals(Revision.FIRST, labels.define(Category.draft(FAIR, "Again")).revision());
    }

    /** Whoever saw an old version of a category is told; so is who brings one of another book. */
    @Test
    default void a_stale_or_unknown_category_is_refused() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Category first = labels.define(Category.draft(FAIR, "Fair"));
        labels.change(first, draft -> draft.name("Fairs"));

        for (Executable stale :
                List.<Executable>of(
                        () -> labels.change(first, draft -> draft.name("Lost")),
                        () -> labels.remove(first))) {
            StaleException refused = assertThrows(StaleException.class, stale);
            assertEquals(FAIR, refused.id());
            assertEquals(Revision.of(2), refused.actual());
        }
        assertThrows(
                NotFoundException.class,
                () -> host.otherBook.labels().change(first, draft -> draft.name("Lost")));
        assertThrows(NotFoundException.class, () -> host.otherBook.labels().remove(first));
        assertThrows(
                NotFoundException.class, () -> host.otherBook.labels().add(FAIR, "Leipzig 2026"));
        InvalidValueException blank =
                assertThrows(
                        InvalidValueException.class,
                        () -> labels.define(Category.draft(CategoryKey.of("x"), " ")));
        assertEquals(List.of("name"), paths(blank));
        assertThrows(
                IllegalArgumentException.class,
                () -> labels.change(first, draft -> Category.draft(CategoryKey.of("y"), "Y")));
        assertEquals("Fairs", labels.category(FAIR).orElseThrow().name());
    }

    /** A category with labels stays. */
    @Test
    default void a_category_that_has_labels_is_not_removed() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        // the key of one begins with the key of the other
        Category fair = labels.define(Category.draft(FAIR, "Fair"));
        Category fairs = labels.define(Category.draft(CategoryKey.of("fair-2026"), "Fair 2026"));
        Label leipzig = labels.add(fairs.key(), "Leipzig");

        DefinitionInUseException refused =
                assertThrows(DefinitionInUseException.class, () -> labels.remove(fairs));
        assertEquals(fairs.key(), refused.id());
        assertEquals(leipzig.id(), refused.user());
        labels.remove(fair);
        labels.remove(leipzig);
        labels.remove(fairs);
        assertEquals(Labels.reserved(), labels.categories());
    }

    /** A label is found by everything it goes by, and keeps its id whatever it is called. */
    @Test
    default void a_label_is_found_by_its_name_and_its_aliases_and_keeps_its_id() {
        Host host = new Host(storage());
        Labels labels = host.book.as(Actor.user("maria")).labels();
        Label software = labels.add(CategoryKey.INDUSTRY, " Software ");
        host.clock.advance(Duration.ofDays(1));
        Label renamed = labels.rename(software, "Logiciels & Données");
        Label aliased = labels.alias(renamed, "IT");

        assertEquals("Software", software.name());
        assertEquals(Revision.FIRST, software.revision());
        assertEquals(Actor.user("maria"), software.created().by());
        assertEquals(software.created(), software.changed());
        assertEquals(software.id(), aliased.id());
        assertEquals(Revision.of(3), aliased.revision());
        assertEquals(software.created(), aliased.created());
        assertNotEquals(software.changed(), aliased.changed());
        assertEquals(List.of("Software", "IT"), aliased.aliases());
        assertEquals(Optional.of(aliased), labels.find(software.id()));
        assertEquals(Optional.of(aliased.name()), labels.name(software.id()));
        for (String text :
                List.of("software", "SOFTWARE", " logiciels  &  donnees", "it", "Sôftware")) {
            assertEquals(Optional.of(aliased), labels.find(CategoryKey.INDUSTRY, text), text);
            assertEquals(Optional.empty(), labels.find(CategoryKey.LABEL, text), text);
            assertEquals(
                    Optional.empty(), host.otherBook.labels().find(CategoryKey.INDUSTRY, text));
        }
        for (String text : List.of("", " ", "soft", "softwares", "x".repeat(10_000), "\uD800")) {
            assertEquals(Optional.empty(), labels.find(CategoryKey.INDUSTRY, text));
        }

        Label bare = labels.unalias(aliased, "SOFTWARE");
        assertEquals(List.of("IT"), bare.aliases());
        assertEquals(Optional.empty(), labels.find(CategoryKey.INDUSTRY, "Software"));
        assertEquals(Optional.empty(), host.otherBook.labels().find(software.id()));
        assertEquals(List.of(bare), labels.of(List.of(host.unknownLabel(), bare.id())));
        assertEquals(
                List.of("Logiciels & Données"),
                labels.names(List.of(bare.id(), host.unknownLabel())));
    }

    /** What is said twice is kept once, and a change that changes nothing is none. */
    @Test
    default void a_change_of_a_label_to_the_same_words_keeps_the_revision() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Label it =
                labels.add(
                        Label.draft(CategoryKey.INDUSTRY, "IT")
                                .alias("Software")
                                .alias("software"));

        assertEquals(List.of("Software"), it.aliases());
        assertEquals(it, labels.rename(it, "IT"));
        assertEquals(it, labels.alias(it, "ÏT"));
        assertEquals(it, labels.alias(it, " SOFTWARE "));
        assertEquals(it, labels.unalias(it, "Hardware"));
        Label lower = labels.rename(it, "it");
        assertEquals("it", lower.name());
        assertEquals(List.of("Software"), lower.aliases());
        Label swapped = labels.rename(lower, "SoftWare");
        assertEquals("SoftWare", swapped.name());
        assertEquals(List.of("it"), swapped.aliases());
    }

    /** Within a category a name belongs to one label, be it as name or as alias. */
    @Test
    default void a_name_or_alias_of_another_label_is_refused_with_that_labels_id() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Label software =
                labels.add(Label.draft(CategoryKey.INDUSTRY, "Software").alias("Computing"));
        Label energy = labels.add(CategoryKey.INDUSTRY, "Energy");

        for (String taken :
                List.of("Software", "SOFTWARE", " sôftware ", "Computing", "computing")) {
            for (Executable taking :
                    List.<Executable>of(
                            () -> labels.add(CategoryKey.INDUSTRY, taken),
                            () -> labels.add(Label.draft(CategoryKey.INDUSTRY, "New").alias(taken)),
                            () -> labels.rename(energy, taken),
                            () -> labels.alias(energy, taken))) {
                NameTakenException refused = assertThrows(NameTakenException.class, taking);
                assertEquals(software.id(), refused.holder());
                assertEquals(CategoryKey.INDUSTRY, refused.category());
            }
        }
        assertEquals(Optional.of(energy), labels.find(energy.id()));
        assertEquals("Software", labels.add(CategoryKey.TYPE, "Software").name());
        assertEquals(
                "Software", host.otherBook.labels().add(CategoryKey.INDUSTRY, "Software").name());

        labels.change(software, draft -> draft.name("IT").withoutAlias("Computing"));
        assertEquals("Software", labels.rename(energy, "Software").name());
        assertEquals("Computing", labels.add(CategoryKey.INDUSTRY, "Computing").name());
    }

    /** Names that are equal for as far as an index may see are still different names. */
    @Test
    default void the_longest_names_are_told_apart() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        // each of these characters folds to eighteen
        String longest = "\uFDFA".repeat(199);
        List<Label> added = new ArrayList<>();
        for (String end : List.of("a", "b", "c")) {
            added.add(labels.add(CategoryKey.TYPE, longest + end));
        }

        for (Label label : added) {
            assertEquals(Optional.of(label), labels.find(CategoryKey.TYPE, label.name()));
            assertThrows(
                    NameTakenException.class, () -> labels.add(CategoryKey.TYPE, label.name()));
        }
        assertEquals(Optional.empty(), labels.find(CategoryKey.TYPE, longest + "d"));
        assertEquals(3, listed(labels, CategoryKey.TYPE, 1).size());
    }

    /** All that is wrong with a label is said at once. */
    @Test
    default void everything_that_is_wrong_with_a_label_is_listed() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        LabelDraft draft =
                Label.draft(CategoryKey.TYPE, "\n")
                        .alias("ok")
                        .alias("a\nb")
                        .alias("x".repeat(201));

        InvalidValueException refused =
                assertThrows(InvalidValueException.class, () -> labels.add(draft));

        assertEquals(List.of("name", "aliases[1]", "aliases[2]"), paths(refused));
        assertEquals(List.of(), listed(labels, CategoryKey.TYPE, 9));
        LabelDraft many = Label.draft(CategoryKey.TYPE, "many");
        for (int i = 0; i <= LabelDraft.MAX_ALIASES; i++) {
            many.alias("alias " + i);
        }
        assertEquals(
                List.of("aliases"),
                paths(assertThrows(InvalidValueException.class, () -> labels.add(many))));
        assertEquals("fine", labels.add(many.withoutAlias("alias 0").name("fine")).name());
    }

    /** Labels stand in the order of their names, each category for itself. */
    @Test
    default void labels_are_listed_by_name_page_by_page() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        List<String> ordered = List.of("1", "Ähren", "beta", "Bêta 2", "Zoë", "Ωmega", "😀");
        for (int i : new int[] {3, 0, 6, 5, 1, 4, 2}) {
            labels.add(Label.draft(CategoryKey.TYPE, ordered.get(i)).alias("alias " + i));
            labels.add(CategoryKey.STAGE, ordered.get(i));
            host.otherBook.labels().add(CategoryKey.TYPE, ordered.get(i));
        }

        for (int size = 1; size <= 8; size++) {
            assertEquals(ordered, listed(labels, CategoryKey.TYPE, size), "pages of " + size);
        }
        assertEquals(List.of(), listed(labels, FAIR, 5));
        Label beta = labels.find(CategoryKey.TYPE, "Beta").orElseThrow();
        labels.deprecate(labels.rename(beta, "Last"));
        assertEquals("Last", listed(labels, CategoryKey.TYPE, 3).get(3));

        Cursor cursor = labels.list(CategoryKey.TYPE, PageRequest.first(2)).next().orElseThrow();
        for (Executable listing :
                List.<Executable>of(
                        () -> labels.list(CategoryKey.STAGE, PageRequest.after(cursor, 2)),
                        () ->
                                host.otherBook
                                        .labels()
                                        .list(CategoryKey.TYPE, PageRequest.after(cursor, 2)),
                        () -> host.contacts().list(PageRequest.after(cursor, 2)))) {
            assertThrows(InvalidCursorException.class, listing);
        }
    }

    private static List<String> listed(Labels labels, CategoryKey category, int size) {
        List<String> names = new ArrayList<>();
        Page<Label> page = labels.list(category, PageRequest.first(size));
        page.items().forEach(label -> names.add(label.name()));
        while (page.next().isPresent()) {
            assertEquals(size, page.items().size(), "only the last page is short");
            assertTrue(names.size() < 1_000, "paging does not come to an end");
            page = labels.list(category, PageRequest.after(page.next().get(), size));
            page.items().forEach(label -> names.add(label.name()));
        }
        return names;
    }

    /** Replacements lead from one label to another and never in a circle. */
    @Test
    default void a_label_is_deprecated_in_favour_of_one_that_is_in_use() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Label old = labels.add(CategoryKey.TYPE, "Client");
        Label now = labels.add(CategoryKey.TYPE, "Customer");
        Label elsewhere = labels.add(CategoryKey.STAGE, "Customer");

        for (LabelId wrong : List.of(old.id(), elsewhere.id(), host.unknownLabel())) {
            InvalidValueException refused =
                    assertThrows(InvalidValueException.class, () -> labels.deprecate(old, wrong));
            assertEquals(List.of("replacement"), paths(refused));
        }
        Label gone = labels.deprecate(old, now.id());
        assertTrue(gone.isDeprecated());
        assertEquals(Optional.of(now.id()), gone.replacement());
        assertThrows(InvalidValueException.class, () -> labels.deprecate(now, gone.id()));
        DefinitionInUseException refused =
                assertThrows(DefinitionInUseException.class, () -> labels.remove(now));
        assertEquals(gone.id(), refused.user());

        Label back = labels.change(gone, LabelDraft::reinstated);
        assertFalse(back.isDeprecated());
        assertEquals(Optional.empty(), back.replacement());
        labels.remove(now);
        assertEquals(Optional.empty(), labels.find(now.id()));
        assertEquals(Optional.empty(), labels.find(CategoryKey.TYPE, "Customer"));
    }

    /** A category out of use gets no new labels. */
    @Test
    default void a_deprecated_category_gets_no_new_labels() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Category fair = labels.define(Category.draft(FAIR, "Fair"));
        Label leipzig = labels.add(FAIR, "Leipzig");
        Category old = labels.deprecate(fair);

        InvalidValueException refused =
                assertThrows(InvalidValueException.class, () -> labels.add(FAIR, "Hannover"));
        assertEquals("deprecated-category", refused.violations().get(0).code());
        assertEquals("Messe Leipzig", labels.rename(leipzig, "Messe Leipzig").name());

        labels.change(old, draft -> draft.reinstated().closed());
        assertEquals("Hannover", labels.add(FAIR, "Hannover").name());
    }

    /** Whoever saw an old version of a label is told; so is who brings one of another book. */
    @Test
    default void a_stale_or_unknown_label_is_refused() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Label first = labels.add(CategoryKey.TYPE, "Customer");
        Label second = labels.rename(first, "Client");

        for (Executable stale :
                List.<Executable>of(
                        () -> labels.rename(first, "Lost"),
                        () -> labels.deprecate(first),
                        () -> labels.remove(first))) {
            StaleException refused = assertThrows(StaleException.class, stale);
            assertEquals(first.id(), refused.id());
            assertEquals(Revision.of(2), refused.actual());
        }
        for (Executable foreign :
                List.<Executable>of(
                        () -> host.otherBook.labels().rename(second, "Lost"),
                        () -> host.otherBook.labels().remove(second))) {
            NotFoundException refused = assertThrows(NotFoundException.class, foreign);
            assertEquals(second.id(), refused.id());
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> labels.change(second, draft -> Label.draft(CategoryKey.STAGE, "Client")));
        assertEquals(Optional.of(second), labels.find(first.id()));
        labels.remove(second);
        assertThrows(NotFoundException.class, () -> labels.rename(second, "Lost"));
    }

    /** Commands on the vocabulary can be repeated as any others. */
    @Test
    default void a_repeated_command_on_the_vocabulary_gives_the_first_outcome() {
        Host host = new Host(storage());
        Labels define = host.book.once(CommandKey.of("define")).labels();
        Labels add = host.book.once(CommandKey.of("add")).labels();
        Labels rename = host.book.once(CommandKey.of("rename")).labels();
        Labels remove = host.book.once(CommandKey.of("remove")).labels();
        Category fair = define.define(Category.draft(FAIR, "Fair"));
        Label leipzig = add.add(FAIR, "Leipzig");
        Label renamed = rename.rename(leipzig, "Messe Leipzig");

        assertEquals(fair, define.define(Category.draft(FAIR, "Fair")));
        assertEquals(renamed, add.add(FAIR, "Leipzig"), "the label as it stands now");
        assertEquals(renamed, rename.rename(leipzig, "Messe Leipzig"));
        assertThrows(CommandKeyReusedException.class, () -> add.add(FAIR, "Hannover"));
        assertThrows(
                CommandKeyReusedException.class,
                () -> define.define(Category.draft(FAIR, "Fair").closed()));
        assertThrows(CommandKeyReusedException.class, () -> rename.rename(leipzig, "Else"));

        remove.remove(renamed);
        remove.remove(renamed);
        assertEquals(List.of(), listed(host.book.labels(), FAIR, 5));
    }

    /** A unit's labels are seen in it, and lost with it. */
    @Test
    default void labels_of_a_unit_are_seen_in_it_and_lost_with_it() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        Label kept = labels.add(CategoryKey.TYPE, "Kept");

        assertThrows(
                IllegalStateException.class,
                () ->
                        host.book.unit(
                                () -> {
                                    Label lost = labels.add(CategoryKey.TYPE, "Lost");
                                    labels.rename(kept, "Renamed");
                                    assertEquals(
                                            Optional.of(lost),
                                            labels.find(CategoryKey.TYPE, "lost"));
                                    assertEquals(
                                            List.of("Lost", "Renamed"),
                                            listed(labels, CategoryKey.TYPE, 1));
                                    throw new IllegalStateException("of the work");
                                }));

        assertEquals(List.of("Kept"), listed(labels, CategoryKey.TYPE, 5));
        assertEquals(Optional.empty(), labels.find(CategoryKey.TYPE, "Lost"));
        assertEquals(Optional.of(kept), labels.find(kept.id()));
    }

    /** Of many who add a label of one name at once, one does, and the others learn which it is. */
    @Test
    default void of_many_who_add_a_name_at_once_one_does_and_the_others_learn_the_label() {
        Host host = new Host(storage());
        int threads = 4;
        for (int round = 0; round < 10; round++) {
            String name = "race " + round;
            List<String> spellings =
                    List.of(name, name.toUpperCase(Locale.ROOT), "racé " + round, name);
            AtomicInteger winners = new AtomicInteger();
            List<LabelId> known = new CopyOnWriteArrayList<>();
            CountDownLatch ready = new CountDownLatch(threads);
            try (Threads others = new Threads()) {
                Threads.results(
                        others.startAll(
                                threads,
                                number -> {
                                    ready.countDown();
                                    Threads.await(ready);
                                    try {
                                        known.add(
                                                host.book
                                                        .labels()
                                                        .add(
                                                                CategoryKey.TYPE,
                                                                spellings.get(number))
                                                        .id());
                                        winners.incrementAndGet();
                                    } catch (NameTakenException e) {
                                        known.add(e.holder());
                                    }
                                }));
            }
            assertEquals(1, winners.get(), "round " + round);
            assertEquals(threads, known.size());
            assertEquals(1, known.stream().distinct().count(), "round " + round);
        }
        assertEquals(10, listed(host.book.labels(), CategoryKey.TYPE, 3).size());
    }

    /** Of two who rename two labels to one name at once, one does. */
    @Test
    default void of_two_who_rename_two_labels_to_one_name_one_does() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        for (int round = 0; round < 10; round++) {
            String wanted = "wanted " + round;
            List<Label> rivals =
                    List.of(
                            labels.add(CategoryKey.TYPE, "one " + round),
                            labels.add(CategoryKey.TYPE, "other " + round));
            AtomicInteger winners = new AtomicInteger();
            CountDownLatch ready = new CountDownLatch(2);
            try (Threads others = new Threads()) {
                Threads.results(
                        others.startAll(
                                2,
                                number -> {
                                    ready.countDown();
                                    Threads.await(ready);
                                    try {
                                        labels.rename(rivals.get(number), wanted);
                                        winners.incrementAndGet();
                                    } catch (NameTakenException e) {
                                        assertEquals(rivals.get(1 - number).id(), e.holder());
                                    }
                                }));
            }
            assertEquals(1, winners.get(), "round " + round);
        }
    }

    /** No category loses its footing under a label that is being added. */
    @Test
    default void a_category_is_removed_or_gets_a_label_but_not_both() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        for (int round = 0; round < 10; round++) {
            Category category =
                    labels.define(Category.draft(CategoryKey.of("fair-" + round), "Fair"));
            CountDownLatch ready = new CountDownLatch(2);
            try (Threads others = new Threads()) {
                Threads.results(
                        others.startAll(
                                2,
                                number -> {
                                    ready.countDown();
                                    Threads.await(ready);
                                    try {
                                        if (number == 0) {
                                            labels.add(category.key(), "Leipzig");
                                        } else {
                                            labels.remove(category);
                                        }
                                    } catch (NotFoundException | DefinitionInUseException e) {
                                        // the other one was first
                                    }
                                }));
            }
            assertEquals(
                    labels.category(category.key()).isPresent(),
                    labels.find(category.key(), "Leipzig").isPresent(),
                    "round " + round);
        }
    }

    /** Neither a refusal nor the text of a value tells what a label is called. */
    @Test
    default void no_message_and_no_text_of_a_value_tells_the_name_of_a_label() {
        Host host = new Host(storage());
        Labels labels = host.book.labels();
        String marker = "Xanthippe";
        Label label = labels.add(CategoryKey.TYPE, marker);
        List<String> texts = new ArrayList<>(List.of(label.toString(), labels.toString()));
        for (Executable refused :
                List.<Executable>of(
                        () -> labels.add(CategoryKey.TYPE, marker),
                        () -> labels.add(CategoryKey.TYPE, marker + "\n"),
                        () -> labels.add(Label.draft(CategoryKey.TYPE, "x").alias(marker + "\n")),
                        () -> host.otherBook.labels().remove(label))) {
            texts.add(assertThrows(RuntimeException.class, refused).toString());
        }

        texts.forEach(text -> assertFalse(text.contains(marker), "a text tells a name"));
    }

    private static List<String> paths(InvalidValueException refused) {
        return refused.violations().stream().map(Violation::path).toList();
    }
}
