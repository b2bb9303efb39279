package dev.kith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.architecture.Declarations.SourceType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContractsTest {
    private static final String PORT =
            """
            package dev.kith.store;
            /**
             * Where things live.
             * <ul>
             *   <li>[TS-1] {@link #find} returns what was saved.
             *   <li>[TS-2] {@link #save} refuses a stale revision.
             * </ul>
             */
            public interface ThingStore {
                Object find(String id);
                void save(Object thing);
            }
            """;
    private static final String CONTRACT =
            """
            package dev.kith.testkit;
            public interface ThingStoreContract {
                ThingStore store();
                @Test @Clause("TS-1") default void a_saved_thing_is_found() {}
                @Test @Clause("TS-2") default void a_stale_save_is_refused() {}
            }
            """;

    @Test
    void every_clause_of_every_port_is_tested_by_its_contract() {
        List<SourceType> store =
                Declarations.below(Reactor.mainSources("core").resolve("dev/kith/store"));
        List<SourceType> contracts =
                Contracts.contracts(Declarations.below(Reactor.mainSources("testkit")));
        List<SourceType> ports = contracts.isEmpty() ? List.of() : Contracts.ports(store);

        assertThat(Contracts.problemsBetween(ports, contracts)).isEmpty();
    }

    @Test
    void every_test_of_a_clause_is_in_a_contract() {
        assertThat(Contracts.problemsOfParts(Declarations.below(Reactor.mainSources("testkit"))))
                .isEmpty();
    }

    @Test
    void every_adapter_runs_every_contract() {
        List<SourceType> testkit = Declarations.below(Reactor.mainSources("testkit"));
        List<SourceType> contracts = Contracts.contracts(testkit);
        List<String> problems = new ArrayList<>();
        for (String module : Reactor.PUBLISHED) {
            // the testkit's own storages are the saboteurs
            if (!module.equals("testkit")
                    && Contracts.isAdapter(Declarations.below(Reactor.mainSources(module)))) {
                List<SourceType> tests = new ArrayList<>(Declarations.below(Reactor.whole(module)));
                // what brings contracts together is there
                tests.addAll(testkit);
                Contracts.problemsOfAdapter(tests, contracts)
                        .forEach(problem -> problems.add(module + ": " + problem));
            }
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void the_page_for_adapters_has_every_port_with_its_clauses() {
        List<SourceType> ports =
                Contracts.ports(
                        Declarations.below(Reactor.mainSources("core").resolve("dev/kith/store")));
        Path page = Reactor.ROOT.resolve("docs/guide/write-a-storage-adapter.md");

        assertThat(Contracts.problemsOfPage(Reactor.read(page), ports)).isEmpty();
    }

    @Test
    void a_page_with_a_port_or_a_clause_missing_is_found() {
        List<SourceType> ports = Contracts.ports(Declarations.of(PORT));

        assertThat(Contracts.problemsOfPage("| `ThingStore` | things | TS-1 to TS-2 |", ports))
                .isEmpty();
        assertThat(Contracts.problemsOfPage("| `ThingStore` | things | TS-1 to TS-1 |", ports))
                .containsExactly("there is no row | `ThingStore` | ... | TS-1 to TS-2 |");
        assertThat(Contracts.problemsOfPage("", ports)).hasSize(1);
    }

    @Test
    void a_port_and_a_contract_that_agree_pass() {
        assertThat(problems(PORT, CONTRACT)).isEmpty();
    }

    @Test
    void a_clause_without_a_test_is_found() {
        assertThat(problems(PORT, CONTRACT.replace("TS-2", "TS-1")))
                .containsExactly("ThingStoreContract does not test TS-2");
    }

    @Test
    void a_test_of_an_unknown_clause_is_found() {
        assertThat(problems(PORT, CONTRACT.replace("\"TS-2\"", "{\"TS-2\", \"TS-3\"}")))
                .containsExactly("ThingStore does not promise TS-3");
    }

    @Test
    void a_method_that_no_clause_names_is_found() {
        assertThat(
                        problems(
                                PORT.replace("void save(", "void delete(String id); void save("),
                                CONTRACT))
                .containsExactly("ThingStore.delete is in no clause");
    }

    @Test
    void a_port_without_clauses_or_contract_is_found() {
        String port = "package dev.kith.store; public interface BareStore { void save(); }";

        assertThat(problems(port, ""))
                .containsExactly(
                        "BareStore promises nothing: it has no numbered clause",
                        "BareStore has no BareStoreContract in the testkit");
    }

    @Test
    void a_port_that_only_leads_to_others_needs_no_clause() {
        String gate = "package dev.kith.store; public interface Gate { ThingStore things(); }";

        assertThat(
                        Contracts.problemsBetween(
                                Contracts.ports(Declarations.of(PORT, gate)),
                                Contracts.contracts(Declarations.of(CONTRACT))))
                .isEmpty();
    }

    @Test
    void a_clause_test_that_never_runs_is_found() {
        assertThat(problems(PORT, CONTRACT.replace("@Test @Clause(\"TS-2\")", "@Clause(\"TS-2\")")))
                .containsExactly(
                        "ThingStoreContract.a_stale_save_is_refused needs both @Test and @Clause");
    }

    @Test
    void a_clause_is_tested_by_a_part_of_the_contract_as_well() {
        String part =
                """
                package dev.kith.testkit;
                public interface Saving extends Fixture {
                    @Test @Clause("TS-2") default void a_stale_save_is_refused() {}
                }
                """;
        String whole =
                """
                package dev.kith.testkit;
                public interface ThingStoreContract extends Saving {
                    @Test @Clause("TS-1") default void a_saved_thing_is_found() {}
                }
                """;

        List<SourceType> testkit = Declarations.of(part, whole);
        assertThat(
                        Contracts.problemsBetween(
                                Contracts.ports(Declarations.of(PORT)),
                                Contracts.contracts(testkit)))
                .isEmpty();
        assertThat(Contracts.problemsOfParts(testkit)).isEmpty();
        assertThat(Contracts.problemsOfParts(Declarations.of(part, CONTRACT)))
                .containsExactly("Saving is part of no contract");
    }

    @Test
    void a_contract_without_a_port_is_found() {
        assertThat(problems("", CONTRACT))
                .containsExactly("ThingStoreContract is the contract of no port");
    }

    @Test
    void a_contract_on_the_whole_needs_no_port_and_is_run_all_the_same() {
        String whole = "package dev.kith.testkit; public interface BookContract extends A, B {}";

        assertThat(problems("", whole)).isEmpty();
        assertThat(
                        adapterProblems(
                                "class MyThingStoreTest implements ThingStoreContract {}",
                                Contracts.contracts(Declarations.of(CONTRACT, whole))))
                .containsExactly("no test class implements BookContract");
    }

    @Test
    void an_adapter_that_skips_a_contract_is_found() {
        List<SourceType> contracts = Contracts.contracts(Declarations.of(CONTRACT));

        assertThat(
                        adapterProblems(
                                "class MyThingStoreTest implements ThingStoreContract {}",
                                contracts))
                .isEmpty();
        assertThat(adapterProblems("class MyThingStoreTest {}", contracts))
                .containsExactly("no test class implements ThingStoreContract");
        assertThat(
                        adapterProblems(
                                "abstract class MyThingStoreTest implements ThingStoreContract {}",
                                contracts))
                .isNotEmpty();
    }

    @Test
    void a_contract_is_run_by_what_a_test_class_extends_as_well() {
        String whole = "abstract class AllContracts implements ThingStoreContract {}";
        List<SourceType> contracts = Contracts.contracts(Declarations.of(CONTRACT));

        assertThat(
                        Contracts.problemsOfAdapter(
                                Declarations.of(whole, "class MyTest extends AllContracts {}"),
                                contracts))
                .isEmpty();
        assertThat(Contracts.problemsOfAdapter(Declarations.of(whole), contracts)).isNotEmpty();
    }

    @Test
    void an_adapter_is_a_module_that_implements_storage() {
        assertThat(
                        Contracts.isAdapter(
                                Declarations.of("class MyStorage implements dev.kith.Storage {}")))
                .isTrue();
        assertThat(Contracts.isAdapter(Declarations.of("class Other implements Runnable {}")))
                .isFalse();
    }

    private static List<String> problems(String port, String contract) {
        return Contracts.problemsBetween(
                Contracts.ports(Declarations.of(port)),
                Contracts.contracts(Declarations.of(contract)));
    }

    private static List<String> adapterProblems(String test, List<SourceType> contracts) {
        return Contracts.problemsOfAdapter(Declarations.of(test), contracts);
    }
}
