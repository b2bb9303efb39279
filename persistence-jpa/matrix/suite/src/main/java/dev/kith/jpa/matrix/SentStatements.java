package dev.kith.jpa.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/**
 * The statements that go to a database, as the driver is asked to send them: a batch is one. What
 * is begun, committed and rolled back through the connection is none of them.
 */
final class SentStatements implements QueryExecutionListener {

    private final DataSource source;
    private final List<String> sent = new ArrayList<>();

    SentStatements(DataSource real) {
        source = ProxyDataSourceBuilder.create(real).listener(this).build();
    }

    /** Connections whose statements are noted. */
    DataSource source() {
        return source;
    }

    /** What was sent while work was done. */
    List<String> during(Runnable work) {
        synchronized (sent) {
            sent.clear();
        }
        work.run();
        synchronized (sent) {
            return List.copyOf(sent);
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        // counted when it was sent
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        String statement =
                queries.stream()
                        .map(QueryInfo::getQuery)
                        .distinct()
                        .collect(Collectors.joining(";"));
        synchronized (sent) {
            sent.add(statement.toLowerCase(Locale.ROOT));
        }
    }
}
