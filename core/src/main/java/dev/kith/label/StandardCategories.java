package dev.kith.label;

import java.util.List;

/** The categories that every book has. */
final class StandardCategories {

    static final List<Category> ALL =
            List.of(
                    Category.draft(CategoryKey.LABEL, "Label").reserved(),
                    Category.draft(CategoryKey.INDUSTRY, "Industry").reserved(),
                    Category.draft(CategoryKey.LOCATION, "Location").reserved(),
                    Category.draft(CategoryKey.STAGE, "Stage").singleValued().reserved(),
                    Category.draft(CategoryKey.TYPE, "Type").reserved(),
                    Category.draft(CategoryKey.PRODUCT_INTEREST, "Product interest").reserved());

    private StandardCategories() {}
}
