package dev.kith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule finds a class that breaks it and lets pass one that does not. */
class RulesCanFailTest {
    private static final JavaClasses FIXTURES =
            new ClassFileImporter()
                    .importClasses(
                            Stream.concat(
                                            Stream.of(Contract.Inner.class),
                                            Stream.of(RulesCanFailTest.class.getDeclaredClasses()))
                                    .toList());

    @Test
    void a_name_that_says_nothing_is_found() {
        assertThat(fails(Rules.NAMES_SAY_WHAT_A_CLASS_IS, StoreImpl.class)).isTrue();
        assertThat(fails(Rules.NAMES_SAY_WHAT_A_CLASS_IS, TimeFromOutside.class)).isFalse();
    }

    @Test
    void an_optional_field_or_parameter_is_found() {
        assertThat(fails(Rules.OPTIONAL_IS_NO_FIELD, OptionalComponent.class)).isTrue();
        assertThat(fails(Rules.OPTIONAL_IS_NO_PARAMETER, OptionalComponent.class)).isTrue();
        assertThat(fails(Rules.OPTIONAL_IS_NO_FIELD, TimeFromOutside.class)).isFalse();
        assertThat(fails(Rules.OPTIONAL_IS_NO_PARAMETER, TimeFromOutside.class)).isFalse();
    }

    @Test
    void time_and_ids_from_nowhere_are_found() {
        ArchRule rule = Rules.TIME_AND_IDS_COME_IN_THROUGH_THE_FRONT_DOOR;

        assertThat(fails(rule, InstantFromNowhere.class)).isTrue();
        assertThat(fails(rule, DateFromNowhere.class)).isTrue();
        assertThat(fails(rule, ReferenceToNow.class)).isTrue();
        assertThat(fails(rule, IdFromNowhere.class)).isTrue();
        assertThat(fails(rule, ClockFromNowhere.class)).isTrue();
        assertThat(fails(rule, TimeFromOutside.class)).isFalse();
    }

    @Test
    void another_logger_is_found() {
        assertThat(fails(Rules.LOGGING_IS_THE_SYSTEMS, OtherLogger.class)).isTrue();
        assertThat(fails(Rules.LOGGING_IS_THE_SYSTEMS, TimeFromOutside.class)).isFalse();
    }

    @Test
    void a_nested_test_in_an_interface_is_found() {
        assertThat(fails(Rules.NESTED_TESTS_STAND_IN_CLASSES, Contract.Inner.class)).isTrue();
    }

    @Test
    void a_dependency_out_of_bounds_is_found() {
        assertThat(fails(Rules.dependOnlyOn("java.lang.."), InstantFromNowhere.class)).isTrue();
        assertThat(fails(Rules.dependOnNo("java.time.."), InstantFromNowhere.class)).isTrue();
        assertThat(fails(Rules.dependOnlyOn("java.."), InstantFromNowhere.class)).isFalse();
    }

    @Test
    void a_package_out_of_order_is_found() {
        assertThat(Layers.problem("dev.kith.contact", "dev.kith.common")).isEmpty();
        assertThat(Layers.problem("dev.kith.store", "dev.kith.contact")).isEmpty();
        assertThat(Layers.problem("dev.kith.form", "dev.kith.contact")).isEmpty();
        assertThat(Layers.problem("dev.kith.store", "dev.kith.form")).isEmpty();
        assertThat(Layers.problem("dev.kith.internal.contact", "dev.kith.store")).isEmpty();
        assertThat(Layers.problem("dev.kith.internal.a", "dev.kith.internal.b")).isEmpty();
        assertThat(Layers.problem("dev.kith", "dev.kith.internal.contact")).isEmpty();
        assertThat(Layers.problem("dev.kith.segment", "dev.kith.rule")).isEmpty();

        assertThat(Layers.problem("dev.kith.common", "dev.kith.contact")).isPresent();
        assertThat(Layers.problem("dev.kith.contact", "dev.kith.store")).isPresent();
        assertThat(Layers.problem("dev.kith.contact", "dev.kith.form")).isPresent();
        assertThat(Layers.problem("dev.kith.form", "dev.kith.store")).isPresent();
        assertThat(Layers.problem("dev.kith.form", "dev.kith.internal.contact")).isPresent();
        assertThat(Layers.problem("dev.kith.store", "dev.kith.internal.contact")).isPresent();
        assertThat(Layers.problem("dev.kith.internal.contact", "dev.kith")).isPresent();
        assertThat(Layers.problem("dev.kith.rule", "dev.kith.segment")).isPresent();
        assertThat(Layers.problem("dev.kith.merge", "dev.kith.consent")).isPresent();
        assertThat(Layers.problem("dev.kith.novelty", "dev.kith.common"))
                .hasValue("dev.kith.novelty has no place in the order of packages yet");
    }

    private static boolean fails(ArchRule rule, Class<?> type) {
        return rule.allowEmptyShould(true)
                .evaluate(
                        FIXTURES.that(
                                DescribedPredicate.describe(
                                        "one", one -> one.isEquivalentTo(type))))
                .hasViolation();
    }

    static final class StoreImpl {}

    record OptionalComponent(Optional<String> text) {}

    static final class InstantFromNowhere {
        Instant time() {
            return Instant.now();
        }
    }

    static final class DateFromNowhere {
        LocalDate date() {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    static final class ReferenceToNow {
        Supplier<Instant> time() {
            return Instant::now;
        }
    }

    static final class IdFromNowhere {
        UUID id() {
            return UUID.randomUUID();
        }
    }

    static final class ClockFromNowhere {
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    static final class TimeFromOutside {
        private final Clock clock;

        TimeFromOutside(Clock clock) {
            this.clock = clock;
        }

        Optional<LocalDate> date() {
            return Optional.of(LocalDate.now(clock));
        }
    }

    static final class OtherLogger {
        Logger log() {
            return Logger.getGlobal();
        }
    }

    interface Contract {
        @Nested
        class Inner {}
    }
}
