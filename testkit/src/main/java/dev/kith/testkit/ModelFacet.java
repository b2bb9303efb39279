package dev.kith.testkit;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A facet of a book whose every answer is heard. */
final class ModelFacet implements InvocationHandler {

    private final Object facet;
    private final ModelListener listener;

    private ModelFacet(Object facet, ModelListener listener) {
        this.facet = facet;
        this.listener = listener;
    }

    static <F> F heard(Class<F> type, F facet, ModelListener listener) {
        if (listener == ModelListener.NOBODY) {
            return facet;
        }
        return type.cast(
                Proxy.newProxyInstance(
                        type.getClassLoader(),
                        new Class<?>[] {type},
                        new ModelFacet(facet, listener)));
    }

    /** What a call of a method is told as. */
    static String question(Method method) {
        return Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .collect(
                        Collectors.joining(
                                ", ",
                                method.getDeclaringClass().getSimpleName()
                                        + "."
                                        + method.getName()
                                        + "(",
                                ")"));
    }

    @Override
    public Object invoke(Object proxy, Method method, @Nullable Object[] arguments)
            throws Throwable {
        String question = question(method);
        try {
            Object answer = Objects.requireNonNull(method.invoke(facet, arguments), question);
            listener.heard(question, answer);
            return answer;
        } catch (InvocationTargetException e) {
            Throwable refusal = Objects.requireNonNull(e.getCause(), question);
            listener.heard(question, refusal);
            throw refusal;
        }
    }
}
