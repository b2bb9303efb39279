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

    /**
     * All that one thread sees through a book. The others break what the library never asks of a
     * storage, what it guards against before it asks, or what takes two threads to see.
     */
    private static final List<String> SEEN =
            List.of(
                    "ST-1: forgets what units wrote",
                    "ST-2: keeps what failed units wrote",
                    "ST-3: shows a unit pages without its own writes",
                    "ST-5: commits inner units on their own",
                    "ST-6: opens another book inside a unit",
                    "ST-7: keeps all books in one",
                    "ST-8: stores doomed units",
                    "ST-10: never says that a unit is active",
                    "SU-3: refuses a guard that the unit holds",
                    "CV-1: loses the notes",
                    "CV-2: finds no archived contact by key",
                    "CV-3: sorts by UTF-16",
                    "CV-4: skips the ties of a page's last name",
                    "CV-4: repeats a page's last contact",
                    "CV-5: lists archived contacts among those in use",
                    "CV-6: finds words in the middle of others",
                    "CV-6: finds who meets one term of several",
                    "CV-6: finds archived contacts",
                    "CV-7: sorts hits by id",
                    "CV-7: repeats the last hit of a page",
                    "CV-8: remembers what a search found",
                    "KS-2: keeps outcomes beside the units",
                    "FV-2: leaves out all but the first value of a fact",
                    "FS-1: adds to the values that are there",
                    "FS-3: gives the contact a new revision",
                    "FS-5: shows facts before their unit has ended",
                    "AV-2: gives one more than asked for",
                    "AV-3: finds removed aggregates",
                    "AV-3: finds under keys of old",
                    "AV-4: skips the ties of a page's last key",
                    "AV-4: repeats a page's last entry",
                    "AS-6: never gives a removed id again",
                    "ST-1: forgets what units did to aggregates",
                    "ST-2: stores each aggregate on its own",
                    "ST-3: shows a unit ranges without its own writes",
                    "ST-4: shows everybody each aggregate at once",
                    "ST-5: shows views in a unit nothing of it",
                    "ST-7: keeps the aggregates of all books in one",
                    "ST-8: lets doomed units read aggregates",
                    "SU-2: shows under a guard the aggregates that it read before",
                    "LV-1: keeps whole seconds only",
                    "LV-2: forgets the order in which entries wait",
                    "LV-4: gives the first seal for the last",
                    "LS-1: keeps entries beside the units");

    @TestFactory
    Stream<DynamicTest> the_model_sees() {
        return SEEN.stream().map(name -> DynamicTest.dynamicTest(name, () -> sees(saboteur(name))));
    }

    private static Saboteur saboteur(String name) {
        return Saboteurs.all().stream()
                .filter(saboteur -> saboteur.toString().equals(name))
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
