package dev.kith.examples.jta;

import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Logger;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.h2.jdbcx.JdbcDataSource;

/** Counts the connections that are opened. */
final class CountingXa implements XADataSource {

    private final JdbcDataSource source;
    private final AtomicLong opened = new AtomicLong();

    CountingXa(JdbcDataSource source) {
        this.source = source;
    }

    long opened() {
        return opened.get();
    }

    @Override
    public XAConnection getXAConnection() throws SQLException {
        opened.incrementAndGet();
        return source.getXAConnection();
    }

    @Override
    public XAConnection getXAConnection(String user, String password) throws SQLException {
        opened.incrementAndGet();
        return source.getXAConnection(user, password);
    }

    @Override
    public PrintWriter getLogWriter() {
        return new PrintWriter(PrintWriter.nullWriter());
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() {
        return Logger.getGlobal();
    }
}
