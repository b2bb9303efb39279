package dev.kith.examples.jta;

import com.arjuna.ats.jta.TransactionManager;
import com.arjuna.ats.jta.common.jtaPropertyManager;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.change.ChangeListener;
import dev.kith.common.BookId;
import dev.kith.contact.Person;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.JpaStorage;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.Callable;
import org.h2.jdbcx.JdbcDataSource;

/** A shop's customers, and a book of its contacts. */
final class Shop implements AutoCloseable {

    private final EntityManagerFactory plain;
    private final EntityManagerFactory factory;
    private final JtaTransactions transactions;
    private final ContactBook book;

    Shop(JdbcDataSource source, EnlistedSource enlisted, ChangeListener listener)
            throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table if not exists customer"
                            + " (number varchar(20) primary key, contact binary(16) not null)");
        }
        // tag::storage[]
        JpaSchema.in(source).apply(SchemaMode.CREATE_OR_UPGRADE);
        // for what the library does without a transaction of yours
        plain = KithPersistenceUnit.over(source);
        // for what is part of one
        factory =
                Persistence.createEntityManagerFactory(
                        "shop", Map.of("jakarta.persistence.jtaDataSource", enlisted));
        transactions =
                new JtaTransactions(
                        factory,
                        jtaPropertyManager
                                .getJTAEnvironmentBean()
                                .getTransactionSynchronizationRegistry());
        Kith kith =
                Kith.builder()
                        .storage(JpaStorage.of(plain).joining(transactions))
                        .listener(listener)
                        .build();
        // end::storage[]
        book = kith.book(BookId.of("acme")).actingAs(SignedIn::actor);
    }

    ContactBook book() {
        return book;
    }

    // tag::service[]
    /** Stores a customer and the contact, or neither. */
    Customer signUp(String number, String given, String family, String email) throws Exception {
        return inTransaction(
                () -> {
                    Person person = book.contacts().add(Person.named(given, family).email(email));
                    Customer customer = new Customer(number, person.id());
                    transactions.entities().persist(customer);
                    return customer;
                });
    }

    // end::service[]

    /** Does work in the transaction of this thread, or in one that is begun for it. */
    <T> T inTransaction(Callable<T> work) throws Exception {
        jakarta.transaction.TransactionManager jta = TransactionManager.transactionManager();
        if (jta.getTransaction() != null) {
            return work.call();
        }
        jta.begin();
        boolean done = false;
        try {
            T result = work.call();
            done = true;
            return result;
        } finally {
            if (done) {
                jta.commit();
            } else {
                jta.rollback();
            }
        }
    }

    @Override
    public void close() {
        factory.close();
        plain.close();
    }
}
