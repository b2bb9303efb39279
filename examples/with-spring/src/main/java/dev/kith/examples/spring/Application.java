package dev.kith.examples.spring;

import com.zaxxer.hikari.HikariDataSource;
import dev.kith.ContactBook;
import dev.kith.Kith;
import dev.kith.common.BookId;
import dev.kith.jpa.JpaSchema;
import dev.kith.jpa.KithPersistenceUnit;
import dev.kith.jpa.SchemaMode;
import jakarta.persistence.EntityManagerFactory;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** The application: a database, a persistence unit for its entities and the library's, a book. */
@Configuration(proxyBeanMethods = false)
@EnableTransactionManagement(proxyTargetClass = true)
@Import(Customers.class)
class Application {

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Environment environment) {
        HikariDataSource source = new HikariDataSource();
        source.setJdbcUrl(environment.getRequiredProperty("database"));
        source.setMaximumPoolSize(environment.getProperty("connections", Integer.class, 10));
        source.setConnectionTimeout(5_000);
        return source;
    }

    @Bean
    JdbcTemplate jdbc(DataSource source) {
        return new JdbcTemplate(source);
    }

    // tag::beans[]
    @Bean
    LocalContainerEntityManagerFactoryBean entityManagerFactory(
            DataSource source, JdbcTemplate jdbc) {
        jdbc.execute(
                "create table if not exists customer"
                        + " (number varchar(20) primary key, contact binary(16) not null)");
        JpaSchema.in(source).apply(SchemaMode.CREATE_OR_UPGRADE);
        var factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(source);
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setPackagesToScan(Customer.class.getPackageName());
        factory.setMappingResources(KithPersistenceUnit.MAPPING_FILE);
        return factory;
    }

    @Bean
    PlatformTransactionManager transactionManager(EntityManagerFactory factory) {
        return new JpaTransactionManager(factory);
    }

    @Bean
    Kith kith(EntityManagerFactory factory, Heard heard) {
        return Kith.builder().storage(SpringTransactions.storage(factory)).listener(heard).build();
    }

    @Bean
    ContactBook book(Kith kith) {
        return kith.book(BookId.of("acme")).actingAs(SignedIn::actor);
    }

    // end::beans[]

    @Bean
    Heard heard(JdbcTemplate jdbc) {
        return new Heard(jdbc);
    }
}
