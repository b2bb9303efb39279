package dev.kith.jpa;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.PersistenceUnitTransactionType;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A persistence unit that holds nothing but the library's entities, for hosts that have a data
 * source and no unit of their own, or want to keep the two apart. No persistence.xml is needed.
 */
public final class KithPersistenceUnit {

    /** The names of the library's entity classes, for a host's own {@code persistence.xml}. */
    static final List<String> CLASSES =
            List.of(
                    ContactRow.class.getName(),
                    ContactKeyRow.class.getName(),
                    ContactTokenRow.class.getName(),
                    AggregateRow.class.getName(),
                    AggregateKeyRow.class.getName(),
                    FactRow.class.getName(),
                    ChangeRow.class.getName(),
                    CommandRow.class.getName());

    /** Rows go out in batches, of one table after the other. */
    private static final Map<String, Object> BATCHES =
            Map.of(
                    "hibernate.jdbc.batch_size", "1000",
                    "hibernate.order_inserts", "true",
                    "eclipselink.jdbc.batch-writing", "JDBC",
                    "eclipselink.jdbc.batch-writing.size", "1000",
                    "eclipselink.weaving", "false");

    private KithPersistenceUnit() {}

    /**
     * {@return a factory for the library's own persistence unit, with the first provider that takes
     * it; to be closed by the caller}
     *
     * @param source where connections come from; not closed by the factory
     * @throws IllegalStateException if no provider of Jakarta Persistence is on the class path
     */
    public static EntityManagerFactory over(DataSource source) {
        return over(source, Map.of());
    }

    /**
     * {@return a factory for the library's own persistence unit, with the first provider that takes
     * it; to be closed by the caller}
     *
     * @param source where connections come from; not closed by the factory
     * @param properties the provider's properties, over those that the library sets
     * @throws IllegalStateException if no provider of Jakarta Persistence is on the class path
     */
    public static EntityManagerFactory over(DataSource source, Map<String, ?> properties) {
        Objects.requireNonNull(source, "source");
        Map<String, Object> all = new HashMap<>(BATCHES);
        all.putAll(properties);
        for (PersistenceProvider provider :
                PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                        .getPersistenceProviders()) {
            EntityManagerFactory factory =
                    provider.createContainerEntityManagerFactory(
                            new Info(source, provider.getClass().getName()), all);
            if (factory != null) {
                return factory;
            }
        }
        throw new IllegalStateException(
                "no provider of Jakarta Persistence is there; add Hibernate or EclipseLink");
    }

    /** What a persistence.xml would say. */
    private record Info(DataSource source, String provider) implements PersistenceUnitInfo {

        @Override
        public String getPersistenceUnitName() {
            return "kith";
        }

        @Override
        public String getPersistenceProviderClassName() {
            return provider;
        }

        @Override
        public PersistenceUnitTransactionType getTransactionType() {
            return PersistenceUnitTransactionType.RESOURCE_LOCAL;
        }

        @Override
        public @Nullable DataSource getJtaDataSource() {
            return null;
        }

        @Override
        public DataSource getNonJtaDataSource() {
            return source;
        }

        @Override
        public List<String> getMappingFileNames() {
            return List.of();
        }

        @Override
        public List<URL> getJarFileUrls() {
            return List.of();
        }

        @Override
        public URL getPersistenceUnitRootUrl() {
            return KithPersistenceUnit.class.getProtectionDomain().getCodeSource().getLocation();
        }

        @Override
        public List<String> getManagedClassNames() {
            return CLASSES;
        }

        @Override
        public boolean excludeUnlistedClasses() {
            return true;
        }

        @Override
        public SharedCacheMode getSharedCacheMode() {
            return SharedCacheMode.NONE;
        }

        @Override
        public ValidationMode getValidationMode() {
            return ValidationMode.NONE;
        }

        @Override
        public Properties getProperties() {
            return new Properties();
        }

        @Override
        public String getPersistenceXMLSchemaVersion() {
            return "3.0";
        }

        @Override
        public ClassLoader getClassLoader() {
            return KithPersistenceUnit.class.getClassLoader();
        }

        @Override
        public void addTransformer(ClassTransformer transformer) {
            // the library's classes stay as they are
        }

        @Override
        public @Nullable ClassLoader getNewTempClassLoader() {
            return null;
        }

        @Override
        public String toString() {
            return "KithPersistenceUnit";
        }
    }
}
