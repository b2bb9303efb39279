package dev.kith.architecture;

import dev.kith.architecture.Declarations.SourceMethod;
import dev.kith.architecture.Declarations.SourceType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The chain from a port's promise to its proof: clause, contract, adapter. */
final class Contracts {
    private static final Pattern CLAUSE = Pattern.compile("\\[([A-Z]+-[0-9]+)]");

    private Contracts() {}

    /** The interfaces an adapter implements, among the types of the store package. */
    static List<SourceType> ports(List<SourceType> store) {
        return store.stream()
                .filter(SourceType::isInterface)
                .filter(type -> !type.nested())
                .filter(type -> type.modifiers().contains(Modifier.PUBLIC))
                .filter(type -> !type.modifiers().contains(Modifier.SEALED))
                .filter(type -> !type.has("FunctionalInterface"))
                .toList();
    }

    /** The contracts, each with the tests of the parts that it extends. */
    static List<SourceType> contracts(List<SourceType> testkit) {
        return testkit.stream()
                .filter(Contracts::isContract)
                .map(type -> type.with(methods(type, testkit)))
                .toList();
    }

    /** Tests of clauses that no contract has, so that no adapter runs them. */
    static List<String> problemsOfParts(List<SourceType> testkit) {
        Set<String> used =
                testkit.stream()
                        .filter(Contracts::isContract)
                        .flatMap(type -> parts(type, testkit))
                        .map(SourceType::name)
                        .collect(Collectors.toSet());
        return testkit.stream()
                .filter(type -> !tested(type).isEmpty() && !used.contains(type.name()))
                .map(type -> type.name() + " is part of no contract")
                .toList();
    }

    private static boolean isContract(SourceType type) {
        return type.isInterface() && type.name().endsWith("Contract");
    }

    private static List<SourceMethod> methods(SourceType type, List<SourceType> all) {
        return parts(type, all).flatMap(part -> part.methods().stream()).toList();
    }

    /** A type and all that it extends. */
    private static Stream<SourceType> parts(SourceType type, List<SourceType> all) {
        return Stream.concat(
                Stream.of(type),
                all.stream()
                        .filter(other -> type.supertypes().contains(other.name()))
                        .flatMap(other -> parts(other, all)));
    }

    /** What is missing between the ports and their contracts. */
    static List<String> problemsBetween(List<SourceType> ports, List<SourceType> contracts) {
        List<String> problems = new ArrayList<>();
        for (SourceType port : ports) {
            if (isGate(port, ports)) {
                continue;
            }
            problems.addAll(problemsOf(port, ports));
            Optional<SourceType> contract =
                    contracts.stream()
                            .filter(type -> type.name().equals(port.name() + "Contract"))
                            .findFirst();
            if (contract.isEmpty()) {
                problems.add(port.name() + " has no " + port.name() + "Contract in the testkit");
            } else {
                problems.addAll(differences(port, contract.get()));
            }
        }
        for (SourceType contract : contracts) {
            if (isOnTheWhole(contract)) {
                continue;
            }
            problems.addAll(problemsOfTests(contract));
            if (ports.stream()
                    .noneMatch(port -> contract.name().equals(port.name() + "Contract"))) {
                problems.add(contract.name() + " is the contract of no port");
            }
        }
        return problems;
    }

    /** A contract on what the ports do together has tests of its own, or inherits them. */
    private static boolean isOnTheWhole(SourceType contract) {
        return tested(contract).isEmpty() && contract.name().equals("BookContract");
    }

    /** The contracts that no test of an adapter runs. */
    static List<String> problemsOfAdapter(List<SourceType> tests, List<SourceType> contracts) {
        return contracts.stream()
                .filter(contract -> tests.stream().noneMatch(test -> runs(test, contract, tests)))
                .map(contract -> "no test class implements " + contract.name())
                .toList();
    }

    /** The ports that a page for adapters has no row for, or one with other clauses than theirs. */
    static List<String> problemsOfPage(String page, List<SourceType> ports) {
        List<String> problems = new ArrayList<>();
        for (SourceType port : ports) {
            int clauses = promised(port).size();
            if (clauses > 0) {
                String prefix = promised(port).first().replaceAll("[0-9]+$", "");
                String start = "| `" + port.name() + "` |";
                String end = "| " + prefix + "1 to " + prefix + clauses + " |";
                if (page.lines().noneMatch(row -> row.startsWith(start) && row.endsWith(end))) {
                    problems.add("there is no row " + start + " ... " + end);
                }
            }
        }
        return problems;
    }

    static boolean isAdapter(List<SourceType> sources) {
        return sources.stream().anyMatch(type -> type.supertypes().contains("Storage"));
    }

    private static boolean runs(SourceType test, SourceType contract, List<SourceType> all) {
        return parts(test, all).anyMatch(part -> part.supertypes().contains(contract.name()))
                && !test.isInterface()
                && !test.modifiers().contains(Modifier.ABSTRACT)
                && test.name().endsWith("Test")
                && !test.nested();
    }

    /** A port that only leads to other ports promises nothing of its own. */
    private static boolean isGate(SourceType port, List<SourceType> ports) {
        return promised(port).isEmpty()
                && !port.methods().isEmpty()
                && port.methods().stream().allMatch(method -> leadsTo(method, ports));
    }

    private static boolean leadsTo(SourceMethod method, List<SourceType> ports) {
        return ports.stream().anyMatch(port -> port.name().equals(method.returned()));
    }

    private static List<String> problemsOf(SourceType port, List<SourceType> ports) {
        if (promised(port).isEmpty()) {
            return List.of(port.name() + " promises nothing: it has no numbered clause");
        }
        return port.methods().stream()
                .filter(Contracts::isAbstract)
                .filter(method -> !leadsTo(method, ports))
                .filter(method -> !isPromised(port, method, ports))
                .map(method -> port.name() + "." + method.name() + " is in no clause")
                .toList();
    }

    private static boolean isAbstract(SourceMethod method) {
        return Stream.of(Modifier.DEFAULT, Modifier.STATIC, Modifier.PRIVATE)
                .noneMatch(method.modifiers()::contains);
    }

    private static boolean isPromised(
            SourceType port, SourceMethod method, List<SourceType> ports) {
        String mention = "#" + method.name() + "\\b";
        return CLAUSE.matcher(method.documentation()).find()
                || contains(port, mention)
                || ports.stream().anyMatch(other -> contains(other, port.name() + mention));
    }

    private static boolean contains(SourceType port, String mention) {
        return Pattern.compile(mention).matcher(port.documentation()).find();
    }

    private static List<String> differences(SourceType port, SourceType contract) {
        SortedSet<String> promised = promised(port);
        SortedSet<String> tested = tested(contract);
        List<String> problems = new ArrayList<>();
        promised.stream()
                .filter(clause -> !tested.contains(clause))
                .map(clause -> contract.name() + " does not test " + clause)
                .forEach(problems::add);
        tested.stream()
                .filter(clause -> !promised.contains(clause))
                .map(clause -> port.name() + " does not promise " + clause)
                .forEach(problems::add);
        return problems;
    }

    private static List<String> problemsOfTests(SourceType contract) {
        return contract.methods().stream()
                .filter(method -> method.has("Clause") != method.has("Test"))
                .map(
                        method ->
                                contract.name()
                                        + "."
                                        + method.name()
                                        + " needs both @Test and @Clause")
                .toList();
    }

    private static SortedSet<String> promised(SourceType port) {
        TreeSet<String> clauses = new TreeSet<>();
        Stream.concat(
                        Stream.of(port.documentation()),
                        port.methods().stream().map(SourceMethod::documentation))
                .flatMap(text -> CLAUSE.matcher(text).results())
                .map((MatchResult match) -> match.group(1))
                .forEach(clauses::add);
        return clauses;
    }

    private static SortedSet<String> tested(SourceType contract) {
        TreeSet<String> clauses = new TreeSet<>();
        contract.methods().stream()
                .flatMap(method -> method.annotations().stream())
                .filter(annotation -> annotation.name().equals("Clause"))
                .forEach(annotation -> clauses.addAll(annotation.texts()));
        return clauses;
    }
}
