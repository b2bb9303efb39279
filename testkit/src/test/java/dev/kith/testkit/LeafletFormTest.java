package dev.kith.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kith.common.Aggregate;
import dev.kith.form.FormBytes;
import dev.kith.store.AggregateKind;
import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class LeafletFormTest {

    @Property(tries = 200)
    void every_leaflet_comes_back_from_its_form(@ForAll long seed) {
        assertComesBack(Leaflet.KIND, Leaflets.generated(new SplittableRandom(seed)));
    }

    @Test
    void a_poster_comes_back_from_its_form() {
        assertComesBack(Poster.KIND, Poster.titled(1, "Poster \uD83D\uDE00"));
    }

    private static <A extends Aggregate> void assertComesBack(AggregateKind<A> kind, A aggregate) {
        byte[] stored = FormBytes.of(kind.form(), aggregate).toByteArray();

        assertThat(kind.form().read(FormBytes.read(stored))).isEqualTo(aggregate);
    }
}
