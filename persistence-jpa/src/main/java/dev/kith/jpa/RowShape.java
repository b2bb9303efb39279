package dev.kith.jpa;

import jakarta.persistence.Column;
import jakarta.persistence.Table;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The table and the columns of a row class, as its annotations say. Immutable. */
final class RowShape {

    /** Types of fields whose values a copy stream can hold. */
    private static final Set<Class<?>> COPYABLE =
            Set.of(
                    String.class,
                    byte[].class,
                    long.class,
                    Long.class,
                    int.class,
                    Integer.class,
                    boolean.class);

    private static final ConcurrentMap<Class<?>, RowShape> SHAPES = new ConcurrentHashMap<>();

    private final String table;
    private final List<Field> fields;
    private final List<String> columns;

    private RowShape(Class<?> row) {
        table =
                row.getAnnotation(Table.class)
                        .name()
                        .substring(TableNames.standard().prefix().length());
        fields =
                Arrays.stream(row.getDeclaredFields())
                        .filter(field -> field.isAnnotationPresent(Column.class))
                        .toList();
        columns = fields.stream().map(field -> field.getAnnotation(Column.class).name()).toList();
    }

    static RowShape of(Class<?> row) {
        return SHAPES.computeIfAbsent(row, RowShape::new);
    }

    /** The table's name without prefix and schema. */
    String table() {
        return table;
    }

    List<String> columns() {
        return columns;
    }

    boolean isCopyable() {
        return fields.stream().allMatch(field -> COPYABLE.contains(field.getType()));
    }

    /** The values of a row's columns. */
    @Nullable Object[] values(Object row) {
        List<@Nullable Object> values = new ArrayList<>(fields.size());
        for (Field field : fields) {
            try {
                values.add(field.get(row));
            } catch (IllegalAccessException e) {
                throw new IllegalStateException("a row's fields are those of this package", e);
            }
        }
        return values.toArray();
    }
}
