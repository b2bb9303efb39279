package dev.kith.label;

import dev.kith.common.KithException;

/** A name or an alias that another label of the category goes by already. Nothing was stored. */
public final class NameTakenException extends KithException {

    private static final long serialVersionUID = 1L;

    private final transient CategoryKey category;
    private final transient LabelId holder;

    /**
     * States the facts.
     *
     * @param category the category
     * @param holder the label that goes by the name
     */
    public NameTakenException(CategoryKey category, LabelId holder) {
        super(
                "a name or alias belongs to label "
                        + holder
                        + "; within a category no two labels go by the same one, whatever its case"
                        + " and accents");
        this.category = category;
        this.holder = holder;
    }

    /** {@return the category} */
    public CategoryKey category() {
        return category;
    }

    /** {@return the label that goes by the name} */
    public LabelId holder() {
        return holder;
    }
}
