package dev.kith.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    private static final String FILE =
            """
            class Quick {
                void start() {
                    // tag::start[]
                    var kith = 1;
                    if (kith > 0) {
                        run();
                    }
                    // end::start[]
                }
            }
            """;
    private static final String DOCUMENT =
            """
            Start so:

            <!-- snippet: Quick.java#start -->
            ```java
            var kith = 1;
            if (kith > 0) {
                run();
            }
            ```
            """;

    @Test
    void snippets_are_cut_from_code() {
        List<String> problems = new ArrayList<>();
        for (Path document : documents()) {
            Documents.problemsOfSnippets(Reactor.read(document), DocumentsTest::file)
                    .forEach(problem -> problems.add(document + ", " + problem));
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void relative_links_lead_somewhere() {
        List<String> problems = new ArrayList<>();
        for (Path document : documents()) {
            Documents.brokenLinks(
                            Reactor.read(document),
                            target -> Files.exists(document.resolveSibling(target)))
                    .forEach(target -> problems.add(document + ": " + target));
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void the_readme_is_short_and_names_its_two_commands() {
        Path file = Reactor.ROOT.resolve("README.md");
        if (!Files.exists(file)) {
            return;
        }
        String readme = Reactor.read(file);

        assertThat(readme.lines()).hasSizeLessThan(200);
        assertThat(readme)
                .contains("<!-- command: test -->\n```sh\n")
                .contains("<!-- command: main -->\n```sh\n");
    }

    @Test
    void a_snippet_equal_to_its_region_passes() {
        assertThat(problems(DOCUMENT)).isEmpty();
    }

    @Test
    void a_blank_line_at_the_end_of_a_region_does_not_count() {
        String file = FILE.replace("        // end::", "\n        // end::");

        assertThat(Documents.problemsOfSnippets(DOCUMENT, path -> Optional.of(file))).isEmpty();
    }

    @Test
    void a_snippet_that_differs_is_found() {
        assertThat(problems(DOCUMENT.replace("kith > 0", "kith > 1")))
                .containsExactly("line 4: differs from Quick.java#start");
    }

    @Test
    void a_region_or_file_that_is_gone_is_found() {
        assertThat(problems(DOCUMENT.replace("#start", "#stop")))
                .containsExactly("line 4: Quick.java has no region stop");
        assertThat(problems(DOCUMENT.replace("Quick.java#", "Slow.java#")))
                .containsExactly("line 4: there is no file Slow.java");
    }

    @Test
    void a_java_block_without_a_marker_is_found() {
        assertThat(problems("```java\nint i;\n```\n"))
                .containsExactly("line 1: a java block without a snippet marker");
        assertThat(problems("```sh\nls\n```\n")).isEmpty();
    }

    @Test
    void a_broken_link_is_found() {
        String text = "[a](docs/a.md#part) [b](gone.md) [c](https://example.org) [d](#part)";

        assertThat(Documents.brokenLinks(text, "docs/a.md"::equals)).containsExactly("gone.md");
    }

    private static List<String> problems(String markdown) {
        Function<String, Optional<String>> files =
                path -> path.equals("Quick.java") ? Optional.of(FILE) : Optional.empty();
        return Documents.problemsOfSnippets(markdown, files);
    }

    private static List<Path> documents() {
        Stream<Path> top =
                Stream.of("README.md", "CONTRIBUTING.md", "SECURITY.md", "CHANGELOG.md")
                        .map(Reactor.ROOT::resolve)
                        .filter(Files::exists);
        return Stream.concat(top, Reactor.files(Reactor.ROOT.resolve("docs"), ".md").stream())
                .toList();
    }

    private static Optional<String> file(String path) {
        Path file = Reactor.ROOT.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(Reactor.read(file)) : Optional.empty();
    }
}
