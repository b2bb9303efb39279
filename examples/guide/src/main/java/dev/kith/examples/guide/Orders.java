package dev.kith.examples.guide;

import dev.kith.common.BookId;
import dev.kith.contact.ContactId;
import dev.kith.contact.HostParticipant;
import dev.kith.contact.PersonalData;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

// tag::orders[]
/** Stands in for the host's table of orders, which refers to contacts. */
final class Orders implements HostParticipant {
    static final String NOBODY = "erased";

    /** A row. Its customer is the id of a contact as text. */
    record Order(String id, BookId book, String customer, String goods, boolean invoiced) {
        Order ofCustomer(String other) {
            return new Order(id, book, other, goods, invoiced);
        }
    }

    private final Map<String, Order> rows = new ConcurrentSkipListMap<>();

    void save(Order order) {
        rows.put(order.id(), order);
    }

    List<Order> all() {
        return List.copyOf(rows.values());
    }

    List<Order> of(BookId book, ContactId customer) {
        return all().stream()
                .filter(order -> order.book().equals(book))
                .filter(order -> order.customer().equals(customer.toString()))
                .toList();
    }

    @Override
    public String name() {
        return "orders";
    }

    // end::orders[]

    // tag::references[]
    @Override
    public List<String> references(BookId book, ContactId contact, String after, int size) {
        return of(book, contact).stream()
                .map(Order::id)
                .filter(id -> id.compareTo(after) > 0)
                .limit(size)
                .toList();
    }

    // end::references[]

    // tag::moved[]
    /** What it gives names the two contacts and the orders, so that the move can be undone. */
    @Override
    public byte[] moved(BookId book, ContactId from, ContactId to) {
        List<String> image = new ArrayList<>(List.of(from.toString(), to.toString()));
        for (Order order : of(book, from)) {
            save(order.ofCustomer(to.toString()));
            image.add(order.id());
        }
        return String.join("\n", image).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public List<String> restored(BookId book, byte[] beforeImage) {
        List<String> image = new String(beforeImage, StandardCharsets.UTF_8).lines().toList();
        List<String> changedSince = new ArrayList<>();
        for (String id : image.subList(2, image.size())) {
            Order order = rows.get(id);
            if (order != null && order.customer().equals(image.get(1))) {
                save(order.ofCustomer(image.get(0)));
            } else {
                changedSince.add(id);
            }
        }
        return changedSince;
    }

    // end::moved[]

    // tag::erased[]
    @Override
    public List<String> erased(BookId book, ContactId contact) {
        boolean kept = false;
        for (Order order : of(book, contact)) {
            if (order.invoiced()) {
                save(order.ofCustomer(NOBODY));
                kept = true;
            } else {
                rows.remove(order.id());
            }
        }
        return kept
                ? List.of("invoiced orders without their customer, as tax law asks")
                : List.of();
    }

    @Override
    public Map<String, String> exported(BookId book, ContactId contact) {
        String text =
                of(book, contact).stream()
                        .map(order -> order.id() + ": " + order.goods())
                        .collect(Collectors.joining("\n"));
        return text.isEmpty() ? Map.of() : Map.of("orders", text);
    }

    @Override
    public Map<String, PersonalData> fields() {
        return Map.of("orders", PersonalData.PERSONAL);
    }

    // end::erased[]
}
