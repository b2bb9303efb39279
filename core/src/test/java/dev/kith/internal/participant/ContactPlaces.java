package dev.kith.internal.participant;

import dev.kith.contact.ContactId;
import java.lang.reflect.Field;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where values of a type can hold the id of a contact, and which ids a value holds. */
final class ContactPlaces {

    private ContactPlaces() {}

    /** The fields that can hold an id, each as its class and its name. */
    static SortedSet<String> in(Class<?> type) {
        SortedSet<String> places = new TreeSet<>();
        visit(type, "", places, new HashSet<>());
        return places;
    }

    private static void visit(
            Type type, String place, SortedSet<String> places, Set<Class<?>> seen) {
        if (type instanceof ParameterizedType parameterized) {
            visit(parameterized.getRawType(), place, places, seen);
            for (Type argument : parameterized.getActualTypeArguments()) {
                visit(argument, place, places, seen);
            }
        } else if (type instanceof WildcardType wildcard) {
            visitAll(wildcard.getUpperBounds(), place, places, seen);
        } else if (type instanceof TypeVariable<?> variable) {
            visitAll(variable.getBounds(), place, places, seen);
        } else if (type instanceof GenericArrayType array) {
            visit(array.getGenericComponentType(), place, places, seen);
        } else if (type instanceof Class<?> known) {
            visitClass(known, place, places, seen);
        }
    }

    private static void visitAll(
            Type[] types, String place, SortedSet<String> places, Set<Class<?>> seen) {
        for (Type type : types) {
            visit(type, place, places, seen);
        }
    }

    private static void visitClass(
            Class<?> type, String place, SortedSet<String> places, Set<Class<?>> seen) {
        if (type.equals(ContactId.class)) {
            places.add(place);
            return;
        }
        if (type.isArray()) {
            visitClass(type.getComponentType(), place, places, seen);
            return;
        }
        if (!type.getName().startsWith("dev.kith.") || !seen.add(type)) {
            return;
        }
        for (Field field : type.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers())) {
                String name = type.getSimpleName() + "." + field.getName();
                visit(field.getGenericType(), name, places, seen);
            }
        }
        if (type.getSuperclass() != null) {
            visitClass(type.getSuperclass(), place, places, seen);
        }
        if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                visitClass(permitted, place, places, seen);
            }
        }
    }

    /** The ids that a value holds, however deep. */
    static Set<ContactId> idsIn(Object value) {
        Set<ContactId> ids = new HashSet<>();
        collect(value, ids);
        return ids;
    }

    private static void collect(Object value, Set<ContactId> ids) {
        if (value instanceof ContactId id) {
            ids.add(id);
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(each -> collect(each, ids));
        } else if (value instanceof Collection<?> several) {
            several.forEach(each -> collect(each, ids));
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(each -> collect(each, ids));
            map.values().forEach(each -> collect(each, ids));
        } else if (value.getClass().getName().startsWith("dev.kith.") && !isEnum(value)) {
            for (Class<?> type = value.getClass();
                    type != null && type.getName().startsWith("dev.kith.");
                    type = type.getSuperclass()) {
                collectFields(value, type, ids);
            }
        }
    }

    private static boolean isEnum(Object value) {
        return value instanceof Enum<?>;
    }

    private static void collectFields(Object value, Class<?> type, Set<ContactId> ids) {
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                continue;
            }
            field.setAccessible(true);
            try {
                Object held = field.get(value);
                if (held != null) {
                    collect(held, ids);
                }
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
