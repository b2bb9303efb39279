package dev.kith.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kith.common.AccessLevel;
import dev.kith.common.Actor;
import dev.kith.common.InvalidValueException;
import dev.kith.common.Revision;
import dev.kith.common.Stamp;
import dev.kith.common.Team;
import dev.kith.common.Violation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far an actor may go with a collection, and what a draft of one takes. */
class ContactCollectionTest {

    private static final Actor MARIA = Actor.user("maria");
    private static final Actor NILS = Actor.user("nils");
    private static final Team SALES = Team.of("sales");
    private static final Team SUPPORT = Team.of("support");
    private static final Stamp STAMP = new Stamp(Instant.EPOCH, MARIA);

    @Test
    void the_owner_and_the_system_own_it_whatever_is_granted() {
        ContactCollection fair =
                stored(draft().share(MARIA, AccessLevel.VIEW).share(SALES, AccessLevel.VIEW));

        assertThat(fair.levelOf(MARIA, List.of(SALES))).contains(AccessLevel.OWN);
        assertThat(fair.levelOf(Actor.system(), List.of())).contains(AccessLevel.OWN);
    }

    @Test
    void nobody_else_may_see_what_is_not_shared() {
        ContactCollection fair = stored(draft().share(SUPPORT, AccessLevel.EDIT));

        assertThat(fair.levelOf(NILS, List.of())).isEmpty();
        assertThat(fair.levelOf(NILS, List.of(SALES))).isEmpty();
    }

    @Test
    void of_all_that_is_granted_the_most_counts() {
        ContactCollection fair =
                stored(
                        draft().share(NILS, AccessLevel.VIEW)
                                .share(SALES, AccessLevel.EDIT)
                                .share(SUPPORT, AccessLevel.VIEW));

        assertThat(fair.levelOf(NILS, List.of())).contains(AccessLevel.VIEW);
        assertThat(fair.levelOf(NILS, List.of(SUPPORT))).contains(AccessLevel.VIEW);
        assertThat(fair.levelOf(NILS, List.of(SUPPORT, SALES))).contains(AccessLevel.EDIT);
        assertThat(fair.levelOf(Actor.user("olga"), List.of(SUPPORT))).contains(AccessLevel.VIEW);
    }

    @Test
    void an_actor_is_told_by_kind_and_id() {
        ContactCollection fair = stored(draft().share(NILS, AccessLevel.EDIT));

        assertThat(fair.levelOf(Actor.service("nils"), List.of())).isEmpty();
        assertThat(fair.levelOf(Actor.service("maria"), List.of())).isEmpty();
    }

    @Test
    void who_owned_it_keeps_what_is_granted_and_nothing_else() {
        ContactCollection fair = stored(draft());
        ContactCollection handed = stored(fair.edit().owner(NILS));
        ContactCollection shared = stored(fair.edit().share(MARIA, AccessLevel.VIEW).owner(NILS));

        assertThat(handed.levelOf(NILS, List.of())).contains(AccessLevel.OWN);
        assertThat(handed.levelOf(MARIA, List.of())).isEmpty();
        assertThat(shared.levelOf(MARIA, List.of())).contains(AccessLevel.VIEW);
    }

    @Test
    void a_later_grant_stands_in_place_of_the_earlier_one_until_it_is_taken_back() {
        CollectionDraft draft =
                draft().share(NILS, AccessLevel.EDIT)
                        .share(NILS, AccessLevel.VIEW)
                        .share(SALES, AccessLevel.EDIT);

        assertThat(draft.actors()).containsExactly(Map.entry(NILS, AccessLevel.VIEW));
        assertThat(draft.unshare(NILS).actors()).isEmpty();
        assertThat(draft.unshare(NILS).unshare(SUPPORT).teams()).containsOnlyKeys(SALES);
        assertThat(draft.unshare(SALES).teams()).isEmpty();
    }

    @Test
    void ownership_is_not_shared() {
        for (CollectionDraft draft : List.of(draft(), stored(draft()).edit())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> draft.share(NILS, AccessLevel.OWN))
                    .withMessageContaining("one owner");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> draft.share(SALES, AccessLevel.OWN));
            assertThat(draft.actors()).isEmpty();
            assertThat(draft.teams()).isEmpty();
        }
    }

    @Test
    void what_is_granted_stands_in_order_and_cannot_be_changed_from_outside() {
        Actor service = Actor.service("a");
        CollectionDraft draft =
                draft().share(service, AccessLevel.VIEW)
                        .share(NILS, AccessLevel.VIEW)
                        .share(MARIA, AccessLevel.EDIT)
                        .share(SUPPORT, AccessLevel.VIEW)
                        .share(SALES, AccessLevel.VIEW);
        ContactCollection fair = stored(draft);
        draft.unshare(NILS).unshare(SALES);

        assertThat(fair.actors().keySet()).containsExactly(MARIA, NILS, service);
        assertThat(fair.teams().keySet()).containsExactly(SALES, SUPPORT);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> fair.actors().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> draft.teams().clear());
    }

    @Test
    void a_draft_of_a_collection_says_all_that_it_says() {
        ContactCollection fair =
                stored(draft().share(NILS, AccessLevel.EDIT).share(SALES, AccessLevel.VIEW));
        ContactCollection again = stored(fair.edit());

        assertThat(again).isEqualTo(fair);
        assertThat(again.hasSameContent(stored(fair.edit().name("Other")))).isFalse();
        assertThat(again.hasSameContent(stored(fair.edit().owner(NILS)))).isFalse();
        assertThat(again.hasSameContent(stored(fair.edit().unshare(NILS)))).isFalse();
        assertThat(again.hasSameContent(stored(fair.edit().unshare(SALES)))).isFalse();
    }

    @Test
    void everything_that_is_wrong_is_listed_at_once() {
        CollectionDraft full = draft();
        IntStream.range(0, CollectionDraft.MAX_GRANTS)
                .forEach(
                        i ->
                                full.share(Actor.user("u" + i), AccessLevel.VIEW)
                                        .share(Team.of("t" + i), AccessLevel.VIEW));
        assertThat(full.violations()).isEmpty();

        CollectionDraft wrong =
                full.name("two\nlines")
                        .share(NILS, AccessLevel.VIEW)
                        .share(SALES, AccessLevel.VIEW);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> stored(wrong))
                .satisfies(
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::path)
                                        .containsExactly("name", "actors", "teams"));
    }

    @Test
    void a_name_is_one_line_of_at_most_200_characters_without_outer_spaces() {
        assertThat(stored(draft().name("  Fair  ")).name()).isEqualTo("Fair");
        assertThat(draft().name("x".repeat(200)).violations()).isEmpty();
        for (String name : List.of("", " ", "x".repeat(201), "a\tb")) {
            assertThat(draft().name(name).violations()).hasSize(1);
        }
    }

    private static CollectionDraft draft() {
        return ContactCollection.draft("Fair", MARIA);
    }

    private static ContactCollection stored(CollectionDraft draft) {
        return draft.toCollection(CollectionId.of(new UUID(1, 2)), Revision.FIRST, STAMP, STAMP);
    }
}
