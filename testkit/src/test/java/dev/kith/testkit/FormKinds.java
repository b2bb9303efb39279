package dev.kith.testkit;

import dev.kith.form.Form;
import java.util.List;

/** The words for constants in the form of a contact. */
final class FormKinds {

    private FormKinds() {}

    static String actor(Form stamp) {
        return stamp.object("by", actor -> actor.text("kind"));
    }

    static List<String> parts(Form nameOrAddress) {
        return nameOrAddress.objects("parts", 99, part -> part.text("kind")).stream()
                .distinct()
                .toList();
    }

    static List<String> phones(Form point) {
        return point.object("value", phone -> phone.texts("kinds", 9));
    }

    static List<String> address(Form point) {
        return point.object("value", FormKinds::parts);
    }
}
