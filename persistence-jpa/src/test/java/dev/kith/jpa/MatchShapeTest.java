package dev.kith.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchShapeTest {

    private static final Pattern TABLE = Pattern.compile("(?:from|join) \\{\\w+} (\\w)");
    private static final Pattern CONSTANT = Pattern.compile("'|\\d\\d\\d\\d|\\bnull\\b");

    private static List<String> statements() {
        return MatchShape.all().stream()
                .flatMap(shape -> Stream.of(shape.count(), shape.page()))
                .toList();
    }

    @Test
    void there_are_few_statements_and_each_is_another_one() {
        assertThat(statements()).hasSizeLessThanOrEqualTo(200).doesNotHaveDuplicates();
    }

    @Test
    void every_table_of_every_statement_names_the_book() {
        for (String statement : statements()) {
            List<String> tables =
                    TABLE.matcher(statement).results().map(found -> found.group(1)).toList();
            assertThat(tables).isNotEmpty();
            for (String table : List.copyOf(tables)) {
                long times = tables.stream().filter(table::equals).count();
                assertThat(statement.split(table + "\\.book = \\?1 ", -1))
                        .as(statement)
                        .hasSize((int) times + 1);
            }
        }
    }

    @Test
    void a_statement_has_parameters_alone() {
        assertThat(statements())
                .allSatisfy(text -> assertThat(text).doesNotContainPattern(CONSTANT));
    }

    /** The file shows every shape, and the text of those with one range each. */
    @Test
    void the_statements_are_these() {
        String shapes =
                MatchShape.all().stream()
                        .map(shape -> shape.having() + " " + shape.lacking())
                        .collect(Collectors.joining("\n", "", "\n\n"));
        List<MatchShape> small =
                MatchShape.all().stream()
                        .filter(shape -> shape.having().stream().allMatch(each -> each.ranges == 1))
                        .filter(shape -> shape.lacking().ranges < 2)
                        .toList();
        String texts =
                small.stream()
                        .flatMap(shape -> Stream.of(shape.count(), shape.page()))
                        .collect(Collectors.joining("\n\n", "", "\n"));

        assertThat(shapes + texts).isEqualTo(golden());
    }

    private static String golden() {
        try (InputStream file = MatchShapeTest.class.getResourceAsStream("match-statements.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
