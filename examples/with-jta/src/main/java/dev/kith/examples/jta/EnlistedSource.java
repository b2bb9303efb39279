package dev.kith.examples.jta;

import com.arjuna.ats.jdbc.TransactionalDriver;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Properties;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.sql.XADataSource;

/** Connections that take part in the transaction of their thread. A server brings such a source. */
final class EnlistedSource implements DataSource {

    private final XADataSource source;
    private final TransactionalDriver driver = new TransactionalDriver();

    EnlistedSource(XADataSource source) {
        this.source = source;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection("", "");
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        Properties properties = new Properties();
        properties.put(TransactionalDriver.XADataSource, source);
        // its own pool is one for all sources, and waits without end where it is small
        properties.put(TransactionalDriver.poolConnections, "false");
        properties.put(TransactionalDriver.userName, user);
        properties.put(TransactionalDriver.password, password);
        return driver.connect(TransactionalDriver.arjunaDriver, properties);
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return source.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        source.setLogWriter(out);
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        source.setLoginTimeout(seconds);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return source.getLoginTimeout();
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return source.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        if (type.isInstance(this)) {
            return type.cast(this);
        }
        throw new SQLException("this is no " + type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return type.isInstance(this);
    }
}
