package dev.kith.form;

/** Brings the form of an older version up to the one that is read. */
final class Upcasting {

    private Upcasting() {}

    /**
     * The fields of a document in the version that an aggregate's form reads.
     *
     * @throws InvalidFormException if it is of another type, or no upcaster leads on
     * @throws NewerFormException if it is newer
     */
    static Form current(AggregateForm<?> target, FormDocument document) {
        if (!document.type().equals(target.type())) {
            throw new InvalidFormException(
                    "other-type", "the form is one of type " + target.type());
        }
        int version = document.version();
        if (version > target.version()) {
            throw new NewerFormException(target.type(), version, target.version());
        }
        Form form = document.content();
        for (FormUpcaster upcaster : target.upcasters()) {
            if (upcaster.type().equals(target.type()) && upcaster.fromVersion() == version) {
                Form older = form;
                form = Form.checked(() -> upcaster.upcast().apply(older));
                version++;
            }
        }
        if (version != target.version()) {
            throw new InvalidFormException(
                    "no-upcaster", "no upcaster leads on from version " + version);
        }
        return form;
    }
}
