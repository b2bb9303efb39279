package dev.kith.testkit;

import dev.kith.ContactBook;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A command, ready to be given to a book, and what the model expects of it.
 *
 * @param name the command's name in the log
 * @param refusals why it must be refused; none if it must succeed
 * @param call gives it to the book, the same each time
 * @param then tells whether the answer is right, and writes the same to the model
 */
record ModelStep(
        String name,
        ModelRefusals refusals,
        Function<ContactBook, Object> call,
        Consumer<Object> then) {

    /** The answer of a command that has none. */
    static final String NOTHING = "nothing";

    /** A command that has an answer. */
    static <T> ModelStep of(
            String name,
            ModelRefusals refusals,
            Class<T> type,
            Function<ContactBook, ? extends T> call,
            Consumer<T> then) {
        return new ModelStep(name, refusals, call::apply, answer -> then.accept(type.cast(answer)));
    }

    /** A command that has no answer. */
    static ModelStep silent(
            String name, ModelRefusals refusals, Consumer<ContactBook> call, Runnable then) {
        return new ModelStep(
                name,
                refusals,
                book -> {
                    call.accept(book);
                    return NOTHING;
                },
                answer -> then.run());
    }
}
