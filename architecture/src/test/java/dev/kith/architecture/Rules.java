package dev.kith.architecture;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.junit.jupiter.api.Nested;

/** The rules over compiled classes. */
final class Rules {
    static final String[] JDK = {"java..", "javax.crypto.."};
    static final String NULLNESS = "org.jspecify.annotations..";
    static final String PHONES = "com.google.i18n.phonenumbers..";

    static final ArchRule NAMES_SAY_WHAT_A_CLASS_IS =
            classes().should().haveNameNotMatching(".*(Impl|Utils?|Helper|Manager|Base)");

    static final ArchRule OPTIONAL_IS_NO_FIELD =
            fields().that()
                    .doNotHaveModifier(JavaModifier.SYNTHETIC)
                    .should()
                    .notHaveRawType(DescribedPredicate.describe("an Optional", Rules::isOptional));

    static final ArchRule OPTIONAL_IS_NO_PARAMETER =
            codeUnits()
                    .that()
                    .areNotPrivate()
                    .and()
                    .areDeclaredInClassesThat()
                    .resideOutsideOfPackage("dev.kith.internal..")
                    .should(takeNo("an Optional", Rules::isOptional));

    static final ArchRule TIME_AND_IDS_COME_IN_THROUGH_THE_FRONT_DOOR =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("dev.kith.Kith$Builder")
                    .should()
                    .accessTargetWhere(
                            DescribedPredicate.describe(
                                    "it reads the system's clock or makes an id",
                                    access ->
                                            access.getTarget()
                                                            instanceof CodeUnitAccessTarget target
                                                    && isClockOrId(target)));

    static final ArchRule LOGGING_IS_THE_SYSTEMS =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "java.util.logging..",
                            "org.slf4j..",
                            "org.apache.logging..",
                            "org.apache.commons.logging..");

    static final ArchRule NESTED_TESTS_STAND_IN_CLASSES =
            classes()
                    .that()
                    .areAnnotatedWith(Nested.class)
                    .should(
                            new ArchCondition<JavaClass>("not stand in an interface") {
                                @Override
                                public void check(JavaClass item, ConditionEvents events) {
                                    if (item.getEnclosingClass()
                                            .filter(JavaClass::isInterface)
                                            .isPresent()) {
                                        events.add(violated(item, item.getName() + " never runs"));
                                    }
                                }
                            });

    static final ArchRule THE_ROOT_HOLDS_THE_ENTRY =
            classes()
                    .that()
                    .resideInAPackage("dev.kith")
                    .and()
                    .areTopLevelClasses()
                    .and()
                    .arePublic()
                    .should()
                    .haveNameMatching("dev\\.kith\\.(Kith|ContactBook)");

    static final ArchRule PACKAGES_KEEP_THEIR_ORDER =
            classes()
                    .should(
                            new ArchCondition<JavaClass>("use only packages below their own") {
                                @Override
                                public void check(JavaClass item, ConditionEvents events) {
                                    item.getDirectDependenciesFromSelf().stream()
                                            .filter(use -> isOwn(use.getTargetClass()))
                                            .forEach(use -> checkOrder(use, events));
                                }
                            });

    private Rules() {}

    /** Classes use nothing but the given packages. */
    static ArchRule dependOnlyOn(String... packages) {
        return classes().should().onlyDependOnClassesThat().resideInAnyPackage(packages);
    }

    /** Classes use none of the given packages. */
    static ArchRule dependOnNo(String... packages) {
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(packages);
    }

    private static void checkOrder(Dependency use, ConditionEvents events) {
        Layers.problem(use.getOriginClass().getPackageName(), use.getTargetClass().getPackageName())
                .ifPresent(
                        problem ->
                                events.add(violated(use, problem + ": " + use.getDescription())));
    }

    private static boolean isOwn(JavaClass type) {
        String name = type.getPackageName();
        return name.equals("dev.kith") || name.startsWith("dev.kith.");
    }

    private static boolean isOptional(JavaClass type) {
        return type.isEquivalentTo(Optional.class)
                || type.isEquivalentTo(OptionalInt.class)
                || type.isEquivalentTo(OptionalLong.class);
    }

    private static boolean isClockOrId(CodeUnitAccessTarget target) {
        JavaClass owner = target.getOwner();
        String name = target.getName();
        return switch (name) {
            case "now" ->
                    owner.getPackageName().equals(Instant.class.getPackageName())
                            && !isGivenClock(target);
            case "currentTimeMillis", "nanoTime" -> owner.isEquivalentTo(System.class);
            case "randomUUID" -> owner.isEquivalentTo(UUID.class);
            case "current" -> owner.isEquivalentTo(ThreadLocalRandom.class);
            case "random" -> owner.isEquivalentTo(Math.class);
            default -> owner.isEquivalentTo(Clock.class) && name.startsWith("system");
        };
    }

    private static boolean isGivenClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream()
                .anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaCodeUnit> takeNo(String what, Predicate<JavaClass> type) {
        return new ArchCondition<>("not take " + what) {
            @Override
            public void check(JavaCodeUnit item, ConditionEvents events) {
                if (item.getRawParameterTypes().stream().anyMatch(type)) {
                    events.add(violated(item, item.getFullName() + " takes " + what));
                }
            }
        };
    }
}
