package dev.kith.examples.spring;

import dev.kith.change.ChangeListener;
import dev.kith.change.ChangeNotice;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.JdbcTemplate;

/** Notes what it is told of, and how much is stored for all to see at that moment. */
final class Heard implements ChangeListener {

    private final JdbcTemplate jdbc;
    private final List<String> notices = new CopyOnWriteArrayList<>();

    Heard(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void changed(ChangeNotice notice) {
        Integer customers = jdbc.queryForObject("select count(*) from customer", Integer.class);
        notices.add(notice.entries().size() + " changes, " + customers + " customers");
    }

    /** What was heard so far. */
    List<String> notices() {
        return List.copyOf(notices);
    }
}
