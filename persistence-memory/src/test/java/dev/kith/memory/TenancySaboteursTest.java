package dev.kith.memory;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.kith.store.Storage;
import dev.kith.testkit.Saboteur;
import dev.kith.testkit.Saboteurs;
import dev.kith.testkit.TenancyBehaviour;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Storages that look beyond the book that they are asked about are seen by what a book answers. */
class TenancySaboteursTest {

    private static final List<String> LEAKS =
            List.of(
                    "ST-7: finds contacts of other books",
                    "ST-7: finds by keys of other books",
                    "ST-7: finds aggregates of other books",
                    "ST-7: fills pages with contacts of other books",
                    "ST-7: saves an aggregate in all books at once");

    @TestFactory
    Stream<DynamicTest> the_calls_see() {
        return Saboteurs.all().stream()
                .filter(saboteur -> LEAKS.contains(saboteur.toString()))
                .map(leak -> DynamicTest.dynamicTest(leak.toString(), () -> seen(leak)));
    }

    private static void seen(Saboteur saboteur) {
        Leaking.saboteur = saboteur;
        EngineTestKit.engine("junit-jupiter")
                .selectors(
                        selectMethod(
                                Leaking.class, "what_another_book_has_is_unknown_to_every_method"))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.started(1).failed(1));
    }

    /** A book over a storage that the saboteur has had in hand. */
    static class Leaking implements TenancyBehaviour {

        static Saboteur saboteur = Saboteurs.all().get(0);

        private final Storage storage = saboteur.sabotage(new InMemoryStorage());

        @Override
        public Storage storage() {
            return storage;
        }
    }
}
