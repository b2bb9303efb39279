package dev.kith.examples.guide;

import dev.kith.contact.ExternalId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

// tag::table[]
/** Stands in for the host's own table of customers. */
final class CustomerTable {
    /** A row: the host's key, and what the host knows of the customer. */
    record Customer(String key, String name, String email) {
        /** What Kith is to know the row by. */
        ExternalId externalId() {
            return ExternalId.of("crm", key);
        }
    }

    private final Map<String, Customer> rows = new ConcurrentSkipListMap<>();

    void save(Customer customer) {
        rows.put(customer.key(), customer);
    }

    List<Customer> all() {
        return List.copyOf(rows.values());
    }
}
// end::table[]
