package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import dev.kith.store.Storage;
import dev.kith.testkit.Clause;
import dev.kith.testkit.PortContracts;
import dev.kith.testkit.Saboteur;
import dev.kith.testkit.Saboteurs;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

class SaboteursTest {

    private static final String PATIENCE = "dev.kith.testkit.patience";

    @BeforeAll
    static void be_impatient() {
        // what a saboteur lets wait would wait for ever
        System.setProperty(PATIENCE, "1500");
    }

    @AfterAll
    static void be_patient_again() {
        System.clearProperty(PATIENCE);
    }

    @Test
    void every_clause_has_a_saboteur_and_every_saboteur_a_clause() {
        Set<String> clauses =
                Arrays.stream(PortContracts.class.getMethods())
                        .filter(method -> method.isAnnotationPresent(Clause.class))
                        .map(method -> method.getAnnotation(Clause.class).value())
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> sabotaged =
                Saboteurs.all().stream()
                        .map(Saboteur::clause)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(sabotaged).isEqualTo(clauses);
    }

    @TestFactory
    Stream<DynamicTest> the_contract_sees() {
        return Saboteurs.all().stream()
                .map(
                        saboteur ->
                                DynamicTest.dynamicTest(saboteur.toString(), () -> sees(saboteur)));
    }

    private static void sees(Saboteur saboteur) {
        // tag::sabotage[]
        Sabotaged.saboteur = saboteur;
        List<Method> tests =
                Arrays.stream(saboteur.contract().getMethods())
                        .filter(method -> method.isAnnotationPresent(Clause.class))
                        .filter(
                                method ->
                                        method.getAnnotation(Clause.class)
                                                .value()
                                                .equals(saboteur.clause()))
                        .toList();

        EngineExecutionResults results =
                EngineTestKit.engine("junit-jupiter")
                        .selectors(
                                tests.stream()
                                        .map(test -> selectMethod(Sabotaged.class, test.getName()))
                                        .toArray(MethodSelector[]::new))
                        .execute();

        assertThat(results.testEvents().finished().count()).isEqualTo(tests.size());
        assertThat(results.testEvents().failed().count()).isPositive();
        // end::sabotage[]
    }

    /** Runs every contract over a storage that the saboteur has had in hand. */
    static class Sabotaged implements PortContracts {

        static Saboteur saboteur = Saboteurs.all().get(0);

        private final Storage storage = saboteur.sabotage(new InMemoryStorage());

        @Override
        public Storage storage() {
            return storage;
        }
    }
}
