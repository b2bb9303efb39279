package dev.kith.common;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.CollectionId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class NotPermittedExceptionTest {
    private final CollectionId id = CollectionId.of(new UUID(0x7000, 1));

    @Test
    void a_level_that_can_be_granted_is_the_owner_s_to_grant() {
        assertThat(new NotPermittedException(id, AccessLevel.EDIT))
                .hasMessage(
                        "this command needs the level EDIT on the collection "
                                + id
                                + "; its owner can grant it");
    }

    @Test
    void what_is_the_owner_s_alone_is_never_said_to_be_granted() {
        assertThat(new NotPermittedException(id, AccessLevel.OWN))
                .hasMessage("this command is for the owner of the collection " + id + " alone");
    }
}
