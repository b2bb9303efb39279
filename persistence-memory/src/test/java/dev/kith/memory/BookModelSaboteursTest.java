package dev.kith.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.kith.store.Storage;
import dev.kith.testkit.BookModelBehaviour;
import dev.kith.testkit.Saboteur;
import dev.kith.testkit.Saboteurs;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;

/** The model of a whole book sees what is wrong with a storage in every part of it. */
class BookModelSaboteursTest {

    private static final List<String> DEEDS =
            List.of(
                    "keeps what failed units wrote",
                    "commits inner units on their own",
                    "keeps all books in one",
                    "stores doomed units",
                    "never says that a unit is active",
                    "finds no archived contact by key",
                    "sorts by UTF-16",
                    "finds who meets one term of several",
                    "remembers what a search found",
                    "keeps outcomes beside the units",
                    "adds to the values that are there",
                    "finds removed aggregates",
                    "finds under keys of old",
                    "gives the first seal for the last",
                    "keeps entries beside the units");

    @TestFactory
    Stream<DynamicTest> the_model_sees() {
        return DEEDS.stream()
                .map(deed -> DynamicTest.dynamicTest(deed, () -> sees(saboteur(deed))));
    }

    private static Saboteur saboteur(String deed) {
        return Saboteurs.all().stream()
                .filter(saboteur -> saboteur.deed().equals(deed))
                .findFirst()
                .orElseThrow();
    }

    private static void sees(Saboteur saboteur) {
        Sabotaged.saboteur = saboteur;

        EngineTestKit.engine("junit-jupiter")
                .selectors(
                        selectMethod(
                                Sabotaged.class, "a_book_does_whatever_a_naive_model_of_it_does"))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(1).failed(1));
    }

    /** Runs the model over a storage that the saboteur has had in hand. */
    static class Sabotaged implements BookModelBehaviour {

        static Saboteur saboteur = Saboteurs.all().get(0);

        private final Storage storage = saboteur.sabotage(new InMemoryStorage());

        @Override
        public Storage storage() {
            return storage;
        }
    }
}
