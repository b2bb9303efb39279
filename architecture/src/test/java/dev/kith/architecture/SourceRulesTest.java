package dev.kith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

    @Test
    void values_do_not_print_personal_data() {
        assertThat(SourceRules.recordsThatPrintTheirText(published())).isEmpty();
    }

    @Test
    void public_methods_never_return_null() {
        assertThat(SourceRules.methodsThatMayReturnNull(published())).isEmpty();
    }

    @Test
    void every_package_is_null_marked_with_a_sentence() {
        List<String> problems = new ArrayList<>();
        for (Path directory : packages()) {
            Path info = directory.resolve("package-info.java");
            if (Files.exists(info)) {
                SourceRules.problemsOfPackageInfo(Reactor.read(info))
                        .forEach(problem -> problems.add(info + " " + problem));
            } else {
                problems.add(info + " is missing");
            }
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void every_published_module_is_named_and_hides_what_is_internal() {
        for (String module : Reactor.PUBLISHED) {
            if (Reactor.files(Reactor.mainSources(module), ".java").isEmpty()) {
                continue;
            }
            assertThat(Reactor.mainSources(module).resolve("module-info.java"))
                    .content()
                    .doesNotContainPattern("(exports|opens) dev\\.kith\\.internal");
        }
    }

    @Test
    void a_record_that_prints_its_text_is_found() {
        String printing = "package p; public record Name(String text) {}";
        String nested = "package p; public interface A { record Name(List<String> texts) {} }";
        String silent =
                "package p; public record Name(String text) { public String toString() { return"
                        + " \"Name\"; } }";
        String hidden = "package p; record Name(String text) {}";
        String harmless = "package p; public record Size(int number) {}";

        assertThat(SourceRules.recordsThatPrintTheirText(Declarations.of(printing)))
                .containsExactly("p.Name");
        assertThat(SourceRules.recordsThatPrintTheirText(Declarations.of(nested)))
                .containsExactly("p.Name");
        assertThat(SourceRules.recordsThatPrintTheirText(Declarations.of(silent, hidden, harmless)))
                .isEmpty();
    }

    @Test
    void a_public_method_that_may_return_null_is_found() {
        String open = "package p; public final class A { public @Nullable String text() {} }";
        String port = "package p; public interface A { @Nullable String text(); }";
        String hidden = "package p; public final class A { @Nullable String text() {} }";
        String internal =
                "package dev.kith.internal.a; public final class A { public @Nullable String"
                        + " text() {} }";

        assertThat(SourceRules.methodsThatMayReturnNull(Declarations.of(open)))
                .containsExactly("A.text");
        assertThat(SourceRules.methodsThatMayReturnNull(Declarations.of(port)))
                .containsExactly("A.text");
        assertThat(SourceRules.methodsThatMayReturnNull(Declarations.of(hidden, internal)))
                .isEmpty();
    }

    @Test
    void a_package_without_mark_or_sentence_is_found() {
        String mark = "@NullMarked\npackage p;\nimport org.jspecify.annotations.NullMarked;\n";

        assertThat(SourceRules.problemsOfPackageInfo("/** What is here. */\n" + mark)).isEmpty();
        assertThat(SourceRules.problemsOfPackageInfo("/** What is here. */\npackage p;"))
                .containsExactly("is not @NullMarked");
        assertThat(SourceRules.problemsOfPackageInfo(mark))
                .containsExactly("needs a sentence that says what is in it");
        assertThat(SourceRules.problemsOfPackageInfo("/** p */\n" + mark)).isNotEmpty();
    }

    private static List<Declarations.SourceType> published() {
        return Reactor.PUBLISHED.stream()
                .flatMap(module -> Declarations.below(Reactor.mainSources(module)).stream())
                .toList();
    }

    private static Set<Path> packages() {
        Set<Path> packages = new TreeSet<>();
        for (String module : Reactor.PUBLISHED) {
            Reactor.files(Reactor.mainSources(module), ".java").stream()
                    .filter(file -> !file.endsWith("module-info.java"))
                    .forEach(file -> packages.add(file.resolveSibling(".").normalize()));
        }
        return packages;
    }
}
