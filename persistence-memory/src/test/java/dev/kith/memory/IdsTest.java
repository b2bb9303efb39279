package dev.kith.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.contact.ContactId;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class IdsTest {

    @Property
    void ids_are_a_sorted_set_however_many_they_are(
            @ForAll @Size(max = 120) List<@IntRange(min = -50, max = 50) Integer> steps) {
        Object ids = null;
        TreeSet<ContactId> model = new TreeSet<>();
        for (int step : steps) {
            ContactId id = id(step < 0 ? -step : step);
            ids = step < 0 ? Ids.without(ids, id) : Ids.with(ids, id);
            if (step < 0) {
                model.remove(id);
            } else {
                model.add(id);
            }

            assertThat(Ids.list(ids)).containsExactlyElementsOf(model);
            ContactId any = id(steps.size() % 50);
            assertThat(Ids.after(ids, any)).containsExactlyElementsOf(model.tailSet(any, false));
            assertThat(isNothing(ids)).isEqualTo(model.isEmpty());
        }
    }

    private static boolean isNothing(@Nullable Object ids) {
        return ids == null;
    }

    private static ContactId id(int number) {
        // both halves of the unsigned range
        return ContactId.of(new UUID(number % 2 == 0 ? number : -number - 1L, number));
    }
}
