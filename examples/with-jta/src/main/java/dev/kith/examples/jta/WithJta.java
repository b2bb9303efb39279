package dev.kith.examples.jta;

import com.arjuna.ats.arjuna.common.ObjectStoreEnvironmentBean;
import com.arjuna.common.internal.util.propertyservice.BeanPopulator;
import dev.kith.common.PageRequest;
import java.nio.file.Path;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/** Signs a customer up and says who there is. */
public final class WithJta {

    private WithJta() {}

    /** Runs the program: {@code [DIRECTORY]}, where the transaction manager keeps its log. */
    public static void main(String[] args) throws Exception {
        logIn(Path.of(args.length == 0 ? "." : args[0]));
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:shop;DB_CLOSE_DELAY=-1");
        try (Shop shop = new Shop(source, new EnlistedSource(source), notice -> {})) {
            SignedIn.as("maria", () -> shop.signUp("C-1", "Ada", "Lovelace", "ada@a.example"));
            shop.book()
                    .contacts()
                    .list(PageRequest.first(10))
                    .items()
                    .forEach(contact -> System.out.println(contact.displayName()));
        }
    }

    /** Sets where the log of transactions is kept; before the first of them. */
    static void logIn(Path directory) {
        String place = directory.resolve("transactions").toString();
        BeanPopulator.getDefaultInstance(ObjectStoreEnvironmentBean.class).setObjectStoreDir(place);
        for (String store : List.of("communicationStore", "stateStore")) {
            BeanPopulator.getNamedInstance(ObjectStoreEnvironmentBean.class, store)
                    .setObjectStoreDir(place);
        }
    }
}
