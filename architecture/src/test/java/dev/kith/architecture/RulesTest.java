package dev.kith.architecture;

import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The published classes keep the rules. */
class RulesTest {
    private static final JavaClasses CORE = classesOf("core");
    private static final JavaClasses TESTKIT = classesOf("testkit");
    private static final JavaClasses MEMORY = classesOf("persistence-memory");
    private static final JavaClasses VCARD = classesOf("vcard");
    private static final JavaClasses JSON = classesOf("json");
    private static final JavaClasses JPA = classesOf("persistence-jpa");

    @Test
    void core_depends_on_the_jdk_jspecify_and_libphonenumber() {
        check(Rules.dependOnlyOn(with("dev.kith..", Rules.PHONES)), CORE);
    }

    @Test
    void one_hidden_class_knows_libphonenumber() {
        List<JavaClass> knowing =
                CORE.stream()
                        .filter(
                                type ->
                                        type.getDirectDependenciesFromSelf().stream()
                                                .anyMatch(RulesTest::isOnPhones))
                        .toList();

        assertThat(knowing).hasSize(1);
        assertThat(knowing)
                .allSatisfy(
                        type ->
                                assertThat(type.getModifiers())
                                        .doesNotContain(JavaModifier.PUBLIC));
    }

    @Test
    void storage_in_memory_depends_on_core() {
        check(Rules.dependOnlyOn(with("dev.kith..", "org.roaringbitmap..")), MEMORY);
        check(
                Rules.dependOnNo("dev.kith.internal..", "dev.kith.vcard..", "dev.kith.testkit.."),
                MEMORY);
    }

    @Test
    void vcard_depends_on_core() {
        check(Rules.dependOnlyOn(with("dev.kith..")), VCARD);
        check(
                Rules.dependOnNo("dev.kith.internal..", "dev.kith.memory..", "dev.kith.testkit.."),
                VCARD);
    }

    @Test
    void json_depends_on_core_and_jackson() {
        check(Rules.dependOnlyOn(with("dev.kith..", "tools.jackson..")), JSON);
        check(
                Rules.dependOnNo(
                        "dev.kith.internal..",
                        "dev.kith.store..",
                        "dev.kith.memory..",
                        "dev.kith.vcard..",
                        "dev.kith.testkit.."),
                JSON);
    }

    @Test
    void storage_in_a_database_depends_on_core_json_and_jakarta_persistence() {
        check(
                Rules.dependOnlyOn(
                        with(
                                "dev.kith..",
                                "jakarta.persistence..",
                                "javax.sql..",
                                "com.github.benmanes.caffeine.cache..",
                                "org.hibernate..",
                                "org.postgresql..")),
                JPA);
        check(
                Rules.dependOnNo(
                        "dev.kith.internal..",
                        "dev.kith.memory..",
                        "dev.kith.vcard..",
                        "dev.kith.testkit.."),
                JPA);
    }

    /** Who runs without them never loads these classes. */
    @Test
    void only_the_fast_ways_know_a_provider_or_a_driver() {
        assertThat(knowing("org.hibernate.")).containsOnly("StatelessRows", "HibernateConnection");
        assertThat(knowing("org.postgresql.")).containsOnly("CopiedRows");
    }

    private static Set<String> knowing(String packages) {
        return JPA.stream()
                .filter(
                        type ->
                                type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(
                                                dependency ->
                                                        dependency
                                                                .getTargetClass()
                                                                .getName()
                                                                .startsWith(packages)))
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    @Test
    void only_what_a_hosts_mapper_calls_knows_databind() {
        List<String> knowing =
                JSON.stream()
                        .filter(
                                type ->
                                        type.getDirectDependenciesFromSelf().stream()
                                                .anyMatch(RulesTest::isOnDatabind))
                        .map(JavaClass::getSimpleName)
                        .toList();

        assertThat(knowing)
                .containsExactlyInAnyOrder(
                        "KithModule",
                        "Reading",
                        "DocumentReader",
                        "DocumentWriter",
                        "ValueReader",
                        "ValueWriter",
                        "TextReader",
                        "TextWriter",
                        "TextKeyReader",
                        "TextKeyWriter");
    }

    @Test
    void the_testkit_depends_on_core_and_junit() {
        check(Rules.dependOnlyOn(with("dev.kith..", "org.junit.jupiter.api..")), TESTKIT);
        check(
                Rules.dependOnNo("dev.kith.internal..", "dev.kith.memory..", "dev.kith.vcard.."),
                TESTKIT);
    }

    @Test
    void packages_of_core_keep_their_order() {
        check(Rules.PACKAGES_KEEP_THEIR_ORDER, CORE);
        check(Rules.THE_ROOT_HOLDS_THE_ENTRY, CORE);
    }

    @Test
    void packages_are_free_of_cycles() {
        for (JavaClasses module : modules()) {
            check(slices().matching("dev.kith.(**)").should().beFreeOfCycles(), module);
        }
    }

    @Test
    void names_say_what_a_class_is() {
        modules().forEach(module -> check(Rules.NAMES_SAY_WHAT_A_CLASS_IS, module));
    }

    @Test
    void optional_is_for_results() {
        modules().forEach(module -> check(Rules.OPTIONAL_IS_NO_FIELD, module));
        modules().forEach(module -> check(Rules.OPTIONAL_IS_NO_PARAMETER, module));
    }

    @Test
    void time_and_ids_come_in_through_the_front_door() {
        modules()
                .forEach(
                        module -> check(Rules.TIME_AND_IDS_COME_IN_THROUGH_THE_FRONT_DOOR, module));
    }

    @Test
    void nothing_prints_or_logs_past_the_system_logger() {
        modules().forEach(module -> check(Rules.LOGGING_IS_THE_SYSTEMS, module));
        modules().forEach(module -> check(NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS, module));
    }

    @Test
    void contracts_have_no_nested_tests() {
        check(Rules.NESTED_TESTS_STAND_IN_CLASSES.allowEmptyShould(true), TESTKIT);
    }

    private static void check(ArchRule rule, JavaClasses module) {
        if (!module.isEmpty()) {
            rule.check(module);
        }
    }

    private static List<JavaClasses> modules() {
        return List.of(CORE, TESTKIT, MEMORY, VCARD, JSON, JPA);
    }

    private static boolean isOnDatabind(Dependency use) {
        return use.getTargetClass().getPackageName().startsWith("tools.jackson.databind");
    }

    private static boolean isOnPhones(Dependency use) {
        return use.getTargetClass().getPackageName().startsWith("com.google.i18n");
    }

    private static String[] with(String... packages) {
        return Stream.concat(
                        Stream.concat(Stream.of(Rules.JDK), Stream.of(Rules.NULLNESS)),
                        Stream.of(packages))
                .toArray(String[]::new);
    }

    private static JavaClasses classesOf(String module) {
        ImportOption here = location -> location.contains("/" + module + "/target/");
        return new ClassFileImporter()
                .withImportOption(here)
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.kith");
    }
}
