package dev.kith.jpa.matrix;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Connections to a database of which one call fails: the k-th of those that a fault is about. Used
 * by one thread at a time.
 */
final class FaultySource {

    /** What becomes of a call. */
    enum Fault {
        /** The call fails before anything was done, and the connection goes on. */
        REFUSED,
        /** The connection breaks before anything was done. */
        BROKEN,
        /** The connection breaks after it was done, so that nobody hears that it was. */
        UNHEARD
    }

    /**
     * A call that goes to the database.
     *
     * @param method the method's name
     * @param sql the statement, or an empty text where there is none
     */
    record Call(String method, String sql) {

        boolean isCommit() {
            return method.equals("commit");
        }
    }

    private static final int MOST_CALLS = 2_000;

    private static final Set<String> CALLS =
            Set.of(
                    "getConnection",
                    "prepareStatement",
                    "setAutoCommit",
                    "commit",
                    "execute",
                    "executeQuery",
                    "executeUpdate",
                    "executeLargeUpdate",
                    "executeBatch",
                    "executeLargeBatch");

    private final DataSource source;
    private final AtomicInteger open = new AtomicInteger();
    private Predicate<Call> about = call -> false;
    private Fault fault = Fault.REFUSED;
    private int left;
    private @Nullable Call failed;

    FaultySource(DataSource source) {
        this.source = source;
    }

    /** Lets the k-th call of some fail, from now on, and none after it. */
    void fail(Fault next, int k, Predicate<Call> calls) {
        fault = next;
        left = k;
        about = calls;
        failed = null;
    }

    /**
     * Runs something again and again, in each run of which the next call is to fail: the first one
     * in the first run.
     *
     * @param what what is run, for the message if it never ends
     * @param run given the number of the call that is to fail, whether to go on with the next
     * @return how many runs there were
     */
    static int failEach(String what, IntPredicate run) {
        for (int k = 1; k <= MOST_CALLS; k++) {
            if (!run.test(k)) {
                return k;
            }
        }
        throw new AssertionError(what + " still fails at call " + MOST_CALLS);
    }

    /** Lets every call succeed. */
    void heal() {
        about = call -> false;
        failed = null;
    }

    /** The call that failed, if it came to it. */
    @Nullable Call failed() {
        return failed;
    }

    /** How many connections were taken and not given back. */
    int open() {
        return open.get();
    }

    DataSource source() {
        return proxy(
                DataSource.class,
                (self, method, arguments) -> {
                    if (!method.getName().equals("getConnection")) {
                        return invoke(source, method, arguments);
                    }
                    Line line = new Line();
                    Connection real =
                            (Connection)
                                    Objects.requireNonNull(
                                            line.call(
                                                    new Call("getConnection", ""),
                                                    () -> invoke(source, method, arguments)));
                    line.real = real;
                    open.incrementAndGet();
                    return connection(line, real);
                });
    }

    private Connection connection(Line line, Connection real) {
        return proxy(
                Connection.class,
                (self, method, arguments) -> {
                    String name = method.getName();
                    if (name.equals("close")) {
                        line.close();
                        return null;
                    }
                    if (name.equals("isClosed")) {
                        return line.closed;
                    }
                    if (name.equals("isWrapperFor") || name.equals("unwrap")) {
                        return invoke(real, method, arguments);
                    }
                    String sql =
                            arguments != null
                                            && arguments.length > 0
                                            && arguments[0] instanceof String text
                                    ? text
                                    : "";
                    Object result =
                            line.call(new Call(name, sql), () -> invoke(real, method, arguments));
                    if (result instanceof PreparedStatement prepared) {
                        return statement(PreparedStatement.class, line, prepared, sql);
                    }
                    return result instanceof Statement statement
                            ? statement(Statement.class, line, statement, "")
                            : result;
                });
    }

    private <S extends Statement> S statement(Class<S> type, Line line, S real, String prepared) {
        return proxy(
                type,
                (self, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        // statements of a broken connection are gone with it
                        return line.broken ? null : invoke(real, method, arguments);
                    }
                    String sql =
                            arguments != null
                                            && arguments.length > 0
                                            && arguments[0] instanceof String text
                                    ? text
                                    : prepared;
                    return line.call(
                            new Call(method.getName(), sql), () -> invoke(real, method, arguments));
                });
    }

    /** One connection, until it breaks or is given back. */
    private final class Line {

        private @Nullable Connection real;
        private boolean broken;
        private boolean closed;

        @Nullable Object call(Call call, Work work) throws Throwable {
            if (broken) {
                throw new SQLNonTransientConnectionException("the connection is broken", "08003");
            }
            if (!CALLS.contains(call.method()) || !about.test(call) || --left != 0) {
                return work.run();
            }
            failed = call;
            switch (fault) {
                case REFUSED -> throw new SQLException("an error of input or output", "58030");
                case BROKEN -> breakDown();
                case UNHEARD -> {
                    work.run();
                    breakDown();
                }
            }
            throw new SQLNonTransientConnectionException("the connection broke", "08006");
        }

        private void breakDown() {
            broken = true;
            Connection lost = real;
            if (lost != null) {
                // what the server does when it sees that nobody is there any more
                quietly(lost::rollback);
                quietly(() -> lost.abort(Runnable::run));
                quietly(lost::close);
            }
        }

        void close() throws SQLException {
            Connection given = real;
            if (!closed && given != null) {
                closed = true;
                open.decrementAndGet();
                if (!broken) {
                    given.close();
                }
            }
        }
    }

    /** A call to the database itself. */
    private interface Work {
        @Nullable Object run() throws Throwable;
    }

    /** A call whose failure says nothing. */
    private interface Farewell {
        void run() throws SQLException;
    }

    private static void quietly(Farewell farewell) {
        try {
            farewell.run();
        } catch (SQLException e) {
            // it was as good as gone
        }
    }

    private static @Nullable Object invoke(
            Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(
                        FaultySource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
