package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.contact.Person;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is logged where a listener fails. */
class ListenerLogTest {

    private final Logger logger = Logger.getLogger("dev.kith.change");
    private final List<LogRecord> records = new ArrayList<>();
    private final Handler handler =
            new Handler() {
                @Override
                public void publish(LogRecord record) {
                    records.add(record);
                }

                @Override
                public void flush() {}

                @Override
                public void close() {}
            };

    @BeforeEach
    void listen() {
        logger.setUseParentHandlers(false);
        logger.addHandler(handler);
    }

    @AfterEach
    void stop() {
        logger.removeHandler(handler);
        logger.setUseParentHandlers(true);
    }

    @Test
    void a_listener_that_fails_is_logged_by_place_and_without_its_message() {
        Kith kith =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .listener(
                                notice -> {
                                    throw new IllegalStateException("of Ada Lovelace");
                                })
                        .build();

        kith.book(BookId.of("acme")).contacts().add(Person.named("Ada", "Lovelace"));

        assertThat(records).hasSize(1);
        LogRecord record = records.get(0);
        assertThat(record.getLevel()).isEqualTo(Level.SEVERE);
        assertThat(record.getMessage()).contains("acme").doesNotContain("Ada");
        assertThat(record.getThrown())
                .hasMessage("java.lang.IllegalStateException")
                .hasNoCause()
                .hasStackTraceContaining("ListenerLogTest");
        assertThat(record.getThrown().toString()).doesNotContain("Ada");
    }
}
