package dev.kith.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.contact.PersonalData;
import dev.kith.examples.guide.Orders.Order;
import dev.kith.memory.InMemoryStorage;
import dev.kith.testkit.SequentialIds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OrdersTest {
    private static final BookId ACME = BookId.of("acme");
    private static final BookId OTHER = BookId.of("other");

    private final Orders orders = new Orders();
    private final ContactId ada = ContactId.of(SequentialIds.id(1));
    private final ContactId again = ContactId.of(SequentialIds.id(2));

    @BeforeEach
    void take_orders() {
        save("A-1", ACME, again, true);
        save("A-2", ACME, again, false);
        save("A-3", ACME, ada, false);
        save("A-4", OTHER, again, false);
    }

    @Test
    void the_orders_of_a_contact_come_page_by_page() {
        assertThat(orders.references(ACME, again, "", 1)).containsExactly("A-1");
        assertThat(orders.references(ACME, again, "A-1", 1)).containsExactly("A-2");
        assertThat(orders.references(ACME, again, "A-2", 1)).isEmpty();
    }

    @Test
    void orders_follow_a_contact_within_the_book_and_come_back() {
        byte[] beforeImage = orders.moved(ACME, again, ada);

        assertThat(orders.references(ACME, ada, "", 10)).containsExactly("A-1", "A-2", "A-3");
        assertThat(orders.references(ACME, again, "", 10)).isEmpty();
        assertThat(orders.references(OTHER, again, "", 10)).containsExactly("A-4");

        assertThat(orders.restored(ACME, beforeImage)).isEmpty();
        assertThat(orders.references(ACME, ada, "", 10)).containsExactly("A-3");
        assertThat(orders.references(ACME, again, "", 10)).containsExactly("A-1", "A-2");
    }

    @Test
    void an_order_that_went_elsewhere_since_stays_and_is_told() {
        byte[] beforeImage = orders.moved(ACME, again, ada);
        ContactId mary = ContactId.of(SequentialIds.id(3));
        save("A-2", ACME, mary, false);

        assertThat(orders.restored(ACME, beforeImage)).containsExactly("A-2");

        assertThat(orders.references(ACME, mary, "", 10)).containsExactly("A-2");
        assertThat(orders.references(ACME, again, "", 10)).containsExactly("A-1");
    }

    @Test
    void moving_a_contact_without_orders_changes_nothing() {
        ContactId mary = ContactId.of(SequentialIds.id(3));

        assertThat(orders.restored(ACME, orders.moved(ACME, mary, ada))).isEmpty();

        assertThat(orders.references(ACME, ada, "", 10)).containsExactly("A-3");
    }

    @Test
    void erasing_leaves_no_order_that_names_the_contact_and_tells_what_is_kept() {
        assertThat(orders.erased(ACME, again)).hasSize(1);

        assertThat(orders.of(ACME, again)).isEmpty();
        assertThat(orders.all())
                .filteredOn(order -> order.book().equals(ACME))
                .extracting(Order::id, Order::customer)
                .containsExactly(tuple("A-1", Orders.NOBODY), tuple("A-3", ada.toString()));
        assertThat(orders.erased(ACME, ada)).isEmpty();
    }

    @Test
    void an_export_has_the_contact_s_orders_and_says_how_much_care_they_need() {
        assertThat(orders.exported(ACME, again))
                .containsEntry("orders", "A-1: goods of A-1\nA-2: goods of A-2");
        assertThat(orders.fields()).containsEntry("orders", PersonalData.PERSONAL);
        assertThat(orders.exported(ACME, ContactId.of(SequentialIds.id(3)))).isEmpty();
    }

    @Test
    void two_participants_of_one_name_are_refused() {
        Kith.Builder builder =
                Kith.builder()
                        .storage(new InMemoryStorage())
                        .participant(orders)
                        .participant(new Orders());

        assertThatIllegalArgumentException()
                .isThrownBy(builder::build)
                .withMessageContaining("orders");
    }

    private void save(String id, BookId book, ContactId customer, boolean invoiced) {
        orders.save(new Order(id, book, customer.toString(), "goods of " + id, invoiced));
    }
}
