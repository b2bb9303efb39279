package dev.kith.examples.addressbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressBookTest {

    @ParameterizedTest
    @ValueSource(strings = {"check", "list", "convert", "import", "history"})
    void each_command_explains_itself(String command) {
        Run run = Run.of(command, "--help");

        assertThat(run.status()).isZero();
        assertThat(run.out()).startsWith("Usage: addressbook " + command).contains("FILE");
    }

    @Test
    void help_names_the_commands_and_shows_examples() {
        Run run = Run.of("--help");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("check", "list", "convert", "import", "history", "Examples:");
    }

    @Test
    void version_names_the_program_and_its_version() {
        Run run = Run.of("--version");

        assertThat(run.status()).isZero();
        assertThat(run.lines().get(0)).matches("addressbook \\d+\\.\\d+\\.\\d+.*");
    }

    @Test
    void without_a_command_the_program_says_how_it_is_used() {
        Run none = Run.of();
        Run unknown = Run.of("lst");

        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("Usage: addressbook");
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.err()).contains("lst").contains("list");
    }
}
