package dev.kith.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import dev.kith.store.Storage;
import dev.kith.testkit.Saboteur;
import dev.kith.testkit.Saboteurs;
import dev.kith.testkit.SameAnswersBehaviour;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Events;

/** Two storages give other answers where a saboteur has had one of them in hand, and only there. */
class SameAnswersSaboteursTest {

    private static final List<String> COMPARED =
            List.of(
                    // which no model of a book foretells
                    "LV-1: forgets the contacts of what is no contact",
                    "LV-1: keeps whole seconds only",
                    "LV-2: forgets the order in which entries wait",
                    "LS-1: keeps entries beside the units",
                    "ST-2: stores each aggregate on its own",
                    "ST-5: commits inner units on their own",
                    "ST-7: keeps all books in one",
                    "SU-3: refuses a guard that the unit holds",
                    "CV-1: loses the notes",
                    "CV-3: sorts by UTF-16",
                    "CV-4: repeats a page's last contact",
                    "CV-6: finds archived contacts",
                    "CV-7: sorts hits by id",
                    "KS-2: keeps outcomes beside the units",
                    "FV-2: leaves out all but the first value of a fact",
                    "FS-3: gives the contact a new revision",
                    "AV-3: finds removed aggregates",
                    "AV-3: finds under keys of old");

    @TestFactory
    Stream<DynamicTest> the_comparison_sees() {
        return COMPARED.stream()
                .map(name -> DynamicTest.dynamicTest(name, () -> sees(saboteur(name))));
    }

    @Test
    void storages_that_nobody_has_had_in_hand_give_the_same_answers() {
        run(UnaryOperator.identity())
                .assertStatistics(statistics -> statistics.started(1).succeeded(1));
    }

    private static Saboteur saboteur(String name) {
        return Saboteurs.all().stream()
                .filter(saboteur -> saboteur.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void sees(Saboteur saboteur) {
        run(saboteur::sabotage)
                .failed()
                .assertEventsMatchExactly(
                        finishedWithFailure(message(text -> text.contains(" of the reference"))));
    }

    private static Events run(UnaryOperator<Storage> sabotage) {
        Sabotaged.sabotage = sabotage;
        return EngineTestKit.engine("junit-jupiter")
                .selectors(selectMethod(Sabotaged.class, "both_storages_give_the_same_answers"))
                .execute()
                .testEvents();
    }

    /** Compares with a storage that the saboteur has had in hand. */
    static class Sabotaged implements SameAnswersBehaviour {

        static UnaryOperator<Storage> sabotage = UnaryOperator.identity();

        private final Storage reference = new InMemoryStorage();
        private final Storage storage = sabotage.apply(new InMemoryStorage());

        @Override
        public Storage reference() {
            return reference;
        }

        @Override
        public Storage storage() {
            return storage;
        }
    }
}
