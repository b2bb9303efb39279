package dev.kith.examples.spring;

import dev.kith.Kith;
import java.util.Map;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Signs a customer up and says who there is. */
public final class WithSpring {

    private WithSpring() {}

    /** Runs the program. */
    public static void main(String[] args) {
        try (AnnotationConfigApplicationContext context = open("jdbc:h2:mem:shop", 10)) {
            Customers customers = context.getBean(Customers.class);
            Kith kith = context.getBean(Kith.class);
            SignedIn.as("maria", () -> signUp(kith, customers));
            customers.names().forEach(System.out::println);
        }
    }

    private static Customer signUp(Kith kith, Customers customers) {
        // tag::retry[]
        return kith.retry(() -> customers.signUp("C-1", "Ada", "Lovelace", "ada@engines.example"));
        // end::retry[]
    }

    /** The application over a database. */
    static AnnotationConfigApplicationContext open(String database, int connections) {
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "application",
                                Map.of("database", database, "connections", connections)));
        context.register(Application.class);
        context.refresh();
        return context;
    }
}
