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
import java.security.SecureRandom;
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
 *
 * <p>A host whose transactions are to cover its own entities and the library's takes the library's
 * into its own unit instead, by {@link #MAPPING_FILE} or by {@link #entityClasses}.
 */
public final class KithPersistenceUnit {

    /**
     * The resource with the library's entities for a {@code <mapping-file>} of the host's own
     * persistence unit. Its tables have the {@linkplain TableNames#standard() standard names}; a
     * host with other ones keeps a {@linkplain #mappingFile file of its own}.
     */
    public static final String MAPPING_FILE = "META-INF/kith-orm.xml";

    /** The library's entities. */
    static final List<Class<?>> ENTITIES =
            List.of(
                    ContactRow.class,
                    ContactKeyRow.class,
                    ContactTokenRow.class,
                    AggregateRow.class,
                    AggregateKeyRow.class,
                    FactRow.class,
                    ChangeRow.class,
                    CommandRow.class);

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
     * {@return the names of the library's entity classes, each for a {@code <class>} of the host's
     * own persistence unit; their tables have the standard names}
     */
    public static List<String> entityClasses() {
        return ENTITIES.stream().map(Class::getName).toList();
    }

    /**
     * {@return a mapping file of the library's entities in tables of other names, for a host to
     * keep among its resources and to name in a {@code <mapping-file>} instead of {@link
     * #MAPPING_FILE}}
     *
     * @param database the database; on MariaDB a schema is what Jakarta Persistence calls a catalog
     * @param names how the tables are called, as the storage is told
     */
    public static String mappingFile(Database database, TableNames names) {
        return new MappingFile(database, names).text();
    }

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
        // else EclipseLink gives all units of one name the connections of the first
        all.put(
                "eclipselink.session-name",
                "kith-" + Long.toHexString(new SecureRandom().nextLong()));
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
            return entityClasses();
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
